// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/numberforms.h"

#include "parse/acttitles.h"
#include "parse/lineshapes.h"
#include "parse/wordlists.h"
#include "text/characters.h"
#include "text/numerals.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestAgencyWord = 24;
constexpr qsizetype kLongestActName = 16;

bool isYear(int year)
{
    return year >= 1900 && year <= 2199;
}

/// Reads numerals at @p at and moves it behind them.
std::optional<qint64> readNumerals(QStringView key, qsizetype& at)
{
    const qsizetype start = at;
    while (at < key.size() && text::isChineseNumeral(key[at].unicode())) {
        ++at;
    }
    const QStringView digits = key.sliced(start, at - start);
    // Serials that begin with a year have ten or eleven digits.
    bool isDecimal = false;
    const qint64 decimal = digits.toLongLong(&isDecimal);
    if (isDecimal) {
        return decimal;
    }
    const std::optional<int> number = at > start ? text::toNumber(digits) : std::nullopt;
    return number ? std::optional<qint64>(*number) : std::nullopt;
}

/// Reads a year at @p at and moves it behind.
std::optional<int> readYear(QStringView key, qsizetype& at)
{
    const std::optional<qint64> year = readNumerals(key, at);
    const bool possible = year && *year < 10000 && isYear(static_cast<int>(*year));
    return possible ? std::optional(static_cast<int>(*year)) : std::nullopt;
}

/// Reads 27号 at @p at and moves it behind.
std::optional<qint64> readMarkedSerial(QStringView key, qsizetype& at)
{
    const std::optional<qint64> serial = readNumerals(key, at);
    if (!serial || *serial == 0 || at >= key.size() || key[at] != u'号') {
        return std::nullopt;
    }
    ++at;
    return serial;
}

/// Where the run of Han that ends at @p end begins; brackets with a few Han inside belong to it.
qsizetype agencyStart(QStringView key, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && end - start < kLongestAgencyWord) {
        const QChar c = key[start - 1];
        if (text::isHan(c.unicode()) || c.isSurrogate()) {
            --start;
            continue;
        }
        const qsizetype open = c == u')' ? key.first(start).lastIndexOf(u'(') : -1;
        const bool inner = open > 0 && start - open <= 6 && start - open > 2 &&
                           text::isHan(key[open - 1].unicode()) && start < end;
        if (!inner) {
            break;
        }
        start = open;
    }
    // 1994年1月28日国务院令: the day is no part of the body's name.
    const qsizetype day = key.first(end).lastIndexOf(u'日');
    const bool behindDay = day >= start && day > 0 &&
                           text::isChineseNumeral(key[day - 1].unicode());
    return behindDay ? day + 1 : start;
}

/// Where the agency word that ends at @p end begins, behind words that lead to it in a sentence.
qsizetype citedAgencyStart(QStringView key, qsizetype end)
{
    const qsizetype start = agencyStart(key, end);
    return end - afterLeadIn(key.sliced(start, end - start)).size();
}

/// The agency word as printed, its brackets in full width.
QString agencyWord(QStringView compact)
{
    QString word = compact.toString();
    word.replace(u'(', u'（').replace(u')', u'）');
    return word;
}

/// A licence to print looks like a number, but is none: 石新出管字[2025]第0030号.
bool isLicence(QStringView key, qsizetype start, qsizetype open)
{
    const QStringView agency = key.sliced(start, open - start);
    const QStringView before = key.first(start).last(std::min<qsizetype>(start, 8));
    return agency.contains(u"新出"_s) || agency.contains(u"准印"_s) || agency.contains(u"准字"_s) ||
           agency.contains(u"刊号"_s) || before.contains(u"准印"_s) || before.contains(u"刊号"_s) ||
           agency.endsWith(u"民初"_s) || agency.endsWith(u"行初"_s);
}

/// 石政办发〔2025〕27号 where its bracket stands at @p open.
std::optional<NumberMatch> bracketedAt(QStringView compact, QStringView key, qsizetype open,
                                       qsizetype start)
{
    const auto rest = readYearAndSerial(key, open);
    if (!rest || start == open || isLicence(key, start, open)) {
        return std::nullopt;
    }
    return NumberMatch{{DocumentNumber::Form::Bracketed,
                        agencyWord(compact.sliced(start, open - start)), rest->year, rest->serial,
                        isTraditionalMark(compact[rest->end - 1])},
                       start,
                       rest->end,
                       open};
}

/// 国务院令第706号 where 第 stands at @p at.
std::optional<NumberMatch> decreeAt(QStringView compact, QStringView key, qsizetype at,
                                    qsizetype start)
{
    qsizetype end = at + 1;
    const std::optional<qint64> serial = readMarkedSerial(key, end);
    if (!serial || at - start < 3) {
        return std::nullopt;
    }
    return NumberMatch{{DocumentNumber::Form::Decree,
                        decreeWord(compact.sliced(start, at - start)).toString(), 0, *serial,
                        isTraditionalMark(compact[end - 1])},
                       start,
                       end,
                       at};
}

/// 某省人民政府令（第218号） where 第 stands at @p at.
std::optional<NumberMatch> enclosedDecreeAt(QStringView compact, QStringView key, qsizetype at)
{
    qsizetype end = at + 1;
    const std::optional<qint64> serial = readMarkedSerial(key, end);
    const qsizetype start = agencyStart(key, at - 1);
    if (!serial || end + 1 != key.size()) {
        return std::nullopt;
    }
    return NumberMatch{{DocumentNumber::Form::Decree,
                        decreeWord(compact.sliced(start, at - 1 - start)).toString(), 0, *serial,
                        isTraditionalMark(compact[end - 1])},
                       start,
                       end + 1,
                       at - 1};
}

/// 府教字第1140012345号 where 第 stands at @p at; the act's name before it is no part of it.
std::optional<NumberMatch> letteredAt(QStringView compact, QStringView key, qsizetype at,
                                      qsizetype start)
{
    start += actTitleLength(key.sliced(start, at - start));
    if (isLicence(key, start, at)) {
        return std::nullopt;
    }
    return decreeAt(compact, key, at, start);
}

/// 财政部公告2025年第1号 where 第 stands at @p at.
std::optional<NumberMatch> yearlyAt(QStringView compact, QStringView key, qsizetype at)
{
    qsizetype yearStart = at - 5;
    if (yearStart <= 0 || !endsLikeDecree(key.first(yearStart))) {
        return std::nullopt;
    }
    qsizetype yearEnd = yearStart;
    const std::optional<int> year = readYear(key, yearEnd);
    qsizetype end = at + 1;
    const std::optional<qint64> serial = readMarkedSerial(key, end);
    if (!year || yearEnd != at - 1 || !serial) {
        return std::nullopt;
    }
    const qsizetype start = citedAgencyStart(key, yearStart);
    return NumberMatch{{DocumentNumber::Form::Yearly,
                        compact.sliced(start, yearStart - start).toString(), *year, *serial,
                        isTraditionalMark(compact[end - 1])},
                       start,
                       end,
                       yearStart};
}

/// 第12/2025号行政法规 from its 第 on.
std::optional<NumberMatch> slashedAt(QStringView compact, QStringView key, qsizetype at)
{
    qsizetype end = at + 1;
    const std::optional<qint64> serial = readNumerals(key, end);
    if (!serial || *serial == 0 || end >= key.size() || key[end] != u'/') {
        return std::nullopt;
    }
    ++end;
    const std::optional<int> year = readYear(key, end);
    if (!year || end >= key.size() || key[end] != u'号') {
        return std::nullopt;
    }
    const qsizetype mark = end++;
    const QStringView behind = key.sliced(end, std::min(kLongestActName, key.size() - end));
    const qsizetype length = slashedActLength(behind);
    if (length == 0) {
        return std::nullopt;
    }
    return NumberMatch{{DocumentNumber::Form::Slashed, compact.sliced(end, length).toString(),
                        *year, *serial, isTraditionalMark(compact[mark])},
                       at,
                       end + length,
                       at};
}

/// The number whose 第 stands at @p at; @p start says where its agency word begins.
template<typename Start>
std::optional<NumberMatch> ordinalAt(QStringView compact, QStringView key, qsizetype at,
                                     Start start)
{
    if (auto slashed = slashedAt(compact, key, at)) {
        return slashed;
    }
    if (at == 0) {
        return std::nullopt;
    }
    switch (key[at - 1].unicode()) {
    case u'年':
        return yearlyAt(compact, key, at);
    case u'令':
        return decreeAt(compact, key, at, start());
    case u'字':
        return letteredAt(compact, key, at, start());
    default:
        return std::nullopt;
    }
}

} // namespace

bool isOpeningBracket(QChar c)
{
    return QStringView(u"[(【〖{<〈").contains(c);
}

bool isClosingBracket(QChar c)
{
    return QStringView(u"])】〗}>〉").contains(c);
}

bool isTraditionalMark(QChar c)
{
    return c == u'號';
}

QStringView decreeWord(QStringView compact)
{
    for (const QStringView state : {u"中华人民共和国", u"中華人民共和國"}) {
        if (compact.startsWith(state) && compact.size() > state.size() + 2) {
            return compact.sliced(state.size());
        }
    }
    return compact;
}

std::optional<YearAndSerial> readYearAndSerial(QStringView key, qsizetype open)
{
    qsizetype at = open + 1;
    const std::optional<int> year = readYear(key, at);
    if (!year || at >= key.size()) {
        return std::nullopt;
    }
    at += key[at] == u'年' ? 1 : 0;
    if (at >= key.size() || !isClosingBracket(key[at])) {
        return std::nullopt;
    }
    ++at;
    at += at < key.size() && (key[at] == u'第' || key[at] == u'字') ? 1 : 0;
    const std::optional<qint64> serial = readNumerals(key, at);
    if (!serial || *serial == 0 || *serial > 99999) {
        return std::nullopt;
    }
    const bool marked = at < key.size() && key[at] == u'号';
    return YearAndSerial{*year, *serial, at + (marked ? 1 : 0), marked};
}

std::optional<NumberMatch> numberAt(QStringView compact, QStringView key, qsizetype at)
{
    if (key[at] == u'第') {
        return ordinalAt(compact, key, at, [&] { return citedAgencyStart(key, at); });
    }
    // The year first: most brackets hold none, and the agency word is dearer to find.
    const auto rest = isOpeningBracket(key[at]) ? readYearAndSerial(key, at) : std::nullopt;
    return rest && rest->marked ? bracketedAt(compact, key, at, citedAgencyStart(key, at))
                                : std::nullopt;
}

std::optional<NumberMatch> wholeNumberAt(QStringView compact, QStringView key, qsizetype at)
{
    if (key[at] == u'第') {
        if (at > 3 && isOpeningBracket(key[at - 1]) && isClosingBracket(key.back()) &&
            endsLikeDecree(key.first(at - 1))) {
            return enclosedDecreeAt(compact, key, at);
        }
        const bool byAct = at > 2 && endsLikeDecree(key.first(at));
        return byAct ? decreeAt(compact, key, at, agencyStart(key, at))
                     : ordinalAt(compact, key, at, [&] { return agencyStart(key, at); });
    }
    return isOpeningBracket(key[at]) && at >= 2
               ? bracketedAt(compact, key, at, agencyStart(key, at))
               : std::nullopt;
}

} // namespace gongbao::parse
