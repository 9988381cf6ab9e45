// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/tablelayout.h"

#include "model/tablerows.h"
#include "publish/columnwidths.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gongbao::publish {

using namespace Qt::StringLiterals;

namespace {

constexpr double kPadding = 4;      ///< left and right of a cell's text
constexpr double kLineHeight = 1.4; ///< of the font size
constexpr double kComfort = 4;      ///< em; a longer cell is given at least this width
/// A row taller than this part of the page is cut where the page ends, not moved as a whole.
constexpr double kTallRow = 0.75;
constexpr double kSlice = 0.2;    ///< of the page: the pieces it is cut into
constexpr double kTallHead = 0.4; ///< a taller head is not repeated

struct Format
{
    double fontSize;
    bool landscape;
};

/// Those of the page's own size of type and below are tried in turn until the columns fit; the last
/// one always serves.
constexpr Format kFormats[] = {{12, false},  {10.5, false}, {9, false},  {12, true},
                               {10.5, true}, {9, true},     {7.5, true}, {6, true}};

struct Cell
{
    std::vector<ShapedTextPtr> lines; ///< parted where the source parts them
    double natural = 0;               ///< em
    double least = 0;                 ///< em
};

using Row = std::vector<Cell>;

double longestPiece(const ShapedText& shaped)
{
    double longest = 0;
    double piece = 0;
    for (const Cluster& cluster : shaped.clusters) {
        piece = cluster.breakBefore ? 0 : piece;
        piece += cluster.isSpace ? 0 : cluster.advance;
        longest = std::max(longest, piece);
    }
    return longest;
}

Cell shapedCell(const QString& text, TypeRole role, Shaper& shaper)
{
    Cell cell;
    for (const QString& line : text.split(QChar(QChar::LineSeparator))) {
        cell.lines.push_back(shaper.shape(line.trimmed(), role));
        cell.natural = std::max(cell.natural, cell.lines.back()->width());
        cell.least = std::max(cell.least, longestPiece(*cell.lines.back()));
    }
    return cell;
}

bool isNumeric(const QString& text)
{
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](QChar c) { return c.isDigit() || c.isPunct(); });
}

class TableLayout
{
public:
    TableLayout(const QList<QStringList>& rows, Shaper& shaper, const PageGeometry& page);

    std::vector<FlowItem> items();

private:
    using CellLines = std::vector<std::vector<SetLine>>;

    void measure();
    void chooseFormat();
    void setFormat(const Format& format);
    [[nodiscard]] double tallestRow() const;
    [[nodiscard]] bool spans(size_t row) const { return m_rows[row].size() == 1 && m_columns > 1; }
    [[nodiscard]] double left(size_t column) const
    {
        return std::accumulate(m_widths.begin(), m_widths.begin() + static_cast<qsizetype>(column),
                               0.0);
    }
    [[nodiscard]] double cellWidth(size_t row, size_t column) const
    {
        return spans(row) ? left(m_columns) : m_widths[column];
    }
    [[nodiscard]] double pageHeight() const
    {
        return m_format.landscape ? m_page.areaWidth : m_page.areaHeight;
    }
    [[nodiscard]] double lineHeight() const { return kLineHeight * m_format.fontSize; }
    [[nodiscard]] bool isCentred(size_t row, size_t column) const;
    [[nodiscard]] CellLines setCells(size_t row) const;
    void addRow(size_t row);
    [[nodiscard]] FlowItem slice(size_t row, const CellLines& cells, size_t first, size_t last,
                                 size_t count) const;
    void drawCell(FlowItem& item, const std::vector<SetLine>& lines, size_t row, size_t column,
                  std::pair<size_t, size_t> range) const;

    const PageGeometry& m_page;
    std::vector<Row> m_rows;
    size_t m_columns = 0;
    size_t m_headRows = 0;
    std::vector<double> m_natural; ///< em
    std::vector<double> m_least;   ///< em
    std::vector<double> m_widths;  ///< points
    Format m_format{};
    std::vector<FlowItem> m_items;
};

TableLayout::TableLayout(const QList<QStringList>& rows, Shaper& shaper, const PageGeometry& page)
    : m_page(page)
    , m_headRows(static_cast<size_t>(headRows(rows)))
{
    const qsizetype columns = columnCount(rows);
    m_columns = static_cast<size_t>(columns);
    for (const QStringList& texts : rows) {
        const TypeRole role = m_rows.size() < m_headRows ? TypeRole::Black : TypeRole::Text;
        Row& row = m_rows.emplace_back();
        for (const QString& text : spansTable(texts, columns) ? texts.first(1) : texts) {
            row.push_back(shapedCell(text, role, shaper));
        }
    }
    measure();
    chooseFormat();
}

void TableLayout::measure()
{
    m_natural.assign(m_columns, 1);
    m_least.assign(m_columns, 1);
    for (size_t r = 0; r < m_rows.size(); ++r) {
        for (size_t c = 0; c < m_rows[r].size() && !spans(r); ++c) {
            m_natural[c] = std::max(m_natural[c], m_rows[r][c].natural);
            m_least[c] = std::max(m_least[c], m_rows[r][c].least);
        }
    }
}

void TableLayout::chooseFormat()
{
    double least = 0;
    for (size_t c = 0; c < m_columns; ++c) {
        least += std::max(m_least[c], std::min(m_natural[c], kComfort));
    }
    const double padding = 2 * kPadding * static_cast<double>(m_columns);
    // The first format that is comfortable, unless a smaller one spares tall rows from being cut.
    std::optional<Format> comfortable;
    for (const Format& format : kFormats) {
        const double room = (format.landscape ? m_page.areaHeight : m_page.areaWidth) - padding;
        if (format.fontSize > m_page.tableSize || least * format.fontSize > room) {
            continue;
        }
        comfortable = comfortable.value_or(format);
        setFormat(format);
        if (tallestRow() <= kTallRow * pageHeight()) {
            return;
        }
    }
    setFormat(comfortable.value_or(std::end(kFormats)[-1]));
}

void TableLayout::setFormat(const Format& format)
{
    m_format = format;
    const double width = format.landscape ? m_page.areaHeight : m_page.areaWidth;
    const double padding = 2 * kPadding * static_cast<double>(m_columns);
    m_widths = columnWidths(m_natural, m_least, std::max(0.0, width - padding) / format.fontSize);
    for (double& column : m_widths) {
        column = column * m_format.fontSize + 2 * kPadding;
    }
    const double total = left(m_columns);
    for (double& column : m_widths) {
        column *= width / total;
    }
}

/// About how tall the tallest row will be.
double TableLayout::tallestRow() const
{
    double lines = 1;
    for (size_t r = 0; r < m_rows.size(); ++r) {
        for (size_t c = 0; c < m_rows[r].size(); ++c) {
            const double room = (cellWidth(r, c) - 2 * kPadding) / m_format.fontSize;
            lines = std::max(lines, std::ceil(m_rows[r][c].natural / std::max(room, 1.0)));
        }
    }
    return lines * lineHeight() + 2 * kPadding;
}

/// Columns of short entries are centred, others begin at the left.
bool TableLayout::isCentred(size_t row, size_t column) const
{
    if (row < m_headRows) {
        return true;
    }
    return !spans(row) &&
           m_natural[column] * m_format.fontSize <= m_widths[column] - 2 * kPadding + 0.01;
}

TableLayout::CellLines TableLayout::setCells(size_t row) const
{
    CellLines cells;
    for (size_t c = 0; c < m_rows[row].size(); ++c) {
        std::vector<SetLine>& lines = cells.emplace_back();
        for (const ShapedTextPtr& text : m_rows[row][c].lines) {
            std::ranges::move(setLines(text, {.fontSize = m_format.fontSize,
                                              .width = std::max(cellWidth(row, c) - 2 * kPadding,
                                                                m_format.fontSize),
                                              .justified = false}),
                              std::back_inserter(lines));
        }
    }
    return cells;
}

void TableLayout::drawCell(FlowItem& item, const std::vector<SetLine>& lines, size_t row,
                           size_t column, std::pair<size_t, size_t> range) const
{
    const double width = cellWidth(row, column);
    const size_t last = std::min(range.second, lines.size());
    const double blank = item.height - static_cast<double>(lines.size()) * lineHeight();
    const bool isWhole = range.first == 0 && lines.size() <= range.second;
    double y = isWhole ? blank / 2 : kPadding;
    for (size_t i = range.first; i < last; ++i) {
        const double room = isCentred(row, column) ? (width - lines[i].width) / 2 : kPadding;
        const double rise = (lineHeight() - m_format.fontSize) / 2 + kAscent * m_format.fontSize;
        item.lines.push_back({.line = lines[i], .x = left(column) + room, .baseline = y + rise});
        if (range.first > 0) {
            item.lines.back().copiedAs.emplace();
        }
        y += lineHeight();
    }
    // The rest of a cell that is cut is copied where it begins, so that cells stay in order.
    if (range.first == 0 && last < lines.size()) {
        QString text;
        for (size_t i = last - 1; i < lines.size(); ++i) {
            text += textOf(lines[i]);
        }
        item.lines.back().copiedAs = text;
    }
}

/// The lines [first, last) of a row of @p count.
FlowItem TableLayout::slice(size_t row, const CellLines& cells, size_t first, size_t last,
                            size_t count) const
{
    const double width = left(m_columns);
    FlowItem item{.height = static_cast<double>(last - first) * lineHeight() + 2 * kPadding,
                  .onGrid = false,
                  .landscape = m_format.landscape};
    const Rule top{0, 0, width, 0};
    if (row == 0 && first == 0) {
        item.rules.push_back(top);
    } else {
        item.ruleAtBreak = top;
    }
    for (size_t c = 0; c < cells.size(); ++c) {
        drawCell(item, cells[c], row, c, {first, last});
    }
    for (size_t c = 0; c <= m_columns; ++c) {
        if (!spans(row) || c == 0 || c == m_columns) {
            item.rules.push_back({left(c), 0, left(c), item.height});
        }
    }
    if (last == count) {
        item.rules.push_back({0, item.height, width, item.height});
    }
    return item;
}

void TableLayout::addRow(size_t row)
{
    const CellLines cells = setCells(row);
    size_t count = 1;
    for (const auto& lines : cells) {
        count = std::max(count, lines.size());
    }
    const double linesPerPage = pageHeight() / lineHeight();
    const bool isTall = static_cast<double>(count) > kTallRow * linesPerPage;
    const size_t step = isTall ? static_cast<size_t>(kSlice * linesPerPage) : count;
    for (size_t first = 0; first < count; first += step) {
        m_items.push_back(slice(row, cells, first, std::min(first + step, count), count));
    }
    m_items.back().keepWithNext = spans(row) && row + 1 < m_rows.size();
}

std::vector<FlowItem> TableLayout::items()
{
    for (size_t row = 0; row < m_headRows; ++row) {
        addRow(row);
        m_items.back().keepWithNext = true;
    }
    double headHeight = 0;
    for (const FlowItem& item : m_items) {
        headHeight += item.height;
    }
    std::shared_ptr<const std::vector<FlowItem>> head;
    if (!m_items.empty() && headHeight < kTallHead * pageHeight()) {
        head = std::make_shared<const std::vector<FlowItem>>(m_items);
    }
    const size_t firstOfBody = m_items.size();
    for (size_t row = m_headRows; row < m_rows.size(); ++row) {
        addRow(row);
    }
    for (size_t i = firstOfBody; i < m_items.size(); ++i) {
        m_items[i].repeatedHead = head;
    }
    return std::move(m_items);
}

} // namespace

std::vector<FlowItem> tableFlow(const QList<QStringList>& rows, Shaper& shaper,
                                const PageGeometry& page)
{
    return TableLayout(rows, shaper, page).items();
}

qsizetype headRows(const QList<QStringList>& rows)
{
    constexpr qsizetype kSearched = 3;
    constexpr qsizetype kLongestLabel = 20;
    const qsizetype columns = columnCount(rows);
    for (qsizetype i = 0; i < std::min(kSearched, rows.size() - 1) && columns > 1; ++i) {
        if (rows[i].size() == columns) {
            const bool isHead = std::ranges::none_of(rows[i], [](const QString& cell) {
                return cell.size() > kLongestLabel || isNumeric(cell);
            });
            return isHead ? i + 1 : 0;
        }
    }
    return 0;
}

} // namespace gongbao::publish
