// SPDX-License-Identifier: GPL-3.0-or-later
// Documents to index, and queries to find them by.
#pragma once

#include "archive/issuestore.h"
#include "archive/textindex.h"
#include "archivefixture.h"
#include "text/folding.h"

namespace gongbao::fixture {

/// In the place of a former issue of its number. 0 where it failed.
inline archive::IssueId store(archive::Database& database, const QByteArray& bytes,
                              const Issue& issue)
{
    const auto stored = archive::IssueStore(database).store(
        sourceFile(QStringLiteral("期.txt"), bytes), issue, archive::OnConflict::Replace);
    return stored ? stored->id : 0;
}

inline archive::TextQuery queryFor(const QStringList& phrases,
                                   const archive::DocumentFilter& filter = {})
{
    archive::TextQuery query{{}, filter};
    for (const QString& phrase : phrases) {
        query.phrases.append(text::fold(phrase));
    }
    return query;
}

} // namespace gongbao::fixture
