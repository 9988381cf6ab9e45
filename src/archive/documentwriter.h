// SPDX-License-Identifier: GPL-3.0-or-later
// One document into the archive's tables.
#pragma once

#include "archive/batch.h"
#include "archive/records.h"

namespace gongbao::archive {

/// Writes the rows of documents, inside the caller's transaction. Serves one store() at a time.
class DocumentWriter
{
public:
    explicit DocumentWriter(Database& database)
        : m_batch(database)
    {
    }

    /// @p place among the issue's documents, from 1; @p issueDate sorts a document without a date.
    [[nodiscard]] Result<DocumentId> write(const Document& document, IssueId issue, int place,
                                           qint64 issueDate);

private:
    [[nodiscard]] Result<DocumentId> writeRecord(const Document& document, IssueId issue, int place,
                                                 qint64 issueDate);
    [[nodiscard]] Status writeText(const Document& document, DocumentId id);
    [[nodiscard]] Status writeLists(const Document& document, DocumentId id);
    [[nodiscard]] Status writeCitations(const Document& document, DocumentId id);
    [[nodiscard]] Status writeChronicle(const Document& document, DocumentId id);
    [[nodiscard]] Status writeAppointments(const Document& document, DocumentId id);
    [[nodiscard]] Result<std::optional<qint64>> agencyWordId(const QString& word);
    [[nodiscard]] Result<qint64> idOfName(const char* insert, const char* select,
                                          const QString& name);

    Batch m_batch;
};

} // namespace gongbao::archive
