// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documentnumber.h"

namespace gongbao {

QString DocumentNumber::toString() const
{
    if (isNull()) {
        return {};
    }
    const QChar mark = traditional ? u'號' : u'号';
    switch (form) {
    case Form::Decree:
        return QStringLiteral("%1第%2%3").arg(agencyWord).arg(serial).arg(mark);
    case Form::Yearly:
        return QStringLiteral("%1%2年第%3%4").arg(agencyWord).arg(year).arg(serial).arg(mark);
    case Form::Bracketed:
        break;
    }
    return QStringLiteral("%1〔%2〕%3%4").arg(agencyWord).arg(year).arg(serial).arg(mark);
}

} // namespace gongbao
