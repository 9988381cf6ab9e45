// SPDX-License-Identifier: GPL-3.0-or-later
// Proves phrases of which the index can't be sure: those that begin with a Han right before a mark
// (府，各部门), which is no token of its own where another Han precedes it.
#pragma once

#include "archive/batch.h"
#include "archive/idset.h"
#include "archive/postings/searchtables.h"
#include "text/printedphrase.h"

#include <optional>
#include <vector>

namespace gongbao::archive {

/// Borrows connection and guard; same thread as them.
class PhraseProof
{
public:
    PhraseProof(Database& database, const StopGuard& guard)
        : m_guard(&guard)
        , m_texts(database)
    {
    }

    void add(const QString& phrase) { m_phrases.emplace_back(phrase); }
    /// Nothing is to be proven.
    [[nodiscard]] bool isEmpty() const { return m_phrases.empty(); }

    /// Those of @p candidates, in ascending order, that have all phrases. Where there are many, a
    /// text tells what stands before a phrase, and the index which other documents have the same.
    [[nodiscard]] Result<IdSet> among(SearchTables& tables,
                                      const std::vector<DocumentId>& candidates);

private:
    /// Those of @p left that have one phrase.
    [[nodiscard]] Result<IdSet> having(SearchTables& tables, std::vector<DocumentId> left,
                                       const text::PrintedPhrase& phrase);
    /// The phrase with the symbol before it in the text of @p id; empty where there is none.
    [[nodiscard]] Result<QString> completed(DocumentId id, const QString& phrase);
    /// Whether it stands in the text of @p id.
    [[nodiscard]] Result<bool> isIn(DocumentId id, const text::PrintedPhrase& phrase);
    /// The same as far as it can be told without folding all of the text.
    [[nodiscard]] Result<std::optional<bool>> isPrinted(DocumentId id,
                                                        const text::PrintedPhrase& phrase);

    const StopGuard* m_guard;
    Batch m_texts;
    std::vector<text::PrintedPhrase> m_phrases;
};

} // namespace gongbao::archive
