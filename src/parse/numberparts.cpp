// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/numberparts.h"

#include "text/characters.h"
#include "text/numerals.h"

#include <QVarLengthArray>

#include <algorithm>

namespace gongbao::parse {

namespace {

constexpr qint64 kHighestSerial = 99999;

bool isYear(int year)
{
    return year >= 1900 && year <= 2199;
}

/// 85 of 〔85〕, in which the century is left out; moves @p at behind it.
std::optional<int> readShortYear(QStringView key, qsizetype& at)
{
    constexpr int kFirst = 49;
    const QStringView figures = key.sliced(at, std::min<qsizetype>(2, key.size() - at));
    const bool closed = at + 2 < key.size() && closesYear(key[at + 2]) && figures[0].isDigit() &&
                        figures[1].isDigit();
    const int year = closed ? figures.toInt() : 0;
    if (year < kFirst) {
        return std::nullopt;
    }
    at += 2;
    return year;
}

} // namespace

bool isOpeningBracket(QChar c)
{
    return text::isAnyOf(c, u"[(【〖{<〈");
}

bool isClosingBracket(QChar c)
{
    return text::isAnyOf(c, u"])】〗}>〉");
}

bool isTraditionalMark(QChar c)
{
    return c == u'號';
}

bool opensYear(QChar c)
{
    return isOpeningBracket(c) || text::isAnyOf(c, u"《「『︹︵");
}

bool closesYear(QChar c)
{
    return isClosingBracket(c) || text::isAnyOf(c, u"》」』︺︶");
}

QChar figure(QChar c)
{
    if (c == u'O' || c == u'o') {
        return u'0';
    }
    return c == u'l' || c == u'I' ? u'1' : c;
}

std::optional<qint64> readNumerals(QStringView key, qsizetype& at)
{
    QVarLengthArray<QChar, 16> numerals;
    for (; at < key.size() && text::isChineseNumeral(figure(key[at]).unicode()); ++at) {
        numerals.append(figure(key[at]));
    }
    const QStringView digits(numerals.constData(), numerals.size());
    // Serials that begin with a year have ten or eleven digits.
    bool isDecimal = false;
    const qint64 decimal = digits.toLongLong(&isDecimal);
    if (isDecimal) {
        return decimal;
    }
    const std::optional<int> number = digits.isEmpty() ? std::nullopt : text::toNumber(digits);
    return number ? std::optional<qint64>(*number) : std::nullopt;
}

std::optional<int> readYear(QStringView key, qsizetype& at)
{
    const std::optional<qint64> year = readNumerals(key, at);
    const bool possible = year && *year < 10000 && isYear(static_cast<int>(*year));
    return possible ? std::optional(static_cast<int>(*year)) : std::nullopt;
}

std::optional<qint64> readMarkedSerial(QStringView key, qsizetype& at)
{
    const std::optional<qint64> serial = readNumerals(key, at);
    if (!serial || *serial == 0 || at >= key.size() || key[at] != u'号') {
        return std::nullopt;
    }
    ++at;
    return serial;
}

std::optional<YearAndSerial> readYearAndSerial(QStringView key, qsizetype open)
{
    qsizetype at = open + 1;
    std::optional<int> year = readShortYear(key, at);
    year = year ? year : readYear(key, at);
    if (!year || at >= key.size()) {
        return std::nullopt;
    }
    at += key[at] == u'年' ? 1 : 0;
    if (at >= key.size() || !closesYear(key[at])) {
        return std::nullopt;
    }
    ++at;
    const bool ordinal = at < key.size() && key[at] == u'第';
    at += ordinal || (at < key.size() && key[at] == u'字') ? 1 : 0;
    const std::optional<qint64> serial = readNumerals(key, at);
    if (!serial || *serial == 0 || *serial > kHighestSerial) {
        return std::nullopt;
    }
    const bool marked = at < key.size() && key[at] == u'号';
    return YearAndSerial{*year, *serial, at + (marked ? 1 : 0), marked, ordinal};
}

bool joinsSerials(QChar c)
{
    return text::isAnyOf(c, u"、,和及与");
}

bool spansSerials(QChar c)
{
    return text::isAnyOf(c, u"-~至到");
}

std::optional<SharedSerial> readSharedSerial(QStringView key, qsizetype at)
{
    constexpr int kMost = 20;
    std::optional<SharedSerial> first;
    for (int i = 0; i < kMost && at < key.size(); ++i) {
        at += key[at] == u'第' ? 1 : 0;
        const std::optional<qint64> serial = readNumerals(key, at);
        if (!serial || *serial == 0 || *serial > kHighestSerial || at >= key.size()) {
            return std::nullopt;
        }
        const bool marked = key[at] == u'号';
        first = first ? first : SharedSerial{*serial, at + (marked ? 1 : 0)};
        if (marked) {
            return first;
        }
        if (!joinsSerials(key[at])) {
            return std::nullopt;
        }
        ++at;
    }
    return std::nullopt;
}

} // namespace gongbao::parse
