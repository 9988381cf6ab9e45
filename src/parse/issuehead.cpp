// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/issuehead.h"

#include "parse/datereader.h"
#include "parse/gazettewords.h"
#include "parse/issueshapes.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "text/characters.h"
#include "text/numerals.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestNamePiece = 16;
constexpr qsizetype kLongestMark = 40;
constexpr qsizetype kLongestDay = 7; // 十二月三十一日

/// The number behind @p word at its first place in @p key where one stands, up to @p unit.
std::optional<int> numberBehind(QStringView key, QStringView word, QStringView units)
{
    for (qsizetype at = key.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = key.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        qsizetype start = at + word.size();
        while (start < key.size() && text::isAnyOf(key[start], u".:·第")) {
            ++start;
        }
        qsizetype end = start;
        while (end < key.size() && text::isChineseNumeral(key[end].unicode())) {
            ++end;
        }
        const bool closed = units.isEmpty() || (end < key.size() && units.contains(key[end]));
        if (const auto number = text::toNumber(key.sliced(start, end - start)); number && closed) {
            return number;
        }
    }
    return std::nullopt;
}

/// 第4号, as a cover prints it below the year.
bool isSerialAlone(QStringView key)
{
    return key.size() <= 6 && key.startsWith(u'第') && key.endsWith(u'号') &&
           text::toNumber(key.sliced(1).chopped(1)).has_value();
}

/// A year alone on its line or before 年.
std::optional<int> yearIn(QStringView key)
{
    const qsizetype at = key.indexOf(u'年');
    if (at > 0) {
        if (const auto dated = readYearAt(key, dateStart(key, at))) {
            return dated;
        }
    }
    const bool bare = at < 0 && key.indexOf(u'第') == 4; // 2006 第33号
    const QStringView digits = at >= 4 ? key.sliced(at - 4, 4) : bare ? key.first(4) : key;
    const auto year = digits.size() == 4 ? text::toNumber(digits) : std::nullopt;
    return year && *year >= 1900 && *year < 2200 ? year : std::nullopt;
}

/// The month and day that end @p key: 2022年第9期 8月10日
std::optional<Date> dayAtEnd(QStringView key)
{
    const qsizetype month = key.lastIndexOf(u'月');
    qsizetype start = month;
    while (start > 0 && text::isChineseNumeral(key[start - 1].unicode())) {
        --start;
    }
    const bool day = month > 0 && key.endsWith(u'日');
    return day ? readMonthAndDay(key.sliced(start)) : std::nullopt;
}

void readIssueMark(QStringView key, Issue& issue)
{
    // What is behind 总 counts issues from the first, not those of the year.
    const qsizetype total = key.indexOf(u'总');
    const QStringView own = total >= 0 ? key.first(total) : key;
    if (total >= 0 && !issue.totalNumber) {
        const QStringView rest = key.sliced(total + 1);
        issue.totalNumber = numberBehind(rest, u"第"_s, u"期号");
        if (!issue.totalNumber) {
            issue.totalNumber = numberBehind(rest, u"号:"_s, {});
        }
    }
    if (!issue.number) {
        issue.number = numberBehind(own, u"第"_s, u"期号");
    }
    if (!issue.number) {
        issue.number = numberBehind(own, u"no"_s, {});
    }
    // A weekly prints its day beside the issue's number.
    if (const auto day = readDateAt(own); day && day->date.day > 0 && !issue.published) {
        issue.published = day->date;
    }
    if (!issue.year && (issue.number || own.contains(u'年'))) {
        issue.year = yearIn(own);
    }
    if (const auto day = dayAtEnd(key); day && issue.year && !issue.published) {
        issue.published = Date{*issue.year, day->month, day->day};
    }
}

void readPublished(QStringView key, Issue& issue)
{
    for (const QStringView word : {u"出版", u"出刊", u"编印", u"发行"}) {
        if (issue.published || !key.contains(word)) {
            continue;
        }
        for (qsizetype at = key.indexOf(u'年'); at >= 2; at = key.indexOf(u'年', at + 1)) {
            if (const auto match = readDateAt(key, dateStart(key, at))) {
                issue.published = match->date;
                break;
            }
        }
        // 8月10日出版, beside the year of the issue.
        if (const auto day = issue.year ? dayAtEnd(key.first(key.indexOf(word))) : std::nullopt;
            day) {
            issue.published = Date{*issue.year, day->month, day->day};
        }
    }
}

/// Where the gazette's name begins behind the page and the issue's number: 4 某省人民政府公报,
/// 2004年第36号 某省人民政府公报.
qsizetype nameBegin(QStringView header)
{
    const qsizetype mark = std::max(header.lastIndexOf(u'号'), header.lastIndexOf(u'期'));
    qsizetype begin = mark > 0 && hasIssueMark(header.first(mark + 1)) ? mark + 1 : 0;
    while (begin < header.size() &&
           (header[begin].isDigit() || text::isAnyOf(header[begin], u"-·.|"))) {
        ++begin;
    }
    return begin;
}

/// The name within 《》, or all of the line where there are none; empty if it is no gazette's.
QString nameIn(const ClassifiedLine& line)
{
    const QString compact = compacted(line.text);
    const qsizetype open = line.key.indexOf(u'《');
    const qsizetype close = line.key.indexOf(u'》', open + 1);
    const bool quoted = open >= 0 && close > open;
    qsizetype start = quoted ? open + 1 : 0;
    QStringView key = QStringView(line.key).sliced(start);
    key = quoted ? key.first(close - start) : key;
    if (!quoted && line.kind == LineClass::RunningHeader) {
        key = key.first(gazetteWordEnd(key));
        start = nameBegin(key);
        key = key.sliced(start);
    }
    return namesGazette(key) && gazetteWordEnd(key) == key.size()
               ? compact.sliced(start, key.size())
               : QString();
}

/// Whether the name lacks its place: 人民政府公报, 民政府公报, 公报.
bool isTail(QStringView name)
{
    QStringView place = name;
    for (const QStringView tail :
         {u"人民代表大会常务委员会公报", u"人民代表大會常務委員會公報", u"常务委员会公报",
          u"常務委員會公報", u"人民政府公报", u"人民政府公報", u"政府公报", u"政府公報", u"公报",
          u"公報", u"政报", u"政報"}) {
        if (place.endsWith(tail)) {
            place.chop(tail.size());
            break;
        }
    }
    return place.size() < 2;
}

/// Whether the state's name stands on the line above: 中华人民共和国 / 国务院公报.
bool followsState(const ClassifiedLines& lines, qsizetype i)
{
    return i > 0 && lines.at(i - 1).key == u"中华人民共和国";
}

/// Whether the line above names no more than what the place is in: 某某市 over 某某区.
bool followsLargerPlace(const ClassifiedLines& lines, qsizetype i)
{
    constexpr qsizetype kLongestPlace = 8;
    const QString above = i > 0 ? lines.at(i - 1).key : QString();
    const bool ours = above.size() > 1 && text::isAnyOf(above[above.size() - 2], u"全本我各");
    return !ours && above.size() >= 3 && above.size() <= kLongestPlace &&
           (text::isAnyOf(above.back(), u"省市州盟") || above.endsWith(u"自治区") ||
            above.endsWith(u"地区"));
}

/// A cover may break the name over lines: 某某区人 / 民政府公报, 某某市 / 某某区 / 人民政府公报.
QString withLinesAbove(const ClassifiedLines& lines, qsizetype i, const QString& tail)
{
    QString name = tail;
    for (qsizetype j = i - 1;
         j >= std::max<qsizetype>(0, i - 3) &&
         (isTail(name) || followsState(lines, j + 1) || followsLargerPlace(lines, j + 1));
         --j) {
        const ClassifiedLine& above = lines.at(j);
        const bool piece =
            above.key.size() <= kLongestNamePiece &&
            std::ranges::all_of(above.key, [](QChar c) { return text::isHan(c.unicode()); });
        if (!piece) {
            break;
        }
        name.prepend(compacted(above.text));
    }
    return isTail(name) ? QString() : name;
}

/// 月刊 alone, or as a word beside others: 国务院公报 旬刊, 2021年第3期（季刊）.
QString frequencyOf(const ClassifiedLine& line)
{
    const QStringView whole = frequencyIn(line.key);
    if (!whole.isEmpty()) {
        return compacted(line.text).sliced(whole.data() - line.key.constData(), whole.size());
    }
    if (!line.key.contains(u'刊')) {
        return {};
    }
    QString words = line.text;
    std::ranges::replace_if(
        words, [](QChar c) { return text::isSpace(c.unicode()) || text::isAnyOf(c, u"（）()·•"); },
        u' ');
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    const auto found = std::ranges::find_if(
        parts, [](const QString& part) { return !frequencyIn(lineKey(part)).isEmpty(); });
    return found == parts.end() ? QString() : *found;
}

void readLine(const ClassifiedLines& lines, qsizetype i, Issue& issue)
{
    const ClassifiedLine& line = lines.at(i);
    const bool wordAlone = line.key == u"公报" || line.key == u"政报";
    if (issue.gazette.name.isEmpty() && (wordAlone || namesGazette(line.key)) &&
        line.key.size() <= 80 && line.kind != LineClass::TocEntry) {
        const QString name = wordAlone ? compacted(line.text) : nameIn(line);
        const bool partial = !name.isEmpty() && (isTail(name) || followsState(lines, i));
        issue.gazette.name = partial ? withLinesAbove(lines, i, name) : name;
    }
    const bool says = line.kind != LineClass::Text || line.key.size() <= kLongestMark;
    if (line.kind == LineClass::IssueMark || isSerialAlone(line.key) ||
        (says && hasIssueMark(line.key))) {
        readIssueMark(line.key, issue);
    }
    if (issue.frequency.isEmpty()) {
        issue.frequency = frequencyOf(line);
    }
}

/// 2010/2: year and number on one line of a cover.
void readYearAndNumber(QStringView key, Issue& issue)
{
    const qsizetype slash = key.indexOf(u'/');
    const QStringView number = key.sliced(slash + 1);
    if (slash != 4 || issue.year || issue.number || !isBareNumber(number) || number.size() > 2) {
        return;
    }
    issue.year = yearIn(key.first(slash));
    issue.number = issue.year ? std::optional(number.toInt()) : std::nullopt;
}

/// A cover may print the year on a line of its own: 2023 / 第2期, or 2020 / 8.
void readBareYear(const ClassifiedLines& lines, qsizetype end, Issue& issue)
{
    for (qsizetype i = 0; i < end && !issue.year; ++i) {
        issue.year = lines.at(i).key.size() <= 5 ? yearIn(lines.at(i).key) : std::nullopt;
        const QString below = i + 1 < end ? lines.at(i + 1).key : QString();
        const bool serial = issue.year && !issue.number && isBareNumber(lines.at(i).key) &&
                            isBareNumber(below) && below.size() <= 2;
        if (serial && lines.at(i + 1).number == lines.at(i).number + 1) {
            issue.number = below.toInt();
        }
    }
}

/// How many lines of @p furniture stand before line @p number of the source.
qsizetype countBefore(const ClassifiedLines& furniture, int number)
{
    const auto end = std::ranges::partition_point(
        furniture, [number](const ClassifiedLine& line) { return line.number < number; });
    return end - furniture.begin();
}

/// A cover may print the day of publication without a word.
void readBareDay(const ClassifiedLines& lines, qsizetype end, Issue& issue)
{
    for (qsizetype i = 0; i < end && !issue.published; ++i) {
        const ClassifiedLine& line = lines.at(i);
        if (line.kind == LineClass::TocHeading || line.kind == LineClass::TocEntry) {
            break;
        }
        if (line.kind == LineClass::Date && line.signedBy.isEmpty()) {
            issue.published = line.date;
        }
        // 2016年6月14日 周刊
        const auto dated = readDateAt(line.key);
        if (dated && dated->date.day > 0 &&
            !frequencyIn(QStringView(line.key).sliced(dated->end)).isEmpty()) {
            issue.published = dated->date;
        }
        // 2024年 above 4月10日, （4月10日） or 4月10日 第33号
        const QStringView key = withoutBrackets(line.key);
        const auto day = issue.year ? readMonthAndDay(key) : std::nullopt;
        if (day && ((key.endsWith(u'日') && key.size() <= kLongestDay) ||
                    line.kind == LineClass::IssueMark)) {
            issue.published = Date{*issue.year, day->month, day->day};
        }
    }
}

} // namespace

void readIssueHead(const ClassifiedText& text, qsizetype bodyBegin, qsizetype bodyEnd, Issue& issue)
{
    const ClassifiedLines& lines = text.lines;
    const auto isCover = [&](qsizetype i) { return i < bodyBegin || i >= bodyEnd; };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const LineClass kind = lines.at(i).kind;
        const bool entry = kind == LineClass::TocEntry || kind == LineClass::Number ||
                           kind == LineClass::Chronicle;
        if (isCover(i) && !entry && lines.at(i).key.size() <= 80) {
            readLine(lines, i, issue);
        }
    }
    for (qsizetype i = 0; i < bodyBegin; ++i) {
        readYearAndNumber(lines.at(i).key, issue);
    }
    readBareYear(lines, bodyBegin, issue);
    // Beside the issue's number a year alone looks like that of a page.
    const qsizetype pages = bodyBegin < lines.size()
                                ? countBefore(text.furniture, lines.at(bodyBegin).number)
                                : text.furniture.size();
    readBareYear(text.furniture, pages, issue);
    for (qsizetype i = 0; i < text.furniture.size(); ++i) {
        if (text.furniture.at(i).kind == LineClass::RunningHeader) {
            readLine(text.furniture, i, issue);
        }
    }
    // 8月10日出版 needs the year, which may stand below.
    for (qsizetype i = 0; i < lines.size() && !issue.published; ++i) {
        if (isCover(i) && lines.at(i).key.size() <= 80) {
            readPublished(lines.at(i).key, issue);
        }
    }
    if (!issue.gazette.name.isEmpty()) {
        readBareDay(lines, bodyBegin, issue);
    }
    if (!issue.year && issue.published) {
        issue.year = issue.published->year;
    }
}

} // namespace gongbao::parse
