// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/tocline.h"

#include "parse/datereader.h"
#include "parse/leaders.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/numberparts.h"
#include "parse/numberreader.h"
#include "parse/wordlists.h"
#include "text/characters.h"
#include "text/numerals.h"

#include <algorithm>
#include <utility>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

/// Takes a page in Chinese numerals off the end: ……(九七三).
std::optional<int> takeHanPage(QString& compact, QString& key)
{
    const qsizetype open = key.endsWith(u')') ? key.lastIndexOf(u'(') : -1;
    if (open < 1 || leaderLength(QStringView(key).first(open)) == 0) {
        return std::nullopt;
    }
    const auto page = text::toNumber(QStringView(key).sliced(open + 1).chopped(1));
    if (page) {
        key.truncate(open);
        compact.truncate(open);
    }
    return page;
}

/// Takes the page off the end: ……(12), ..... 12, /12, 〔2025〕3号 12, or all of the line; @p apart
/// says that a tab or spaces lead to it.
std::optional<int> takePage(QString& compact, QString& key, bool apart)
{
    qsizetype end = key.size();
    if (const qsizetype slashed = slashedPage(key); slashed > 0) {
        const int page = QStringView(key).last(slashed - 1).toInt();
        key.chop(slashed);
        compact.chop(slashed);
        return page;
    }
    const auto isBracket = [](QChar c) { return text::isAnyOf(c, u"()[]-/"); };
    while (end > 0 && isBracket(key[end - 1])) {
        --end;
    }
    qsizetype start = end;
    while (start > 0 && key[start - 1].isDigit() && end - start < 4) {
        --start;
    }
    if (start == end) {
        return takeHanPage(compact, key);
    }
    // （2021— / 2035年）: a range of years that the line's end parts.
    const bool isRange = end < key.size() && !isClosingBracket(key.back()) && end - start == 4 &&
                         start > 0 && key[start - 1] == u'(';
    if (isRange) {
        return std::nullopt;
    }
    const int page = QStringView(key).sliced(start, end - start).toInt();
    const bool bracketed = end < key.size();
    while (start > 0 && isBracket(key[start - 1]) && bracketed && key[start] != u'(') {
        --start;
    }
    const bool closed =
        start > 1 && (key[start - 1] == u'号' || key.first(start).endsWith(u"号)"_s));
    const bool led = start == 0 || leaderLength(QStringView(key).first(start)) > 0 || apart ||
                     closed || (bracketed && start < key.size() && key[start] == u'(');
    if (!led) {
        return std::nullopt;
    }
    key.truncate(start);
    compact.truncate(start);
    return page;
}

/// @p paged: a page stood behind it, which makes two dashes a leader too.
void takeLeader(QString& compact, QString& key, bool paged)
{
    constexpr qsizetype kDashesBeforePage = 2;
    const qsizetype leader = leaderLength(key, paged ? kDashesBeforePage : kLeastDashes);
    key.chop(leader);
    compact.chop(leader);
}

/// Takes off the name of who speaks or reports, between the leader and the page: ……林某(4).
void takeSpeaker(QString& compact, QString& key)
{
    qsizetype start = key.size();
    while (start > 0 && key.size() - start < 4 && text::isHan(key[start - 1].unicode())) {
        --start;
    }
    const QStringView before = QStringView(key).first(start);
    const bool dots = !before.isEmpty() && before.back() != u'-' && leaderLength(before) > 1;
    if (key.size() - start >= 2 && dots) {
        key.truncate(start);
        compact.truncate(start);
    }
}

/// How many digits stand before a space and the title: 01 关于…; 0 for none.
qsizetype bareItemDigits(QStringView line)
{
    const QStringView printed = text::trimmed(line);
    qsizetype digits = 0;
    while (digits < printed.size() && printed[digits].isDigit()) {
        ++digits;
    }
    const bool spaced = digits > 0 && digits <= 3 && digits + 1 < printed.size() &&
                        text::isSpace(printed[digits].unicode());
    const QStringView rest = spaced ? text::trimmed(printed.sliced(digits)) : QStringView();
    const bool year = rest.size() > 4 && rest[4] == u'年' && isBareNumber(lineKey(rest.first(4)));
    const bool title = (rest.size() > 4 || isCorrection(lineKey(rest))) &&
                       (year || (text::isHan(rest.front().unicode()) &&
                                 !text::isAnyOf(rest.front(), u"年月日个项")));
    return title ? digits : 0;
}

/// How many units are the sign of an entry: ◇ or [12]; 0 for none.
qsizetype entrySignLength(QStringView key)
{
    if (!key.isEmpty() && isPartSign(key.front())) {
        return 1;
    }
    const qsizetype close = key.startsWith(u'[') ? key.indexOf(u']') : -1;
    return close > 1 && close <= 3 && isBareNumber(key.first(close).sliced(1)) ? close + 1 : 0;
}

/// (2018年11月5日 财政部令第97号): the day before the number is no part of the entry's title.
void takeDayBeforeNumber(QString& compact, QString& key)
{
    const qsizetype open = key.endsWith(u"号)"_s) ? key.lastIndexOf(u'(') : -1;
    const auto day = open > 0 ? readDateAt(key, open + 1) : std::nullopt;
    if (day && day->date.day > 0) {
        key.remove(open + 1, day->end - open - 1);
        compact.remove(open + 1, day->end - open - 1);
    }
}

} // namespace

std::optional<DocumentNumber> takeSerial(QString& compact, QString& key)
{
    const bool yearly = key.endsWith(u"号)"_s) && key.lastIndexOf(u"年第"_s) > 0;
    const qsizetype start =
        yearly ? key.lastIndexOf(u'(')
               : std::max(key.lastIndexOf(u"(第"_s), key.lastIndexOf(u"令第"_s) + 1);
    if (start <= 0 || !endsLikeDecree(key.first(start))) {
        return std::nullopt;
    }
    const qsizetype item = headingNumber(key).length;
    const QString above = compact.first(start).sliced(item);
    auto number = readDecreeSerial(above, compact.sliced(start));
    number = number ? number : readYearSerial(above, compact.sliced(start));
    if (number) {
        compact.truncate(start);
        key.truncate(start);
    }
    return number;
}

namespace {

/// 第12/2025号行政法规：…, which belongs to the title, or 第1689号公告 …, which does not.
void takeLeadingNumber(TocLine& pieces, QString& compact, QString& key)
{
    auto match = pieces.number ? std::nullopt : numberAtHead(compact, key);
    if (!match) {
        return;
    }
    if (match->number.form == DocumentNumber::Form::Ordinal) {
        compact.remove(0, match->end);
        key.remove(0, match->end);
    }
    pieces.number = std::move(match->number);
    pieces.numberLeads = true;
}

} // namespace

qsizetype partNumberLength(QStringView key)
{
    if (const HeadingNumber number = headingNumber(key); number.rank > 0) {
        return number.rank == 1 && key[number.length - 1] == u'、' ? number.length : 0;
    }
    qsizetype end = 0;
    while (end < std::min<qsizetype>(key.size(), 3) &&
           QStringView(u"壹贰叁肆伍陆柒捌玖拾貳參参陸").contains(key[end])) {
        ++end;
    }
    return end > 0 && end < key.size() && key[end] == u'、' ? end + 1 : 0;
}

TocLine takeApart(const ClassifiedLine& line)
{
    TocLine pieces;
    QString compact = compacted(line.text);
    QString key = line.key;
    const qsizetype tab = line.text.lastIndexOf(u'\t');
    const bool tabbed = tab >= 0 && isBareNumber(withoutBrackets(lineKey(line.text.sliced(tab))));
    pieces.page = takePage(compact, key, tabbed || spacedPage(line.text) > 0);
    if (pieces.page) {
        takeSpeaker(compact, key);
    }
    takeLeader(compact, key, pieces.page.has_value());
    takeDayBeforeNumber(compact, key);
    if (const auto number = numberAtEnd(compact, key)) {
        pieces.number = number->number;
        // 某部公告2021年第11号 is the title of what it numbers, unless brackets set it apart.
        const bool titled = number->start == headingNumber(key).length && key.front() != u'(' &&
                            number->number.form != DocumentNumber::Form::Bracketed;
        if (!titled) {
            compact.truncate(number->start);
            key.truncate(number->start);
            takeLeader(compact, key, pieces.page.has_value());
        }
        pieces.isNumber = titled;
    }
    if (!pieces.number && line.rule == "number without its mark"_L1) {
        pieces.number = *line.documentNumber;
        compact.clear();
        key.clear();
    }
    pieces.number = pieces.number ? pieces.number : takeSerial(compact, key);
    takeLeadingNumber(pieces, compact, key);
    if (const qsizetype sign = entrySignLength(key); sign > 0) {
        if (sign > 1) {
            pieces.item = QStringView(key).first(sign - 1).sliced(1).toInt();
            pieces.mayBePage = true;
        }
        compact.remove(0, sign);
        key.remove(0, sign);
    }
    if (const qsizetype number = partNumberLength(key); number > 0) {
        pieces.isPart = headingNumber(key).rank == 0;
        compact.remove(0, number);
        key.remove(0, number);
    }
    const HeadingNumber heading = headingNumber(key);
    if (heading.rank == 3) {
        pieces.item = heading.item;
        compact.remove(0, heading.length);
    } else if (const qsizetype digits = bareItemDigits(line.text); digits > 0) {
        pieces.item = QStringView(key).first(digits).toInt();
        pieces.mayBePage = true;
        compact.remove(0, digits);
    }
    pieces.title = compact;
    return pieces;
}

} // namespace gongbao::parse
