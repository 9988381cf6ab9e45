// SPDX-License-Identifier: GPL-3.0-or-later
// What `list` prints of each record: a JSON object, or the cells of a table's row.
#pragma once

#include "archive/catalogue.h"
#include "archive/citationlinks.h"
#include "archive/corrections.h"
#include "archive/findinglist.h"
#include "archive/keeping.h"
#include "archive/savedsearches.h"
#include "cli/output.h" // toJson() of a document's record

#include <QJsonObject>
#include <QStringList>

namespace gongbao::cli {

[[nodiscard]] QJsonObject toJson(const archive::IssueRecord& issue);
[[nodiscard]] QJsonObject toJson(const archive::NameCount& body);
[[nodiscard]] QJsonObject toJson(const archive::UnresolvedNumber& number);
[[nodiscard]] QJsonObject toJson(const archive::SavedSearch& search);
[[nodiscard]] QJsonObject toJson(const archive::CorrectionRecord& record);
[[nodiscard]] QJsonObject toJson(const archive::FindingRecord& record);
[[nodiscard]] QJsonObject toJson(const archive::Collection& collection);
[[nodiscard]] QJsonObject toJson(const archive::HighlightRecord& highlight);

[[nodiscard]] QStringList toRow(const archive::SavedSearch& search);
[[nodiscard]] QStringList toRow(const archive::CorrectionRecord& record);
[[nodiscard]] QStringList toRow(const archive::FindingRecord& record);
[[nodiscard]] QStringList toRow(const archive::IssueRecord& issue);
[[nodiscard]] QStringList toRow(const archive::DocumentRecord& document);
[[nodiscard]] QStringList toRow(const archive::NameCount& body);
[[nodiscard]] QStringList toRow(const archive::Collection& collection);
[[nodiscard]] QStringList toRow(const archive::HighlightRecord& highlight);
[[nodiscard]] QStringList toRow(const archive::UnresolvedNumber& number);

} // namespace gongbao::cli
