// SPDX-License-Identifier: GPL-3.0-or-later
// The index of titles: those of documents, of their attachments and of what they enclose. Part of
// TextIndex, which keeps it in step; see resources/sql/schema-1.sql.
#pragma once

#include "archive/batch.h"
#include "archive/records.h"

#include <QStringList>

namespace gongbao::archive {

/// What it holds of one document: folded, titles of one column parted by a character that nobody
/// types, so that no phrase runs from one to the next; those of attachments and enclosures begin
/// with kWithoutReadings.
struct TitleContent
{
    QString title;
    QString attachments;
    QString enclosed;
};

/// Between the titles of one column.
inline constexpr char16_t kTitleSeparator = u'\x1F';

/// Reads the document's rows.
[[nodiscard]] Result<TitleContent> readTitleContent(Batch& batch, DocumentId id);

/// Both within the caller's transaction; what is removed is read from the rows as they were when it
/// was added.
[[nodiscard]] Status addTitles(Batch& batch, DocumentId id);
[[nodiscard]] Status removeTitles(Batch& batch, DocumentId id);

} // namespace gongbao::archive
