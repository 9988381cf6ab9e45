// SPDX-License-Identifier: GPL-3.0-or-later
// 大事记: what happened when, as a gazette records it month by month.
#pragma once

#include "model/date.h"
#include "model/sourcespan.h"

#include <QString>

#include <optional>

namespace gongbao {

/// One event of a 大事记.
struct ChronicleEntry
{
    std::optional<Date> date;  ///< to the precision printed; nullopt where no month is known
    std::optional<Date> until; ///< the last day, where the entry gives two
    QString printed;           ///< the date as printed: 7月2日, 同日, 近日; may be empty
    QString text;              ///< what happened; several paragraphs are parted by LF
    SourceSpan span;

    friend bool operator==(const ChronicleEntry&, const ChronicleEntry&) = default;
};

} // namespace gongbao
