// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/originalpages.h"

#include "publish/bookmarks.h"

#include <algorithm>

namespace gongbao::publish {

namespace {

using Boxes = QList<QRectF>;

constexpr double kOverlap = 1; // points by which boxes of neighbouring lines may overlap
constexpr double kSlack = 5;   // points around masked lines, for the rulings of a table

bool hits(const Boxes& own, const QRectF& box)
{
    return std::ranges::any_of(own, [&](const QRectF& line) {
        return line.adjusted(kOverlap, kOverlap, -kOverlap, -kOverlap).intersects(box);
    });
}

/// @p box with other edges, unless it would then hit what is the document's own.
void growTo(QRectF& box, const QRectF& grown, const Boxes& own)
{
    if (!hits(own, grown)) {
        box = grown;
    }
}

/// Lines in reading order as few boxes, with all that is between them.
Boxes joined(const Boxes& lines, const Boxes& own)
{
    Boxes areas;
    for (const QRectF& line : lines) {
        if (!areas.isEmpty() && !hits(own, areas.last().united(line))) {
            areas.last() = areas.last().united(line);
        } else {
            areas.append(line);
        }
    }
    return areas;
}

void widen(QRectF& area, const Boxes& own, double pageWidth)
{
    for (const double left : {area.left() - kSlack, 0.0}) {
        growTo(area, QRectF(QPointF(left, area.top()), area.bottomRight()), own);
    }
    for (const double right : {area.right() + kSlack, pageWidth}) {
        growTo(area, QRectF(area.topLeft(), QPointF(right, area.bottom())), own);
    }
    growTo(area, area.adjusted(0, -kSlack, 0, 0), own);
    growTo(area, area.adjusted(0, 0, 0, kSlack), own);
}

/// Down to the first of the document's own lines: a seal hangs below the lines it belongs to.
void reachDown(QRectF& area, const Boxes& own)
{
    double bottom = 0;
    for (const QRectF& line : own) {
        const bool below = line.left() < area.right() && line.right() > area.left() &&
                           line.bottom() > area.bottom();
        if (below && (bottom == 0 || line.top() < bottom)) {
            bottom = line.top();
        }
    }
    if (bottom > 0) {
        area.setBottom(std::max(area.bottom(), bottom - kOverlap));
    }
}

bool isRunning(const PrintedIssue& printed, const PrintedPiece& piece)
{
    return std::ranges::any_of(printed.running, [&](const SourceSpan& span) {
        return piece.line >= span.first && piece.line <= span.last;
    });
}

Boxes masksOf(const PrintedIssue& printed, const SourceSpan& span, int page)
{
    Boxes before;
    Boxes own;
    Boxes after;
    for (const PrintedPiece& piece : printed.pages.pieces) {
        if (piece.page == page && !isRunning(printed, piece)) {
            (piece.line < span.first  ? before
             : piece.line > span.last ? after
                                      : own)
                .append(piece.box);
        }
    }
    const double width = printed.pages.pages.at(page - 1).size.width();
    Boxes masks = joined(before, own);
    for (QRectF& area : masks) {
        widen(area, own, width);
        reachDown(area, own);
    }
    for (QRectF area : joined(after, own)) {
        widen(area, own, width);
        masks.append(area);
    }
    return masks;
}

/// First and last page of those lines; none where they stand on no page.
std::pair<int, int> rangeOf(const PrintedIssue& printed, const SourceSpan& span)
{
    std::pair<int, int> range{0, -1};
    for (const PrintedPiece& piece : printed.pages.piecesOf(span)) {
        if (!isRunning(printed, piece)) {
            range.first = range.first == 0 ? piece.page : std::min(range.first, piece.page);
            range.second = std::max(range.second, piece.page);
        }
    }
    return range;
}

} // namespace

QList<SourceSpan> runningLines(const Issue& issue)
{
    QList<SourceSpan> lines;
    for (const OtherPart& part : issue.otherParts) {
        if (part.kind == OtherPart::Kind::RunningHeader) {
            lines.append(part.span);
        }
    }
    for (const Document& document : issue.documents) {
        for (const Block& block : document.blocks) {
            if (block.kind == BlockKind::RunningHeader) {
                lines.append(block.span);
            }
        }
    }
    return lines;
}

QList<source::pdf::PageCut> pagesOf(const Document& document, const PrintedIssue& printed,
                                    bool mask)
{
    QList<source::pdf::PageCut> cuts;
    const auto [first, last] = rangeOf(printed, document.span);
    for (int page = first; page <= last; ++page) {
        const bool shared = mask && (page == first || page == last);
        cuts.append({page, shared ? masksOf(printed, document.span, page) : Boxes()});
    }
    return cuts;
}

QList<OriginalMark> marksOf(const Document& document, const PrintedIssue& printed)
{
    QList<OriginalMark> marks;
    const int firstPage = rangeOf(printed, document.span).first;
    const std::vector<const Block*> blocks = readBlocks(document);
    const std::vector<BlockBookmark> bookmarks = bookmarksOf(blocks);
    for (size_t i = 0; i < blocks.size(); ++i) {
        const auto pieces = printed.pages.piecesOf(blocks[i]->span);
        if (!bookmarks[i].title.isEmpty() && !pieces.empty()) {
            marks.append({bookmarks[i].title, bookmarks[i].level, pieces.front().page - firstPage,
                          pieces.front().box.top()});
        }
    }
    return marks;
}

} // namespace gongbao::publish
