// SPDX-License-Identifier: GPL-3.0-or-later
// How the reader sets text.
#pragma once

#include <QString>

namespace gongbao::desktop {

inline constexpr double kLeastPoints = 9;
inline constexpr double kMostPoints = 30;
inline constexpr int kLeastMeasure = 20;
inline constexpr int kMostMeasure = 80;

struct Typography
{
    QString face = {};  ///< a font family; empty: a Song face
    double points = 13; ///< of body text at a zoom of 100 %
    int measure = 40;   ///< Han characters in a line; longer ones are hard to follow

    friend bool operator==(const Typography&, const Typography&) = default;
};

} // namespace gongbao::desktop
