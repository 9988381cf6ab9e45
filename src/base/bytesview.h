// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of Qt for functions of the standard library.
#pragma once

#include <QByteArray>

#include <string_view>

namespace gongbao {

/// Of the bytes as they are; valid as long as they are neither changed nor gone.
[[nodiscard]] inline std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

} // namespace gongbao
