// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/programstyle.h"

#include "desktop/theme/icons.h"

#include <QApplication>
#include <QStyleOptionHeader>
#include <QWidget>

namespace gongbao::desktop {

void ProgramStyle::install()
{
    // The new style owns the old one, which setStyle() leaves alone therefore.
    QApplication::setStyle(new ProgramStyle(QApplication::style()));
}

QIcon ProgramStyle::standardIcon(StandardPixmap picture, const QStyleOption* option,
                                 const QWidget* widget) const
{
    using namespace Qt::StringLiterals;
    if (picture == SP_ToolBarHorizontalExtensionButton ||
        picture == SP_ToolBarVerticalExtensionButton) {
        return tintedIcon("more"_L1);
    }
    return QProxyStyle::standardIcon(picture, option, widget);
}

QSize ProgramStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                     const QSize& size, const QWidget* widget) const
{
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (type != CT_HeaderSection || header == nullptr || widget == nullptr) {
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
    QStyleOptionHeader plain = *header;
    plain.version = QStyleOptionHeader::Version; // nothing of a later one is copied
    plain.fontMetrics = widget->fontMetrics();
    return QProxyStyle::sizeFromContents(type, &plain, size, widget);
}

} // namespace gongbao::desktop
