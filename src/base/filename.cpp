// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filename.h"

namespace gongbao {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostBytes = 200; // of 255, which leaves room for a suffix and a number

} // namespace

QString cleanFileName(QString name)
{
    for (QChar& character : name) {
        if (character < u' ' || u"/\\:*?\"<>|"_s.contains(character)) {
            character = u'_';
        }
    }
    while (name.toUtf8().size() > kMostBytes) {
        name.chop(name.at(name.size() - 1).isLowSurrogate() ? 2 : 1);
    }
    name = name.simplified();
    while (name.startsWith(u'.')) {
        name.remove(0, 1); // would be hidden
    }
    return name.isEmpty() ? u"_"_s : name;
}

} // namespace gongbao
