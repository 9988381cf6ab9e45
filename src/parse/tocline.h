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
    bool isNumber = false;    ///< it is all of the title, as it may be that of a notice
    bool mayBePage = false;   ///< the item number is in [ ] or without a sign
    bool isPart = false;      ///< numbered as a part of the issue is: 参、
};

/// How many units of @p key are the number of a part or entry: 一、 or 壹、; 0 for none.
[[nodiscard]] qsizetype partNumberLength(QStringView key);

/// 国务院令(第706号), 某局公告(2025年第5号): takes the serial off both texts' ends; it makes a
/// number with the title. @p key is the lineKey() of @p compact.
std::optional<DocumentNumber> takeSerial(QString& compact, QString& key);

[[nodiscard]] TocLine takeApart(const ClassifiedLine& line);

} // namespace gongbao::parse
