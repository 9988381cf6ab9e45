// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine reads amiss again and again, where the characters around leave no doubt. Pure.
#pragma once

#include <QString>

namespace gongbao::source::ocr {

/// @p right behind @p left, two words that no gap parts: with a space only between letters.
void appendWord(QString& left, const QString& right);

/// Full-width punctuation beside Han, — between years and around a page's number, and the brackets
/// of a document's number: 【2024]18号 is 〔2024〕18号. Han stay as they were read.
[[nodiscard]] QString cleaned(QString text);

/// Wide as Han are; all else is half as wide.
[[nodiscard]] bool isFullWidth(char32_t c);

} // namespace gongbao::source::ocr
