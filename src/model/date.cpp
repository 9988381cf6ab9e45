// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/date.h"

#include <QDate>
#include <QList>

namespace gongbao {

bool Date::isPossible() const
{
    if (year < 1 || year > 9999 || month < 0 || month > 12) {
        return false;
    }
    if (month == 0 || day == 0) {
        return day == 0;
    }
    return QDate::isValid(year, month, day);
}

QString Date::toIso() const
{
    QString iso = QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
    if (month > 0) {
        iso += QStringLiteral("-%1").arg(month, 2, 10, QLatin1Char('0'));
        if (day > 0) {
            iso += QStringLiteral("-%1").arg(day, 2, 10, QLatin1Char('0'));
        }
    }
    return iso;
}

QString Date::toChinese() const
{
    QString text = QString::number(year) + u'年';
    if (month > 0) {
        text += QString::number(month) + u'月';
        if (day > 0) {
            text += QString::number(day) + u'日';
        }
    }
    return text;
}

std::optional<Date> Date::fromIso(QStringView iso)
{
    const auto parts = iso.split(u'-');
    if (parts.isEmpty() || parts.size() > 3) {
        return std::nullopt;
    }
    Date date;
    int* const fields[] = {&date.year, &date.month, &date.day};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool ok = false;
        *fields[i] = parts[i].toInt(&ok);
        if (!ok || *fields[i] <= 0 || parts[i].size() != (i == 0 ? 4 : 2)) {
            return std::nullopt;
        }
    }
    return date.isPossible() ? std::optional(date) : std::nullopt;
}

} // namespace gongbao
