// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/alignedrows.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace gongbao::source::pdf {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kLeastColumns = 3;
constexpr qsizetype kLeastRows = 3;
constexpr double kWidestPitch = 3; // em from row to row
constexpr double kFar = 2;         // em before a page number of a 目录

struct Column
{
    double left = 0;
    double right = 0;
};

/// For each part of the row the column it stands in; nullopt where the row does not fit.
std::optional<std::vector<std::size_t>> places(const Row& row, const std::vector<Column>& columns)
{
    std::vector<std::size_t> found;
    for (const Segment& segment : row) {
        std::size_t place = columns.size();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (segment.box.left() < columns[i].right && columns[i].left < segment.box.right()) {
                if (place != columns.size()) {
                    return std::nullopt; // over two of them
                }
                place = i;
            }
        }
        if (place == columns.size() || (!found.empty() && found.back() >= place)) {
            return std::nullopt;
        }
        found.push_back(place);
    }
    return found;
}

} // namespace

QString joined(const Row& row)
{
    static const QRegularExpression page(u"^[(（]?\\d{1,4}[)）]?$"_s);
    QString text;
    double right = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const Segment& segment = row[i];
        const double gap = (segment.box.left() - right) / std::max(segment.em, 1.0);
        if (i > 0 && i + 1 == row.size() && gap >= kFar && page.match(segment.text).hasMatch()) {
            text += u'\t' + segment.text;
        } else {
            appendSetOff(text, segment.text, gap);
        }
        right = segment.box.right();
    }
    return text;
}

AlignedRows alignedRows(std::span<const Row> rows)
{
    AlignedRows aligned;
    if (rows.empty() || rows.front().size() < kLeastColumns) {
        return aligned;
    }
    std::vector<Column> columns;
    for (const Segment& segment : rows.front()) {
        columns.push_back({segment.box.left(), segment.box.right()});
    }
    const Row* above = nullptr;
    for (const Row& row : rows) {
        const bool close = above == nullptr || row.front().box.top() - above->front().box.top() <=
                                                   kWidestPitch * row.front().em;
        const auto at = places(row, columns);
        if (!close || !at || row.front().table >= 0) {
            break;
        }
        QStringList cells(static_cast<qsizetype>(columns.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            Column& column = columns[(*at)[i]];
            column.left = std::min(column.left, row[i].box.left());
            column.right = std::max(column.right, row[i].box.right());
            cells[static_cast<qsizetype>((*at)[i])] = row[i].text;
        }
        aligned.texts.append(cells.join(u'\t'));
        above = &row;
    }
    if (aligned.texts.size() < kLeastRows) {
        aligned.texts.clear();
    }
    return aligned;
}

} // namespace gongbao::source::pdf
