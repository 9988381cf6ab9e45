// SPDX-License-Identifier: GPL-3.0-or-later
// Issuing bodies as authority records: one preferred name with the forms that a gazette prints of
// it. Within the caller's transaction; see docs/adr/0005-authorities-and-links.md.
#pragma once

#include "archive/batch.h"
#include "archive/records.h"

#include <vector>

namespace gongbao::archive {

/// The row of @p name as printed in @p gazette, made where there is none, as its own authority.
[[nodiscard]] Result<qint64> bodyId(Batch& batch, std::optional<qint64> gazette,
                                    const QString& name);

/// Joins the forms of the bodies in @p gazette anew where @p issue, which is stored, brings a name
/// that no other current issue has, or @p replaces one. Depends only on the names that current
/// documents bear, never on the order in which they came. Where the gazette is not known, nothing
/// is joined.
[[nodiscard]] Status joinBodyForms(Batch& batch, std::optional<qint64> gazette, IssueId issue,
                                   bool replaces);

/// The rows of every form of the body that the one place (?) names in any form, in all gazettes.
/// The search index knows the forms by them, so that a form which joins a body changes nothing in
/// it.
inline constexpr const char* kFormsOfBody =
    "SELECT f.id FROM issuing_body f WHERE f.authority_id IN (SELECT p.id FROM issuing_body p "
    "WHERE p.authority_id = p.id AND p.name IN (SELECT a.name FROM issuing_body n "
    "JOIN issuing_body a ON a.id = n.authority_id WHERE n.name = ?))";

} // namespace gongbao::archive
