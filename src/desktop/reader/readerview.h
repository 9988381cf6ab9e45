// SPDX-License-Identifier: GPL-3.0-or-later
// Shows one document to read, with its hits marked.
#pragma once

#include "desktop/reader/citedtext.h"
#include "desktop/reader/hitlist.h"
#include "desktop/reader/placedhighlights.h"
#include "desktop/reader/typography.h"

#include <QTextBrowser>
#include <QTimer>

namespace gongbao::desktop {

class ReaderView final : public QTextBrowser
{
    Q_OBJECT

public:
    static constexpr int kLeastZoom = 50;
    static constexpr int kMostZoom = 300;

    explicit ReaderView(QWidget* parent = nullptr);

    /// Shows @p document from its beginning, with links where it cites.
    void setDocumentText(const Document& document, const QList<CitedText>& cited = {});
    [[nodiscard]] const Document& shown() const { return m_shown; }
    /// Marks @p matches, which are of the document shown, and goes to the first.
    void setMatches(const QList<BlockMatch>& matches);
    /// Marks them and stays where it is.
    void markMatches(const QList<BlockMatch>& matches);
    void clearText();

    [[nodiscard]] const HitList& hits() const { return m_hits; }
    void stepHit(bool forward);

    /// Marks these passages of the document shown, beneath hits.
    void setHighlights(const QList<archive::Highlight>& highlights);
    /// Brings the one with that id into view, with the text cursor at its beginning. Nothing where
    /// it stands nowhere.
    void goToHighlight(archive::HighlightId id);
    /// From the text cursor on.
    void stepHighlight(bool forward);
    /// The one that the text cursor, or the beginning of what is selected, is in.
    [[nodiscard]] std::optional<archive::Highlight> highlightAtCursor() const;
    /// Leaves the text cursor where what is selected begins.
    void clearSelection();
    /// What is selected, in Document::text() and without white space at its ends; none where that
    /// is nothing.
    [[nodiscard]] std::optional<archive::PassagePlace> selectedPassage() const;

    /// Shows the text from block @p block (index in Document::blocks) on.
    void goToBlock(qsizetype block);
    /// Shows the block that has @p line of the source, selected; the one before where none has it.
    void goToLine(int line);
    /// The block at the upper edge; -1 where there is no text.
    [[nodiscard]] qsizetype blockAtTop() const;
    /// The block that the text cursor is in; -1 where there is no text.
    [[nodiscard]] qsizetype blockAtCursor() const;
    /// The place in the text at the upper edge. The same words are there again at any zoom and
    /// width; 0 is the very beginning.
    [[nodiscard]] int placeAtTop() const;
    void setPlaceAtTop(int place);
    /// The same as places in the document's blocks; none where there is no text.
    [[nodiscard]] std::optional<TextPlace> textPlaceAtTop() const;
    void setTextPlaceAtTop(const TextPlace& place);

    void setTypography(const Typography& typography);

    /// Percent of the size of @ref Typography.
    [[nodiscard]] int zoom() const { return m_zoom; }
    void setZoom(int percent);
    void zoomLarger();
    void zoomSmaller();

Q_SIGNALS:
    void hitsChanged();
    void highlightsChanged();
    void zoomChanged(int percent);
    /// A link was clicked or entered; @p place is where it stands on the screen.
    void linkActivated(int target, const QPoint& place);

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] QFont bodyFont() const;
    void render();
    /// Sets margins and tables of @p text for the width of the window.
    void fitMeasure(QTextDocument& text) const;
    /// Marks highlights and hits; of very many only those around what is seen.
    void markHits();
    [[nodiscard]] bool marksSome() const;
    void goToHit();
    void goToPosition(int position);
    /// With text around it.
    void bringIntoView(int position);
    void follow(const QUrl& link);

    Document m_shown;
    QTextDocument* m_text = nullptr; ///< what is shown of it; child of this
    QList<CitedText> m_cited;
    QList<BlockMatch> m_matches;
    PlacedPieces m_pieces;
    PlacedHighlights m_highlights;
    HitList m_hits;
    QTimer m_marking; ///< runs while the marks do not follow the scrolled text
    Typography m_typography;
    int m_zoom = 100;
};

} // namespace gongbao::desktop
