// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/numberreader.h"

#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/wordlists.h"
#include "text/characters.h"
#include "text/numerals.h"

#include <QVarLengthArray>

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestAgencyWord = 24;
constexpr qsizetype kLongestInner = 6; ///< what stands in brackets in it, with them

bool isOpening(QChar c)
{
    return text::isAnyOf(c, u"[(【〖{<〈");
}

bool isClosing(QChar c)
{
    return text::isAnyOf(c, u"])】〗}>〉");
}

/// Around a year: the same, and what OCR takes them for.
bool opensYear(QChar c)
{
    return isOpening(c) || QStringView(u"《「『︹︵").contains(c);
}

bool closesYear(QChar c)
{
    return isClosing(c) || QStringView(u"》」』︺︶").contains(c);
}

/// A letter that OCR takes a figure for; itself where it is none.
QChar figure(QChar c)
{
    if (c == u'O' || c == u'o') {
        return u'0';
    }
    return c == u'l' || c == u'I' ? u'1' : c;
}

/// Reads numerals at @p at and moves it behind them.
std::optional<int> readNumerals(QStringView key, qsizetype& at)
{
    QVarLengthArray<QChar, 16> numerals;
    for (; at < key.size() && text::isChineseNumeral(figure(key[at]).unicode()); ++at) {
        numerals.append(figure(key[at]));
    }
    return numerals.isEmpty() ? std::nullopt
                              : text::toNumber({numerals.constData(), numerals.size()});
}

/// 号 as printed, which tells whether the number is in traditional characters.
bool isTraditionalMark(QChar c)
{
    return c == u'號';
}

struct YearAndSerial
{
    int year = 0;
    int serial = 0;
    qsizetype end = 0;
    bool marked = false; ///< 号 follows
};

/// 〔2025〕27号 from its opening bracket on.
std::optional<YearAndSerial> readYearAndSerial(QStringView key, qsizetype open)
{
    qsizetype at = open + 1;
    const std::optional<int> year = readNumerals(key, at);
    if (!year || *year < 1900 || *year > 2199 || at >= key.size()) {
        return std::nullopt;
    }
    at += key[at] == u'年' ? 1 : 0;
    if (at >= key.size() || !closesYear(key[at])) {
        return std::nullopt;
    }
    ++at;
    at += at < key.size() && (key[at] == u'第' || key[at] == u'字') ? 1 : 0;
    const std::optional<int> serial = readNumerals(key, at);
    if (!serial || *serial == 0 || *serial > 99999) {
        return std::nullopt;
    }
    const bool marked = at < key.size() && key[at] == u'号';
    return YearAndSerial{*year, *serial, at + (marked ? 1 : 0), marked};
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
        const qsizetype from = std::max<qsizetype>(0, start - kLongestInner);
        const qsizetype inside = c == u')' ? key.sliced(from, start - from).lastIndexOf(u'(') : -1;
        const qsizetype open = inside < 0 ? -1 : from + inside;
        const bool inner =
            open > 0 && start - open > 2 && text::isHan(key[open - 1].unicode()) && start < end;
        if (!inner) {
            break;
        }
        start = open;
    }
    // 1994年1月28日国务院令: the day is no part of the body's name.
    const bool behindDay =
        start > 0 && start < end && key[start] == u'日' && key[start - 1].isDigit();
    return start + (behindDay ? 1 : 0);
}

/// The agency word as printed, its brackets in full width.
QString agencyWord(QStringView compact)
{
    QString word = compact.toString();
    word.replace(u'(', u'（').replace(u')', u'）');
    return word;
}

/// Decrees are cited without the state's name before the body's.
QStringView decreeWord(QStringView compact)
{
    for (const QStringView state : {u"中华人民共和国", u"中華人民共和國"}) {
        if (compact.startsWith(state) && compact.size() > state.size() + 2) {
            return compact.sliced(state.size());
        }
    }
    return compact;
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

std::optional<NumberMatch> bracketedAt(QStringView compact, QStringView key, qsizetype open)
{
    const auto rest = readYearAndSerial(key, open);
    if (!rest || !rest->marked) {
        return std::nullopt;
    }
    qsizetype start = agencyStart(key, open);
    const QStringView run = key.sliced(start, open - start);
    start = open - afterLeadIn(run).size();
    if (start == open || isLicence(key, start, open)) {
        return std::nullopt;
    }
    return NumberMatch{{DocumentNumber::Form::Bracketed,
                        agencyWord(compact.sliced(start, open - start)), rest->year, rest->serial,
                        isTraditionalMark(compact[rest->end - 1])},
                       start,
                       rest->end};
}

/// 甲政发2025〕27号, whose first bracket is lost, where the second stands at @p close. Only behind
/// a word that numbers end with, as years stand in brackets elsewhere too.
std::optional<NumberMatch> halfBracketedAt(QStringView compact, QStringView key, qsizetype close)
{
    const qsizetype year = close - 4;
    const bool figures = year > 1 && std::ranges::all_of(key.sliced(year, 4), [](QChar c) {
                             return figure(c).isDigit();
                         });
    if (!figures || !QStringView(u"发函字办文规复通电任令").contains(key[year - 1])) {
        return std::nullopt;
    }
    const auto rest = readYearAndSerial(key, year - 1);
    if (!rest || !rest->marked) {
        return std::nullopt;
    }
    qsizetype start = agencyStart(key, year);
    start = year - afterLeadIn(key.sliced(start, year - start)).size();
    if (year - start < 2 || isLicence(key, start, year)) {
        return std::nullopt;
    }
    return NumberMatch{{DocumentNumber::Form::Bracketed,
                        agencyWord(compact.sliced(start, year - start)), rest->year, rest->serial,
                        isTraditionalMark(compact[rest->end - 1])},
                       start,
                       rest->end};
}

/// 国务院令第706号 where 第 stands at @p at; also in brackets, 国务院令（第706号）.
std::optional<NumberMatch> decreeAt(QStringView compact, QStringView key, qsizetype at)
{
    qsizetype end = at + 1;
    const bool bracketed = at > 1 && isOpening(key[at - 1]);
    at -= bracketed ? 1 : 0;
    if (at == 0 || key[at - 1] != u'令') {
        return std::nullopt;
    }
    const std::optional<int> serial = readNumerals(key, end);
    if (!serial || *serial == 0 || end >= key.size() || key[end] != u'号') {
        return std::nullopt;
    }
    qsizetype start = agencyStart(key, at);
    start = at - afterLeadIn(key.sliced(start, at - start)).size();
    if (at - start < 3) {
        return std::nullopt;
    }
    return NumberMatch{{DocumentNumber::Form::Decree,
                        decreeWord(compact.sliced(start, at - start)).toString(), 0, *serial,
                        isTraditionalMark(compact[end])},
                       start,
                       end + 1};
}

/// 财政部公告2025年第1号 where 年 stands at @p at.
std::optional<NumberMatch> yearlyAt(QStringView compact, QStringView key, qsizetype at)
{
    const qsizetype year = at - 4;
    const QStringView before = year > 0 ? key.first(year) : QStringView();
    if (!endsLikeDecree(before) || at + 1 >= key.size() || key[at + 1] != u'第') {
        return std::nullopt;
    }
    qsizetype end = at + 2;
    const std::optional<int> yearNumber = text::toNumber(key.sliced(year, 4));
    const std::optional<int> serial = readNumerals(key, end);
    if (!yearNumber || *yearNumber < 1900 || *yearNumber > 2199 || !serial || *serial == 0 ||
        end >= key.size() || key[end] != u'号') {
        return std::nullopt;
    }
    qsizetype start = agencyStart(key, year);
    start = year - afterLeadIn(key.sliced(start, year - start)).size();
    return NumberMatch{{DocumentNumber::Form::Yearly,
                        compact.sliced(start, year - start).toString(), *yearNumber, *serial,
                        isTraditionalMark(compact[end])},
                       start,
                       end + 1};
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
    const std::optional<int> serial = readNumerals(key, end);
    if (!serial || *serial == 0 || end + 1 >= key.size() || key[end] != u'号' ||
        key[end + 1] != u'令') {
        return std::nullopt;
    }
    std::optional<int> year;
    if (at > 5 && key[at - 1] == u'年') {
        year = text::toNumber(key.sliced(at - 5, 4));
        at -= year ? 5 : 0;
    }
    qsizetype start = agencyStart(key, at);
    start = at - afterLeadIn(key.sliced(start, at - start)).size();
    if (at - start < 2 || !mayDecree(key.sliced(start, at - start))) {
        return std::nullopt;
    }
    return NumberMatch{{year ? DocumentNumber::Form::Yearly : DocumentNumber::Form::Decree,
                        decreeWord(compact.sliced(start, at - start)).toString() + u'令',
                        year.value_or(0), *serial, isTraditionalMark(compact[end])},
                       start,
                       end + 2};
}

/// @p key without the brackets that hold all of it: how many units they take at each end.
qsizetype enclosingBrackets(QStringView key)
{
    const bool enclosed = key.size() > 8 && isOpening(key.front()) && isClosing(key.back()) &&
                          key[key.size() - 2] == u'号';
    return enclosed ? 1 : 0;
}

/// The serial that all of @p key is: 第706号, with brackets around it or not.
std::optional<int> readSerial(QStringView key)
{
    if (key.size() > 2 && isOpening(key.front()) && isClosing(key.back())) {
        key = key.sliced(1).chopped(1);
    }
    if (key.size() < 3 || key.front() != u'第' || key.back() != u'号') {
        return std::nullopt;
    }
    return text::toNumber(key.sliced(1).chopped(1));
}

/// The number that the character at @p i, above 0, shows: a bracket of its year or its 第.
std::optional<NumberMatch> numberAt(QStringView compact, QStringView key, qsizetype i)
{
    if (i <= 0) {
        return std::nullopt;
    }
    if (opensYear(key[i])) {
        return bracketedAt(compact, key, i);
    }
    if (closesYear(key[i])) {
        return halfBracketedAt(compact, key, i);
    }
    if (key[i] != u'第') {
        return std::nullopt;
    }
    std::optional<NumberMatch> match = decreeAt(compact, key, i);
    if (!match && key[i - 1] == u'年') {
        match = yearlyAt(compact, key, i - 1);
    }
    return match ? match : decreeBehindAt(compact, key, i);
}

} // namespace

std::optional<DocumentNumber> readNumber(QStringView printed)
{
    const QString allCompact = compacted(printed);
    const QString allKey = lineKey(printed);
    const qsizetype trim = enclosingBrackets(allKey);
    QStringView compact = QStringView(allCompact).sliced(trim).chopped(trim);
    QStringView key = QStringView(allKey).sliced(trim).chopped(trim);
    for (const QStringView label : {u"发文字号:", u"文号:", u"编号:", u"字号:"}) {
        if (key.startsWith(label)) {
            key = key.sliced(label.size());
            compact = compact.sliced(label.size());
        }
    }
    for (qsizetype i = 1; i < key.size(); ++i) {
        if (opensYear(key[i])) {
            const auto rest = readYearAndSerial(key, i);
            if (rest && rest->end == key.size() && agencyStart(key, i) == 0 && i >= 2) {
                if (isLicence(key, 0, i)) {
                    return std::nullopt;
                }
                return DocumentNumber{DocumentNumber::Form::Bracketed, agencyWord(compact.first(i)),
                                      rest->year, rest->serial, isTraditionalMark(compact.back())};
            }
        } else if (key[i] == u'第') {
            auto match = decreeAt(compact, key, i);
            match = !match && key[i - 1] == u'年' ? yearlyAt(compact, key, i - 1) : match;
            if (match && match->start == 0 && match->end == key.size()) {
                return match->number;
            }
        }
    }
    return std::nullopt;
}

std::optional<DocumentNumber> readDecreeSerial(QStringView title, QStringView printed)
{
    const std::optional<int> serial = readSerial(lineKey(printed));
    if (!serial) {
        return std::nullopt;
    }
    const QString compact = compacted(title);
    const bool traditional = std::ranges::any_of(printed, isTraditionalMark);
    return DocumentNumber{DocumentNumber::Form::Decree, decreeWord(compact).toString(), 0, *serial,
                          traditional};
}

std::optional<DocumentNumber> readYearSerial(QStringView title, QStringView printed)
{
    const QString key = lineKey(printed);
    if (title.isEmpty() || key.isEmpty()) {
        return std::nullopt;
    }
    if (isOpening(key.front())) {
        const auto rest = readYearAndSerial(key, 0);
        return rest && rest->marked && rest->end == key.size()
                   ? std::optional(DocumentNumber{DocumentNumber::Form::Bracketed, compacted(title),
                                                  rest->year, rest->serial,
                                                  isTraditionalMark(printed.back())})
                   : std::nullopt;
    }
    const qsizetype year = key.indexOf(u'年');
    if (year != 4) {
        return std::nullopt;
    }
    const std::optional<int> yearNumber = text::toNumber(QStringView(key).first(year));
    const std::optional<int> serial = readSerial(QStringView(key).sliced(year + 1));
    if (!yearNumber || !serial) {
        return std::nullopt;
    }
    return DocumentNumber{DocumentNumber::Form::Yearly, compacted(title), *yearNumber, *serial,
                          false};
}

std::vector<NumberMatch> findNumbers(QStringView compact, QStringView key)
{
    std::vector<NumberMatch> matches;
    qsizetype from = 0; // behind the number before
    for (qsizetype i = 1; i < key.size(); ++i) {
        const QStringView part = key.sliced(from);
        if (auto match = numberAt(compact.sliced(from), part, i - from)) {
            match->start += from;
            match->end += from;
            from = match->end;
            i = match->end - 1;
            matches.push_back(std::move(*match));
        }
    }
    return matches;
}

std::optional<NumberMatch> numberAtEnd(QStringView compact, QStringView key)
{
    const bool closed = !key.isEmpty() && isClosing(key.back());
    const QStringView inner = closed ? key.chopped(1) : key;
    if (!inner.endsWith(u'号')) {
        return std::nullopt;
    }
    const qsizetype from = std::max<qsizetype>(0, inner.size() - kLongestAgencyWord - 14);
    auto matches = findNumbers(compact.sliced(from), inner.sliced(from));
    if (matches.empty() || matches.back().end + from != inner.size()) {
        return std::nullopt;
    }
    // A decree's serial in brackets (…令（第5号）) is printed as part of the title.
    if (closed && key.last(key.size() - from - matches.back().start).contains(u"(第"_s)) {
        return std::nullopt;
    }
    NumberMatch match = std::move(matches.back());
    match.start += from;
    match.end += from + (closed ? 1 : 0);
    if (closed && match.start > 0 && isOpening(key[match.start - 1])) {
        --match.start;
    }
    return match;
}

} // namespace gongbao::parse
