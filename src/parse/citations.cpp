// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/citations.h"

#include "parse/linekey.h"
#include "parse/numberreader.h"

namespace gongbao::parse {

namespace {

/// Whether a number may go on from this line to the next: it ends without a mark.
bool mayGoOn(const ClassifiedLine& line)
{
    return line.kind != LineClass::TableRow && !line.key.endsWith(u'。') &&
           !line.key.endsWith(u':');
}

} // namespace

QList<DocumentNumber> readCitations(const DocumentLines& part)
{
    const DocumentExtent& extent = part.extent();
    QList<DocumentNumber> cited;
    QString compact;
    QString key;
    const auto flush = [&]() {
        for (NumberMatch& match : findNumbers(compact, key)) {
            if (match.number != extent.number && !cited.contains(match.number)) {
                cited.append(std::move(match.number));
            }
        }
        compact.clear();
        key.clear();
    };
    for (qsizetype i = extent.textBegin; i < extent.end; ++i) {
        const ClassifiedLine& line = part.line(i);
        compact += compacted(line.text);
        key += line.key;
        if (!mayGoOn(line)) {
            flush();
        }
    }
    flush();
    return cited;
}

} // namespace gongbao::parse
