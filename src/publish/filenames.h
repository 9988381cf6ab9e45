// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files for documents that are exported one by one.
#pragma once

#include "archive/records.h"

namespace gongbao::publish {

/// The pattern to begin with, and its placeholders as the interface names them.
[[nodiscard]] QString usualPattern();
[[nodiscard]] QString placeholdersText();

/// A name for each of @p records, without suffix: @p pattern with {n}, {number}, {title}, {date}
/// and {body} (or {序}, {文号}, {标题}, {日期}, {机关}) filled in. Characters that file systems
/// refuse become "_"; names are cut to what they allow, and no two are the same, nor any as one
/// of @p taken.
[[nodiscard]] QStringList fileNames(const QList<archive::DocumentRecord>& records,
                                    const QString& pattern, const QStringList& taken = {});

} // namespace gongbao::publish
