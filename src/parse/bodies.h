// SPDX-License-Identifier: GPL-3.0-or-later
// Names of issuing bodies on a line.
#pragma once

#include <QStringList>
#include <QStringView>

namespace gongbao::parse {

/// The bodies that all of @p printed names, one each, without inner spaces; several are parted by
/// space or 、. Empty where anything else stands in the line.
/// 中共某区委办公室 某区人民政府办公室 → two; 某 区 人 民 政 府, 某区人民政府 办公室 → one
[[nodiscard]] QStringList splitBodies(QStringView printed);

/// 办公室 and the like, which is the end of the name before it where it stands alone.
[[nodiscard]] bool isBareOffice(QStringView name);

} // namespace gongbao::parse
