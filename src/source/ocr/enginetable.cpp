// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ocr/enginetable.h"

#include <algorithm>
#include <array>

namespace gongbao::source::ocr {

namespace {

enum Column { Level = 0, Left = 6, Top, Width, Height, Confidence, Text };
constexpr int kColumns = 12;
constexpr int kLineLevel = 4;
constexpr int kWordLevel = 5;
constexpr QByteArrayView kHead("level\tpage_num\t");

struct Row
{
    int level = 0;
    QRect box{};
    double confidence = 0;
    QString text{};
};

std::optional<Row> toRow(const QByteArray& line, QSize page)
{
    const QList<QByteArray> cells = line.split('\t');
    if (cells.size() != kColumns) {
        return std::nullopt;
    }
    std::array<int, Height + 1> numbers{};
    for (int column = 0; column <= Height; ++column) {
        bool isNumber = false;
        numbers.at(column) = cells.at(column).toInt(&isNumber);
        if (!isNumber) {
            return std::nullopt;
        }
    }
    bool isNumber = false;
    Row row{.level = numbers[Level],
            .box = {numbers[Left], numbers[Top], numbers[Width], numbers[Height]},
            .confidence = cells.at(Confidence).toDouble(&isNumber),
            .text = QString::fromUtf8(cells.at(Text))};
    // NaN is no percentage either.
    const bool isShare = isNumber && row.confidence >= -1;
    const bool isInside = QRect(QPoint(), page).contains(QRect(row.box.topLeft(), QSize(1, 1))) &&
                          numbers[Width] >= 0 && numbers[Width] <= page.width() &&
                          numbers[Height] >= 0 && numbers[Height] <= page.height();
    return isShare && isInside ? std::optional(row) : std::nullopt;
}

/// Without what no line of text may hold.
QString printable(QString text)
{
    text.removeIf([](QChar c) { return c < u' ' || (c >= u'\u007F' && c <= u'\u009F'); });
    return text.trimmed();
}

} // namespace

std::optional<QList<EngineLine>> toEngineLines(const QByteArray& table, QSize page)
{
    QList<EngineLine> lines;
    const QList<QByteArray> rows = table.split('\n');
    if (!rows.first().startsWith(kHead)) {
        return std::nullopt;
    }
    for (const QByteArray& text : rows.sliced(1)) {
        if (text.trimmed().isEmpty()) {
            continue;
        }
        const auto row = toRow(text, page);
        if (!row) {
            return std::nullopt;
        }
        if (row->level == kLineLevel) {
            lines.append({.box = row->box});
        } else if (const QString word = printable(row->text);
                   row->level == kWordLevel && !word.isEmpty() && row->confidence >= 0) {
            if (lines.isEmpty()) {
                return std::nullopt;
            }
            lines.last().words.append({word, row->box, std::min(row->confidence, 100.0)});
        }
    }
    lines.removeIf([](const EngineLine& line) { return line.words.isEmpty(); });
    return lines;
}

} // namespace gongbao::source::ocr
