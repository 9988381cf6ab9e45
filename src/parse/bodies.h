// SPDX-License-Identifier: GPL-3.0-or-later
// Names of issuing bodies on a line.
#pragma once

#include <QStringList>
#include <QStringView>

namespace gongbao::parse {

/// The bodies that all of @p printed names, one each, without inner spaces; several are parted by
/// space or 、. Empty where anything else stands in the line.
/// 中共某区委办公室 某区人民政府办公室 → two; 某 区 人 民 政 府 → one
[[nodiscard]] QStringList splitBodies(QStringView printed);

} // namespace gongbao::parse
