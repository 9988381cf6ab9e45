// SPDX-License-Identifier: GPL-3.0-or-later
// Issues, documents and findings as JSON. The keys are those of docs/parse-json.md; scripts rely
// on them, so they only ever grow.
#pragma once

#include "model/correction.h"
#include "model/issue.h"
#include "model/printedpages.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gongbao {

/// The whole issue, as `gongbao-cli parse` prints it. @p sourceName is the file's name; @p pages,
/// unless it is empty, adds to each document the pages it is printed on.
[[nodiscard]] QJsonObject toJson(const Issue& issue, const QString& sourceName,
                                 const PrintedPages& pages = {});

/// The record of one document, without its blocks and text.
[[nodiscard]] QJsonObject toJson(const Document& document);

/// "page_start" and "page_end" of what stands on those lines; nothing where @p pages says nothing.
void insertPages(QJsonObject& object, const SourceSpan& span, const PrintedPages& pages);

/// [{"kind","level","text","line_start","line_end"}], tables with "rows" besides; unless @p pages
/// is empty, with "pages": [{"page","printed_page","boxes":[[left, top, width, height]]}].
[[nodiscard]] QJsonArray blocksToJson(const QList<Block>& blocks, const PrintedPages& pages = {});

[[nodiscard]] QJsonArray findingsToJson(const QList<Finding>& findings);

/// {"part","former","value","line","title","who","when"}: a date is in ISO 8601, bodies are parted
/// by LF; line and title say where.
[[nodiscard]] QJsonObject toJson(const Correction& correction);

} // namespace gongbao
