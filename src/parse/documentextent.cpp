// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/documentextent.h"

#include "parse/acttitles.h"
#include "parse/linekey.h"
#include "parse/numberreader.h"
#include "parse/titles.h"

namespace gongbao::parse {

DocumentExtent extentOf(qsizetype titleBegin, qsizetype titleEnd)
{
    DocumentExtent extent;
    extent.begin = titleBegin;
    extent.titleBegin = titleBegin;
    extent.titleEnd = titleEnd;
    extent.numberBegin = titleEnd;
    extent.numberEnd = titleEnd;
    extent.textBegin = titleEnd;
    return extent;
}

QString titleOf(const ClassifiedLines& lines, const DocumentExtent& extent)
{
    if (extent.isAct && extent.actLine < 0) {
        const ClassifiedLine& line = lines.at(extent.titleEnd - 1);
        const QString above = joinedTitle(lines, extent.titleBegin, extent.titleEnd - 1);
        const qsizetype length = actTitleLength(line.key);
        return above + (length > 0 ? compacted(line.text).first(length) : tidied(line.text));
    }
    QString title = joinedTitle(lines, extent.titleBegin, extent.titleEnd);
    if (!extent.numberInTitle) {
        return title;
    }
    const QString compact = compacted(title);
    const auto number = numberAtEnd(compact, lineKey(title));
    return number ? compact.first(number->start) : title;
}

QString titleKeyOf(const ClassifiedLines& lines, const DocumentExtent& extent)
{
    return lineKey(titleOf(lines, extent));
}

} // namespace gongbao::parse
