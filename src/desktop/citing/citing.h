// SPDX-License-Identifier: GPL-3.0-or-later
// A document to be pointed at from elsewhere: as a citation or as a link.
#pragma once

#include "archive/records.h"

#include <optional>

namespace gongbao::desktop {

/// A link that the search field follows: gongbao:document/8. Good in the archive it comes from.
[[nodiscard]] QString linkTo(archive::DocumentId document);
/// What @p typed leads to, where it is such a link.
[[nodiscard]] std::optional<archive::DocumentId> linkedDocument(const QString& typed);

/// Puts citations, one a line, or the link on the clipboard.
void copyCitations(const QList<archive::DocumentRecord>& documents);
void copyLink(archive::DocumentId document);

} // namespace gongbao::desktop
