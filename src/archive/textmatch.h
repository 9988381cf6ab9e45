// SPDX-License-Identifier: GPL-3.0-or-later
// How the text index finds what matches a query; part of TextIndex.
#pragma once

#include "archive/database.h"
#include "archive/stopguard.h"
#include "archive/textindex.h"

#include <span>
#include <vector>

namespace gongbao::archive {

struct TextHit
{
    DocumentId id = 0;
    qint64 sortDate = 0;
    qint64 score = 0; ///< relevance from 0; only as a ranked match gives it
};

/// Ids of documents, both ends included.
struct IdRange
{
    DocumentId first = 1;
    DocumentId last = std::numeric_limits<DocumentId>::max();
};

/// How many ids share a row of search_block; known to the SQL as well.
inline constexpr DocumentId kBlockSize = 1024;

/// One query against the tables of the index. Borrows the connection.
class TextMatch
{
public:
    /// Borrows the guard as well.
    [[nodiscard]] static Result<TextMatch> plan(Database& database, const TextQuery& query,
                                                bool ranked, const StopGuard& guard);

    /// The newest @p count hits, newest first. Reads only the blocks of ids that can hold them.
    [[nodiscard]] Result<std::vector<TextHit>> newest(qsizetype count);
    [[nodiscard]] Result<qint64> count();

private:
    TextMatch(Database& database, const StopGuard& guard)
        : m_database(&database)
        , m_guard(&guard)
        , m_texts(database)
    {
    }

    void addPhrase(const QString& phrase, bool onlySymbols);

    [[nodiscard]] Status addFacets(const DocumentFilter& filter);
    [[nodiscard]] Status addBody(QString& expression, const QString& name);
    /// Whether one table alone tells which documents match.
    [[nodiscard]] bool isSimple() const
    {
        return (m_text.isEmpty() || m_symbols.isEmpty()) && m_unproven.isEmpty();
    }
    /// Selects @p columns of the matches in the table that is asked first; @p usesDocument: the
    /// columns are of search_document, called d.
    [[nodiscard]] QByteArray sqlOver(const char* columns, bool usesDocument) const;
    [[nodiscard]] Result<Statement> prepareFor(const QByteArray& sql, IdRange range);
    [[nodiscard]] Result<std::vector<TextHit>> mainHits(IdRange range);
    [[nodiscard]] Status dropWithoutSymbols(std::vector<TextHit>& hits, IdRange range);
    [[nodiscard]] Result<bool> isRare();
    /// What the index says of ids in @p range, by id.
    [[nodiscard]] Result<std::vector<TextHit>> candidates(IdRange range = {});
    /// Whether the text has the phrases of which the index can't be sure.
    [[nodiscard]] Result<bool> isProven(const TextHit& hit);
    [[nodiscard]] Status insertNewest(std::vector<TextHit>& newest, std::vector<TextHit> candidates,
                                      qsizetype count);
    [[nodiscard]] Result<std::vector<TextHit>> newestByBlocks(qsizetype count);

    Database* m_database;
    const StopGuard* m_guard;
    Batch m_texts;
    QString m_text;         ///< FTS5 expression over search_text; empty: that is not asked
    QString m_symbols;      ///< the same over search_symbol
    QStringList m_unproven; ///< phrases that must be looked for in the texts of the hits as well
    qint64 m_from = 0;
    qint64 m_to = std::numeric_limits<qint64>::max();
    bool m_hasDates = false;  ///< documents without a date are left out then
    bool m_hasPrefix = false; ///< FTS5 gathers all tokens of a prefix anew for each block
    bool m_ranked = false;
    bool m_isEmpty = false; ///< the filter names a body or gazette that the archive does not have
    std::optional<Statement> m_hitStatement;
};

/// Newest first; of one date the document that came last.
[[nodiscard]] inline bool isNewer(const TextHit& a, const TextHit& b)
{
    return a.sortDate != b.sortDate ? a.sortDate > b.sortDate : a.id > b.id;
}

} // namespace gongbao::archive
