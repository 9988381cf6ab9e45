// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/datereader.h"

#include "text/numerals.h"

namespace gongbao::parse {

namespace {

/// Reads numerals up to @p unit at @p at, moves @p at behind the unit.
std::optional<int> readUpTo(QStringView key, qsizetype& at, char16_t unit, qsizetype mostDigits)
{
    qsizetype end = at;
    while (end < key.size() && end - at < mostDigits &&
           text::isChineseNumeral(key[end].unicode())) {
        ++end;
    }
    if (end == at || end == key.size() || key[end] != QChar(unit)) {
        return std::nullopt;
    }
    const std::optional<int> number = text::toNumber(key.sliced(at, end - at));
    if (number) {
        at = end + 1;
    }
    return number;
}

bool isRangeSign(QChar c)
{
    return c == u'-' || c == u'~' || c == u'至' || c == u'到';
}

} // namespace

std::optional<DateMatch> readDateAt(QStringView key, qsizetype from)
{
    qsizetype at = from;
    const std::optional<int> year = readUpTo(key, at, u'年', 4);
    if (!year || *year < 1900 || *year > 2199) {
        return std::nullopt;
    }
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
