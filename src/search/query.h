// SPDX-License-Identifier: GPL-3.0-or-later
// What a person typed, as what a text must contain.
#pragma once

#include <QString>
#include <QStringList>

namespace gongbao::search {

/// Words parted by white space, all of which must be found. A word wholly within “…”, "…" or 《…》
/// is a phrase: what stands between the marks, spaces included. Marks elsewhere, as in
/// “放管服”改革, are looked for like any other character, and so is everything else: nothing that
/// is typed is an error.
///
/// Returns the folded words (text/folding.h), each once, without those that fold to nothing; an
/// empty list asks for nothing in particular.
[[nodiscard]] QStringList readPhrases(QStringView typed);

} // namespace gongbao::search
