// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documentnumber.h"

namespace gongbao {

namespace {

/// Numbers that begin with the year of the Republic have three digits for it and seven or eight
/// behind: of year 96, 0960012345.
QString serialDigits(qint64 serial)
{
    const QString digits = QString::number(serial);
    const bool ofNineties = digits.startsWith(u'9') && (digits.size() == 9 || digits.size() == 10);
    return ofNineties ? u'0' + digits : digits;
}

} // namespace

QString DocumentNumber::toString() const
{
    if (isNull()) {
        return {};
    }
    const QChar mark = traditional ? u'號' : u'号';
    switch (form) {
    case Form::Decree: {
        const QString front = year > 0 ? QStringLiteral("〔%1〕").arg(year) : QString();
        const QString sign = plain ? QString() : QStringLiteral("第");
        return front + agencyWord + sign + serialDigits(serial) + mark;
    }
    case Form::Yearly:
        return QStringLiteral("%1%2年第%3%4").arg(agencyWord).arg(year).arg(serial).arg(mark);
    case Form::Slashed:
        return QStringLiteral("第%1/%2%3%4").arg(serial).arg(year).arg(mark).arg(agencyWord);
    case Form::Ordinal:
        return QStringLiteral("第%1%2%3").arg(serial).arg(mark).arg(agencyWord);
    case Form::Bracketed:
        break;
    }
    const QString sign = ordinal ? QStringLiteral("第") : QString();
    return QStringLiteral("%1〔%2〕%3%4%5")
        .arg(agencyWord)
        .arg(year)
        .arg(sign)
        .arg(serial)
        .arg(mark);
}

QString DocumentNumber::comparable() const
{
    DocumentNumber number = *this;
    number.traditional = false;
    number.ordinal = false;
    number.plain = false;
    number.agencyWord = withoutState(agencyWord);
    return number.toString();
}

QString DocumentNumber::withoutState(QString agencyWord)
{
    return agencyWord.remove(QStringLiteral("中华人民共和国"))
        .remove(QStringLiteral("中華人民共和國"));
}

} // namespace gongbao
