// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document.h"

#include <QSet>

#include <algorithm>

namespace gongbao {

QString Document::text() const
{
    QString all;
    for (const Block& block : blocks) {
        if (isText(block)) {
            if (!all.isEmpty()) {
                all += u'\n';
            }
            all += block.text;
        }
    }
    return all;
}

int Document::tableCount() const
{
    return static_cast<int>(std::ranges::count(blocks, BlockKind::Table, &Block::kind));
}

QList<DocumentNumber> Document::citedNumbers() const
{
    QList<DocumentNumber> numbers;
    QSet<DocumentNumber> seen;
    for (const Citation& citation : citations) {
        if (!seen.contains(citation.number)) {
            seen.insert(citation.number);
            numbers.append(citation.number);
        }
    }
    return numbers;
}

} // namespace gongbao
