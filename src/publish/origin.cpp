// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/origin.h"

namespace gongbao::publish {

using namespace Qt::StringLiterals;

QString issueOf(const PublishItem& item)
{
    QString text;
    if (!item.gazette.isEmpty()) {
        text += u"《%1》"_s.arg(item.gazette);
    }
    if (item.year) {
        text += u"%1年"_s.arg(*item.year);
    }
    if (item.issueNumber) {
        text += u"第%1期"_s.arg(*item.issueNumber);
    }
    return text;
}

QString originOf(const PublishItem& item)
{
    return item.page ? issueOf(item) + u"第%1页"_s.arg(*item.page) : issueOf(item);
}

} // namespace gongbao::publish
