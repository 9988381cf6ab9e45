// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/documentends.h"

#include "parse/linekey.h"
#include "parse/wordlists.h"

#include <QSet>

namespace gongbao::parse {

namespace {

constexpr qsizetype kLongestPartName = 16;

/// The end without the names of parts that stand between one who signs and the next act.
qsizetype behindSigner(const ClassifiedLines& lines, const DocumentExtent& extent)
{
    for (qsizetype i = extent.end; i > extent.textBegin; --i) {
        const ClassifiedLine& line = lines.at(i - 1);
        if (line.kind == LineClass::Signer) {
            return i;
        }
        const bool name = line.kind == LineClass::Bodies || line.kind == LineClass::Text ||
                          line.kind == LineClass::ColophonField;
        if (!name || line.key.size() > kLongestPartName || endsSentence(line.key)) {
            break;
        }
    }
    return extent.end;
}

/// The name of a part of the issue, over the part's first document, or the code of a rule over its
/// title.
bool isPartHeading(const ClassifiedLine& line, const QSet<QString>& categories)
{
    return line.kind == LineClass::Category || line.kind == LineClass::GazetteName ||
           line.kind == LineClass::IssueMark || line.kind == LineClass::RegistrationCode ||
           categories.contains(line.key);
}

/// The page on which the 目录 says that the document behind @p i begins; 0 where it does not.
int pageBehind(const Toc& toc, const QList<DocumentExtent>& found, qsizetype i)
{
    const qsizetype item = i + 1 < found.size() ? found.at(i + 1).tocItem : -1;
    return item >= 0 ? toc.items.at(item).page.value_or(0) : 0;
}

/// Whether a number alone at line @p i, behind what ends a text or a signature, is that of the page
/// before @p page.
bool isPageBelow(const ClassifiedLines& lines, qsizetype i, int page)
{
    const ClassifiedLine& above = lines.at(i - 1);
    return lines.at(i).kind == LineClass::BareNumber && page > 1 &&
           lines.at(i).key.toInt() == page - 1 &&
           (above.key.endsWith(u'。') || above.kind == LineClass::Date ||
            above.kind == LineClass::Note);
}

/// Moves the beginnings of documents from the middle of a line, which rows in HTML part into
/// pieces, to its first piece: a line of the source lies in one document.
void beginWithWholeLines(const ClassifiedLines& lines, QList<DocumentExtent>& found)
{
    for (DocumentExtent& extent : found) {
        while (extent.begin > 0 &&
               lines.at(extent.begin - 1).number == lines.at(extent.begin).number) {
            --extent.begin;
        }
    }
}

} // namespace

void settleEnds(const ClassifiedLines& lines, const Sections& sections, const Toc& toc,
                QList<DocumentExtent>& found)
{
    beginWithWholeLines(lines, found);
    QSet<QString> categories;
    for (const TocItem& item : toc.items) {
        categories.insert(lineKey(item.category));
    }
    for (qsizetype i = 0; i < found.size(); ++i) {
        const bool last = i + 1 == found.size();
        DocumentExtent& extent = found[i];
        extent.end = last ? sections.bodyEnd : found.at(i + 1).begin;
        const int page = pageBehind(toc, found, i);
        while (extent.end > extent.textBegin &&
               (isPartHeading(lines.at(extent.end - 1), categories) ||
                isPageBelow(lines, extent.end - 1, page))) {
            --extent.end;
        }
        if (extent.isAct && (last || found.at(i + 1).isAct)) {
            extent.end = behindSigner(lines, extent);
        }
    }
}

} // namespace gongbao::parse
