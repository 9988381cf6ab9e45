// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/pagelines.h"

#include "source/pdf/alignedrows.h"
#include "source/pdf/columns.h"
#include "source/pdf/margins.h"
#include "source/pdf/ruledtables.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gongbao::source::pdf {

namespace {

constexpr double kIndent = 1.2;  // em; less is a ragged edge
constexpr double kApart = 1.35;  // times the usual distance from line to line

/// Segments of one column that stand on one line, from left to right.
std::vector<Row> rowsOf(std::vector<Segment> segments)
{
    std::vector<Row> rows;
    for (Segment& segment : segments) {
        const bool joins = !rows.empty() && segment.table < 0 && rows.back().front().table < 0 &&
                           sharesLine(rows.back().front().box, segment.box);
        if (!joins) {
            rows.emplace_back();
        }
        rows.back().push_back(std::move(segment));
    }
    for (Row& row : rows) {
        std::ranges::sort(row, {}, [](const Segment& segment) { return segment.box.left(); });
    }
    return rows;
}

PrintedLine lineOf(const Row& row, bool isRow)
{
    PrintedLine line{.text = isRow ? QString() : joined(row), .isRow = isRow};
    for (const Segment& segment : row) {
        line.box |= segment.box;
        line.em = std::max(line.em, segment.em);
    }
    return line;
}

/// Fills in what a line cannot say by itself.
void settleColumn(std::vector<PrintedLine>& lines)
{
    double left = 1e9;
    double right = 0;
    std::vector<double> pitches;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].isRow) {
            continue;
        }
        left = std::min(left, lines[i].box.left());
        right = std::max(right, lines[i].box.right());
        if (i > 0 && !lines[i - 1].isRow) {
            pitches.push_back(lines[i].box.bottom() - lines[i - 1].box.bottom());
        }
    }
    const bool indents = std::ranges::any_of(lines, [&](const PrintedLine& line) {
        return !line.isRow && line.box.left() > left + kIndent * line.em;
    });
    double usual = 0;
    if (!pitches.empty()) {
        const auto middle = pitches.begin() + std::ssize(pitches) / 2;
        std::ranges::nth_element(pitches, middle);
        usual = *middle;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].left = left;
        lines[i].right = right;
        lines[i].indents = indents;
        lines[i].isApart =
            i > 0 && (lines[i].isRow != lines[i - 1].isRow ||
                      (!lines[i].isRow &&
                       lines[i].box.bottom() - lines[i - 1].box.bottom() > kApart * usual));
    }
}

std::vector<PrintedLine> linesOf(Flow flow, std::vector<Table>& tables)
{
    std::vector<Row> rows = rowsOf(std::move(flow.segments));
    std::vector<PrintedLine> lines;
    for (std::size_t i = 0; i < rows.size();) {
        if (const int table = rows[i].front().table; table >= 0) {
            Table& ruled = tables[static_cast<std::size_t>(table)];
            for (TableRow& row : ruled.rows) {
                lines.push_back({.text = std::move(row.text), .box = row.box, .em = ruled.em,
                                 .isRow = true});
            }
            ++i;
            continue;
        }
        const AlignedRows aligned = alignedRows(std::span(rows).subspan(i));
        for (const QString& text : aligned.texts) {
            lines.push_back(lineOf(rows[i++], true));
            lines.back().text = text;
        }
        if (aligned.texts.empty()) {
            lines.push_back(lineOf(rows[i++], false));
        }
    }
    settleColumn(lines);
    return lines;
}

std::vector<PrintedLine> marginLines(std::vector<Segment> segments)
{
    std::vector<PrintedLine> lines;
    for (const Row& row : rowsOf(std::move(segments))) {
        for (const Segment& segment : row) {
            lines.push_back({.text = segment.text, .box = segment.box, .em = segment.em});
        }
    }
    return lines;
}

} // namespace

PageLines findLines(PageContent content)
{
    PageLines page;
    page.size = content.size;
    std::vector<Table> tables = takeRuledTables(content.rulings, content.words);
    std::vector<Segment> segments = joinWords(std::move(content.words));
    for (std::size_t i = 0; i < tables.size(); ++i) {
        segments.push_back({{}, tables[i].box, tables[i].em, static_cast<int>(i)});
    }
    Margins margins = takeMargins(segments, content.size);
    page.number = margins.pageNumber;
    page.header = marginLines(std::move(margins.top));
    page.footer = marginLines(std::move(margins.bottom));
    for (Flow& flow : readingOrder(std::move(segments))) {
        std::ranges::move(linesOf(std::move(flow), tables), std::back_inserter(page.body));
    }
    return page;
}

} // namespace gongbao::source::pdf
