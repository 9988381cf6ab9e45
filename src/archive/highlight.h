// SPDX-License-Identifier: GPL-3.0-or-later
// One passage that somebody marked, as a plain value; highlights.h reads and writes them.
#pragma once

#include "archive/passage.h"
#include "archive/records.h"

#include <QJsonArray>

#include <array>

namespace gongbao::archive {

enum class HighlightColour { Yellow, Green, Blue, Pink };

inline constexpr std::array kHighlightColours = {HighlightColour::Yellow, HighlightColour::Green,
                                                 HighlightColour::Blue, HighlightColour::Pink};

/// The colour's name in the archive and in JSON; Yellow for any other name.
[[nodiscard]] QString toName(HighlightColour colour);
[[nodiscard]] HighlightColour highlightColourFromName(const QString& name);
/// The same for people.
[[nodiscard]] QString describe(HighlightColour colour);

/// The words of a passage as one line of a list, cut where they are many; says where they were not
/// found again.
[[nodiscard]] QString passageLine(const QString& quote, bool found);

struct Highlight
{
    HighlightId id = 0; ///< 0: not written yet
    PassagePlace place; ///< in Document::text(); where it was found last
    Passage passage;    ///< as it was marked
    HighlightColour colour = HighlightColour::Yellow;
    QString note = {};
    QDateTime madeAt = {}; ///< in UTC; invalid means now
    bool found = true;     ///< whether it stands at @ref place

    friend bool operator==(const Highlight&, const Highlight&) = default;
};

/// An object for each: what show prints and a record of the open form holds.
[[nodiscard]] QJsonArray toJson(const QList<Highlight>& highlights);

} // namespace gongbao::archive
