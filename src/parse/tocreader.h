// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of the 目录 in all their forms.
#pragma once

#include "parse/lineclass.h"

#include <optional>

namespace gongbao::parse {

struct TocItem
{
    QString title; ///< tidied, without the item number
    QString category;
    std::optional<DocumentNumber> number;
    std::optional<int> page;
    std::optional<int> item; ///< the item number printed
    int line = 0;            ///< of the source, where it begins
};

struct Toc
{
    QList<TocItem> items;
    QList<qsizetype> lines; ///< indexes of the lines that make it up, in order
};

/// Whether the entry is a 大事记, by its title or as a month in a part of that name.
[[nodiscard]] bool listsChronicle(const TocItem& item);

/// Reads the entries in lines [first, end), passing over colophon lines and slogans.
[[nodiscard]] Toc readToc(const ClassifiedLines& lines, qsizetype first, qsizetype end);

} // namespace gongbao::parse
