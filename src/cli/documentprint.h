// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a document as `show` prints them on standard output.
#pragma once

#include "archive/highlights.h"
#include "model/correction.h"
#include "model/document.h"
#include "model/finding.h"

namespace gongbao::cli {

/// The text block by block, tables in columns. Before each entry of a 大事记 stands its date in
/// full, which print often leaves to the entry above.
void printText(const Document& document);

/// A blank line and a table of them; nothing where there are none.
void printAppointments(const QList<Appointment>& appointments);

/// A blank line and one line for each; nothing where there are none.
void printFindings(const QList<Finding>& findings);

/// A blank line and one line for each, with who and when; nothing where there are none.
void printCorrections(const QList<Correction>& corrections);

/// A blank line and one line for each, with its note; nothing where there are none.
void printHighlights(const QList<archive::Highlight>& highlights);

} // namespace gongbao::cli
