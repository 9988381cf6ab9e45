// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/datequery.h"

#include "archive/datekey.h"
#include "text/folding.h"
#include "text/numerals.h"

#include <QDate>
#include <QRegularExpression>

#include <utility>

namespace gongbao::search {

namespace {

using namespace Qt::StringLiterals;

std::optional<int> numberAt(const QRegularExpressionMatch& match, const QString& name)
{
    const QString digits = match.captured(name);
    return digits.isEmpty() ? std::nullopt : text::toNumber(digits);
}

/// A day, month or year; where @p context is given the year, or year and month, may be missing.
std::optional<Date> readDate(QStringView folded, const std::optional<Date>& context = {})
{
    static const QRegularExpression pattern(
        uR"(^(?:(?<year>(?:19|20)\d\d|[一二][〇零○一二三四五六七八九]{3})(?:年|[-/.](?=\d)|(?=\d{2}(?:\d{2})?$)|$))?)"
        uR"((?:(?<month>\d{2}(?=\d{2}$)|\d{1,2}|[一二三四五六七八九十]{1,2})(?:月|[-/.](?=\d)|(?=\d{2}$)|$))?)"
        uR"((?:(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?)?$)"_s);
    const QRegularExpressionMatch match = pattern.match(folded);
    if (!match.hasMatch() || folded.isEmpty()) {
        return std::nullopt;
    }
    const std::optional<int> year = numberAt(match, u"year"_s);
    const std::optional<int> month = numberAt(match, u"month"_s);
    if (!year && !context) {
        return std::nullopt;
    }
    Date date{year.value_or(context ? context->year : 0), month.value_or(0),
              numberAt(match, u"day"_s).value_or(0)};
    if (!year && !month) {
        date.month = context->month;
    }
    const bool hasGap = date.day > 0 && date.month == 0;
    return date.isPossible() && !hasGap ? std::optional(date) : std::nullopt;
}

Date toDate(QDate day)
{
    return {day.year(), day.month(), day.day()};
}

archive::DateTerm months(int year, int first, int last)
{
    return {Date{year, first, 0}, Date{year, last, 0}};
}

/// 2024年上半年, 第三季度; of this year where none is given.
std::optional<archive::DateTerm> readPartOfYear(QStringView folded, QDate today)
{
    static const QRegularExpression pattern(
        u"^(?:(?<year>(?:19|20)\\d\\d|[一二][〇零○一二三四五六七八九]{3})年|(?<named>[今去前]年)?)"
        u"(?:(?<half>[上下])半年|第?(?<quarter>[1-4一二三四])季度)$"_s);
    const QRegularExpressionMatch match = pattern.match(folded);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString named = match.captured(u"named"_s);
    const int ago = named.startsWith(u'去') ? 1 : named.startsWith(u'前') ? 2 : 0;
    const int year = numberAt(match, u"year"_s).value_or(today.year() - ago);
    if (const QString half = match.captured(u"half"_s); !half.isEmpty()) {
        return half == u"上" ? months(year, 1, 6) : months(year, 7, 12);
    }
    const int quarter = numberAt(match, u"quarter"_s).value_or(1);
    return months(year, 3 * quarter - 2, 3 * quarter);
}

/// 去年, 上月 and the like.
std::optional<archive::DateTerm> readNamed(QStringView folded, QDate today)
{
    constexpr std::pair<QStringView, int> kYears[] = {{u"今年", 0}, {u"去年", -1}, {u"前年", -2}};
    for (const auto& [name, years] : kYears) {
        if (folded == name) {
            const Date year{today.year() + years, 0, 0};
            return archive::DateTerm{year, year};
        }
    }
    constexpr std::pair<QStringView, int> kMonths[] = {
        {u"本月", 0}, {u"上月", -1}, {u"上个月", -1}};
    for (const auto& [name, months] : kMonths) {
        if (folded == name) {
            const QDate day = today.addMonths(months);
            const Date month{day.year(), day.month(), 0};
            return archive::DateTerm{month, month};
        }
    }
    return readPartOfYear(folded, today);
}

/// 近一年 and the like.
std::optional<archive::DateTerm> readRelative(QStringView folded, const Date& today)
{
    const QDate day(today.year, today.month, today.day);
    if (!day.isValid()) {
        return std::nullopt;
    }
    if (const auto named = readNamed(folded, day)) {
        return named;
    }
    static const QRegularExpression pattern(
        u"^最?近(?<count>\\d{1,4}|[一二两三四五六七八九十百]{1,4}|半)(?<unit>年|个?月|周|[天日])$"_s);
    const QRegularExpressionMatch match = pattern.match(folded);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString unit = match.captured(u"unit"_s);
    const bool isHalf = match.captured(u"count"_s) == u"半";
    const std::optional<int> count = isHalf ? 6 : numberAt(match, u"count"_s);
    if (!count || (isHalf && unit != u"年")) {
        return std::nullopt;
    }
    QDate first = day.addDays(unit == u"周" ? -7 * *count : -*count);
    if (isHalf || unit.endsWith(u'月')) {
        first = day.addMonths(-*count);
    } else if (unit == u"年") {
        first = day.addYears(-*count);
    }
    return archive::DateTerm{toDate(first), today};
}

} // namespace

std::optional<archive::DateTerm> readDates(QStringView typed, const Date& today)
{
    QString folded = text::fold(typed);
    if (auto relative = readRelative(folded, today)) {
        return relative;
    }
    if (const auto one = readDate(folded)) {
        return archive::DateTerm{one, one};
    }
    static const QRegularExpression separator(u"\\.\\.+|至|到|~|(?<=^\\d{4})-(?=\\d{4}$)"_s);
    const QRegularExpressionMatch match = separator.match(folded);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QStringView left = QStringView(folded).first(match.capturedStart());
    const QStringView right = QStringView(folded).sliced(match.capturedEnd());
    const std::optional<Date> from = readDate(left);
    const std::optional<Date> to = readDate(right, from);
    if ((!from && !left.isEmpty()) || (!to && !right.isEmpty()) || (!from && !to)) {
        return std::nullopt;
    }
    // Typed the wrong way round, it still is the time between.
    return from && to && archive::lastDateKey(*to) < archive::dateKey(*from)
               ? archive::DateTerm{to, from}
               : archive::DateTerm{from, to};
}

bool continuesDates(QStringView begun, QStringView next)
{
    static const QRegularExpression open(u"(?:\\.\\.+|[至到~])$"_s);
    static const QRegularExpression begins(u"^(?:\\.\\.+|[至到~])"_s);
    return open.match(text::fold(begun)).hasMatch() || begins.match(text::fold(next)).hasMatch();
}

} // namespace gongbao::search
