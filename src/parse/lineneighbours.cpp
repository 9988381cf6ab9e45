// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/lineneighbours.h"

#include "parse/lineshapes.h"
#include "parse/numberreader.h"
#include "parse/signatories.h"
#include "parse/wordlists.h"
#include "text/characters.h"

#include <algorithm>
#include <utility>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestNumberLine = 48;
// At most one line in so many touches the one above where a source sets blank lines between all.
constexpr qsizetype kSpacedSource = 5;

/// 目 and below it 录, as a cover sets them one under the other.
void joinTocHeading(ClassifiedLines& lines)
{
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines.at(i).key == u"录" && lines.at(i - 1).key == u"目") {
            lines[i - 1].become(LineClass::TocHeading, "word set downwards"_L1);
            lines[i].become(LineClass::TocHeading, "word set downwards"_L1);
        }
    }
}

/// 国务院令 and below it 第706号 or 2025年第5号; 会议纪要 and below it 〔2025〕5号.
void joinSerials(ClassifiedLines& lines)
{
    for (qsizetype i = 1; i < lines.size(); ++i) {
        ClassifiedLine& line = lines[i];
        const ClassifiedLine& before = lines.at(i - 1);
        const bool minutes = before.key.endsWith(u"纪要");
        if (line.key.size() > kLongestNumberLine || before.key.size() > kLongestNumberLine ||
            line.kind == LineClass::TableRow || !(endsLikeDecree(before.key) || minutes)) {
            continue;
        }
        if (auto decree = minutes ? std::nullopt : readDecreeSerial(before.text, line.text)) {
            line.setNumber(std::move(decree));
            line.become(LineClass::Number, "serial under a decree"_L1);
        } else if (auto number = readYearSerial(before.text, line.text)) {
            line.setNumber(std::move(number));
            line.become(LineClass::Number, "year and serial under a notice"_L1);
        }
    }
}

/// 石政办发〔2021〕 and below it 41号; 石政办发〔2021〕41, whose 号 is lost.
void joinBrokenNumbers(ClassifiedLines& lines)
{
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        ClassifiedLine& line = lines[i];
        ClassifiedLine& rest = lines[i + 1];
        if (line.kind == LineClass::Number || !startsNumber(line.key)) {
            continue;
        }
        if (rest.key.size() <= 12 && line.setNumber(readNumber(line.text + rest.text))) {
            line.become(LineClass::Number, "number broken over lines"_L1);
            rest.become(LineClass::Number, "end of a broken number"_L1);
        } else if (line.key.back().isDigit() && line.setNumber(readNumber(line.text))) {
            line.become(LineClass::Number, "number without its mark"_L1);
        }
    }
}

/// 1 总则, where 1.1 follows below, or the one before it has headed such numbers.
void settleOutlines(ClassifiedLines& lines)
{
    constexpr qsizetype kMostLines = 12;
    const auto isBelow = [](const ClassifiedLine& line) {
        return line.rule == "number of an outline"_L1;
    };
    int last = 0; // the first figure of the outline above
    for (qsizetype i = 0; i < lines.size(); ++i) {
        ClassifiedLine& line = lines[i];
        if (isBelow(line)) {
            last = line.item;
            continue;
        }
        const HeadingNumber number = line.kind == LineClass::Text
                                         ? outlineNumber(line.key, text::trimmed(line.text))
                                         : HeadingNumber{};
        if (number.rank == 0) {
            continue;
        }
        const auto next = std::find_if(
            lines.begin() + i + 1, lines.begin() + std::min(i + kMostLines, lines.size()), isBelow);
        const bool heads = next < lines.begin() + std::min(i + kMostLines, lines.size()) &&
                           next->item == number.item;
        if (heads || (last > 0 && number.item == last + 1)) {
            line.rank = 1;
            line.item = number.item;
            last = number.item;
            line.become(LineClass::Heading, "number over an outline"_L1);
        }
    }
}

/// 附件： among the fields of a record tells that something is attached.
void settleRecords(ClassifiedLines& lines)
{
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const LineClass kind = lines.at(i).kind;
        const ClassifiedLine& above = lines.at(i - 1);
        const bool record = above.kind == LineClass::RecordField ||
                            (above.kind == LineClass::Number && above.key.contains(u':'));
        if ((kind == LineClass::AttachmentLabel || kind == LineClass::AttachmentList) && record &&
            lines.at(i).key.contains(u':')) {
            lines[i].become(LineClass::RecordField, "attached, in a record"_L1);
        }
    }
}

/// Out of some sources every line comes with a blank one behind it; there one blank line is none.
void settleCloseness(ClassifiedLines& lines)
{
    const auto counts = [](const ClassifiedLine& line) { return line.kind != LineClass::TableRow; };
    const auto all = std::ranges::count_if(lines, counts);
    const auto touching = std::ranges::count_if(
        lines, [&](const ClassifiedLine& line) { return counts(line) && line.gap == 0; });
    const int usual = touching * kSpacedSource <= all ? 1 : 0;
    for (ClassifiedLine& line : lines) {
        line.close = line.gap <= usual;
    }
}

/// The number that is all of @p row's first cell; 0 for none.
int rowNumber(const QString& row)
{
    const QString first = row.section(u'\t', 0, 0);
    const bool digits = std::ranges::all_of(first, [](QChar c) { return c.isDigit(); });
    return digits ? first.toInt() : 0;
}

/// Whether row @p below goes on with the table of row @p above: as many cells, and counted on or
/// afresh. No table begins with such a row: its header stands above.
bool countsOn(const QString& above, const QString& below)
{
    const int number = rowNumber(below);
    return number > 0 && (number == 1 || number == rowNumber(above) + 1) &&
           above.count(u'\t') == below.count(u'\t');
}

/// 一、民间文学 or 综合类 alone on its line between rows of one table.
void settleGroupRows(ClassifiedLines& lines)
{
    constexpr qsizetype kLongestGroup = 20;
    const auto firstCell = [&](qsizetype i) { return lines.at(i).text.section(u'\t', 0, 0); };
    QString header;
    qsizetype row = -1;   // the last row
    bool inTable = false; // the line above is a row
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        ClassifiedLine& line = lines[i];
        const ClassifiedLine& below = lines.at(i + 1);
        if (line.kind == LineClass::TableRow) {
            header = inTable ? header : firstCell(i);
            inTable = true;
            row = i;
            continue;
        }
        const bool plain = line.kind == LineClass::Text || line.kind == LineClass::Bodies;
        inTable = inTable && (plain || line.kind == LineClass::Heading) && line.close &&
                  below.close && line.key.size() <= kLongestGroup && !endsSentence(line.key) &&
                  below.kind == LineClass::TableRow;
        if (!inTable) {
            continue;
        }
        const bool touches = line.gap == 0 && below.gap == 0;
        const bool headed = !plain && touches && firstCell(i + 1) != header;
        inTable = headed || countsOn(lines.at(row).text, below.text);
        if (inTable) {
            line.become(LineClass::TableRow, "group between rows"_L1);
        }
    }
}

/// 县长林某, where a day stands above or below.
void settleSigners(ClassifiedLines& lines)
{
    const auto isDay = [&](qsizetype i) {
        return i >= 0 && i < lines.size() && lines.at(i).kind == LineClass::Date &&
               lines.at(i).signedBy.isEmpty();
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).kind == LineClass::Text && (isDay(i - 1) || isDay(i + 1)) &&
            closeSignatoryIn(lines.at(i).key)) {
            lines[i].become(LineClass::Signer, "post and name beside a day"_L1);
        }
    }
}

} // namespace

void settleByNeighbours(ClassifiedLines& lines)
{
    joinTocHeading(lines);
    joinSerials(lines);
    joinBrokenNumbers(lines);
    settleOutlines(lines);
    settleRecords(lines);
    settleCloseness(lines);
    settleGroupRows(lines);
    settleSigners(lines);
}

} // namespace gongbao::parse
