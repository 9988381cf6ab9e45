// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/tocforms.h"

#include "parse/lineshapes.h"
#include "parse/titles.h"
#include "parse/tocline.h"

namespace gongbao::parse {

bool showsPages(const ClassifiedLines& lines)
{
    int pages = 0;
    int numbers = 0;
    for (const ClassifiedLine& line : lines) {
        const TocLine pieces = takeApart(line);
        pages += pieces.page ? 1 : 0;
        numbers += pieces.number ? 1 : 0;
    }
    return pages > 0 && pages >= numbers;
}

QString entrySigns(const ClassifiedLines& lines, bool paged)
{
    QString signs;
    for (const ClassifiedLine& line : lines) {
        const QString& key = line.key;
        if (!isPartSign(key.front()) || key.size() < 2 || signs.contains(key.front())) {
            continue;
        }
        const TocLine pieces = takeApart(line);
        if (pieces.page || pieces.number || (!paged && beginsTitle(QStringView(key).sliced(1)))) {
            signs += key.front();
        }
    }
    return signs;
}

QStringList ownersOf(const ClassifiedLines& lines, qsizetype tocBegin)
{
    QStringList owners;
    for (qsizetype i = 0; i < tocBegin; ++i) {
        const ClassifiedLine& line = lines.at(i);
        if (line.kind == LineClass::GazetteName && line.key.endsWith(u"公报")) {
            owners.append(line.key.chopped(2));
        }
    }
    return owners;
}

} // namespace gongbao::parse
