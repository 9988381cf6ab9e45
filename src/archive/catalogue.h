// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the archive: lists and whole records. Borrowed connection; same thread as it.
#pragma once

#include "archive/database.h"
#include "archive/records.h"
#include "model/printedpages.h"

#include <span>
#include <vector>

namespace gongbao::archive {

class Catalogue
{
public:
    explicit Catalogue(Database& database)
        : m_database(database)
    {
    }

    /// Current versions only, by gazette, then newest first.
    [[nodiscard]] Result<QList<IssueRecord>> issues();
    /// Every version of the issue that @p id is one of, newest version first.
    [[nodiscard]] Result<QList<IssueRecord>> versions(IssueId id);
    [[nodiscard]] Result<IssueRecord> issue(IssueId id);
    /// Every body that signed a document of a current issue, in whatever form of its name, most
    /// documents first.
    [[nodiscard]] Result<QList<NameCount>> bodies();
    [[nodiscard]] Result<QList<NameCount>> kinds();
    [[nodiscard]] Result<QList<NameCount>> categories();

    /// Ids of the first @p most that the filter lets through, newest first; cheap even for a
    /// million. Documents without a date stand at their issue's. What was recently read stands by
    /// when that was.
    [[nodiscard]] Result<std::vector<DocumentId>>
    documentIds(const DocumentFilter& filter,
                qsizetype most = std::numeric_limits<qsizetype>::max());
    /// The rows of @p ids in that order; ids that are gone are left out.
    [[nodiscard]] Result<QList<DocumentRecord>> records(std::span<const DocumentId> ids);
    /// The names under which the bodies that signed the document are listed, one for each; those
    /// of its record are as printed.
    [[nodiscard]] Result<QStringList> preferredIssuers(DocumentId id);
    /// The whole document with its blocks.
    [[nodiscard]] Result<Document> document(DocumentId id);
    [[nodiscard]] Result<QList<Finding>> findings(IssueId id);
    /// All that was recognised in the issue, with every document: the very value that was stored.
    [[nodiscard]] Result<Issue> wholeIssue(IssueId id);
    /// Where the lines of the issue stand on its printed pages; empty unless it came from a PDF.
    [[nodiscard]] Result<PrintedPages> printedPages(IssueId id);
    /// The ids of the issue's documents, as wholeIssue() lists them.
    [[nodiscard]] Result<std::vector<DocumentId>> documentsInOrder(IssueId id);
    /// The original file's bytes, as they were imported.
    [[nodiscard]] Result<QByteArray> original(IssueId id);

private:
    Database& m_database;
};

} // namespace gongbao::archive
