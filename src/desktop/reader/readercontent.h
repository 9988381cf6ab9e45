// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader shows of a document.
#pragma once

#include "archive/catalogue.h"
#include "archive/citationlinks.h"
#include "archive/corrections.h"
#include "archive/highlights.h"
#include "archive/replacement.h"
#include "base/stoptoken.h"
#include "search/hits.h"

namespace gongbao::desktop {

using search::BlockMatch;

/// More documents that cite one are counted, not listed.
inline constexpr qsizetype kMostCiting = 200;

struct ReaderContent
{
    archive::DocumentId id = 0;
    Document document;
    archive::DocumentRecord record;
    archive::IssueRecord issue;
    archive::Standing standing = archive::Standing::Current;
    QStringList bodies; ///< the names that its bodies are listed under
    QList<Correction> corrections;
    QList<archive::Highlight> highlights;
    QList<Finding> findings;            ///< those on the document's lines that nobody settled
    std::optional<Finding> recognition; ///< says that it was recognised in pictures of pages
    QList<archive::CitedNumber> cited;
    QList<archive::DocumentRecord> citing; ///< the newest kMostCiting of them
    qsizetype citingCount = 0;             ///< of all
    QString typed;                         ///< what @ref matches are the hits of
    QList<BlockMatch> matches;
};

/// All of document @p id, with the hits of @p typed. On the thread of @p database.
[[nodiscard]] Result<ReaderContent> loadDocument(archive::Database& database,
                                                 archive::DocumentId id, const QString& typed);

/// The hits of @p typed in order. Any thread.
[[nodiscard]] QList<BlockMatch> matchesIn(const Document& document, const QString& typed);
/// Where @p words stand just as they are, which are no query, in order. Any thread.
[[nodiscard]] QList<BlockMatch> wordsIn(const Document& document, const QString& words);

} // namespace gongbao::desktop
