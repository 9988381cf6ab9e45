// SPDX-License-Identifier: GPL-3.0-or-later
// The appointments and removals that a 任免 document announces.
#pragma once

#include "model/document.h"

namespace gongbao::parse {

/// Whether the document is of that kind, by its title or its heading in the 目录.
[[nodiscard]] bool isPersonnelDocument(const Document& document);

/// Reads them from the blocks of a 任免 document, in their order; nothing from any other. Those
/// without a date of their own bear the document's.
[[nodiscard]] QList<Appointment> readAppointments(const Document& document);

} // namespace gongbao::parse
