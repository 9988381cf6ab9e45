// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a document that relevance is judged by. Borrowed connection; same thread as it.
#pragma once

#include "archive/batch.h"
#include "archive/records.h"

namespace gongbao::archive {

/// As they were stored, not folded.
struct RankingText
{
    QString title;
    QString enclosed; ///< titles of what it issues, by line
    QString headings; ///< by line
    QByteArray text;  ///< all of it, UTF-8
    qint64 sortDate = 0;
};

/// Reads what is stored of document @p id; a document that has gone has nothing.
[[nodiscard]] Result<RankingText> readRankingText(Batch& batch, DocumentId id);

} // namespace gongbao::archive
