// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/numberdelegate.h"

namespace gongbao::desktop {

QString NumberDelegate::displayText(const QVariant& value, const QLocale& locale) const
{
    static constexpr QChar kWordJoiner = u'\u2060'; // keeps both sides of it on one line
    QString number = QStyledItemDelegate::displayText(value, locale);
    return number.replace(u'〕', QString(u'〕') + kWordJoiner);
}

} // namespace gongbao::desktop
