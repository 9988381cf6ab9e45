// SPDX-License-Identifier: GPL-3.0-or-later
// Appointments that a document lists in a table.
#pragma once

#include "model/appointment.h"
#include "model/block.h"

#include <QList>

namespace gongbao::parse {

/// What the rows of @p table say where its header names persons and the posts they are given or
/// relieved of; nothing of any other table. Posts a person holds already are left out. The line is
/// that of the table.
[[nodiscard]] QList<Appointment> readAppointmentTable(const Block& table);

} // namespace gongbao::parse
