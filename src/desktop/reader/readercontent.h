// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader shows of a document.
#pragma once

#include "archive/catalogue.h"
#include "base/stoptoken.h"
#include "search/snippet.h"

namespace gongbao::desktop {

/// A hit of the search in one block of a document.
struct BlockMatch
{
    qsizetype block = 0;     ///< index in Document::blocks
    search::TextRange range; ///< in Block::text

    friend bool operator==(const BlockMatch&, const BlockMatch&) = default;
};

struct ReaderContent
{
    archive::DocumentId id = 0;
    Document document;
    archive::DocumentRecord record;
    archive::IssueRecord issue;
    QList<Finding> findings; ///< those on the document's lines
    QString typed;           ///< what @ref matches are the hits of
    QList<BlockMatch> matches;
};

/// All of document @p id, with the hits of @p typed. On the thread of @p database.
[[nodiscard]] Result<ReaderContent> loadDocument(archive::Database& database,
                                                 archive::DocumentId id, const QString& typed);

/// The hits of @p typed in order. Any thread.
[[nodiscard]] QList<BlockMatch> matchesIn(const Document& document, const QString& typed);

} // namespace gongbao::desktop
