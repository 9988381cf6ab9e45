// SPDX-License-Identifier: GPL-3.0-or-later
// What tells that a file's bytes are the same as ever.
#pragma once

#include <QByteArray>

namespace gongbao {

/// The SHA-256 of @p bytes: 32 bytes.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

} // namespace gongbao
