// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzers share: bytes as text, and a way to say that something is wrong.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace gongbao::fuzz {

/// Any bytes as UTF-16; bad ones become U+FFFD. Behind a first byte that no UTF-8 has, the rest is
/// taken for UTF-16 as it stands, so that unpaired surrogates come up too.
inline QString textOf(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    if (bytes.isEmpty() || bytes.front() != '\xFF') {
        return QString::fromUtf8(bytes);
    }
    QString text;
    for (qsizetype i = 1; i + 1 < bytes.size(); i += 2) {
        const auto low = static_cast<unsigned char>(bytes[i]);
        const auto high = static_cast<unsigned char>(bytes[i + 1]);
        text += QChar(static_cast<char16_t>(low | (high << 8U)));
    }
    return text;
}

/// Ends the program, which keeps the input, where @p holds is false.
inline void require(bool holds, const char* sentence)
{
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", sentence);
        std::abort();
    }
}

} // namespace gongbao::fuzz
