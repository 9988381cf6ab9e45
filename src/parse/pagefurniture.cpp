// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/pagefurniture.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestHeader = 60;
constexpr int kLeastRepeats = 3;

bool isHeaderLike(const ClassifiedLine& line)
{
    return line.kind == LineClass::RunningHeader || line.kind == LineClass::GazetteName ||
           line.kind == LineClass::IssueMark;
}

/// Whether line @p i stands beside one that @p test accepts.
template<typename Test>
bool isBeside(const ClassifiedLines& lines, qsizetype i, Test test)
{
    return (i > 0 && test(lines.at(i - 1))) || (i + 1 < lines.size() && test(lines.at(i + 1)));
}

void settleBareNumbers(ClassifiedLines& lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        ClassifiedLine& line = lines[i];
        if (line.kind != LineClass::BareNumber) {
            continue;
        }
        const bool breaks = i + 1 < lines.size() && lines.at(i + 1).startsPage;
        if (breaks || isBeside(lines, i, isHeaderLike)) {
            line.kind = LineClass::PageNumber;
            line.rule = breaks ? "number before a page break"_L1 : "number beside a header"_L1;
        }
    }
}

/// —, 24 and — on lines of their own.
void settleSplitNumbers(ClassifiedLines& lines)
{
    const auto isDash = [&](qsizetype i) { return lines.at(i).key == u"-"; };
    for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
        if (lines.at(i).kind == LineClass::BareNumber && isDash(i - 1) && isDash(i + 1)) {
            for (qsizetype j = i - 1; j <= i + 1; ++j) {
                lines[j].become(LineClass::PageNumber, "number and dashes on their own"_L1);
            }
        }
    }
}

void settleRepeatedHeaders(ClassifiedLines& lines)
{
    const auto isPage = [](const ClassifiedLine& line) {
        return line.kind == LineClass::PageNumber;
    };
    // The gazette's name comes back only as a header; other words must stand beside a page number.
    const auto mayRepeat = [&](qsizetype i) {
        const ClassifiedLine& line = lines.at(i);
        const bool names = line.kind == LineClass::GazetteName || line.kind == LineClass::IssueMark;
        const bool plain = line.kind == LineClass::Text || line.kind == LineClass::Bodies ||
                           line.kind == LineClass::Category;
        return names || (plain && line.key.size() <= kLongestHeader && isBeside(lines, i, isPage));
    };
    QHash<QString, int> counts;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (mayRepeat(i)) {
            ++counts[lines.at(i).key];
        }
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (mayRepeat(i) && counts.value(lines.at(i).key) >= kLeastRepeats) {
            lines[i].kind = LineClass::RunningHeader;
            lines[i].rule = "comes back on pages"_L1;
        }
    }
}

} // namespace

void settlePageFurniture(ClassifiedLines& lines)
{
    settleSplitNumbers(lines);
    settleBareNumbers(lines);
    settleRepeatedHeaders(lines);
}

ClassifiedText withoutPageFurniture(ClassifiedLines lines)
{
    ClassifiedText text;
    const auto isFurniture = [](const ClassifiedLine& line) {
        return line.kind == LineClass::PageNumber || line.kind == LineClass::RunningHeader;
    };
    text.furniture.reserve(std::ranges::count_if(std::as_const(lines), isFurniture));
    bool afterFurniture = false;
    // The lines that stay move up in their list, which is long.
    auto kept = lines.begin();
    for (ClassifiedLine& line : lines) {
        if (isFurniture(line)) {
            text.furniture.append(std::move(line));
            afterFurniture = true;
            continue;
        }
        if (std::exchange(afterFurniture, false)) {
            line.startsPage = true;
            line.gap = std::max(line.gap, 1);
        }
        if (&*kept != &line) {
            *kept = std::move(line);
        }
        ++kept;
    }
    lines.erase(kept, lines.end());
    text.lines = std::move(lines);
    return text;
}

} // namespace gongbao::parse
