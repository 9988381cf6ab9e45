// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/numberforms.h"

#include "parse/acttitles.h"
#include "parse/agencyreader.h"
#include "parse/lineshapes.h"
#include "parse/wordlists.h"
#include "text/characters.h"
#include "text/numerals.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestActName = 16;

/// 石政办发〔2025〕27号 where its bracket stands at @p open.
std::optional<NumberMatch> bracketedAt(QStringView compact, QStringView key, qsizetype open,
                                       qsizetype start)
{
    const auto rest = readYearAndSerial(key, open);
    if (!rest || start == open || isLicence(key, start, open)) {
        return std::nullopt;
    }
    return NumberMatch{{DocumentNumber::Form::Bracketed,
                        printedAgency(compact.sliced(start, open - start)), rest->year,
                        rest->serial, isTraditionalMark(compact[rest->end - 1]), rest->ordinal},
                       start,
                       rest->end,
                       open};
}

/// 甲政发2025〕27号, whose first bracket is lost, where the second stands at @p close. Only behind
/// a word that numbers end with, as years stand in brackets elsewhere too.
std::optional<NumberMatch> halfBracketedAt(QStringView compact, QStringView key, qsizetype close)
{
    const qsizetype year = close - 4;
    const bool figures = year > 1 && std::ranges::all_of(key.sliced(year, 4), [](QChar c) {
                             return figure(c).isDigit();
                         });
    if (!figures || !text::isAnyOf(key[year - 1], u"发函字办文规复通电任令")) {
        return std::nullopt;
    }
    const auto rest = readYearAndSerial(key, year - 1);
    const qsizetype start = rest && rest->marked ? citedAgencyStart(key, year) : year;
    if (year - start < 2 || isLicence(key, start, year)) {
        return std::nullopt;
    }
    return NumberMatch{{DocumentNumber::Form::Bracketed,
                        printedAgency(compact.sliced(start, year - start)), rest->year,
                        rest->serial, isTraditionalMark(compact[rest->end - 1]), rest->ordinal},
                       start,
                       rest->end,
                       year};
}

/// Whether the 号 of @p first stands behind another serial: 〔2020〕7、8号, 〔2020〕7-9号.
bool sharesMark(QStringView key, const YearAndSerial& first)
{
    if (first.end + 1 >= key.size()) {
        return false;
    }
    const QChar sign = key[first.end];
    const auto shared = joinsSerials(sign) || spansSerials(sign)
                            ? readSharedSerial(key, first.end + 1)
                            : std::nullopt;
    return shared && (joinsSerials(sign) || shared->serial > first.serial);
}

/// 国务院令第706号 where 第 stands at @p at.
std::optional<NumberMatch> decreeAt(QStringView compact, QStringView key, qsizetype at,
                                    qsizetype start)
{
    qsizetype end = at + 1;
    const std::optional<qint64> serial = readMarkedSerial(key, end);
    const qsizetype shortest = key[at - 1] == u'字' ? 2 : 3; // 训字, 国令
    if (!serial || at - start < shortest) {
        return std::nullopt;
    }
    return NumberMatch{{DocumentNumber::Form::Decree, compact.sliced(start, at - start).toString(),
                        0, *serial, isTraditionalMark(compact[end - 1])},
                       start,
                       end,
                       at};
}

/// 某省人民政府令（第218号） where 第 stands at @p at; @p start is that of its agency word.
std::optional<NumberMatch> enclosedDecreeAt(QStringView compact, QStringView key, qsizetype at,
                                            qsizetype start)
{
    const qsizetype open = at - 1;
    qsizetype end = at + 1;
    const std::optional<qint64> serial = readMarkedSerial(key, end);
    if (!serial || open - start < 3) {
        return std::nullopt;
    }
    return NumberMatch{{DocumentNumber::Form::Decree,
                        compact.sliced(start, open - start).toString(), 0, *serial,
                        isTraditionalMark(compact[end - 1])},
                       start,
                       end,
                       open};
}

/// Whether a decree's number may begin with @p key: a body's name, or the post of who signs it.
bool mayDecree(QStringView key)
{
    return endsLikeBody(key) || key.endsWith(u"主席") || key.endsWith(u"主任") ||
           (key.size() > 2 && key.endsWith(u'长'));
}

/// 国务院第591号令, 甲部2011年第15号令 where 第 stands at @p at: as if 国务院令第591号.
std::optional<NumberMatch> decreeBehindAt(QStringView compact, QStringView key, qsizetype at)
{
    qsizetype end = at + 1;
    const std::optional<qint64> serial = readMarkedSerial(key, end);
    if (!serial || end >= key.size() || key[end] != u'令') {
        return std::nullopt;
    }
    std::optional<int> year;
    if (at > 5 && key[at - 1] == u'年') {
        year = text::toNumber(key.sliced(at - 5, 4));
        at -= year ? 5 : 0;
    }
    const qsizetype start = citedAgencyStart(key, at);
    if (at - start < 2 || !mayDecree(key.sliced(start, at - start))) {
        return std::nullopt;
    }
    return NumberMatch{{year ? DocumentNumber::Form::Yearly : DocumentNumber::Form::Decree,
                        compact.sliced(start, at - start).toString() + u'令', year.value_or(0),
                        *serial, isTraditionalMark(compact[end - 1])},
                       start,
                       end + 1,
                       at};
}

/// 国务院令708号, 沪府令82号 where 令 stands at @p at with a figure behind it.
std::optional<NumberMatch> plainDecreeAt(QStringView compact, QStringView key, qsizetype at)
{
    qsizetype end = at + 1;
    const std::optional<qint64> serial =
        end < key.size() && key[end].isDigit() ? readMarkedSerial(key, end) : std::nullopt;
    const qsizetype start = serial ? citedAgencyStart(key, at + 1) : at;
    const QStringView body = key.sliced(start, at - start);
    if (body.size() < 2 || !(mayDecree(body) || body.endsWith(u'府'))) {
        return std::nullopt;
    }
    return NumberMatch{{.form = DocumentNumber::Form::Decree,
                        .agencyWord = compact.sliced(start, at + 1 - start).toString(),
                        .serial = *serial,
                        .traditional = isTraditionalMark(compact[end - 1]),
                        .plain = true},
                       start,
                       end,
                       at + 1};
}

/// The year in brackets that ends at @p end, as numbers of old begin with it: （85）财税字第12号;
/// sets @p start to its opening bracket. 0 for none.
int yearBefore(QStringView key, qsizetype end, qsizetype& start)
{
    constexpr qsizetype kLongestYear = 6; // with its brackets
    if (end < 4 || !isClosingBracket(key[end - 1])) {
        return 0;
    }
    qsizetype open = end - 2;
    while (open > 0 && end - open < kLongestYear && key[open].isDigit()) {
        --open;
    }
    const qsizetype figures = end - open - 2;
    if (!isOpeningBracket(key[open]) || (figures != 2 && figures != 4)) {
        return 0;
    }
    start = open;
    return key.sliced(open + 1, figures).toInt();
}

/// 府教字第1140012345号 where 第 stands at @p at; the act's name before it is no part of it.
std::optional<NumberMatch> letteredAt(QStringView compact, QStringView key, qsizetype at,
                                      qsizetype start)
{
    start += actTitleLength(key.sliced(start, at - start));
    if (isLicence(key, start, at)) {
        return std::nullopt;
    }
    auto match = decreeAt(compact, key, at, start);
    if (match) {
        match->number.year = yearBefore(key, match->start, match->start);
    }
    return match;
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

/// 第1689号公告 at the head of the text, as a gazette numbers its notices.
std::optional<NumberMatch> noticeAtHead(QStringView compact, QStringView key)
{
    qsizetype end = 1;
    const std::optional<qint64> serial =
        key.startsWith(u'第') ? readMarkedSerial(key, end) : std::nullopt;
    for (const QStringView kind : {u"公告", u"法律公告", u"号外公告"}) {
        if (serial && key.sliced(end).startsWith(kind)) {
            return NumberMatch{{DocumentNumber::Form::Ordinal,
                                compact.sliced(end, kind.size()).toString(), 0, *serial,
                                isTraditionalMark(compact[end - 1])},
                               0,
                               end + kind.size(),
                               0};
        }
    }
    return std::nullopt;
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
    std::optional<NumberMatch> match;
    if (key[at - 1] == u'年') {
        match = yearlyAt(compact, key, at);
    } else if (key[at - 1] == u'令') {
        match = decreeAt(compact, key, at, start(at));
    } else if (key[at - 1] == u'字') {
        match = letteredAt(compact, key, at, start(at));
    } else if (at > 1 && isOpeningBracket(key[at - 1]) && key[at - 2] == u'令') {
        match = enclosedDecreeAt(compact, key, at, start(at - 1));
    }
    return match ? match : decreeBehindAt(compact, key, at);
}

} // namespace

std::optional<NumberMatch> numberAt(QStringView compact, QStringView key, qsizetype at)
{
    if (key[at] == u'第') {
        return ordinalAt(compact, key, at,
                         [key](qsizetype end) { return citedAgencyStart(key, end); });
    }
    if (key[at] == u'令') {
        return plainDecreeAt(compact, key, at);
    }
    if (text::isHan(key[at].unicode())) {
        return std::nullopt; // as most characters are
    }
    if (closesYear(key[at])) {
        return halfBracketedAt(compact, key, at);
    }
    // The year first: most brackets hold none, and the agency word is dearer to find.
    const auto rest = opensYear(key[at]) ? readYearAndSerial(key, at) : std::nullopt;
    const bool marked = rest && (rest->marked || sharesMark(key, *rest));
    return marked ? bracketedAt(compact, key, at, citedAgencyStart(key, at)) : std::nullopt;
}

std::optional<NumberMatch> numberAtHead(QStringView compact, QStringView key)
{
    if (!key.startsWith(u'第')) {
        return std::nullopt;
    }
    auto slashed = slashedAt(compact, key, 0);
    return slashed ? slashed : noticeAtHead(compact, key);
}

std::optional<NumberMatch> wholeNumberAt(QStringView compact, QStringView key, qsizetype at)
{
    const auto start = [key](qsizetype end) { return agencyStart(key, end); };
    if (key[at] == u'令') {
        return plainDecreeAt(compact, key, at);
    }
    if (key[at] != u'第') {
        return at >= 2 && opensYear(key[at]) ? bracketedAt(compact, key, at, start(at))
                                             : std::nullopt;
    }
    if (at > 2 && endsLikeDecree(key.first(at))) {
        return decreeAt(compact, key, at, start(at));
    }
    if (at > 3 && isOpeningBracket(key[at - 1]) && endsLikeDecree(key.first(at - 1))) {
        return enclosedDecreeAt(compact, key, at, start(at - 1));
    }
    auto notice = at == 0 ? noticeAtHead(compact, key) : std::nullopt;
    return notice ? notice : ordinalAt(compact, key, at, start);
}

} // namespace gongbao::parse
