// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to bind the program under test: limits that hold even where the tests run as root.
#pragma once

#include "programrun.h"

namespace gongbao::cli::test {

/// What a program ends with that could not be bound; such a test is skipped.
inline constexpr int kNotConfined = 99;

/// An ordinary user instead of root. Where the tests run as an ordinary user, nothing.
[[nodiscard]] Confine asOrdinaryUser();
/// No file may grow beyond @p bytes, as on a disk that is full.
[[nodiscard]] Confine withFileSizeLimit(qint64 bytes);
/// Standard output goes to a disk that is full.
[[nodiscard]] Confine withFullStandardOutput();
/// @p folder lies on a read-only medium. Takes root, or leave to make a namespace of one's own.
[[nodiscard]] Confine withReadOnlyFolder(const QString& folder);

} // namespace gongbao::cli::test
