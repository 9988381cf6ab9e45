// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/placedhighlights.h"

#include "desktop/highlights/highlightcolours.h"
#include "desktop/reader/textmarks.h"

#include <algorithm>
#include <map>
#include <utility>

namespace gongbao::desktop {

namespace {

/// Where each block begins in Document::text().
std::vector<qsizetype> blockStarts(const Document& document)
{
    std::vector<qsizetype> starts;
    qsizetype end = 0; // of the text so far
    for (const Block& block : document.blocks) {
        const qsizetype start = end == 0 ? 0 : end + 1; // after the line end
        starts.push_back(start);
        end = isText(block) ? start + block.text.size() : end;
    }
    return starts;
}

} // namespace

void PlacedHighlights::set(const QList<archive::Highlight>& highlights)
{
    m_placed.clear();
    m_marks.clear();
    for (const archive::Highlight& highlight : highlights) {
        if (highlight.found) {
            m_placed.push_back({highlight, {}});
        }
    }
}

void PlacedHighlights::place(const Document& document, const std::vector<PlacedText>& pieces)
{
    const std::vector<qsizetype> starts = blockStarts(document);
    m_pieces.clear();
    for (const PlacedText& piece : pieces) {
        m_pieces.push_back({starts.at(static_cast<std::size_t>(piece.block)) + piece.start,
                            piece.length, piece.position});
    }
    for (Placed& placed : m_placed) {
        placed.ranges = rangesOf(placed.highlight.place);
    }
    std::erase_if(m_placed, [](const Placed& placed) { return placed.ranges.empty(); });
    m_marks.clear();
    for (const Placed& placed : m_placed) {
        for (const PlacedRange& range : placed.ranges) {
            m_marks.push_back({range, placed.highlight.colour});
        }
    }
    // The last one is seen where several stand: the one within the other.
    std::ranges::stable_sort(
        m_marks, {}, [](const Mark& mark) { return std::pair(mark.range.start, -mark.range.end); });
}

std::vector<PlacedRange> PlacedHighlights::rangesOf(const archive::PassagePlace& place) const
{
    std::vector<PlacedRange> ranges;
    for (const Piece& piece : m_pieces) {
        const qsizetype from = std::max(place.start, piece.start);
        const qsizetype to = std::min(place.start + place.length, piece.start + piece.length);
        if (from < to) {
            const qsizetype shift = piece.position - piece.start;
            ranges.push_back({static_cast<int>(from + shift), static_cast<int>(to + shift)});
        }
    }
    return ranges;
}

QList<QTextEdit::ExtraSelection> PlacedHighlights::marks(QTextDocument& text, int position,
                                                         const QPalette& palette) const
{
    std::map<archive::HighlightColour, QTextCharFormat> formats;
    for (const archive::HighlightColour colour : archive::kHighlightColours) {
        formats.emplace(colour, highlightFormat(colour, palette));
    }
    QList<QTextEdit::ExtraSelection> marks;
    const auto startOf = [](const Mark& mark) { return mark.range.start; };
    for (const Mark& mark : marksAround(m_marks, position, startOf)) {
        marks.append(markOf(text, mark.range, formats.at(mark.colour)));
    }
    return marks;
}

bool PlacedHighlights::marksSome() const
{
    return m_marks.size() > kMostMarks;
}

std::optional<archive::Highlight> PlacedHighlights::at(int position) const
{
    std::optional<archive::Highlight> found;
    for (const Placed& placed : m_placed) {
        const bool inside =
            std::ranges::any_of(placed.ranges, [position](const PlacedRange& range) {
                return range.start <= position && position < range.end;
            });
        if (inside && (!found || placed.highlight.place.length < found->place.length)) {
            found = placed.highlight;
        }
    }
    return found;
}

std::optional<int> PlacedHighlights::beginning(archive::HighlightId id) const
{
    const auto placed = std::ranges::find_if(
        m_placed, [id](const Placed& each) { return each.highlight.id == id; });
    return placed == m_placed.end() ? std::nullopt : std::optional(placed->ranges.front().start);
}

std::optional<int> PlacedHighlights::step(int position, bool forward) const
{
    std::vector<int> starts;
    for (const Placed& placed : m_placed) {
        starts.push_back(placed.ranges.front().start);
    }
    std::ranges::sort(starts);
    if (starts.empty()) {
        return std::nullopt;
    }
    if (forward) {
        const auto next = std::ranges::upper_bound(starts, position);
        return next == starts.end() ? starts.front() : *next;
    }
    const auto here = std::ranges::lower_bound(starts, position);
    return here == starts.begin() ? starts.back() : *std::prev(here);
}

qsizetype PlacedHighlights::offsetOf(int position) const
{
    const auto after = std::ranges::upper_bound(m_pieces, position, {}, &Piece::position);
    if (after == m_pieces.begin()) {
        return 0;
    }
    const Piece& piece = *std::prev(after);
    return piece.start + std::min<qsizetype>(position - piece.position, piece.length);
}

archive::PassagePlace PlacedHighlights::inDocument(int first, int last) const
{
    const qsizetype start = offsetOf(first);
    return {start, offsetOf(last) - start};
}

} // namespace gongbao::desktop
