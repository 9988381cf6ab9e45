// SPDX-License-Identifier: GPL-3.0-or-later
// What other means of search find in the same texts, and how long they take.
#pragma once

#include "archive/database.h"

#include <QStringList>

namespace gongbao::bench {

/// Puts the folded texts of the archive into a table of FTS5 with each of its own tokenizers, into
/// a file that grep reads, and into files that Recoll indexes, where it is installed. Prints for
/// each what it takes and how many of the hits of @p queries, which are phrases, it finds. Nothing
/// is left behind.
void compareWithOthers(archive::Database& database, const QStringList& queries);

} // namespace gongbao::bench
