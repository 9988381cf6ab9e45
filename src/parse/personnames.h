// SPDX-License-Identifier: GPL-3.0-or-later
// Names of persons in running text, which nothing sets apart from the words beside them.
#pragma once

#include <QString>
#include <QStringList>

namespace gongbao::parse {

/// Whether all of @p text may be one person's name: two to four Han characters, or more where a
/// dot parts them (买买提·艾力).
[[nodiscard]] bool isPersonName(QStringView text);

/// The same for a name that nothing but its surname tells from other words: two or three characters
/// with a known surname, one more with a compound one; or one that a dot parts.
[[nodiscard]] bool isLikelyName(QStringView text);

/// The names of a list: 张三、李四 → both; notes in brackets (（女）) are left out. Empty unless
/// every part may be a name. @p text without white space.
[[nodiscard]] QStringList splitNames(QStringView text);

/// How many units of @p text are a name with a post right behind it: 张小莉甲区商务局局长 → 3.
/// @p beginnings are what posts here begin with, such as the names of the places that govern.
/// 0 where no name can stand there.
[[nodiscard]] qsizetype nameBeforePost(QStringView text, const QStringList& beginnings);

/// The places that a body's name begins with: 甲市乙区人民政府 → 甲市, 乙区.
[[nodiscard]] QStringList placesIn(const QString& body);

} // namespace gongbao::parse
