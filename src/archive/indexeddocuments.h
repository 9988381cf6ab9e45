// SPDX-License-Identifier: GPL-3.0-or-later
// What the index knows of every document, in memory: to order, narrow and rank hits it is asked of
// each of them.
#pragma once

#include "archive/documentcache.h"

#include <limits>

namespace gongbao::archive {

struct IndexedDocument
{
    static constexpr qint32 kNone = std::numeric_limits<qint32>::min();

    qint32 sortDate = kNone; ///< a date key, what "newest first" goes by; kNone: not read
    qint32 date = kNone;     ///< a date key; kNone where the document has none
    qint32 titleTokens = 0;  ///< how many tokens of its text, from the beginning, are its title
};

/// Rows of search_document, 12 bytes each.
class IndexedDocuments : public DocumentCache
{
public:
    [[nodiscard]] IndexedDocument of(DocumentId id) const { return m_documents.of(id); }

private:
    [[nodiscard]] bool isKnown(DocumentId id) const override;
    [[nodiscard]] Status readSome(Database& database, const std::vector<DocumentId>& ids) override;
    [[nodiscard]] Result<DocumentId> readAbove(Database& database, DocumentId last) override;
    void clear() override;

    RowsById<IndexedDocument> m_documents;
};

} // namespace gongbao::archive
