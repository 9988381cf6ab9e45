// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of the search index: each transaction leaves one or more, FTS5 merges some of them
// from time to time, and a search looks at all of them.
#pragma once

#include "archive/database.h"
#include "base/progress.h"
#include "base/stoptoken.h"

namespace gongbao::archive {

/// A smaller index answers every search soon enough however many pieces there are.
inline constexpr qint64 kLargeIndex = 20'000; // pages of 8 kB

/// Merges all pieces into one where a good part of an index of at least @p least pages stands
/// outside its largest piece; a little in each transaction, so that others come to read and write
/// in between. After much was stored. Whatever breaks it off, a stop, a full disk or the end of the
/// program, leaves a whole index in fewer pieces, and the next call goes on: so it reports no
/// error. Progress counts pages.
void mergeScatteredIndex(Database& database, const StopToken& stop = {},
                         const Progress& progress = {}, qint64 least = kLargeIndex);

} // namespace gongbao::archive
