// SPDX-License-Identifier: GPL-3.0-or-later
// 公报: the serial that issues belong to.
#pragma once

#include <QString>

namespace gongbao {

struct Gazette
{
    QString name; ///< in full, without inner spaces; empty where the source does not say

    friend bool operator==(const Gazette&, const Gazette&) = default;
};

} // namespace gongbao
