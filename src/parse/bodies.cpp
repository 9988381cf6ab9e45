// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/bodies.h"

#include "parse/linekey.h"
#include "parse/wordlists.h"
#include "text/characters.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

constexpr qsizetype kLongestLine = 160;
constexpr qsizetype kShortestName = 3;
constexpr qsizetype kLongestName = 40;

bool isNameCharacter(QChar c)
{
    return text::isHan(c.unicode()) || c.isSurrogate() || text::isAnyOf(c, u"()（）·“”");
}

/// The runs between spaces and 、; empty if a character stands in them that no name has.
QStringList runs(QStringView printed)
{
    QStringList found;
    bool open = false;
    for (const QChar c : printed) {
        if (text::isSpace(c.unicode()) || c == u'、') {
            open = false;
        } else if (!isNameCharacter(c)) {
            return {};
        } else if (open) {
            found.last() += c;
        } else {
            found.append(QString(c));
            open = true;
        }
    }
    return found;
}

bool isName(const QString& name)
{
    const QString key = lineKey(name);
    return name.size() >= kShortestName && name.size() <= kLongestName && endsLikeBody(key) &&
           titleVerbIn(key) < 0;
}

} // namespace

bool isBareOffice(QStringView name)
{
    return isOfficeWord(lineKey(name));
}

QStringList splitBodies(QStringView printed)
{
    if (printed.size() > kLongestLine ||
        !endsLikeBody(lineKey(printed.last(std::min<qsizetype>(printed.size(), kLongestName))))) {
        return {};
    }
    const QStringList parts = runs(printed);
    if (std::ranges::all_of(parts, [](const QString& part) { return part.size() == 1; })) {
        const QString name = parts.join(QString());
        return isName(name) ? QStringList{name} : QStringList();
    }
    // A space within a name (某区 人民政府) leaves a first piece that ends like no body.
    QStringList names;
    QString name;
    for (const QString& part : parts) {
        if (name.isEmpty() && !names.isEmpty() && isBareOffice(part)) {
            names.last() += part;
            continue;
        }
        name += part;
        if (isName(name)) {
            names.append(name);
            name.clear();
        }
    }
    return name.isEmpty() ? names : QStringList();
}

} // namespace gongbao::parse
