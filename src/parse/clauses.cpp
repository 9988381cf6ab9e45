// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/clauses.h"

namespace gongbao::parse {

QList<Words> splitWords(const Words& words, QStringView separators)
{
    QList<Words> parts;
    qsizetype begin = 0;
    int depth = 0;
    for (qsizetype i = 0; i <= words.key.size(); ++i) {
        const bool end = i == words.key.size();
        const QChar c = end ? QChar() : words.key[i];
        depth += c == u'(' || c == u'《' ? 1 : 0;
        depth -= (c == u')' || c == u'》') && depth > 0 ? 1 : 0;
        if (end || (depth == 0 && separators.contains(c))) {
            if (i > begin) {
                parts.append(words.sliced(begin, i - begin));
            }
            begin = i + 1;
        }
    }
    return parts;
}

} // namespace gongbao::parse
