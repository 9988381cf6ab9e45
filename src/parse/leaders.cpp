// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/leaders.h"

#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/numberparts.h"
#include "parse/wordlists.h"
#include "text/characters.h"
#include "text/numerals.h"

namespace gongbao::parse {

namespace {

constexpr std::u16string_view kLeaderDots = u".…·";
constexpr std::u16string_view kLeaderDashes = u"-_~";

/// …的通知----(12): a page behind dashes, which also are the blanks of forms and the sign of
/// ranges.
bool hasDashedLeader(QStringView key)
{
    constexpr qsizetype kLongestPage = 3; // 2021---2025 is a range
    qsizetype end = key.size();
    const bool closed = end > 0 && isClosingBracket(key[end - 1]);
    end -= closed ? 1 : 0;
    const qsizetype pageEnd = end;
    while (end > 0 && key[end - 1].isDigit()) {
        --end;
    }
    const qsizetype page = pageEnd - end;
    const bool opened = end > 0 && isOpeningBracket(key[end - 1]);
    end -= opened ? 1 : 0;
    const qsizetype leader = leaderLength(key.first(end), kLeastDashes);
    return page > 0 && page <= kLongestPage && closed == opened && leader >= kLeastDashes &&
           leader < end;
}

} // namespace

qsizetype slashedPage(QStringView key)
{
    qsizetype start = key.size();
    while (start > 0 && key.size() - start < 4 && key[start - 1].isDigit()) {
        --start;
    }
    const bool slashed =
        start > 1 && start < key.size() && key[start - 1] == u'/' &&
        (text::isHan(key[start - 2].unicode()) || text::isAnyOf(key[start - 2], u")]》"));
    return slashed ? key.size() - start + 1 : 0;
}

qsizetype spacedPage(QStringView printed)
{
    constexpr qsizetype kLongestPage = 3;
    constexpr qsizetype kLeastTitle = 4;
    const QStringView line = text::trimmed(printed);
    qsizetype start = line.size();
    while (start > 0 && line[start - 1].isDigit()) {
        --start;
    }
    const qsizetype figures = line.size() - start;
    const QStringView title = text::trimmed(line.first(start));
    if (figures == 0 || figures > kLongestPage || title.size() == start ||
        title.size() < kLeastTitle) {
        return 0;
    }
    // 关于办好 20 / 件实事的通知 is a title with figures, spaced as they often are.
    const bool wide = start - title.size() > 1 || line[title.size()] == u'\u3000';
    const bool closed =
        text::isAnyOf(title.back(), u"》）)」") || !kindAtEnd(lineKey(title)).isEmpty();
    const bool counted = text::isAnyOf(title.back(), u"第年月至件表图之");
    return closed || (wide && !counted && text::isHan(title.back().unicode())) ? figures : 0;
}

qsizetype leaderLength(QStringView key, qsizetype leastDashes)
{
    const auto lengthOf = [key](std::u16string_view signs) {
        qsizetype start = key.size();
        while (start > 0 && text::isAnyOf(key[start - 1], signs)) {
            --start;
        }
        return key.size() - start;
    };
    const qsizetype dashes = lengthOf(kLeaderDashes);
    return dashes > 0 && dashes >= leastDashes ? dashes : lengthOf(kLeaderDots);
}

bool hasLeader(QStringView key)
{
    constexpr qsizetype kLongestPage = 8;
    qsizetype end = key.size();
    if (slashedPage(key) > 0 || hasDashedLeader(key)) {
        return true;
    }
    const auto isLeader = [](QChar c) { return text::isAnyOf(c, kLeaderDots) || c == u'。'; };
    while (end > 0 && key.size() - end < kLongestPage && !isLeader(key[end - 1])) {
        const QChar c = key[end - 1];
        if (!text::isChineseNumeral(c.unicode()) && !text::isAnyOf(c, u"()[]-/")) {
            return false;
        }
        --end;
    }
    qsizetype start = end;
    while (start > 0 && isLeader(key[start - 1])) {
        --start;
    }
    const QStringView run = key.sliced(start, end - start);
    return (run.size() >= 3 && run.size() < key.size()) ||
           (run.size() >= 1 && run.contains(u'…') && end < key.size());
}

} // namespace gongbao::parse
