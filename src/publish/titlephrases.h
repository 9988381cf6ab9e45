// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs together in the title of an official document: 词意完整.
#pragma once

#include <QStringView>

#include <vector>

namespace gongbao::publish {

/// What it costs the sense of @p title to begin a line at each of its UTF-16 units: 0 between its
/// parts (before 关于, between the bodies of a joint document, at a space, where print wrapped it),
/// about 1 between words, much more within what must not be parted while it can be helped: a body's
/// name, a short name in 《》 or “”, and above all a word, a number or a date. Tells by the words
/// that all official titles share and by ICU's dictionary, so unknown names may be parted.
[[nodiscard]] std::vector<double> titleBreakCosts(QStringView title);

} // namespace gongbao::publish
