// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/acttitles.h"
#include "parse/checks/checks.h"
#include "parse/linekey.h"
#include "parse/wordlists.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

QList<Finding> checkItemNumbers(const Toc& toc)
{
    QList<Finding> findings;
    int byPlace = 1;  // what it should be had all before it been right
    int byFormer = 1; // what it should be behind the one before it
    QString category;
    for (const TocItem& item : toc.items) {
        if (item.item) {
            const bool restarts = *item.item == 1 && item.category != category;
            if (restarts) {
                byPlace = 1;
            } else if (*item.item != byPlace && *item.item != byFormer) {
                findings.append({FindingKind::ItemNumberOutOfOrder,
                                 item.line,
                                 {QString::number(*item.item), QString::number(byFormer)}});
            }
        }
        byFormer = item.item.value_or(byFormer) + 1;
        ++byPlace;
        category = item.category;
    }
    return findings;
}

/// Which of @p entries stand in order: the most that rise. The rest have been moved.
std::vector<bool> inOrder(const std::vector<qsizetype>& entries)
{
    std::vector<std::size_t> tails; // indexes of the last of the best run of each length
    std::vector<std::size_t> former(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto place = std::ranges::lower_bound(
            tails, entries[i], {}, [&](std::size_t tail) { return entries[tail]; });
        former[i] = place == tails.begin() ? i : *(place - 1);
        if (place == tails.end()) {
            tails.push_back(i);
        } else {
            *place = i;
        }
    }
    std::vector<bool> kept(entries.size(), false);
    for (std::size_t i = tails.empty() ? 0 : tails.back(); i < entries.size(); i = former[i]) {
        kept[i] = true;
        if (former[i] == i) {
            break;
        }
    }
    return kept;
}

void checkOrder(const QList<Document>& documents, const QList<DocumentExtent>& extents,
                QList<Finding>& findings)
{
    std::vector<qsizetype> entries;
    std::vector<qsizetype> listed;
    for (qsizetype i = 0; i < extents.size(); ++i) {
        if (extents.at(i).tocItem >= 0) {
            entries.push_back(extents.at(i).tocItem);
            listed.push_back(i);
        }
    }
    const std::vector<bool> kept = inOrder(entries);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (!kept[i]) {
            const Document& document = documents.at(listed[i]);
            findings.append({FindingKind::TocOrderDiffers, document.span.first, {document.title}});
        }
    }
}

/// Whether @p brief is @p whole with characters left out, but the same at its end:
/// 州政府办 for 某州政府办, not 区政府 for 区政府办公室.
bool abbreviates(QStringView brief, QStringView whole)
{
    qsizetype at = 0;
    for (const QChar c : whole) {
        at += at < brief.size() && brief[at] == c ? 1 : 0;
    }
    return at == brief.size() && (brief.isEmpty() || whole.endsWith(brief.last(1)));
}

/// Whether the 目录 gives the title that the document bears, perhaps with its bodies left out or
/// abbreviated, as many do throughout.
bool isSameTitle(QStringView listed, QStringView title)
{
    const qsizetype listedVerb = titleVerbIn(listed);
    const qsizetype verb = titleVerbIn(title);
    if (listed == title || listedVerb < 0 || verb < 0) {
        return listed == title;
    }
    return listed.sliced(listedVerb) == title.sliced(verb) &&
           abbreviates(listed.first(listedVerb), title.first(verb));
}

/// 公告第47号 is 某省人大常委会公告第47号; 甲部令第45号 lists 甲部乙部令第45号, 甲府令3号
/// 甲市人民政府令第3号.
bool isSameNumber(const DocumentNumber& listed, const DocumentNumber& printed)
{
    const bool decrees = listed.agencyWord.endsWith(u'令') && printed.agencyWord.endsWith(u'令');
    return listed.form == printed.form && listed.year == printed.year &&
           listed.serial == printed.serial &&
           (decrees || listed.agencyWord.endsWith(printed.agencyWord) ||
            printed.agencyWord.endsWith(listed.agencyWord));
}

void compare(const Document& document, const TocItem& item, QList<Finding>& findings)
{
    const QString listed = lineKey(item.title);
    const QString title = lineKey(document.title);
    // A 大事记 is listed with its body and months, but headed by the bare word; a decree under the
    // title of what it issues.
    const bool chronicles = kindAtEnd(title) == u"大事记"_s && listsChronicle(item);
    const bool issued = std::ranges::any_of(
        document.enclosedTitles, [&](const QString& other) { return lineKey(other) == listed; });
    // The 目录 tells what an act is about that is headed by its body and kind alone.
    const bool headed = isActTitle(title);
    if (!headed && !listed.isEmpty() && !isSameTitle(listed, title) && !chronicles && !issued) {
        findings.append(
            {FindingKind::TocTitleDiffers, document.span.first, {item.title, document.title}});
    }
    if (item.number && !isSameNumber(*item.number, document.number)) {
        findings.append({FindingKind::TocNumberDiffers,
                         document.span.first,
                         {item.number->toString(), document.number.toString()}});
    }
}

/// Titles of texts that documents issue, which the 目录 may list besides.
QSet<QString> enclosedTitles(const Issue& issue)
{
    QSet<QString> titles;
    for (const Document& document : issue.documents) {
        titles.unite(QSet(document.enclosedTitles.begin(), document.enclosedTitles.end()));
    }
    return titles;
}

} // namespace

QList<Finding> checkContents(const Issue& issue, const Toc& toc,
                             const QList<DocumentExtent>& extents)
{
    if (toc.items.isEmpty()) {
        return {};
    }
    QList<Finding> findings = checkItemNumbers(toc);
    checkOrder(issue.documents, extents, findings);
    QSet<qsizetype> printed;
    for (qsizetype i = 0; i < extents.size(); ++i) {
        const qsizetype entry = extents.at(i).tocItem;
        const Document& document = issue.documents.at(i);
        if (entry < 0) {
            findings.append({FindingKind::MissingInToc, document.span.first, {document.title}});
            continue;
        }
        printed.insert(entry);
        if (extents.at(i).titleBegin == extents.at(i).titleEnd) {
            findings.append({FindingKind::NoTitle, document.span.first, {document.title}});
        }
        compare(document, toc.items.at(entry), findings);
    }
    const QSet<QString> enclosed = enclosedTitles(issue);
    for (qsizetype entry = 0; entry < toc.items.size(); ++entry) {
        const TocItem& item = toc.items.at(entry);
        if (!printed.contains(entry) && !enclosed.contains(item.title)) {
            const QString name =
                item.title.isEmpty() && item.number ? item.number->toString() : item.title;
            findings.append({FindingKind::MissingInBody, item.line, {name}});
        }
    }
    return findings;
}

} // namespace gongbao::parse
