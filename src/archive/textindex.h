// SPDX-License-Identifier: GPL-3.0-or-later
// The full-text index of an archive: derived from the documents, always in step with them.
#pragma once

#include "archive/database.h"
#include "archive/records.h"

namespace gongbao::archive {

/// Borrowed connection; same thread as it.
class TextIndex
{
public:
    explicit TextIndex(Database& database)
        : m_database(database)
    {
    }

    /// Indexes a document whose rows (document, document_text, document_body and its issue) are all
    /// written. Within the caller's transaction. The document is not indexed yet.
    [[nodiscard]] Status add(DocumentId id);
    /// Takes a document out, within the caller's transaction and before any of its rows or those of
    /// its issue change or go. One that is not indexed is left alone.
    [[nodiscard]] Status remove(DocumentId id);

private:
    Database& m_database;
};

} // namespace gongbao::archive
