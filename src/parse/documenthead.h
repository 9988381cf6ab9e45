// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between a document and the one above besides its title and number: 版头 and codes.
#pragma once

#include "parse/lineclass.h"

#include <QSet>

namespace gongbao::parse {

/// The index behind the line above @p i that is neither a registration code nor a day in brackets;
/// at least @p lower.
[[nodiscard]] qsizetype aboveCodes(const ClassifiedLines& lines, qsizetype i, qsizetype lower);

/// The first line from @p i on that is neither a registration code nor a day in brackets.
[[nodiscard]] qsizetype belowCodes(const ClassifiedLines& lines, qsizetype i);

/// Where the 版头 of a document begins whose number stands at @p i above its title: at
/// 某市人民政府文件 right above (发文机关标志, GB/T 9704-2012, 7.2.4), of one body or, on several
/// lines, of those that issue it together, with a registration code over it. @p i where there is
/// none. @p parts are the keys of the names of the parts, which may read like it.
[[nodiscard]] qsizetype redHeadBegin(const ClassifiedLines& lines, const QSet<QString>& parts,
                                     qsizetype i, qsizetype lower);

/// Whether line @p i stands right behind the label of an attachment and its title, so that what
/// follows is printed with the document above.
[[nodiscard]] bool isBehindLabel(const ClassifiedLines& lines, qsizetype i);

} // namespace gongbao::parse
