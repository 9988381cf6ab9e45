// SPDX-License-Identifier: GPL-3.0-or-later
// What one line of the 目录 says.
#pragma once

#include "parse/lineclass.h"

namespace gongbao::parse {

/// What one line of the 目录 holds, taken apart from both ends.
struct TocLine
{
    std::optional<int> item;
    QString title; ///< without white space
    std::optional<DocumentNumber> number;
    std::optional<int> page;
    bool numberLeads = false; ///< the number stands before what it is about
    bool mayBePage = false;   ///< the item number is in [ ] or without a sign
};

[[nodiscard]] TocLine takeApart(const ClassifiedLine& line);

} // namespace gongbao::parse
