// SPDX-License-Identifier: GPL-3.0-or-later
// The straight lines that pages draw, which Poppler does not tell.
#pragma once

#include "source/pdf/pagecontent.h"

#include <QByteArrayView>
#include <QTransform>

namespace gongbao::source::pdf {

/// Reads a content stream's path operators: lines and thin rectangles, across or down, that are
/// stroked or filled; a filled or stroked rectangle counts as its four sides. Everything else,
/// text above all, is passed over; what is no valid stream gives what was found up to there.
/// @p toPage takes the stream's coordinates to the page's, from the top left corner.
[[nodiscard]] std::vector<Ruling> readRulings(QByteArrayView stream, const QTransform& toPage);

} // namespace gongbao::source::pdf
