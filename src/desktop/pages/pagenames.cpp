// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pagenames.h"

#include <QCoreApplication>

#include <algorithm>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PageNames)
};

} // namespace

QString longPageName(const PrintedPages& pages, int page)
{
    if (page <= 0) {
        return {};
    }
    const QString name = Text::tr("Page %1 of %2").arg(page).arg(pages.pages.size());
    const QString number = pages.numberOf(page);
    return number.isEmpty() || number == QString::number(page)
               ? name
               : Text::tr("%1, numbered %2").arg(name, number);
}

QString shortPageName(const PrintedPages& pages, int page)
{
    if (QString number = pages.numberOf(page); !number.isEmpty()) {
        return number;
    }
    const bool numbered =
        !std::ranges::all_of(pages.pages, &QString::isEmpty, &PrintedPage::number);
    return numbered ? u"(%1)"_s.arg(page) : QString::number(page);
}

} // namespace gongbao::desktop
