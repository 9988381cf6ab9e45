// SPDX-License-Identifier: GPL-3.0-or-later
// What the index knows of every document, in memory: to order, narrow and rank hits it is asked of
// each of them.
#pragma once

#include "archive/records.h"
#include "base/result.h"

#include <limits>
#include <unordered_map>
#include <vector>

namespace gongbao::archive {

class Database;

struct IndexedDocument
{
    static constexpr qint32 kNone = std::numeric_limits<qint32>::min();

    qint32 sortDate = kNone; ///< a date key, what "newest first" goes by; kNone: not read
    qint32 date = kNone;     ///< a date key; kNone where the document has none
    qint32 titleTokens = 0;  ///< how many tokens of its text, from the beginning, are its title
};

/// Rows of search_document. Ids are not used again, and what a document is changes only with the
/// count in table rewriting, so that what was read once need not be read anew before. Part of a
/// Database, on its thread.
class IndexedDocuments
{
public:
    /// Makes sure that of(id) is known for each of @p ids that is in the index. Reads single rows
    /// for few and the whole table for many: 12 bytes a document.
    [[nodiscard]] Status read(Database& database, const std::vector<DocumentId>& ids);
    [[nodiscard]] IndexedDocument of(DocumentId id) const;
    /// After a transaction was taken back, whose ids may be used again.
    void forget();

private:
    [[nodiscard]] Status forgetWhatChanged(Database& database);
    [[nodiscard]] Status readUnknown(Database& database, const std::vector<DocumentId>& ids,
                                     qint64 unknown);
    [[nodiscard]] Status readAll(Database& database);
    [[nodiscard]] bool isKnown(DocumentId id) const;
    void keep(DocumentId id, const IndexedDocument& document);

    std::vector<IndexedDocument> m_documents;              ///< by id
    std::unordered_map<DocumentId, IndexedDocument> m_far; ///< with ids too high for that
    DocumentId m_complete = 0;                             ///< the last that readAll() met
    qint64 m_rewriting = -1;                               ///< the count that all of this is of
};

} // namespace gongbao::archive
