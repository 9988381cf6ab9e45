// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/lineshapes.h"

#include "parse/gazettewords.h"
#include "parse/wordlists.h"
#include "text/characters.h"
#include "text/numerals.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestNote = 60;
constexpr qsizetype kLongestName = 30;
constexpr qsizetype kLongestPart = 16;

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return c.unicode() >= u'0' && c.unicode() <= u'9';
    });
}

bool isNumeral(QChar c)
{
    return text::isChineseNumeral(c.unicode());
}

/// How many numerals @p key has from @p at on.
qsizetype numeralRun(QStringView key, qsizetype at)
{
    qsizetype end = at;
    while (end < key.size() && isNumeral(key[end])) {
        ++end;
    }
    return end - at;
}

} // namespace

qsizetype ordinalLength(QStringView key, qsizetype at, QStringView units)
{
    if (at >= key.size() || key[at] != u'第') {
        return 0;
    }
    const qsizetype digits = numeralRun(key, at + 1);
    const qsizetype end = at + 1 + digits;
    return digits > 0 && end < key.size() && units.contains(key[end]) ? end + 1 - at : 0;
}

QStringView withoutBrackets(QStringView key)
{
    const bool enclosed = key.size() > 2 && (key.front() == u'(' || key.front() == u'[') &&
                          (key.back() == u')' || key.back() == u']');
    return enclosed ? key.sliced(1).chopped(1) : key;
}

bool isWholeNote(QStringView key)
{
    if (key.size() < 4 || key.size() > kLongestNote || withoutBrackets(key).size() == key.size()) {
        return false;
    }
    // (一)…(略) and [1]…(3) open and close, but not around the whole.
    const QStringView inner = withoutBrackets(key);
    const auto closesFirst = [inner](QChar opening, QChar closing) {
        const auto close = inner.indexOf(closing);
        const auto open = inner.indexOf(opening);
        return close >= 0 && (open < 0 || close < open);
    };
    return !closesFirst(u'(', u')') && !(key.front() == u'[' && closesFirst(u'[', u']'));
}

bool isVisibility(QStringView key)
{
    return key.size() <= 14 && key.startsWith(u"此件");
}

bool isPageNumber(QStringView key)
{
    constexpr qsizetype kLongestPage = 24;
    if (key.size() > kLongestPage) {
        return false;
    }
    if (key.startsWith(u"<!--") && key.endsWith(u"-->")) {
        return true; // where a converter notes the page
    }
    const auto isSign = [](QChar c) { return text::isAnyOf(c, u"-·.~=*_"); };
    qsizetype from = 0;
    qsizetype to = key.size();
    while (from < to && isSign(key[from])) {
        ++from;
    }
    while (to > from && isSign(key[to - 1])) {
        --to;
    }
    const QStringView middle = key.sliced(from, to - from);
    if (from > 0 && to < key.size() && !middle.isEmpty()) {
        const bool number = middle.size() <= 4 && isDigits(middle);
        return number || ordinalLength(middle, 0, u"页") == middle.size();
    }
    const qsizetype ordinal = ordinalLength(middle, 0, u"页");
    return ordinal > 0 && (ordinal == middle.size() || middle.sliced(ordinal).contains(u'共'));
}

bool isPicture(QStringView key)
{
    return key.startsWith(u"![") && key.contains(u"](") && key.endsWith(u')') &&
           key.indexOf(u')') + 1 == key.size();
}

bool isRegistrationCode(QStringView key)
{
    const QStringView code = key.endsWith(u'号') ? key.chopped(1) : key;
    const auto isCapital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    const auto belongs = [&](QChar c) { return isCapital(c) || c.isDigit() || c == u'-'; };
    return code.size() >= 8 && code.size() <= 24 && isCapital(code[0]) && isCapital(code[1]) &&
           std::ranges::all_of(code, belongs) &&
           std::ranges::count_if(code, [](QChar c) { return c.isDigit(); }) >= 5;
}

bool isBareNumber(QStringView key)
{
    return key.size() <= 4 && isDigits(key);
}

bool isPartSign(QChar c)
{
    // Blocks, geometric shapes, stars and ornaments, but no figures in circles.
    return (c >= u'▀' && c < u'❶') || (c >= u'➔' && c <= u'➿') || c == u'※' || c == u'⊙';
}

bool isCategory(QStringView key)
{
    if (key.size() < 3 || key.size() > kLongestName) {
        return false;
    }
    if (isPartSign(key.front())) {
        const QStringView name = key.sliced(1).chopped(isPartSign(key.back()) ? 1 : 0);
        return name.size() <= kLongestPart && looksLikeCategory(name) &&
               std::ranges::none_of(name, isPartSign);
    }
    if (key.size() < 4) {
        return false;
    }
    if (key.front() == u'·' && key.back() == u'·') {
        return looksLikeCategory(key.sliced(1).chopped(1));
    }
    if (key.front() == u'[' && key.back() == u']') {
        return looksLikeCategory(withoutBrackets(key));
    }
    return (key.front() == u'【' && key.back() == u'】') ||
           (key.front() == u'〖' && key.back() == u'〗') ||
           (key.front() == u'『' && key.back() == u'』') ||
           (key.front() == u'〈' && key.back() == u'〉' &&
            looksLikeCategory(key.sliced(1).chopped(1)));
}

AttachmentForm attachmentForm(QStringView key, QStringView printed)
{
    if (!key.startsWith(u'附') && !key.startsWith(u"(附") && !key.startsWith(u"[附") &&
        !key.startsWith(u"【附")) {
        return AttachmentForm::None;
    }
    QStringView rest = withoutBrackets(key);
    rest = rest.startsWith(u'【') && rest.endsWith(u'】') ? rest.sliced(1).chopped(1) : rest;
    const bool isTable = rest.startsWith(u"附表");
    const bool isLong = rest.startsWith(u"附件");
    const bool isShort = rest.size() > 1 && (rest[1] == u':' || isNumeral(rest[1]));
    if (!isTable && !isShort && !isLong) {
        return key == u"附" ? AttachmentForm::Label : AttachmentForm::None;
    }
    rest = rest.sliced(isShort ? 1 : 2);
    qsizetype digits = numeralRun(rest, 0);
    while (digits > 0 && digits + 1 < rest.size() && rest[digits] == u'-' &&
           isNumeral(rest[digits + 1])) {
        digits += 1 + numeralRun(rest, digits + 1);
    }
    rest = rest.sliced(digits);
    const bool colon = rest.startsWith(u':');
    const bool only =
        std::ranges::all_of(rest, [](QChar c) { return text::isAnyOf(c, u":.、。,"); });
    if (only) {
        return isTable ? AttachmentForm::Table : AttachmentForm::Label;
    }
    if (isTable) {
        return key.size() <= 40 ? AttachmentForm::Table : AttachmentForm::None;
    }
    const bool spaced = isLong && digits > 0 && key.size() <= 50 && !endsSentence(key) &&
                        printed.contains(u' ') && text::isHan(rest.front().unicode());
    return colon || spaced ? AttachmentForm::List : AttachmentForm::None;
}

bool isChronicle(QStringView key)
{
    // The last character of 大事记, 专报 and 专报第五期.
    const bool possible =
        !key.isEmpty() && key.size() <= 40 && text::isAnyOf(key.back(), u"记报期)");
    if (!possible) {
        return false;
    }
    const QStringView kind = kindAtEnd(key);
    const QStringView name = withoutBrackets(key);
    const bool report = kind == u"专报" && (key.endsWith(u'期') || key.size() <= 12);
    return name == u"大事记" || kind == u"大事记" || report;
}

HeadingNumber headingNumber(QStringView key)
{
    if (key.size() < 2) {
        return {};
    }
    const auto number = [&](qsizetype from, qsizetype size) {
        return text::toNumber(key.sliced(from, size)).value_or(0);
    };
    const QChar first = key.front();
    if (first == u'第') {
        for (const auto& [unit, rank] : {std::pair{u"章编", 1}, std::pair{u"节", 2}}) {
            if (const qsizetype length = ordinalLength(key, 0, unit)) {
                return {rank, number(1, length - 2), length};
            }
        }
        return {};
    }
    const bool bracketed = first == u'(';
    const qsizetype start = bracketed ? 1 : 0;
    const qsizetype digits = numeralRun(key, start);
    const qsizetype end = start + digits;
    if (digits == 0 || digits > 4 || end >= key.size()) {
        return {};
    }
    const bool arabic = isDigits(key.sliced(start, digits));
    const QChar sign = key[end];
    if (bracketed) {
        return sign == u')' ? HeadingNumber{arabic ? 4 : 2, number(start, digits), end + 1}
                            : HeadingNumber{};
    }
    if (arabic) {
        // 99.97 is a figure; 2.2024年 and 1.7月 are items that begin with a date.
        const qsizetype fraction = numeralRun(key, end + 1);
        const bool year = fraction == 4 && end + 5 < key.size() && key[end + 5] == u'年';
        const bool month = end + 1 + fraction < key.size() && key[end + 1 + fraction] == u'月';
        const bool decimal = fraction > 0 && key[end + 1].isDigit() && !year && !month;
        const bool isSign = sign == u'、' || ((sign == u'.' || sign == u',') && !decimal);
        return isSign && digits <= 3 ? HeadingNumber{3, number(0, digits), end + 1}
                                     : HeadingNumber{};
    }
    return text::isAnyOf(sign, u"、.,") ? HeadingNumber{1, number(0, digits), end + 1}
                                        : HeadingNumber{};
}

HeadingNumber outlineNumber(QStringView key, QStringView printed)
{
    constexpr qsizetype kLongestPhrase = 30;
    constexpr int kDeepest = 4;
    if (key.isEmpty() || key.size() > kLongestPhrase || !key.front().isDigit()) {
        return {};
    }
    HeadingNumber number{1, 0, 0};
    qsizetype digits = 0; // of the last figure
    for (; number.length < key.size(); ++number.length) {
        const QChar c = key[number.length];
        if (c == u'.' && digits > 0) {
            ++number.rank;
            digits = 0;
        } else if (c.isDigit()) {
            ++digits;
            number.item = number.rank == 1 ? number.item * 10 + c.digitValue() : number.item;
        } else {
            break;
        }
        if (digits > 2) {
            return {};
        }
    }
    const QStringView phrase = key.sliced(number.length);
    const bool spaced = number.length < printed.size() &&
                        !printed.first(number.length).contains(u' ') &&
                        text::isSpace(printed[number.length].unicode());
    constexpr qsizetype kLongestUnit = 4; // 1.5 平方公里
    const bool measure = phrase.size() <= kLongestUnit && endsLikeMeasure(phrase);
    const bool plain = phrase.size() > 1 && !measure &&
                       !text::isAnyOf(phrase.front(), u"年月日个项号") &&
                       std::ranges::all_of(phrase, [](QChar c) {
                           return text::isHan(c.unicode()) || text::isAnyOf(c, u"、()“”");
                       });
    return spaced && plain && digits > 0 && number.rank <= kDeepest ? number : HeadingNumber{};
}

bool startsArticle(QStringView key)
{
    return ordinalLength(key, 0, u"条") > 0;
}

bool isTableRule(QStringView key)
{
    return key.startsWith(u'|') && key.contains(u'-') &&
           std::ranges::all_of(key, [](QChar c) { return text::isAnyOf(c, u"|-:"); });
}

QString rowText(QStringView text)
{
    const bool piped =
        !text.contains(u'\t') && text.startsWith(u'|') && text.endsWith(u'|') && text.size() > 1;
    const QStringView inner = piped ? text.sliced(1).chopped(1) : text;
    QString row;
    row.reserve(inner.size());
    for (const QStringView cell : qTokenize(inner, piped ? u'|' : u'\t')) {
        row += text::trimmed(cell);
        row += u'\t';
    }
    row.chop(1); // behind the last cell
    return row;
}

bool endsDay(QStringView rest)
{
    QStringView day = rest;
    day = day.endsWith(u'。') ? day.chopped(1) : day;
    day = day.startsWith(u',') ? day.sliced(1) : day;
    const bool weekday = day.size() == 3 && day.startsWith(u"星期");
    return day.isEmpty() || weekday || day == u"制定" || day == u"发布";
}

bool endsLikeDecree(QStringView key)
{
    return key.endsWith(u'令') || key.endsWith(u"公告") || key.endsWith(u"通告") ||
           key.endsWith(u"公函") || key.endsWith(u"布告");
}

bool startsNumber(QStringView key)
{
    constexpr qsizetype kLongestStart = 30;
    const qsizetype open = key.size() > kLongestStart ? -1 : key.indexOf(u'[');
    if (open < 2 || key.contains(u'号')) {
        return false;
    }
    const bool agency = std::ranges::all_of(key.first(open), [](QChar c) {
        return text::isHan(c.unicode()) || c == u'(' || c == u')';
    });
    return agency && key.size() > open + 2 &&
           std::ranges::all_of(key.sliced(open + 1),
                               [](QChar c) { return isNumeral(c) || c == u']' || c == u'第'; });
}

bool hasHan(QStringView words)
{
    return std::ranges::any_of(words, [](QChar c) { return text::isHan(c.unicode()); });
}

} // namespace gongbao::parse
