// SPDX-License-Identifier: GPL-3.0-or-later
// One document into the archive's tables.
#pragma once

#include "archive/batch.h"
#include "archive/records.h"

namespace gongbao::archive {

/// What the documents of one issue share.
struct IssuePlace
{
    IssueId id = 0;
    std::optional<qint64> gazette; ///< its row
    qint64 date = 0;               ///< sorts documents without a date of their own
};

/// Writes the rows of documents, inside the caller's transaction. Serves one store() at a time.
class DocumentWriter
{
public:
    explicit DocumentWriter(Database& database)
        : m_batch(database)
    {
    }

    /// @p place among the issue's documents, from 1. Under the id @p under, where that is set,
    /// which no document has.
    [[nodiscard]] Result<DocumentId> write(const Document& document, const IssuePlace& issue,
                                           int place, std::optional<DocumentId> under = {});

private:
    [[nodiscard]] Result<DocumentId> writeRecord(const Document& document, const IssuePlace& issue,
                                                 int place, std::optional<DocumentId> id);
    [[nodiscard]] Status writeText(const Document& document, DocumentId id);
    [[nodiscard]] Status writeLists(const Document& document, DocumentId id,
                                    std::optional<qint64> gazette);
    [[nodiscard]] Status writeCitations(const Document& document, DocumentId id);
    [[nodiscard]] Status writeChronicle(const Document& document, DocumentId id);
    [[nodiscard]] Status writeAppointments(const Document& document, DocumentId id);

    Batch m_batch;
};

} // namespace gongbao::archive
