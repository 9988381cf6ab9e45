// SPDX-License-Identifier: GPL-3.0-or-later
// What the greys of a page look like, as an ICC profile.
#pragma once

#include <QByteArray>

namespace gongbao::publish {

inline constexpr char kGreyProfileName[] = "Grey gamma 2.2";

/// A monochrome display profile of version 2 (ICC.1:2001-04, 6.3.1) of some 300 bytes, always the
/// same. Nothing on a page that is laid out has a colour, and readers handle a profile of greys in
/// a tenth of the time that one of colours takes them.
[[nodiscard]] QByteArray greyProfile();

} // namespace gongbao::publish
