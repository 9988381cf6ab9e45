// SPDX-License-Identifier: GPL-3.0-or-later
// What of a condition stands in the text of a document.
#pragma once

#include "archive/condition.h"

#include <QStringList>

#include <optional>

namespace gongbao::search {

/// The phrases that a text must or may have for the condition, each once: what to mark in it.
[[nodiscard]] std::vector<archive::Phrase> markedPhrases(const archive::Condition& condition);
/// The same in a document whose own number is @p number (石大政办发〔2025〕27号): that too, where
/// it is asked for, however it was typed (石政办27).
[[nodiscard]] std::vector<archive::Phrase> markedPhrases(const archive::Condition& condition,
                                                         const QString& number);

/// The phrases of a condition that only asks for some of them in the text, as plain words do;
/// nullopt for any other.
[[nodiscard]] std::optional<QStringList> plainPhrases(const archive::Condition& condition);

} // namespace gongbao::search
