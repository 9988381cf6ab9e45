// SPDX-License-Identifier: GPL-3.0-or-later
// 发文字号 in lines and in running text.
#pragma once

#include "parse/numberforms.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace gongbao::parse {

/// The number that all of @p printed is, whatever its brackets, spaces and width:
/// 石政办发〔2025〕27号, (石政办发[2025]27 号), 国务院令第706号, 公告2025年第5号, or with the act's
/// title before it 某省政府訓令 府秘字第8號. nullopt where more stands in the line.
[[nodiscard]] std::optional<DocumentNumber> readNumber(QStringView printed);

/// The first of the numbers that all of @p printed is, parted by spaces or signs, as a joint notice
/// bears one of each body; nullopt where there are not two.
[[nodiscard]] std::optional<DocumentNumber> readJointNumbers(QStringView printed);

/// The number made of a title that ends with 令 or 公告 and the serial that all of @p printed is
/// (第706号), as decrees print it under their title. 中华人民共和国国务院令 is written 国务院令, as
/// it is cited.
[[nodiscard]] std::optional<DocumentNumber> readDecreeSerial(QStringView title,
                                                             QStringView printed);
/// The year and serial that all of @p printed is (2025年第5号, 〔2025〕5号), under a 公告.
[[nodiscard]] std::optional<DocumentNumber> readYearSerial(QStringView title, QStringView printed);

/// The numbers in running text. @p compact is text without white space, @p key its lineKey(), unit
/// for unit. Licences (准印证) and case numbers are left out.
[[nodiscard]] std::vector<NumberMatch> findNumbers(QStringView compact, QStringView key);

/// The number that ends @p printed, bare or in brackets, as in the 目录.
[[nodiscard]] std::optional<NumberMatch> numberAtEnd(QStringView compact, QStringView key);

} // namespace gongbao::parse
