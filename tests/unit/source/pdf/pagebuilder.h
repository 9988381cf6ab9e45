// SPDX-License-Identifier: GPL-3.0-or-later
// Pages from strings and places, without a PDF.
#pragma once

#include "source/pdf/pagecontent.h"

namespace gongbao::source::pdf::test {

inline constexpr double kEm = 10;

/// A word of Han at (@p x, @p y), its top left corner; as wide as it has characters.
inline Word word(const QString& text, double x, double y, double em = kEm)
{
    Word made{.text = text,
              .box = QRectF(x, y, em * static_cast<double>(text.size()), em * 1.2),
              .em = em};
    for (qsizetype i = 0; i < text.size(); ++i) {
        made.lefts.push_back(x + em * static_cast<double>(i));
    }
    return made;
}

/// @p count characters to fill a line with.
inline QString filler(int count)
{
    return QString(count, u'文');
}

inline PageContent a4(std::vector<Word> words, std::vector<Ruling> rulings = {})
{
    return {QSizeF(595, 842), std::move(words), std::move(rulings)};
}

/// The rulings of a grid with lines at @p xs and @p ys.
inline std::vector<Ruling> grid(const std::vector<double>& xs, const std::vector<double>& ys)
{
    std::vector<Ruling> rulings;
    for (const double x : xs) {
        rulings.push_back({x, ys.front(), x, ys.back()});
    }
    for (const double y : ys) {
        rulings.push_back({xs.front(), y, xs.back(), y});
    }
    return rulings;
}

} // namespace gongbao::source::pdf::test
