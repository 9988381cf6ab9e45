// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of documents to take along: as a table and as citations.
#pragma once

#include "archive/records.h"

namespace gongbao::search {

/// As CSV (RFC 4180, CRLF) with a heading; spreadsheets want the byte order mark that it begins
/// with. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
[[nodiscard]] QString toCsv(const QList<archive::DocumentRecord>& records);

/// How Chinese papers cite a document:
/// 云山县人民政府：《关于…的通知》（云政发〔2024〕7号），2024年3月1日，
/// 《云山县人民政府公报》2024年第2期，第3页。 What is not known is left out.
[[nodiscard]] QString citationOf(const archive::DocumentRecord& record);

} // namespace gongbao::search
