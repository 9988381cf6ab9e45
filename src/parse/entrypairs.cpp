// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/entrypairs.h"

#include "parse/linekey.h"
#include "parse/numberreader.h"
#include "parse/similarity.h"
#include "parse/wordlists.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr double kLikelyTitle = 0.6;
/// Entries that one document is compared with: more than most issues list.
constexpr std::ptrdiff_t kMostCandidates = 128;

/// An entry and where it stands in the 目录.
struct Entry
{
    qsizetype item = 0;
    TitlePairs title;
    bool taken = false; ///< by a document
};

// Lines of an act's text that say what it is about.
constexpr qsizetype kSubjectLines = 5;

/// The title with the first lines of the text, before @p end, where the next document begins: an
/// act with a bare title is listed with its subject.
QString titleAndSubject(const ClassifiedLines& lines, const DocumentExtent& extent, qsizetype end)
{
    QString all = titleKeyOf(lines, extent);
    for (qsizetype i = extent.textBegin; i < std::min(extent.textBegin + kSubjectLines, end); ++i) {
        all += lines.at(i).key;
    }
    return all;
}

/// A 大事记 is listed with its body and months, but headed by the bare word.
double likeness(const TitlePairs& listed, const TitlePairs& title)
{
    if (kindAtEnd(title.key) == u"大事记"_s && kindAtEnd(listed.key) == u"大事记"_s) {
        return 0.9;
    }
    return similarity(listed, title);
}

/// The entries of one number that have no document yet.
using EntriesByNumber = QHash<QString, QList<qsizetype>>;

/// Takes the entry whose title is most like the document's out of those of its number.
qsizetype takeMostAlike(const Toc& toc, QList<qsizetype>& items, const QString& titleKey)
{
    const TitlePairs title(titleKey);
    double best = -1;
    qsizetype bestAt = 0;
    // Of equals the last one; of very many, which no 目录 has, only the last are looked at.
    const qsizetype first = std::max<qsizetype>(0, items.size() - kMostCandidates);
    for (qsizetype at = items.size() - 1; at >= first; --at) {
        const TitlePairs listed(lineKey(toc.items.at(items.at(at)).title));
        if (const double alike = similarity(listed, title); alike > best) {
            best = alike;
            bestAt = at;
        }
    }
    return items.takeAt(bestAt);
}

void pairByNumber(const ClassifiedLines& lines, const Toc& toc, QList<DocumentExtent>& documents,
                  QList<bool>& used)
{
    EntriesByNumber byNumber;
    for (qsizetype i = 0; i < toc.items.size(); ++i) {
        if (toc.items.at(i).number) {
            byNumber[lineKey(toc.items.at(i).number->comparable())].append(i);
        }
    }
    for (DocumentExtent& extent : documents) {
        const auto items = extent.number.isNull()
                               ? byNumber.end()
                               : byNumber.find(lineKey(extent.number.comparable()));
        if (items != byNumber.end() && !items->isEmpty()) {
            extent.tocItem = takeMostAlike(toc, *items, titleKeyOf(lines, extent));
            used[extent.tocItem] = true;
        }
    }
}

/// Pairs decrees of several bodies with entries that name only the first of them.
void pairJointDecrees(const Toc& toc, QList<DocumentExtent>& documents, QList<bool>& used)
{
    const auto isFirstOf = [](const DocumentNumber& listed, const DocumentNumber& joint) {
        const QString first = DocumentNumber::withoutState(listed.agencyWord);
        return listed.form == DocumentNumber::Form::Decree && listed.form == joint.form &&
               listed.serial == joint.serial && first.endsWith(u'令') &&
               DocumentNumber::withoutState(joint.agencyWord)
                   .startsWith(QStringView(first).chopped(1));
    };
    for (DocumentExtent& extent : documents) {
        for (qsizetype i = 0; extent.isAct && extent.tocItem < 0 && i < toc.items.size(); ++i) {
            const auto& listed = toc.items.at(i).number;
            if (!used.at(i) && listed && isFirstOf(*listed, extent.number)) {
                extent.tocItem = i;
                used[i] = true;
            }
        }
    }
}

/// Gives the document the entry that @p title is most like, or of an act, that it holds most of.
/// Where very many are left, only those near entry @p expected are compared.
void takeLikely(std::vector<Entry>& left, qsizetype expected, const TitlePairs& title,
                DocumentExtent& document)
{
    const auto near = std::ranges::lower_bound(left, expected, {}, &Entry::item);
    const auto before = std::min<std::ptrdiff_t>(near - left.begin(), kMostCandidates / 2);
    const auto behind = std::min<std::ptrdiff_t>(left.end() - near, kMostCandidates / 2);
    auto best = left.end();
    double most = kLikelyTitle;
    for (auto entry = near - before; entry != near + behind; ++entry) {
        const double alike = entry->taken     ? 0.0
                             : document.isAct ? containment(entry->title, title)
                                              : likeness(entry->title, title);
        if (alike > most) {
            most = alike;
            best = entry;
        }
    }
    if (best != left.end()) {
        best->taken = true;
        document.tocItem = best->item;
    }
}

/// Pairs what is left on both sides by title: the number is missing or misprinted on one.
void pairByTitle(const ClassifiedLines& lines, const Toc& toc, QList<DocumentExtent>& documents,
                 QList<bool>& used)
{
    std::vector<Entry> left;
    for (qsizetype item = 0; item < toc.items.size(); ++item) {
        if (!used.at(item)) {
            // Its occasion (——某年某月某日在某会议上) is no part of the title.
            const QString listed = lineKey(toc.items.at(item).title).section(u"--"_s, 0, 0);
            left.push_back({item, TitlePairs(listed), false});
        }
    }
    qsizetype expected = 0;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        DocumentExtent& extent = documents[i];
        if (extent.tocItem < 0 && !left.empty()) {
            const qsizetype end =
                i + 1 < documents.size() ? documents.at(i + 1).begin : lines.size();
            const QString title =
                extent.isAct ? titleAndSubject(lines, extent, end) : titleKeyOf(lines, extent);
            takeLikely(left, expected, TitlePairs(title), extent);
            if (extent.tocItem >= 0) {
                used[extent.tocItem] = true;
            }
        }
        expected = extent.tocItem >= 0 ? extent.tocItem + 1 : expected;
    }
}

/// Pairs 大事记 that one part of the 目录 lists by their months alone, in their order.
void pairChronicles(const ClassifiedLines& lines, const Toc& toc, QList<DocumentExtent>& documents,
                    QList<bool>& used)
{
    qsizetype item = 0;
    for (DocumentExtent& extent : documents) {
        if (extent.tocItem >= 0 || kindAtEnd(titleKeyOf(lines, extent)) != u"大事记") {
            continue;
        }
        while (item < toc.items.size() && (used.at(item) || !listsChronicle(toc.items.at(item)))) {
            ++item;
        }
        if (item < toc.items.size()) {
            extent.tocItem = item;
            used[item] = true;
        }
    }
}

} // namespace

QList<bool> pairWithEntries(const ClassifiedLines& lines, const Toc& toc,
                            QList<DocumentExtent>& documents)
{
    QList<bool> used(toc.items.size(), false);
    pairByNumber(lines, toc, documents, used);
    pairJointDecrees(toc, documents, used);
    pairByTitle(lines, toc, documents, used);
    pairChronicles(lines, toc, documents, used);
    return used;
}

} // namespace gongbao::parse
