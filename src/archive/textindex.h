// SPDX-License-Identifier: GPL-3.0-or-later
// The full-text index of an archive: derived from the documents, always in step with them. How it
// is made and why: docs/adr/0003-search-index.md.
#pragma once

#include "archive/batch.h"
#include "archive/database.h"
#include "archive/records.h"
#include "archive/stopguard.h"
#include "base/progress.h"

#include <limits>
#include <vector>

namespace gongbao::archive {

class TextMatch;

/// What to look for in texts.
struct TextQuery
{
    /// Folded (text/folding.h), none of them empty; a text must contain them all. At least one.
    QStringList phrases;
    DocumentFilter filter;
};

struct TextPage
{
    std::vector<DocumentId> ids; ///< the first ones, in order
    qint64 total = 0;            ///< how many there are, these included
};

/// Borrowed connection; same thread as it. A text here is the document's text as it is read, with
/// its title before it where the text lacks it.
class TextIndex
{
public:
    explicit TextIndex(Database& database)
        : m_database(database)
        , m_batch(database)
    {
    }

    /// Indexes a document whose rows (document, document_text, document_body and its issue) are all
    /// written. Within the caller's transaction. The document is not indexed yet.
    [[nodiscard]] Status add(DocumentId id);
    /// Takes a document out, within the caller's transaction and before any of its rows or those of
    /// its issue change or go. One that is not indexed is left alone.
    [[nodiscard]] Status remove(DocumentId id);

    static constexpr qsizetype kAll = std::numeric_limits<qsizetype>::max();

    /// Ids of the first @p count documents that contain all phrases, no more and no less, in @p
    /// order. By relevance: of the newest kRanked and of kTitled with hits in the title, those with
    /// hits in the title and with more hits come first; older ones follow by date, and so do all
    /// when every phrase is a single symbol.
    [[nodiscard]] Result<std::vector<DocumentId>>
    find(const TextQuery& query, Order order, qsizetype count = kAll, const StopToken& stop = {});
    /// The same with the exact total, which mostly costs nothing more.
    [[nodiscard]] Result<TextPage> page(const TextQuery& query, Order order, qsizetype count,
                                        const StopToken& stop = {});
    /// How many there are.
    [[nodiscard]] Result<qint64> count(const TextQuery& query, const StopToken& stop = {});

    static constexpr qsizetype kRanked = 1'000;
    static constexpr qsizetype kTitled = 500; ///< of those stored last

    /// The document's text as it was stored, UTF-8, to show where hits stand.
    [[nodiscard]] Result<QByteArray> text(DocumentId id);

    /// Whether the index was made with the folding and tokens of this program; otherwise it finds
    /// too little and must be rebuilt.
    [[nodiscard]] Result<bool> isUpToDate();
    /// Makes the index anew from the documents, in a transaction of its own; when it fails or is
    /// stopped the index is as it was. Tables that are missing or damaged are made anew as well.
    /// Then merges its pieces (indexmerging.h), which may be stopped as well and leaves a whole
    /// index.
    [[nodiscard]] Status rebuild(const StopToken& stop = {}, const Progress& progress = {});
    /// rebuild() where the index is not up to date.
    [[nodiscard]] Status bringUpToDate(const StopToken& stop = {}, const Progress& progress = {});
    /// Compares every token of the index with the stored texts. One sentence for each thing that is
    /// wrong; none means that all is well. Takes about as long as rebuild(); changes nothing.
    [[nodiscard]] Result<QStringList> check(const StopToken& stop = {},
                                            const Progress& progress = {});

private:
    [[nodiscard]] Status empty();
    [[nodiscard]] Status remake();
    /// Into tables that @p emptied leaves without documents.
    [[nodiscard]] Status rebuildAll(Status (TextIndex::*emptied)(), const StopToken& stop,
                                    const Progress& progress);
    [[nodiscard]] Result<TextMatch> planned(const TextQuery& query, const StopGuard& guard);

    Database& m_database;
    Batch m_batch;
};

} // namespace gongbao::archive
