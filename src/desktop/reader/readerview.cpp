// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readerview.h"

#include "desktop/highlights/highlightcolours.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QCursor>
#include <QMenu>
#include <QScrollBar>
#include <QTextFrame>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>
#include <utility>

namespace gongbao::desktop {

namespace {

constexpr int kLeastMargin = 20;
constexpr int kZoomStep = 10;
constexpr std::chrono::milliseconds kMarkAfter{30};

} // namespace

ReaderView::ReaderView(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QTextBrowser::anchorClicked, this, &ReaderView::follow);
    m_marking.setSingleShot(true);
    m_marking.setInterval(kMarkAfter);
    connect(&m_marking, &QTimer::timeout, this, &ReaderView::markHits);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (marksSome() && !m_marking.isActive()) {
            m_marking.start();
        }
    });
}

void ReaderView::setDocumentText(const Document& document, const QList<CitedText>& cited)
{
    m_shown = document;
    m_cited = cited;
    m_matches.clear();
    m_highlights.set({});
    m_hits.set({}, {});
    render();
    verticalScrollBar()->setValue(0);
}

void ReaderView::setMatches(const QList<BlockMatch>& matches)
{
    markMatches(matches);
    if (!m_hits.hits().empty()) {
        stepHit(true);
    }
}

void ReaderView::markMatches(const QList<BlockMatch>& matches)
{
    m_matches = matches;
    m_hits.set(m_matches, m_pieces);
    markHits();
    Q_EMIT hitsChanged();
}

void ReaderView::clearText()
{
    setDocumentText({});
}

void ReaderView::stepHit(bool forward)
{
    m_hits.step(forward);
    goToHit();
    markHits();
    Q_EMIT hitsChanged();
}

void ReaderView::goToHit()
{
    if (!m_hits.current()) {
        return;
    }
    bringIntoView(m_hits.hits()[*m_hits.current()].front().start); // the selection is left alone
}

void ReaderView::bringIntoView(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(position);
    const QRect place = cursorRect(cursor);
    const int height = viewport()->height();
    if (place.top() < height / 8 || place.top() > height * 3 / 4) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + place.top() - height / 3);
    }
    const int width = viewport()->width();
    if (place.left() < 0 || place.left() > width - kLeastMargin) { // in a wide table
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + place.left() - width / 3);
    }
}

void ReaderView::setHighlights(const QList<archive::Highlight>& highlights)
{
    m_highlights.set(highlights);
    m_highlights.place(m_shown, m_pieces);
    markHits();
    Q_EMIT highlightsChanged();
}

void ReaderView::goToPosition(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(position);
    setTextCursor(cursor);
    bringIntoView(position);
}

void ReaderView::goToHighlight(archive::HighlightId id)
{
    if (const auto position = m_highlights.beginning(id)) {
        goToPosition(*position);
    }
}

void ReaderView::stepHighlight(bool forward)
{
    if (const auto position = m_highlights.step(textCursor().selectionStart(), forward)) {
        goToPosition(*position);
    }
}

std::optional<archive::Highlight> ReaderView::highlightAtCursor() const
{
    return m_highlights.at(textCursor().selectionStart());
}

void ReaderView::clearSelection()
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursor.selectionStart());
    setTextCursor(cursor);
}

std::optional<archive::PassagePlace> ReaderView::selectedPassage() const
{
    const QTextCursor cursor = textCursor();
    auto [start, length] = m_highlights.inDocument(cursor.selectionStart(), cursor.selectionEnd());
    const QString text = m_shown.text();
    const QStringView selected = QStringView(text).sliced(start, length);
    const QStringView words = selected.trimmed();
    return words.isEmpty() ? std::nullopt
                           : std::optional(archive::PassagePlace{
                                 start + (words.data() - selected.data()), words.size()});
}

void ReaderView::goToBlock(qsizetype block)
{
    const auto piece = std::ranges::lower_bound(m_pieces, block, {}, &PlacedText::block);
    if (piece == m_pieces.end()) {
        return;
    }
    QTextCursor cursor(document());
    cursor.setPosition(piece->position);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top() -
                                  kLeastMargin / 2);
}

void ReaderView::goToLine(int line)
{
    const auto& blocks = m_shown.blocks;
    const auto after = std::ranges::find_if(
        blocks, [line](const Block& block) { return block.span.first > line; });
    goToBlock(std::max<qsizetype>(0, after - blocks.cbegin() - 1));
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

qsizetype ReaderView::blockAtTop() const
{
    return blockAt(m_pieces, cursorForPosition({viewport()->width() / 2, kLeastMargin}).position());
}

qsizetype ReaderView::blockAtCursor() const
{
    return blockAt(m_pieces, textCursor().selectionStart());
}

int ReaderView::placeAtTop() const
{
    // A little into the line, which may begin a fraction of a pixel below the edge.
    constexpr int kInside = 4;
    return verticalScrollBar()->value() > 0 ? cursorForPosition({0, kInside}).position() : 0;
}

void ReaderView::setPlaceAtTop(int place)
{
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(place, 0, document()->characterCount() - 1));
    QScrollBar* const bar = verticalScrollBar();
    bar->setValue(place > 0 ? bar->value() + cursorRect(cursor).top() : 0);
}

std::optional<TextPlace> ReaderView::textPlaceAtTop() const
{
    return placeAt(m_pieces, placeAtTop());
}

void ReaderView::setTextPlaceAtTop(const TextPlace& place)
{
    setPlaceAtTop(positionOf(m_pieces, place));
}

void ReaderView::setTypography(const Typography& typography)
{
    if (typography != m_typography) {
        m_typography = typography;
        render();
    }
}

QFont ReaderView::bodyFont() const
{
    QFont font;
    font.setFamilies(m_typography.face.isEmpty() ? songFamilies()
                                                 : QStringList(m_typography.face) + songFamilies());
    font.setPointSizeF(m_typography.points * m_zoom / 100.0);
    return font;
}

void ReaderView::setZoom(int percent)
{
    const int zoom = std::clamp(percent, kLeastZoom, kMostZoom);
    if (zoom == m_zoom) {
        return;
    }
    m_zoom = zoom;
    render();
    Q_EMIT zoomChanged(m_zoom);
}

void ReaderView::zoomLarger()
{
    setZoom(m_zoom + kZoomStep);
}

void ReaderView::zoomSmaller()
{
    setZoom(m_zoom - kZoomStep);
}

void ReaderView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        render();
    }
}

void ReaderView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse && !textCursor().hasSelection()) {
        setTextCursor(cursorForPosition(event->pos())); // what commands here are about
    }
    QMenu* menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

void ReaderView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    fitMeasure(*document());
}

void ReaderView::showEvent(QShowEvent* event)
{
    QTextBrowser::showEvent(event);
    if (!event->spontaneous()) { // not when the window is only restored
        goToHit();               // before it is shown nothing has its place
    }
}

void ReaderView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() == Qt::ControlModifier) {
        if (event->angleDelta().y() != 0) {
            event->angleDelta().y() > 0 ? zoomLarger() : zoomSmaller();
        }
        event->accept();
        return;
    }
    QTextBrowser::wheelEvent(event);
}

bool ReaderView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
        const int position =
            document()->documentLayout()->hitTest(help->pos() + scrolled, Qt::ExactHit);
        if (const auto highlight = m_highlights.at(position)) {
            QToolTip::showText(
                help->globalPos(),
                highlightToolTip(highlight->colour, highlight->passage.quote, highlight->note),
                viewport());
            return true;
        }
    }
    return QTextBrowser::viewportEvent(event);
}

void ReaderView::render()
{
    const int place = placeAtTop();
    auto* text = new QTextDocument(this);
    const QColor rule = palette().color(QPalette::Mid);
    const QFont body = bodyFont();
    m_pieces = layOut(m_shown, {body.families(), body.pointSizeF(), rule}, *text);
    markCited(m_cited, m_pieces, palette(), *text);
    fitMeasure(*text);
    setExtraSelections({}); // whose cursors are of the former text
    setDocument(text);
    delete std::exchange(m_text, text);
    m_highlights.place(m_shown, m_pieces);
    const auto current = m_hits.current();
    m_hits.set(m_matches, m_pieces);
    while (current && !m_hits.hits().empty() && m_hits.current() != current) {
        m_hits.step(true);
    }
    setPlaceAtTop(place);
    markHits();
    Q_EMIT hitsChanged();
}

void ReaderView::follow(const QUrl& link)
{
    // By mouse the pointer is on the link, by keyboard the cursor.
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const QPoint place = anchorAt(pointer) == link.toString() ? pointer : cursorRect().bottomLeft();
    Q_EMIT linkActivated(link.toString().toInt(), viewport()->mapToGlobal(place));
}

void ReaderView::fitMeasure(QTextDocument& text) const
{
    const qreal em = QFontMetricsF(bodyFont()).horizontalAdvance(u'国');
    const qreal measure = m_typography.measure * em;
    const qreal side = std::max<qreal>(kLeastMargin, (viewport()->width() - measure) / 2);
    QTextFrameFormat format = text.rootFrame()->frameFormat();
    format.setLeftMargin(side);
    format.setRightMargin(side);
    format.setTopMargin(kLeastMargin);
    format.setBottomMargin(2 * kLeastMargin);
    // In one step: Qt lays a long text out bit by bit, and a change of one table before it is done
    // would leave out the paragraphs of the next bit for good.
    QTextCursor changes(&text);
    changes.beginEditBlock();
    text.rootFrame()->setFrameFormat(format);
    fitTables(text, viewport()->width() - 2 * side);
    changes.endEditBlock();
}

bool ReaderView::marksSome() const
{
    return m_hits.marksSome() || m_highlights.marksSome();
}

void ReaderView::markHits()
{
    m_marking.stop();
    const int top = marksSome() ? cursorForPosition({0, 0}).position() : 0;
    setExtraSelections(m_highlights.marks(*document(), top, palette()) +
                       m_hits.marks(*document(), top, palette()));
}

} // namespace gongbao::desktop
