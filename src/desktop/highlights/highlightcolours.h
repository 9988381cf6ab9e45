// SPDX-License-Identifier: GPL-3.0-or-later
// How highlights look. Each colour has a line of its own under the words too, for whoever does not
// tell the colours apart.
#pragma once

#include "archive/highlights.h"

#include <QIcon>
#include <QPalette>
#include <QTextCharFormat>

namespace gongbao::desktop {

/// Text and links of @p palette stay readable on it.
[[nodiscard]] QTextCharFormat highlightFormat(archive::HighlightColour colour,
                                              const QPalette& palette);

/// A patch of the colour, with its line.
[[nodiscard]] QIcon highlightIcon(archive::HighlightColour colour, const QPalette& palette);

/// "Yellow: 请于三月底前报送", with the note below where there is one; both cut where they are
/// long. As HTML, which is shown in lines, and in which the words are no tags.
[[nodiscard]] QString highlightToolTip(archive::HighlightColour colour, const QString& quote,
                                       const QString& note);

/// The same to be read aloud, whole.
[[nodiscard]] QString highlightText(archive::HighlightColour colour, const QString& quote,
                                    const QString& note);

} // namespace gongbao::desktop
