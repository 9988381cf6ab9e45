// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/recognisedpage.h"

#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace gongbao::source {

namespace {

constexpr qint32 kMostWords = 100'000;               // of a page
constexpr double kFarthest = 100'000;                // points
constexpr qint64 kLeastWord = 4 + 4 * 8 + 8 + 4 + 8; // bytes

bool isPlace(double value)
{
    return std::isfinite(value) && std::abs(value) <= kFarthest;
}

bool isText(const QString& text)
{
    return !text.isEmpty() && std::ranges::none_of(text, [](QChar c) { return c < u' '; });
}

bool readWord(QDataStream& stream, RecognisedWord& word)
{
    qint32 edges = 0;
    stream >> word.text >> word.box >> word.em >> word.confidence >> edges;
    if (stream.status() != QDataStream::Ok || edges != word.text.toUcs4().size()) {
        return false;
    }
    for (qint32 i = 0; i < edges; ++i) {
        double left = 0;
        stream >> left;
        word.lefts.append(left);
    }
    const QRectF& box = word.box;
    return stream.status() == QDataStream::Ok && isText(word.text) && isPlace(box.x()) &&
           isPlace(box.y()) && isPlace(box.width()) && isPlace(box.height()) && isPlace(word.em) &&
           word.em > 0 && std::isfinite(word.confidence) &&
           std::ranges::all_of(word.lefts, isPlace);
}

} // namespace

double confidenceOf(const QList<RecognisedWord>& words)
{
    double sum = 0;
    qsizetype characters = 0;
    for (const RecognisedWord& word : words) {
        sum += word.confidence * static_cast<double>(word.lefts.size());
        characters += word.lefts.size();
    }
    return characters > 0 ? sum / static_cast<double>(characters) : 0;
}

void write(QDataStream& stream, const RecognisedPage& page)
{
    stream << static_cast<qint32>(page.page) << static_cast<qint32>(page.words.size());
    for (const RecognisedWord& word : page.words) {
        stream << word.text << word.box << word.em << word.confidence
               << static_cast<qint32>(word.lefts.size());
        for (const double left : word.lefts) {
            stream << left;
        }
    }
}

bool read(QDataStream& stream, RecognisedPage& page)
{
    qint32 number = 0;
    qint32 count = 0;
    stream >> number >> count;
    if (stream.status() != QDataStream::Ok || number < 1 || count < 0 || count > kMostWords ||
        count * kLeastWord > stream.device()->bytesAvailable()) {
        return false;
    }
    page.page = number;
    for (qint32 i = 0; i < count; ++i) {
        RecognisedWord word;
        if (!readWord(stream, word)) {
            return false;
        }
        page.words.append(std::move(word));
    }
    return true;
}

} // namespace gongbao::source
