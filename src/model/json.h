// SPDX-License-Identifier: GPL-3.0-or-later
// Issues, documents and findings as JSON. The keys are those of docs/parse-json.md; scripts rely
// on them, so they only ever grow.
#pragma once

#include "model/issue.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gongbao {

/// The whole issue, as `gongbao-cli parse` prints it. @p sourceName is the file's name.
[[nodiscard]] QJsonObject toJson(const Issue& issue, const QString& sourceName);

/// The record of one document, without its blocks and text.
[[nodiscard]] QJsonObject toJson(const Document& document);

/// [{"kind","level","text","line_start","line_end"}], tables with "rows" besides.
[[nodiscard]] QJsonArray blocksToJson(const QList<Block>& blocks);

[[nodiscard]] QJsonArray findingsToJson(const QList<Finding>& findings);

} // namespace gongbao
