// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/datereader.h"

#include "parse/numberparts.h"
#include "text/numerals.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

/// Whether @p c is the unit; OCR reads 日 as 曰.
bool isUnit(QChar c, char16_t unit)
{
    return c == QChar(unit) || (unit == u'日' && c == u'曰');
}

bool isNumeral(QChar c)
{
    return text::isChineseNumeral(figure(c).unicode());
}

/// The number that @p numerals are, letters read as the figures that OCR takes them for.
std::optional<int> numberOf(QStringView numerals)
{
    if (const std::optional<int> number = text::toNumber(numerals)) {
        return number;
    }
    QString figures = numerals.toString();
    std::ranges::transform(figures, figures.begin(), figure);
    return text::toNumber(figures);
}

/// Reads numerals up to @p unit at @p at, moves @p at behind the unit.
std::optional<int> readUpTo(QStringView key, qsizetype& at, char16_t unit, qsizetype mostDigits)
{
    qsizetype end = at;
    while (end < key.size() && end - at < mostDigits && isNumeral(key[end])) {
        ++end;
    }
    if (end == at || end == key.size() || !isUnit(key[end], unit)) {
        return std::nullopt;
    }
    const std::optional<int> number = numberOf(key.sliced(at, end - at));
    if (number) {
        at = end + 1;
    }
    return number;
}

/// The years of the Republic count from 1912.
constexpr int kRepublic = 1911;
constexpr qsizetype kLongestEraYear = 5; // 一百一十四

/// How many units at @p at are 中华民国 or 民国.
qsizetype eraLength(QStringView key, qsizetype at)
{
    const QStringView rest = key.sliced(std::min(at, key.size()));
    for (const QStringView era : {u"中华民国", u"民国"}) {
        if (rest.startsWith(era)) {
            return era.size();
        }
    }
    return 0;
}

/// 114年 without the era's name before it: three figures, which no other year has.
bool isRepublicAlone(QStringView year)
{
    return year.size() == 4 && year.front() == u'1' && year[1].isDigit() && year[2].isDigit();
}

bool isRangeSign(QChar c)
{
    return c == u'-' || c == u'~' || c == u'至' || c == u'到';
}

} // namespace

qsizetype dateStart(QStringView key, qsizetype yearSign)
{
    qsizetype start = yearSign;
    while (start > 0 && yearSign - start < kLongestEraYear && isNumeral(key[start - 1])) {
        --start;
    }
    for (const QStringView era : {u"中华民国", u"民国"}) {
        if (key.first(start).endsWith(era)) {
            return start - era.size();
        }
    }
    const bool alone = yearSign - start == 3 && isRepublicAlone(key.sliced(start, 4));
    return alone ? start : std::max<qsizetype>(0, yearSign - 4);
}

std::optional<int> readYearAt(QStringView key, qsizetype from)
{
    const qsizetype era = eraLength(key, from);
    qsizetype at = from + era;
    const std::optional<int> year = readUpTo(key, at, u'年', era > 0 ? kLongestEraYear : 4);
    const bool ofRepublic = era > 0 || isRepublicAlone(key.sliced(from, at - from));
    const int common = year.value_or(0) + (ofRepublic ? kRepublic : 0);
    return year && common >= 1900 && common <= 2199 ? std::optional(common) : std::nullopt;
}

std::optional<DateMatch> readDateAt(QStringView key, qsizetype from)
{
    const std::optional<int> year = readYearAt(key, from);
    if (!year) {
        return std::nullopt;
    }
    qsizetype at = key.indexOf(u'年', from) + 1;
    const std::optional<int> month = readUpTo(key, at, u'月', 3);
    if (!month) {
        return std::nullopt;
    }
    DateMatch match{{*year, *month, 0}, at};
    if (const std::optional<int> day = readUpTo(key, at, u'日', 3)) {
        match.date.day = *day;
        match.end = at;
    }
    return match;
}

std::optional<Date> readMonthAndDay(QStringView key)
{
    qsizetype at = 0;
    const std::optional<int> month = readUpTo(key, at, u'月', 3);
    const std::optional<int> day = month ? readUpTo(key, at, u'日', 3) : std::nullopt;
    return day ? std::optional(Date{0, *month, *day}) : std::nullopt;
}

std::optional<Date> readBracketedDay(QStringView key)
{
    const bool bracketed = key.size() > 2 && key.front() == u'(' && key.back() == u')';
    const auto match = bracketed ? readDateAt(key, 1) : std::nullopt;
    const bool whole = match && match->end + 1 == key.size() && match->date.day > 0;
    return whole ? std::optional(match->date) : std::nullopt;
}

std::optional<Date> readIssuedDay(QStringView key)
{
    const bool issued = key.startsWith(u'(') && (key.endsWith(QStringView(u"发布)")) ||
                                                 key.endsWith(QStringView(u"公布)")) ||
                                                 key.endsWith(QStringView(u"颁布)")));
    const qsizetype year = issued ? key.indexOf(u'年') : -1;
    const auto match = year > 1 ? readDateAt(key, dateStart(key, year)) : std::nullopt;
    const bool whole = match && match->end + 3 == key.size() && match->date.day > 0;
    return whole ? std::optional(match->date) : std::nullopt;
}

std::optional<Date> readDecidedDay(QStringView key)
{
    const bool note = key.startsWith(u'(');
    const qsizetype year = note ? -1 : key.indexOf(u'年');
    const qsizetype at = year > 0 ? dateStart(key, year) : 1;
    const auto match = note || year > 0 ? readDateAt(key, at) : std::nullopt;
    if (!match || match->date.day == 0) {
        return std::nullopt;
    }
    const QStringView behind = key.sliced(match->end);
    const bool decides =
        behind.startsWith(u'任') || behind.startsWith(u"免去") || behind.startsWith(u"决定");
    return note || decides ? std::optional(match->date) : std::nullopt;
}

bool isBlankDay(QStringView key)
{
    constexpr qsizetype kLongest = 12;
    if (key.size() < 3 || key.size() > kLongest || !isUnit(key.back(), u'日')) {
        return false;
    }
    qsizetype at = 0;
    bool blank = false;
    for (const char16_t unit : {u'年', u'月', u'日'}) {
        const qsizetype start = at;
        while (at < key.size() && isNumeral(key[at])) {
            ++at;
        }
        if (at == key.size() || !isUnit(key[at], unit)) {
            return false;
        }
        blank = blank || at == start;
        ++at;
    }
    return blank && at == key.size();
}

bool isDateRange(QStringView key)
{
    const auto first = readDateAt(key);
    if (!first || first->end >= key.size() || !isRangeSign(key[first->end])) {
        return false;
    }
    qsizetype at = first->end;
    while (at < key.size() && isRangeSign(key[at])) {
        ++at;
    }
    if (const auto second = readDateAt(key, at)) {
        return second->end == key.size();
    }
    readUpTo(key, at, u'月', 3);
    readUpTo(key, at, u'日', 3);
    return at == key.size();
}

bool startsDatedEntry(QStringView key)
{
    if (key.startsWith(QStringView(u"同日")) || key.startsWith(QStringView(u"同月"))) {
        return true;
    }
    qsizetype at = 0;
    if (readUpTo(key, at, u'月', 3)) {
        return readUpTo(key, at, u'日', 3).has_value() || (at < key.size() && key[at] == u'份');
    }
    return readUpTo(key, at, u'日', 3).has_value();
}

} // namespace gongbao::parse
