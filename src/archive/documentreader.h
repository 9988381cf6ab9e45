// SPDX-License-Identifier: GPL-3.0-or-later
// Whole documents out of the archive's tables: the way back of DocumentWriter.
#pragma once

#include "archive/batch.h"
#include "archive/records.h"

namespace gongbao::archive {

/// Prepares its statements once, so that one reader serves many documents.
class DocumentReader
{
public:
    explicit DocumentReader(Database& database)
        : m_database(database)
        , m_batch(database)
    {
    }

    /// Errors: NotFound, Corrupt.
    [[nodiscard]] Result<Document> read(DocumentId id);

private:
    [[nodiscard]] Status readRecord(DocumentId id, Document& document);
    [[nodiscard]] Status readBlocks(DocumentId id, Document& document);
    [[nodiscard]] Status readLists(DocumentId id, Document& document);
    [[nodiscard]] Status readChronicle(DocumentId id, Document& document);
    [[nodiscard]] Status readAppointments(DocumentId id, Document& document);
    /// Runs @p sql for @p id and calls take(statement) for each row.
    template<typename Take>
    [[nodiscard]] Status eachRow(const char* sql, DocumentId id, Take take);

    Database& m_database;
    Batch m_batch;
};

} // namespace gongbao::archive
