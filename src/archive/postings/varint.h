// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's numbers of one to nine bytes.
#pragma once

#include <QtGlobal>

namespace gongbao::archive {

/// Reads the number at @p at and moves behind it: seven bits of each byte, the highest first, while
/// the top bit is set; all eight of a ninth. Never goes to @p end or beyond: where the bytes run
/// out the number ends, and it is 0 where there are none.
[[nodiscard]] inline quint64 readVarint(const uchar*& at, const uchar* end)
{
    constexpr quint64 kMore = 0x80;
    constexpr int kBits = 7;
    constexpr int kMostBytes = 9;
    if (at != end && *at < kMore) {
        return *at++; // nearly all are of one byte
    }
    quint64 value = 0;
    for (int i = 1; at != end; ++i) {
        const quint64 byte = *at++;
        if (i == kMostBytes) {
            return (value << (kBits + 1)) | byte;
        }
        value = (value << kBits) | (byte & (kMore - 1));
        if (byte < kMore) {
            return value;
        }
    }
    return value;
}

} // namespace gongbao::archive
