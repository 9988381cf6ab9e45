// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/entrypairs.h"

#include "parse/linekey.h"
#include "parse/similarity.h"
#include "parse/wordlists.h"

#include <QMultiHash>

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr double kLikelyTitle = 0.6;

// Lines of an act's text that say what it is about.
constexpr qsizetype kSubjectLines = 5;

/// The title with the first lines of the text: an act with a bare title is listed with its subject.
QString titleAndSubject(const ClassifiedLines& lines, const DocumentExtent& extent)
{
    QString all = lineKey(titleOf(lines, extent));
    for (qsizetype i = extent.textBegin; i < std::min(extent.textBegin + kSubjectLines, lines.size());
         ++i) {
        all += lines.at(i).key;
    }
    return all;
}

/// A 大事记 is listed with its body and months, but headed by the bare word.
double likeness(const TocItem& item, const QString& title)
{
    const QString listed = lineKey(item.title);
    if (kindAtEnd(title) == u"大事记"_s && kindAtEnd(listed) == u"大事记"_s) {
        return 0.9;
    }
    return similarity(listed, title);
}

void pairByNumber(const ClassifiedLines& lines, const Toc& toc, QList<DocumentExtent>& documents,
                  QList<bool>& used)
{
    QMultiHash<QString, qsizetype> byNumber;
    for (qsizetype i = 0; i < toc.items.size(); ++i) {
        if (toc.items.at(i).number) {
            byNumber.insert(lineKey(toc.items.at(i).number->toString()), i);
        }
    }
    for (DocumentExtent& extent : documents) {
        if (extent.number.isNull()) {
            continue;
        }
        double best = -1;
        const QString title = lineKey(titleOf(lines, extent));
        for (const qsizetype item : byNumber.values(lineKey(extent.number.toString()))) {
            const double alike = similarity(lineKey(toc.items.at(item).title), title);
            if (!used.at(item) && alike > best) {
                best = alike;
                extent.tocItem = item;
            }
        }
        if (extent.tocItem >= 0) {
            used[extent.tocItem] = true;
        }
    }
}

/// Pairs what is left on both sides by title: the number is missing or misprinted on one.
void pairByTitle(const ClassifiedLines& lines, const Toc& toc, QList<DocumentExtent>& documents,
                 QList<bool>& used)
{
    for (DocumentExtent& extent : documents) {
        if (extent.tocItem >= 0) {
            continue;
        }
        const QString title = lineKey(titleOf(lines, extent));
        const QString subject = extent.isAct ? titleAndSubject(lines, extent) : QString();
        double best = kLikelyTitle;
        for (qsizetype item = 0; item < toc.items.size(); ++item) {
            const TocItem& entry = toc.items.at(item);
            const double alike = used.at(item)     ? 0.0
                                 : extent.isAct ? containment(lineKey(entry.title), subject)
                                                : likeness(entry, title);
            if (alike > best) {
                best = alike;
                extent.tocItem = item;
            }
        }
        if (extent.tocItem >= 0) {
            used[extent.tocItem] = true;
        }
    }
}

} // namespace

QList<bool> pairWithEntries(const ClassifiedLines& lines, const Toc& toc,
                            QList<DocumentExtent>& documents)
{
    QList<bool> used(toc.items.size(), false);
    pairByNumber(lines, toc, documents, used);
    pairByTitle(lines, toc, documents, used);
    return used;
}

} // namespace gongbao::parse
