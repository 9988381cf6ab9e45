// SPDX-License-Identifier: GPL-3.0-or-later
// Light and dark.
#pragma once

#include <QColor>
#include <QPalette>

#include <optional>

class QApplication;

namespace gongbao::desktop {

enum class Appearance { System, Light, Dark };

/// The name that settings store; System for any other text.
[[nodiscard]] QString toName(Appearance appearance);
[[nodiscard]] Appearance appearanceFromName(const QString& name);

/// The program's own palette; none for System, which keeps the desktop's.
[[nodiscard]] std::optional<QPalette> palette(Appearance appearance);

/// The program's style sheet-free look: own palettes need a style that follows them. @p system is
/// the palette that the program started with.
void applyAppearance(QApplication& application, Appearance appearance, const QPalette& system);

[[nodiscard]] bool isDark(const QPalette& palette);

/// Behind hits in a text, and behind the hit that was stepped to; text on both stays readable.
struct HitColours
{
    QColor background;
    QColor currentBackground;
    QColor currentText;
};
[[nodiscard]] HitColours hitColours(const QPalette& palette);

/// Text of less weight, still of contrast 4.5 on the palette's base and window colours.
[[nodiscard]] QColor quietText(const QPalette& palette);

} // namespace gongbao::desktop
