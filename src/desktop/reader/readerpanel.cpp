// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readerpanel.h"

#include "desktop/clicks/middleclick.h"
#include "desktop/keeping/markspanel.h"
#include "desktop/reader/citations.h"
#include "desktop/reader/readercontent.h"
#include "desktop/tabs/tabbar.h"
#include "desktop/theme/icons.h"
#include "ui_readerpanel.h"

#include <QEvent>
#include <QMenu>
#include <QScrollBar>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

/// Says what is out of the ordinary; empty for a document of the current version.
QString standingText(archive::Standing standing)
{
    switch (standing) {
    case archive::Standing::Replaced:
        return ReaderPanel::tr("From a former version of the issue, which a corrected file has "
                               "replaced.");
    case archive::Standing::Joined:
        return ReaderPanel::tr("A correction has joined this document to the one before it.");
    case archive::Standing::Current:
        break;
    }
    return {};
}

} // namespace

ReaderPanel::ReaderPanel(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReaderPanel>())
{
    m_ui->setupUi(this);
    setIcons();
    m_ui->splitter->setSizes({560, 190});
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 0);
    m_ui->textArea->setSizes({170, 400});
    m_ui->textArea->setStretchFactor(0, 0);
    m_ui->textArea->setStretchFactor(1, 1);
    connect(m_ui->view, &ReaderView::hitsChanged, this, &ReaderPanel::showHitCount);
    connect(m_ui->view, &ReaderView::zoomChanged, this, &ReaderPanel::showZoom);
    connect(m_ui->previousHit, &QToolButton::clicked, this, [this] { Q_EMIT hitWanted(false); });
    connect(m_ui->nextHit, &QToolButton::clicked, this, [this] { Q_EMIT hitWanted(true); });
    connect(m_ui->zoomIn, &QToolButton::clicked, m_ui->view, &ReaderView::zoomLarger);
    connect(m_ui->zoomOut, &QToolButton::clicked, m_ui->view, &ReaderView::zoomSmaller);
    connect(m_ui->trail, &Trail::placeChosen, this, &ReaderPanel::placeWanted);
    connect(m_ui->outline, &OutlinePanel::blockWanted, m_ui->view, &ReaderView::goToBlock);
    connect(view().verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { m_ui->outline->follow(view().blockAtTop()); });
    connectFinding();
    connect(m_ui->view, &ReaderView::linkActivated, this, [this](int cited, const QPoint& place) {
        follow(cited, place, &ReaderPanel::documentWanted);
    });
    onMiddleClick(*m_ui->view, [this](const QString& link, const QPoint& place) {
        follow(link.toInt(), place, &ReaderPanel::tabWanted);
    });
    connect(m_ui->particulars, &ParticularsPanel::documentWanted, this,
            &ReaderPanel::documentWanted);
    connect(m_ui->particulars, &ParticularsPanel::tabWanted, this, &ReaderPanel::tabWanted);
    connect(m_ui->particulars, &ParticularsPanel::lineWanted, m_ui->view, &ReaderView::goToLine);
    connect(m_ui->overview, &OverviewPage::documentWanted, this, &ReaderPanel::documentWanted);
    connect(m_ui->overview, &OverviewPage::tabWanted, this, &ReaderPanel::tabWanted);
    connect(m_ui->overview, &OverviewPage::placeWanted, this, &ReaderPanel::placeWanted);
    showZoom(view().zoom());
    m_ui->pages->setCurrentWidget(m_ui->overview);
}

ReaderPanel::~ReaderPanel() = default;

TabBar& ReaderPanel::tabs()
{
    return *m_ui->tabs;
}

ReaderView& ReaderPanel::view()
{
    return *m_ui->view;
}

MarksPanel& ReaderPanel::marks()
{
    return *m_ui->marks;
}

HighlightsList& ReaderPanel::highlights()
{
    return m_ui->particulars->highlights();
}

void ReaderPanel::showHighlights(const QList<archive::Highlight>& highlights)
{
    m_ui->view->setHighlights(highlights);
    m_ui->particulars->showHighlights(highlights);
}

OverviewPage& ReaderPanel::overview()
{
    return *m_ui->overview;
}

void ReaderPanel::connectFinding()
{
    connect(m_ui->findBar, &FindBar::wordsChanged, this, [this](const QString& words) {
        m_searched = !words.isEmpty();
        // Elsewhere, as a document may be a book; the copy shares its text.
        m_finding.start(
            m_finder,
            [document = view().shown(), words](const StopToken&) {
                return wordsIn(document, words);
            },
            [this](const QList<BlockMatch>& matches) { view().setMatches(matches); });
    });
    connect(m_ui->findBar, &FindBar::stepWanted, m_ui->view, &ReaderView::stepHit);
    connect(m_ui->findBar, &FindBar::closed, this, [this] {
        m_finding.drop();
        m_searched = !m_matches.isEmpty();
        view().markMatches(m_matches);
        view().setFocus();
    });
}

void ReaderPanel::find()
{
    if (m_shown != 0) {
        m_ui->findBar->open();
    }
}

bool ReaderPanel::isFinding() const
{
    return m_ui->findBar->isVisible();
}

void ReaderPanel::sayAtHits(const QString& words)
{
    showHitCount();
    const QString count = m_ui->hitCount->text();
    m_ui->hitCount->setText(count.isEmpty() ? words : tr("%1 · %2").arg(count, words));
}

void ReaderPanel::showDocument(const ReaderContent& content)
{
    m_searched = !content.typed.isEmpty();
    m_cited = content.cited;
    const bool isNew = m_shown != content.id || m_ui->view->shown() != content.document;
    if (isNew) {
        const int place = m_shown == content.id ? m_ui->view->placeAtTop() : 0;
        m_shown = content.id;
        m_ui->view->setDocumentText(content.document, citedTexts(content));
        m_ui->view->setPlaceAtTop(place);
        m_ui->outline->showOutline(outlineOf(content.document));
        showOutline();
    }
    const bool isSearchNew = m_matches != content.matches;
    const bool wasFinding = isFinding();
    m_matches = content.matches;
    m_finding.drop(); // it was about the former document
    m_ui->findBar->hide();
    m_ui->view->setHighlights(content.highlights);
    if (isNew || isSearchNew) {
        m_ui->view->setMatches(m_matches);
    } else if (wasFinding) {
        m_ui->view->markMatches(m_matches); // again; who reads on stays at the place
    }
    m_ui->trail->showWayTo(content.record, content.issue);
    m_ui->outline->follow(view().blockAtTop());
    m_ui->particulars->showDocument(content);
    m_ui->standing->setText(standingText(content.standing));
    m_ui->standing->setHidden(m_ui->standing->text().isEmpty());
    m_ui->recognition->setVisible(content.recognition.has_value());
    m_ui->recognition->setToolTip(content.recognition ? describe(*content.recognition) : QString());
    m_ui->pages->setCurrentWidget(m_ui->documentPage);
}

void ReaderPanel::showNothing()
{
    if (m_shown != 0) {
        m_shown = 0;
        m_ui->view->clearText();
    }
    m_ui->pages->setCurrentWidget(m_ui->overview);
}

void ReaderPanel::follow(int cited, const QPoint& place,
                         void (ReaderPanel::*wanted)(archive::DocumentId))
{
    const QList<archive::DocumentRecord> documents = m_cited.value(cited).documents;
    if (documents.size() == 1) {
        Q_EMIT(this->*wanted)(documents.first().id);
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const archive::DocumentRecord& document : documents) {
        QAction* open = menu->addAction(documentLabel(document).replace(u'&', u"&&"_s));
        connect(open, &QAction::triggered, this, [this, wanted, id = document.id] {
            Q_EMIT(this->*wanted)(id);
        });
    }
    menu->popup(place);
}

bool ReaderPanel::openLinkInTab()
{
    // The format at a cursor is that of the character before it.
    QTextCursor cursor = view().textCursor();
    QString link = cursor.charFormat().anchorHref();
    if (link.isEmpty()) {
        cursor.setPosition(cursor.selectionStart());
        cursor.movePosition(QTextCursor::NextCharacter);
        link = cursor.charFormat().anchorHref();
    }
    if (!link.isEmpty()) {
        const QPoint place = view().cursorRect().bottomLeft();
        follow(link.toInt(), view().viewport()->mapToGlobal(place), &ReaderPanel::tabWanted);
    }
    return !link.isEmpty();
}

std::optional<archive::DocumentId> ReaderPanel::focusedDocument() const
{
    return m_ui->particulars->focusedDocument();
}

void ReaderPanel::setParticularsShown(bool shown)
{
    m_ui->particulars->setVisible(shown);
}

void ReaderPanel::setOutlineShown(bool shown)
{
    m_outlineWanted = shown;
    showOutline();
}

void ReaderPanel::showOutline()
{
    m_ui->outline->setVisible(m_outlineWanted && !m_ui->outline->isEmpty());
    m_ui->textArea->refresh(); // the text is as wide as it will be before it is scrolled
}

ReaderPanel::Layout ReaderPanel::saveLayout() const
{
    return {m_ui->splitter->saveState(), m_ui->textArea->saveState()};
}

void ReaderPanel::restoreLayout(const Layout& layout)
{
    m_ui->splitter->restoreState(layout.rows);
    m_ui->textArea->restoreState(layout.columns);
}

void ReaderPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setIcons();
    }
}

void ReaderPanel::showHitCount()
{
    const HitList& hits = m_ui->view->hits();
    const auto count = static_cast<int>(hits.hits().size());
    m_ui->previousHit->setEnabled(count > 0);
    m_ui->nextHit->setEnabled(count > 0);
    if (hits.current()) {
        m_ui->hitCount->setText(tr("Hit %1 of %2").arg(*hits.current() + 1).arg(count));
    } else {
        m_ui->hitCount->setText(m_searched && count == 0 ? tr("No hit in the text") : QString());
    }
}

void ReaderPanel::showZoom(int percent)
{
    m_ui->zoomLevel->setText(tr("%1 %").arg(percent));
}

void ReaderPanel::setIcons()
{
    m_ui->previousHit->setIcon(tintedIcon("previous"_L1));
    m_ui->nextHit->setIcon(tintedIcon("next"_L1));
    m_ui->zoomIn->setIcon(tintedIcon("zoom-in"_L1));
    m_ui->zoomOut->setIcon(tintedIcon("zoom-out"_L1));
}

} // namespace gongbao::desktop
