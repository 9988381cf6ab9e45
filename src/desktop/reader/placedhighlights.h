// SPDX-License-Identifier: GPL-3.0-or-later
// The highlights of the document that is read, where they stand in what the reader shows.
#pragma once

#include "archive/highlights.h"
#include "desktop/reader/documentlayout.h"

#include <QTextEdit>

namespace gongbao::desktop {

class PlacedHighlights
{
public:
    /// Those that were not found again stand nowhere. place() must follow.
    void set(const QList<archive::Highlight>& highlights);
    /// Finds where they stand in the text that @p pieces are of.
    void place(const Document& document, const std::vector<PlacedText>& pieces);

    /// What marks them in @p text; of more than are drawn while people wait, those around
    /// @p position.
    [[nodiscard]] QList<QTextEdit::ExtraSelection> marks(QTextDocument& text, int position,
                                                         const QPalette& palette) const;
    /// Whether marks() leaves some out.
    [[nodiscard]] bool marksSome() const;
    /// The one that @p position of the text is in, the shortest of several; none elsewhere.
    [[nodiscard]] std::optional<archive::Highlight> at(int position) const;
    /// Where the one with that id begins; none where it stands nowhere.
    [[nodiscard]] std::optional<int> beginning(archive::HighlightId id) const;
    /// Where the next or former one from @p position begins, round from the end to the beginning.
    [[nodiscard]] std::optional<int> step(int position, bool forward) const;

    /// What stands from @p first to before @p last in the text, as a range of Document::text().
    [[nodiscard]] archive::PassagePlace inDocument(int first, int last) const;

private:
    struct Piece
    {
        qsizetype start = 0; ///< in Document::text()
        qsizetype length = 0;
        int position = 0; ///< in the QTextDocument
    };
    struct Placed
    {
        archive::Highlight highlight;
        std::vector<PlacedRange> ranges;
    };
    struct Mark
    {
        PlacedRange range;
        archive::HighlightColour colour;
    };

    [[nodiscard]] qsizetype offsetOf(int position) const;
    [[nodiscard]] std::vector<PlacedRange> rangesOf(const archive::PassagePlace& place) const;

    std::vector<Piece> m_pieces; ///< in the order of the text
    std::vector<Placed> m_placed;
    std::vector<Mark> m_marks; ///< of all of them, in the order of the text
};

} // namespace gongbao::desktop
