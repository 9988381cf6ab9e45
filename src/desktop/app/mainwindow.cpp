// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/mainwindow.h"

#include "desktop/app/highlightactions.h"
#include "desktop/app/maintenanceactions.h"
#include "desktop/app/searchactions.h"
#include "desktop/app/windowactions.h"
#include "desktop/app/windowlayout.h"
#include "desktop/app/windowparts.h"
#include "desktop/app/windowui.h"
#include "desktop/basket/basketwindow.h"
#include "desktop/correcting/correctingview.h"
#include "desktop/exporting/exportview.h"
#include "desktop/findings/findingsview.h"
#include "desktop/importing/droptarget.h"
#include "desktop/importing/importview.h"
#include "desktop/keeping/keepingview.h"
#include "desktop/keeping/keptmodel.h"
#include "desktop/keeping/markspanel.h"
#include "desktop/reader/readerview.h"
#include "desktop/results/chosen.h"
#include "desktop/results/searchcompleter.h"
#include "desktop/results/searchfield.h"
#include "desktop/session/archivesession.h"
#include "desktop/settings/settings.h"
#include "desktop/settings/settingsview.h"

#include <QCloseEvent>
#include <QFileInfo>

namespace gongbao::desktop {

MainWindow::MainWindow(WindowContext context, QWidget* parent)
    : QMainWindow(parent)
    , m_context(std::move(context))
    , m_ui(std::make_unique<WindowUi>())
{
    m_ui->Ui::MainWindow::setupUi(this);
    setActionIcons(*m_ui);
    m_search = new SearchField(m_ui->toolBar);
    setUpToolBar(*m_ui, *m_search);
    restorePlace(*this, m_context.settings);
    const QString path = m_context.session.path();
    if (path != archive::defaultArchivePath()) {
        setWindowTitle(tr("%1 — Gongbao").arg(QFileInfo(path).fileName()));
    }
}

MainWindow::~MainWindow() = default;

void MainWindow::furnish()
{
    m_ui->Ui::Centre::setupUi(m_ui->centre);
    m_parts = std::make_unique<WindowParts>(m_context.session, m_context.settings, m_query,
                                            *m_search, *m_ui);
    m_ui->welcomePage->setArchive(m_context.session.path(), !m_context.samples.isEmpty());
    m_settings =
        new SettingsView(m_context.settings, m_context.dialogs, m_context.session.path(), this);
    setUpActions();
    connectQuery();
    connectImport();
    connectExport();
    connectKeeping();
    connectCorrecting();
    connectMaintenance(*this, *m_ui, *m_parts, m_context);
    enableActionsWith(m_parts->safekeeping);
    enableActionsWith(m_parts->rereader);
    connectFindings();
    connectPages(*m_ui, m_parts->pages);
    restoreLayout(*m_ui, m_context.settings);
    apply(m_settings->preferences());
    enableActions();
    tellMissingArchive(*m_ui, m_context.settings, m_context.session.path());
    // The window first: to open the archive takes a thread's time from what shows it.
    QMetaObject::invokeMethod(this, &MainWindow::openArchive, Qt::QueuedConnection);
}

template<typename Job>
void MainWindow::enableActionsWith(const Job& job)
{
    connect(&job, &Job::started, this, &MainWindow::enableActions);
    connect(&job, &Job::finished, this, &MainWindow::enableActions);
    connect(&job, &Job::failed, this, &MainWindow::enableActions);
}

void MainWindow::import(const QStringList& paths)
{
    m_parts->importer.import(paths);
}

void MainWindow::setUpActions()
{
    new SearchCompleter(m_context.session.reader(), m_context.settings, *m_search, this);
    connectSearch(*this, *m_ui, *m_search, m_query, *m_parts);
    connectReading(*m_ui, *m_parts);
    connect(m_ui->openArchive, &QAction::triggered, m_settings, &SettingsView::chooseArchive);
    connect(m_ui->editSettings, &QAction::triggered, m_settings,
            [this] { m_settings->edit(m_parts->isIdle()); });
    connect(m_settings, &SettingsView::chosen, this, &MainWindow::preferencesChosen);
    connectDocument(*this, *m_ui, m_parts->reader, m_parts->similar);
    connectEditing(*this, *m_ui, m_parts->citing);
    connectHelp(*this, *m_ui);
    connect(m_ui->quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::connectFindings()
{
    WindowParts& parts = *m_parts;
    auto* findings = new FindingsView({m_context.session.reader(), parts.reader, parts.keeping,
                                       parts.correcting, parts.importer, parts.rereader},
                                      this);
    connect(m_ui->showFindings, &QAction::triggered, findings,
            [this, findings] { findings->show(m_steps); });
    connect(findings, &FindingsView::placeWanted, this, &MainWindow::goTo);
    connect(findings, &FindingsView::failed, m_ui->messages, &MessageBar::showError);
}

void MainWindow::goTo(const archive::DocumentFilter& place)
{
    ask({.typed = {}, .filter = place});
}

void MainWindow::ask(const Query& query)
{
    m_search->showSearched(query.typed);
    m_query.set(query);
}

void MainWindow::connectQuery()
{
    WindowParts& parts = *m_parts;
    connect(&parts.navigation, &NavigationController::changed, this, &MainWindow::enableActions);
    connect(m_ui->reader, &ReaderPanel::placeWanted, this, &MainWindow::goTo);
    connect(&m_query, &QueryState::changed, this, [this](const Query& query) {
        m_ui->results->showQuery(query, namesOf(query.filter));
        enableActions();
        m_parts->reader.setTyped(query.typed);
    });
    connect(m_ui->results, &ResultsPanel::documentChosen, this, [this](archive::DocumentId id) {
        if (id != 0) {
            m_parts->reader.open(id);
        }
    });
    connect(m_ui->results, &ResultsPanel::selectionChanged, this, &MainWindow::enableActions);
    connect(&parts.reader, &ReaderController::opened, this, &MainWindow::enableActions);
    connect(&parts.reader, &ReaderController::closed, this, &MainWindow::enableActions);
    connect(&parts.library, &LibraryController::loaded, this, &MainWindow::showLibrary);
    parts.tellFailures(*m_ui->messages);
}

void MainWindow::connectImport()
{
    ImportController& importer = m_parts->importer;
    auto* view = new ImportView(importer, *m_ui->importProgress, m_context.settings,
                                m_context.dialogs, this);
    connect(&m_parts->watch, &FolderWatch::found, view, &ImportView::importFound);
    connectImporting(*m_ui, *view);
    connect(m_ui->importSample, &QAction::triggered, this, [this] { import(m_context.samples); });
    connect(new DropTarget(this), &DropTarget::dropped, this, &MainWindow::import);
    enableActionsWith(importer);
    connect(&importer, &ImportController::progressed, this, [this](const ProgressState& state) {
        // What came in first can be read and searched while the rest follows.
        if (state.done > 0 && m_ui->pages->currentWidget() == m_ui->welcomePage &&
            !m_parts->library.isLoading()) {
            m_parts->library.reload();
        }
    });
}

void MainWindow::connectExport()
{
    ExportController& exporter = m_parts->exporter;
    auto* view = new ExportView(exporter, *m_ui->exportProgress, *m_ui->messages,
                                m_context.settings, m_context.dialogs, this);
    connectExporting(*m_ui, *view, m_parts->reader);
    m_basket = new BasketWindow(m_context.session, m_context.settings, m_context.dialogs, this);
    connect(m_ui->addToBasket, &QAction::triggered, m_basket, [this] { m_basket->add(chosen()); });
    connectBasket(*m_basket, *view, *m_ui);
    connectPrinting(*this, *m_ui, *m_basket, *m_parts, m_context);
    enableActionsWith(m_parts->printer);
    connect(m_basket, &BasketWindow::documentWanted, &m_parts->reader, &ReaderController::open);
    enableActionsWith(exporter);
}

std::vector<archive::DocumentId> MainWindow::chosen() const
{
    return chosenDocuments(m_ui->results->selectedIds(), m_parts->reader.current());
}

void MainWindow::connectKeeping()
{
    WindowParts& parts = *m_parts;
    m_keeping = new KeepingView({parts.keeping, m_query, m_ui->library->kept(),
                                 m_ui->reader->marks(), parts.results, *m_ui->results, parts.reader,
                                 m_ui->reader->view(), *m_basket},
                                this);
    m_steps = connectMarks(*m_ui, *m_keeping, parts.keeping.undoStack());
    m_basket->addActions(m_steps);
    connectHighlights(*this, *m_ui, m_context.session.reader(), parts);
    connect(m_keeping, &KeepingView::queryWanted, this, &MainWindow::ask);
    connect(&parts.keeping, &KeepingController::loaded, this, [this] {
        const archive::DocumentFilter& filter = m_query.query().filter;
        if (filter.collection) { // which may have another name now
            m_ui->results->showQuery(m_query.query(), namesOf(filter));
        }
    });
}

void MainWindow::connectCorrecting()
{
    WindowParts& parts = *m_parts;
    connectCorrections(*m_ui, *new CorrectingView({parts.correcting, parts.reader,
                                                   m_ui->reader->view(), *m_ui->correctingProgress},
                                                  this));
    connect(&parts.correcting, &CorrectingController::started, this, &MainWindow::enableActions);
    connect(&parts.correcting, &CorrectingController::ended, this, &MainWindow::enableActions);
    connect(&parts.correcting, &CorrectingController::corrected, m_basket, &BasketWindow::load);
    connect(&parts.rereader, &RereadingController::finished, m_basket, &BasketWindow::load);
}

FilterNames MainWindow::namesOf(const archive::DocumentFilter& filter) const
{
    return {m_ui->library->issueLabel(filter),
            pathOf(m_parts->keeping.kept(), filter.collection.value_or(0))};
}

void MainWindow::openArchive()
{
    // The writer makes or migrates the file, which a reading connection cannot.
    m_context.session.writer().request(
        m_opening, [](archive::Database&, const StopToken&) -> Result<bool> { return true; },
        [this](const Result<bool>& opened) {
            if (!opened) {
                m_ui->messages->showError(opened.error().message);
            }
            if (!opened && !QFileInfo::exists(m_context.session.path())) {
                m_ui->pages->setCurrentWidget(m_ui->welcomePage);
                return; // there is nothing to read either
            }
            m_readOnly = !opened && opened.error().code == ErrorCode::ReadOnly;
            enableActions();
            if (opened) {
                m_parts->watch.start();
                m_parts->safekeeping.follow(m_settings->preferences().backups);
                m_parts->rereader.look();
            }
            m_parts->library.reload();
            m_parts->keeping.reload();
            m_basket->load();
            m_parts->indexer.bringUpToDate();
        });
}

void MainWindow::apply(const Preferences& preferences)
{
    m_ui->reader->view().setTypography(preferences.reader);
    m_basket->setPattern(preferences.exportPattern);
    m_parts->safekeeping.setSchedule(preferences.backups);
    m_parts->importer.setRecognitionLanguage(preferences.recognitionLanguage);
    m_parts->rereader.setRecognitionLanguage(preferences.recognitionLanguage);
}

Place MainWindow::place()
{
    return m_parts->navigation.here();
}

void MainWindow::visit(const Place& place)
{
    m_parts->navigation.begin(place);
}

void MainWindow::showLibrary(qsizetype issues)
{
    m_ui->pages->setCurrentWidget(issues > 0 ? m_ui->archivePage : m_ui->welcomePage);
    m_ui->results->showQuery(m_query.query(), namesOf(m_query.query().filter));
    m_parts->results.refresh();
    m_parts->overview.reload();
}

void MainWindow::enableActions()
{
    desktop::enableActions(*m_ui, *m_parts, *m_keeping, {m_readOnly, !m_context.samples.isEmpty()});
    m_basket->setRunning(m_parts->exporter.isRunning(), m_parts->printer.isRunning());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveLayout(*this, *m_ui, m_context.settings);
    m_ui->reader->marks().save();
    m_parts->noteReading();
    m_parts->cancel();
    QMainWindow::closeEvent(event);
}

} // namespace gongbao::desktop
