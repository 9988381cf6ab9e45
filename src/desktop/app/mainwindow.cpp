// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/mainwindow.h"

#include "desktop/app/windowactions.h"
#include "desktop/app/windowlayout.h"
#include "desktop/app/windowparts.h"
#include "desktop/basket/basketwindow.h"
#include "desktop/citing/citing.h"
#include "desktop/correcting/correctingview.h"
#include "desktop/exporting/exportview.h"
#include "desktop/findings/findingswindow.h"
#include "desktop/importing/droptarget.h"
#include "desktop/importing/importview.h"
#include "desktop/indexing/indexview.h"
#include "desktop/keeping/keepingview.h"
#include "desktop/keeping/keptmodel.h"
#include "desktop/keeping/markspanel.h"
#include "desktop/reader/readerview.h"
#include "desktop/results/chosen.h"
#include "desktop/results/searchcompleter.h"
#include "desktop/results/searchfield.h"
#include "desktop/safekeeping/safekeepingview.h"
#include "desktop/session/archivesession.h"
#include "desktop/settings/settings.h"
#include "desktop/settings/settingsdialog.h"
#include "ui_mainwindow.h"

#include <QCloseEvent>
#include <QFileInfo>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(WindowContext context, QWidget* parent)
    : QMainWindow(parent)
    , m_context(std::move(context))
    , m_ui(std::make_unique<Ui::MainWindow>())
{
    m_ui->setupUi(this);
    m_search = new SearchField(m_ui->toolBar);
    m_parts = std::make_unique<WindowParts>(m_context.session, m_context.settings, m_query,
                                            *m_search, *m_ui);
    const QString path = m_context.session.path();
    m_ui->welcomePage->setArchivePath(path);
    m_ui->welcomePage->setSampleOffered(!m_context.samples.isEmpty());
    if (path != archive::defaultArchivePath()) {
        setWindowTitle(tr("%1 — Gongbao").arg(QFileInfo(path).fileName()));
    }
    setUpSearch();
    setUpActions();
    connectQuery();
    connectNavigation();
    connectImport();
    connectExport();
    connectKeeping();
    connectCorrecting();
    connectSafekeeping();
    showIndexing(m_parts->indexer, *m_ui->indexProgress, *m_ui->messages);
    connect(m_ui->showPages, &QAction::toggled, this, [this](bool shown) {
        m_parts->pages.setShown(shown);
        makeRoomForPages(*m_ui);
    });
    restoreLayout(*this, *m_ui, m_context.settings);
    apply(preferences());
    enableActions();
    // The window first: to open the archive takes a thread's time from what shows it.
    QMetaObject::invokeMethod(this, &MainWindow::openArchive, Qt::QueuedConnection);
}

MainWindow::~MainWindow() = default;

void MainWindow::import(const QStringList& paths)
{
    m_parts->importer.import(paths);
}

void MainWindow::setUpSearch()
{
    setUpToolBar(*m_ui, *m_search);
    new SearchCompleter(m_context.session.reader(), m_context.settings, *m_search, this);
    connect(m_search, &SearchField::searched, this, &MainWindow::search);
    connect(m_ui->library, &LibraryPanel::numberChosen, m_search, &SearchField::search);
    connect(m_search, &SearchField::left, m_ui->results, &ResultsPanel::focusList);
    connect(m_ui->find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_ui->clear, &QAction::triggered, this, &MainWindow::clearStepwise);
}

void MainWindow::search(const QString& typed)
{
    if (const auto document = linkedDocument(typed)) {
        m_search->showSearched(m_query.query().typed);
        m_parts->reader.open(*document);
    } else {
        m_query.setTyped(typed);
    }
}

void MainWindow::setUpActions()
{
    setActionIcons(*m_ui);
    connectReading(*m_ui);
    connect(m_ui->openArchive, &QAction::triggered, this, &MainWindow::chooseArchive);
    connect(m_ui->editSettings, &QAction::triggered, this, &MainWindow::editSettings);
    connectDocument(*this, *m_ui, m_parts->reader, m_parts->similar);
    connect(m_ui->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->about, &QAction::triggered, this, [this] { showAbout(*this); });
}

void MainWindow::connectNavigation()
{
    NavigationController& navigation = m_parts->navigation;
    connect(m_ui->back, &QAction::triggered, &navigation, &NavigationController::back);
    connect(m_ui->forward, &QAction::triggered, &navigation, &NavigationController::forward);
    connect(&navigation, &NavigationController::changed, this, &MainWindow::enableActions);
    connect(m_ui->reader, &ReaderPanel::placeWanted, this, &MainWindow::goTo);
    connect(m_ui->showFindings, &QAction::triggered, this, &MainWindow::showFindings);
}

void MainWindow::showFindings()
{
    if (m_findings == nullptr) { // few look at them; the window would start more slowly
        m_findings = new FindingsWindow(m_context.session.reader(), this);
        connect(m_findings, &FindingsWindow::lineWanted, &m_parts->reader,
                &ReaderController::openAt);
        connect(m_findings, &FindingsWindow::placeWanted, this, &MainWindow::goTo);
        connect(m_findings, &FindingsWindow::correctionWanted, &m_parts->correcting,
                &CorrectingController::load);
        connect(&m_parts->correcting, &CorrectingController::corrected, m_findings,
                &FindingsWindow::reload);
        connect(m_findings, &FindingsWindow::failed, m_ui->messages, &MessageBar::showError);
        connect(&m_parts->importer, &ImportController::finished, m_findings,
                &FindingsWindow::reload);
    }
    m_findings->bringUp();
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
    connect(view, &ImportView::imported, m_ui->messages, &MessageBar::showDone);
    connect(&m_parts->watch, &FolderWatch::found, view, &ImportView::importFound);
    connect(m_ui->importFiles, &QAction::triggered, view, &ImportView::chooseFiles);
    connect(m_ui->importFolder, &QAction::triggered, view, &ImportView::chooseFolder);
    connect(view, &ImportView::findingsWanted, m_ui->showFindings, &QAction::trigger);
    connect(m_ui->importSample, &QAction::triggered, this, [this] { import(m_context.samples); });
    connect(m_ui->welcomePage, &WelcomePage::importWanted, m_ui->importFiles, &QAction::trigger);
    connect(m_ui->welcomePage, &WelcomePage::sampleWanted, m_ui->importSample, &QAction::trigger);
    connect(new DropTarget(this), &DropTarget::dropped, this, &MainWindow::import);
    connect(&importer, &ImportController::started, this, &MainWindow::enableActions);
    connect(&importer, &ImportController::failed, this, &MainWindow::enableActions);
    connect(&importer, &ImportController::progressed, this, [this](const ProgressState& state) {
        // What came in first can be read and searched while the rest follows.
        if (state.done > 0 && m_ui->pages->currentWidget() == m_ui->welcomePage &&
            !m_parts->library.isLoading()) {
            m_parts->library.reload();
        }
    });
    connect(&importer, &ImportController::finished, this, &MainWindow::enableActions);
}

void MainWindow::connectExport()
{
    ExportController& exporter = m_parts->exporter;
    auto* view = new ExportView(exporter, *m_ui->exportProgress, *m_ui->messages,
                                m_context.settings, m_context.dialogs, this);
    connect(m_ui->exportPdf, &QAction::triggered, view,
            [this, view] { view->chooseFile(chosen(), false); });
    m_basket = new BasketWindow(m_context.session, m_context.settings, m_context.dialogs, this);
    connect(m_ui->addToBasket, &QAction::triggered, m_basket, [this] { m_basket->add(chosen()); });
    connectBasket(*m_basket, *view, *m_ui);
    connect(m_basket, &BasketWindow::documentWanted, &m_parts->reader, &ReaderController::open);
    connect(&exporter, &ExportController::started, this, &MainWindow::enableActions);
    connect(&exporter, &ExportController::failed, this, &MainWindow::enableActions);
    connect(&exporter, &ExportController::finished, this, &MainWindow::enableActions);
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
    connectMarks(*m_ui, *m_keeping, parts.keeping.undoStack());
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
    connectCorrections(
        *m_ui, *new CorrectingView({parts.correcting, parts.reader, m_ui->reader->view()}, this));
    connect(&parts.correcting, &CorrectingController::corrected, m_basket, &BasketWindow::load);
}

void MainWindow::connectSafekeeping()
{
    SafekeepingController& safekeeping = m_parts->safekeeping;
    auto* view = new SafekeepingView(safekeeping, *m_ui->copyProgress, *m_ui->messages,
                                     m_context.settings, m_context.dialogs, this);
    const QString path = m_context.session.path();
    connect(m_ui->backUp, &QAction::triggered, view, [view, path] { view->chooseBackup(path); });
    connect(m_ui->dump, &QAction::triggered, view, [view, path] { view->chooseDump(path); });
    connect(m_ui->restoreBackup, &QAction::triggered, view, &SafekeepingView::chooseToRestore);
    connect(m_ui->restoreDump, &QAction::triggered, view, &SafekeepingView::chooseFolderToRestore);
    connect(&safekeeping, &SafekeepingController::started, this, &MainWindow::enableActions);
    connect(&safekeeping, &SafekeepingController::finished, this, &MainWindow::enableActions);
    connect(&safekeeping, &SafekeepingController::failed, this, &MainWindow::enableActions);
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
                m_parts->safekeeping.follow(preferences().backups);
            }
            m_parts->library.reload();
            m_parts->keeping.reload();
            m_basket->load();
            m_parts->indexer.bringUpToDate();
        });
}

void MainWindow::chooseArchive()
{
    Preferences chosen = preferences();
    chosen.archive =
        m_context.dialogs.archiveToOpen(this, QFileInfo(chosen.archive).absolutePath());
    if (!chosen.archive.isEmpty()) {
        Q_EMIT preferencesChosen(chosen);
    }
}

Preferences MainWindow::preferences() const
{
    return readPreferences(m_context.settings, m_context.language, m_context.session.path());
}

bool MainWindow::isReplaceable() const
{
    return m_parts->isIdle();
}

void MainWindow::editSettings()
{
    auto* dialog = new SettingsDialog(preferences(), recentArchives(m_context.settings),
                                      m_context.dialogs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setReplaceable(isReplaceable());
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { Q_EMIT preferencesChosen(dialog->preferences()); });
    dialog->open();
}

void MainWindow::apply(const Preferences& preferences)
{
    m_ui->reader->view().setTypography(preferences.reader);
    m_basket->setPattern(preferences.exportPattern);
    m_parts->safekeeping.setSchedule(preferences.backups);
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

void MainWindow::clearStepwise()
{
    if (!m_search->text().isEmpty()) {
        m_search->search({});
    } else {
        m_query.setFilter({});
    }
}

void MainWindow::enableActions()
{
    const bool exporting = m_parts->exporter.isRunning();
    enableImport(*m_ui, m_readOnly);
    m_ui->importSample->setEnabled(!m_readOnly && !m_context.samples.isEmpty());
    m_ui->back->setEnabled(m_parts->navigation.history().hasBefore());
    m_ui->forward->setEnabled(m_parts->navigation.history().hasAfter());
    enableReading(*m_ui, m_parts->reader.record().id != 0);
    const bool hasDocument = m_ui->results->hasSelection() || m_parts->reader.record().id != 0;
    m_ui->addToBasket->setEnabled(hasDocument);
    for (QAction* action : {m_ui->star, m_ui->addTag, m_ui->addToCollection}) {
        action->setEnabled(hasDocument);
    }
    m_ui->takeOut->setEnabled(m_ui->results->hasSelection() && m_keeping->canTakeOut());
    m_ui->saveSearch->setEnabled(m_keeping->canSaveSearch());
    m_basket->setExporting(exporting);
    m_ui->exportPdf->setEnabled(!exporting && hasDocument);
    m_ui->openArchive->setEnabled(isReplaceable());
    m_ui->copyMenu->setEnabled(!m_parts->safekeeping.isRunning());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveLayout(*this, *m_ui, m_context.settings);
    m_ui->reader->marks().save();
    m_parts->cancel();
    QMainWindow::closeEvent(event);
}

} // namespace gongbao::desktop
