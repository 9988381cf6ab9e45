// SPDX-License-Identifier: GPL-3.0-or-later
// A passage of a text, known again by its words after the text was read anew. Any thread.
#pragma once

#include <QString>

#include <optional>

namespace gongbao::archive {

/// What is marked, and a little of what stands around it.
struct Passage
{
    QString quote; ///< not blank
    QString before = {};
    QString after = {};

    friend bool operator==(const Passage&, const Passage&) = default;
};

/// UTF-16 units of a text.
struct PassagePlace
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const PassagePlace&, const PassagePlace&) = default;
};

/// The passage at @p place of @p text.
[[nodiscard]] Passage passageAt(const QString& text, const PassagePlace& place);

/// Whether the words are so many that they hardly stand elsewhere by chance.
[[nodiscard]] bool isTelling(const Passage& passage);

/// Where @p passage stands in @p text: where most of what stood around it does, and of equals
/// nearest to @p near. White space does not count, as another reading parts paragraphs and cells
/// otherwise. Few words are not found where little is left of what stood around them.
[[nodiscard]] std::optional<PassagePlace> findPassage(const QString& text, const Passage& passage,
                                                      qsizetype near = 0);

} // namespace gongbao::archive
