// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documentnumber.h"

namespace gongbao {

QString DocumentNumber::toString() const
{
    if (isNull()) {
        return {};
    }
    switch (form) {
    case Form::Decree:
        return QStringLiteral("%1第%2号").arg(agencyWord).arg(serial);
    case Form::Yearly:
        return QStringLiteral("%1%2年第%3号").arg(agencyWord).arg(year).arg(serial);
    case Form::Bracketed:
        break;
    }
    return QStringLiteral("%1〔%2〕%3号").arg(agencyWord).arg(year).arg(serial);
}

} // namespace gongbao
