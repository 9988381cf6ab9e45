// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may be about to type.
#pragma once

#include "archive/records.h"
#include "base/result.h"
#include "base/stoptoken.h"

#include <QList>

namespace gongbao::archive {
class Database;
}

namespace gongbao::search {

struct Completion
{
    enum class Kind { Number, Title, Body, Gazette };

    Kind kind = Kind::Number;
    QString query;                    ///< what to search for
    QString text;                     ///< what it is: a number, title or name
    archive::DocumentRecord document; ///< Number and Title only
};

/// At most so many of each kind.
inline constexpr qsizetype kCompletions = 8;

/// What @p typed, the whole of a search field, may become: documents with such a number, the best
/// fitting first (the same number; one of the same agency and year that begins so; the same
/// serial), whose agency word may be typed in full, in part or by pinyin initials (szb27); then
/// bodies and gazettes of such a name, then titles that have it, names and titles by their pinyin
/// as well. None for less than two characters. Borrowed connection; on its thread.
[[nodiscard]] Result<QList<Completion>> complete(archive::Database& database, const QString& typed,
                                                 const StopToken& stop = {});

} // namespace gongbao::search
