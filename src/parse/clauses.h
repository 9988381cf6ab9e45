// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences in parts, for readers that take facts out of running text.
#pragma once

#include <QList>
#include <QStringView>

namespace gongbao::parse {

/// Words as printed, without white space, beside their lineKey(), unit for unit. Both must outlive
/// this.
struct Words
{
    QStringView printed;
    QStringView key;

    [[nodiscard]] Words sliced(qsizetype at) const { return {printed.sliced(at), key.sliced(at)}; }
    [[nodiscard]] Words sliced(qsizetype at, qsizetype size) const
    {
        return {printed.sliced(at, size), key.sliced(at, size)};
    }
    [[nodiscard]] bool isEmpty() const { return key.isEmpty(); }
};

/// The parts between @p separators that stand in no brackets; empty ones are left out.
[[nodiscard]] QList<Words> splitWords(const Words& words, QStringView separators);

} // namespace gongbao::parse
