// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/findings.h"

#include "parse/linekey.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

/// Documents beside one whose years of number are compared with its own.
constexpr qsizetype kNeighbours = 2;

class Checker
{
public:
    Checker(const Issue& issue, const Toc& toc, const QList<DocumentExtent>& extents)
        : m_issue(issue)
        , m_toc(toc)
        , m_extents(extents)
    {
    }

    QList<Finding> check()
    {
        checkHead();
        checkItemNumbers();
        checkListing();
        for (const Document& document : m_issue.documents) {
            checkRecord(document);
        }
        checkNumbers();
        checkUnassigned();
        return std::move(m_findings);
    }

private:
    void add(FindingKind kind, int line, const QStringList& args = {})
    {
        m_findings.append({kind, line, args});
    }

    void checkHead()
    {
        if (m_issue.gazette.name.isEmpty()) {
            add(FindingKind::NoGazetteName, 0);
        }
        if (!m_issue.year || !m_issue.number) {
            add(FindingKind::NoIssueNumber, 0);
        }
        if (m_issue.documents.isEmpty()) {
            add(FindingKind::NoDocuments, 0);
        }
    }

    void checkItemNumbers()
    {
        int expected = 1;
        for (const TocItem& item : m_toc.items) {
            if (item.item && *item.item != expected) {
                add(FindingKind::ItemNumberOutOfOrder, item.line,
                    {QString::number(*item.item), QString::number(expected)});
            }
            expected = item.item.value_or(expected) + 1;
        }
    }

    /// Compares each document with its entry, and tells what stands on one side only.
    void checkListing()
    {
        if (m_toc.items.isEmpty()) {
            return;
        }
        QSet<qsizetype> printed;
        qsizetype furthest = -1;
        for (qsizetype i = 0; i < m_extents.size(); ++i) {
            const qsizetype entry = m_extents.at(i).tocItem;
            const Document& document = m_issue.documents.at(i);
            if (entry < 0) {
                add(FindingKind::MissingInToc, document.span.first, {document.title});
                continue;
            }
            printed.insert(entry);
            if (entry < furthest) {
                add(FindingKind::TocOrderDiffers, document.span.first, {document.title});
            }
            furthest = std::max(furthest, entry);
            compare(document, m_toc.items.at(entry));
        }
        for (qsizetype entry = 0; entry < m_toc.items.size(); ++entry) {
            if (!printed.contains(entry) && !isEnclosed(m_toc.items.at(entry).title)) {
                add(FindingKind::MissingInBody, m_toc.items.at(entry).line,
                    {m_toc.items.at(entry).title});
            }
        }
    }

    /// Whether a document issues the text of that title, which the 目录 lists besides.
    [[nodiscard]] bool isEnclosed(const QString& title) const
    {
        return std::ranges::any_of(m_issue.documents, [&](const Document& document) {
            return document.enclosedTitles.contains(title);
        });
    }

    void compare(const Document& document, const TocItem& item)
    {
        if (lineKey(item.title) != lineKey(document.title)) {
            add(FindingKind::TocTitleDiffers, document.span.first, {item.title, document.title});
        }
        if (item.number && *item.number != document.number) {
            add(FindingKind::TocNumberDiffers, document.span.first,
                {item.number->toString(), document.number.toString()});
        }
    }

    void checkRecord(const Document& document)
    {
        const bool numbered = !document.number.isNull();
        if (numbered && document.issuers.isEmpty()) {
            add(FindingKind::NoSignature, document.span.first, {document.title});
        }
        if (numbered && !document.date) {
            add(FindingKind::NoDate, document.span.first, {document.title});
        }
        if (document.date && !document.date->isPossible()) {
            add(FindingKind::ImpossibleDate, document.span.first, {document.date->toChinese()});
        } else if (document.date && m_issue.published && *document.date > *m_issue.published &&
                   document.date->toIso().first(4 + 3 * (m_issue.published->month > 0 ? 1 : 0)) !=
                       m_issue.published->toIso()) {
            add(FindingKind::DateAfterPublication, document.span.first,
                {document.date->toChinese(), m_issue.published->toChinese()});
        }
        const qsizetype declared = document.declaredAttachments.size();
        if (declared > 0 && declared != document.attachments.size()) {
            add(FindingKind::AttachmentsDiffer, document.span.first,
                {QString::number(declared), QString::number(document.attachments.size())});
        }
    }

    void checkNumbers()
    {
        QSet<QString> seen;
        const QList<Document>& documents = m_issue.documents;
        for (qsizetype i = 0; i < documents.size(); ++i) {
            const Document& document = documents.at(i);
            const QString number = document.number.toString();
            if (!number.isEmpty() && seen.contains(number)) {
                add(FindingKind::DuplicateNumber, document.span.first, {number});
            }
            seen.insert(number);
            if (const int usual = neighboursYear(i); usual > 0 && usual != document.number.year) {
                add(FindingKind::NumberYearUnusual, document.span.first,
                    {number, QString::number(usual)});
            }
        }
    }

    /// The year that all numbers beside document @p i have, if it has one itself; else 0.
    [[nodiscard]] int neighboursYear(qsizetype i) const
    {
        const QList<Document>& documents = m_issue.documents;
        if (documents.at(i).number.year == 0) {
            return 0;
        }
        QSet<int> years;
        int count = 0;
        const qsizetype last = std::min(documents.size() - 1, i + kNeighbours);
        for (qsizetype j = std::max<qsizetype>(0, i - kNeighbours); j <= last; ++j) {
            if (j != i && documents.at(j).number.year > 0) {
                years.insert(documents.at(j).number.year);
                ++count;
            }
        }
        return years.size() == 1 && count >= 2 ? *years.begin() : 0;
    }

    void checkUnassigned()
    {
        for (const OtherPart& part : m_issue.otherParts) {
            if (part.kind == OtherPart::Kind::Unassigned) {
                add(FindingKind::UnassignedLines, part.span.first,
                    {QString::number(part.span.last - part.span.first + 1)});
            }
        }
    }

    const Issue& m_issue;
    const Toc& m_toc;
    const QList<DocumentExtent>& m_extents;
    QList<Finding> m_findings;
};

} // namespace

QList<Finding> findFindings(const Issue& issue, const Toc& toc,
                            const QList<DocumentExtent>& extents)
{
    return Checker(issue, toc, extents).check();
}

} // namespace gongbao::parse
