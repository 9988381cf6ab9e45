// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader shows of a document.
#pragma once

#include "archive/catalogue.h"
#include "base/stoptoken.h"
#include "search/hits.h"

namespace gongbao::desktop {

using search::BlockMatch;

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
