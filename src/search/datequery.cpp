// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/datequery.h"

#include "text/folding.h"
#include "text/numerals.h"

#include <QDate>
#include <QRegularExpression>

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

/// 近一年 and the like.
std::optional<archive::DateTerm> readRelative(QStringView folded, const Date& today)
{
    const QDate day(today.year, today.month, today.day);
    if (!day.isValid()) {
        return std::nullopt;
    }
    if (folded == u"今年" || folded == u"去年") {
        const Date year{folded == u"今年" ? today.year : today.year - 1, 0, 0};
        return archive::DateTerm{year, year};
    }
    if (folded == u"本月") {
        const Date month{today.year, today.month, 0};
        return archive::DateTerm{month, month};
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
    return archive::DateTerm{from, to};
}

} // namespace gongbao::search
