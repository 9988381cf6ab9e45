// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ocr/linesread.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gongbao::source::ocr {

namespace {

int percent(double confidence)
{
    return static_cast<int>(std::lround(confidence));
}

QList<RecognisedWord> wordsIn(const QRectF& box, const RecognisedPage& page)
{
    QList<RecognisedWord> words;
    std::ranges::copy_if(page.words, std::back_inserter(words), [&](const RecognisedWord& word) {
        return box.contains(word.box.center());
    });
    return words;
}

} // namespace

Recognition recognitionOf(const ScannedPages& scanned, const PrintedPages& printed)
{
    Recognition recognition{.engine = scanned.engine, .unread = scanned.unread};
    std::map<int, QList<RecognisedWord>> lines;
    for (const RecognisedPage& page : scanned.pages) {
        if (page.words.isEmpty()) {
            continue;
        }
        int first = 0;
        for (const PrintedPiece& piece : printed.pieces) {
            if (piece.page == page.page) {
                first = first == 0 ? piece.line : std::min(first, piece.line);
                lines[piece.line] += wordsIn(piece.box, page);
            }
        }
        recognition.pages.append({page.page, first, percent(confidenceOf(page.words))});
    }
    for (const auto& [line, words] : lines) {
        if (!words.isEmpty()) {
            recognition.lines.append({line, percent(confidenceOf(words))});
        }
    }
    return recognition;
}

} // namespace gongbao::source::ocr
