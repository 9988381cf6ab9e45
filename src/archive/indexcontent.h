// SPDX-License-Identifier: GPL-3.0-or-later
// What the text index holds of one document; part of TextIndex.
#pragma once

#include "archive/batch.h"
#include "archive/records.h"

namespace gongbao::archive {

struct IndexContent
{
    DocumentId id = 0;
    QByteArray text;     ///< folded, the title before it where the text lacks it; UTF-8
    QByteArray facets;   ///< upper-case words, see resources/sql/schema-1.sql
    qint64 sortDate = 0; ///< a date key
    std::optional<qint64> date;
    qint64 titleTokens = 0; ///< how many tokens the title has by itself
};

/// Reads the document's rows. Corrupt where it has no text.
[[nodiscard]] Result<IndexContent> readIndexContent(Batch& batch, DocumentId id);

/// As they were stored, UTF-8.
struct PrintedTexts
{
    QByteArray title;
    QByteArray text;
};

[[nodiscard]] Result<PrintedTexts> readPrintedTexts(Batch& batch, DocumentId id);

/// Only what IndexContent::text is, as UTF-16.
[[nodiscard]] Result<QString> readSearchableText(Batch& batch, DocumentId id);

} // namespace gongbao::archive
