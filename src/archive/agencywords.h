// SPDX-License-Identifier: GPL-3.0-or-later
// 机关代字 as the archive keeps them.
#pragma once

#include "archive/batch.h"

namespace gongbao::archive {

/// The row of @p word, made where there is none; nullopt where it is empty.
[[nodiscard]] Result<std::optional<qint64>> agencyWordId(Batch& batch, const QString& word);

/// Folds all words anew, as when the folding of the program has changed.
[[nodiscard]] Status refoldAgencyWords(Batch& batch);

} // namespace gongbao::archive
