// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a page that shows its text as a picture, as character recognition (OCR) read them.
#pragma once

#include <QDataStream>
#include <QList>
#include <QRectF>
#include <QString>

namespace gongbao::source {

/// Characters that stand close together on one line.
struct RecognisedWord
{
    QString text{};
    QRectF box{};          ///< points, from the top left corner of the page as it is shown
    double em = 0;         ///< points: the size of its characters
    QList<double> lefts{}; ///< left edge of each code point, points; evenly spread
    double confidence = 0; ///< percent, as the engine says of its characters

    friend bool operator==(const RecognisedWord&, const RecognisedWord&) = default;
};

struct RecognisedPage
{
    int page = 1; ///< from 1
    QList<RecognisedWord> words{};

    friend bool operator==(const RecognisedPage&, const RecognisedPage&) = default;
};

/// The mean of the words' characters, percent; 0 where there are none.
[[nodiscard]] double confidenceOf(const QList<RecognisedWord>& words);

void write(QDataStream& stream, const RecognisedPage& page);
/// False for what breaks the rules: no page has such a number, no word such a text or place.
[[nodiscard]] bool read(QDataStream& stream, RecognisedPage& page);

} // namespace gongbao::source
