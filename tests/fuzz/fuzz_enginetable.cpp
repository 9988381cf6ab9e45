// SPDX-License-Identifier: GPL-3.0-or-later
// What the program that recognises characters may answer: a table within the page, or refused; then
// cut into words by the ink of a page.
#include "fuzzinput.h"
#include "source/ocr/enginetable.h"
#include "source/ocr/pagewords.h"

#include <cmath>

using namespace gongbao;
using namespace gongbao::source;

namespace {

constexpr QSize kPage(400, 300);
constexpr int kDotsPerInch = 100;

/// White paper with bars of ink to cut words by.
pdf::PageImage page()
{
    pdf::PageImage image{kPage, true,
                         QByteArray(qsizetype{kPage.width()} * kPage.height(), '\xff')};
    for (qsizetype at = 0; at < image.pixels.size(); at += 40) {
        image.pixels.replace(at, 15, QByteArray(15, '\0'));
    }
    return image;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray table(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto lines = ocr::toEngineLines(table, kPage);
    if (!lines) {
        return 0;
    }
    const QRect whole(QPoint(), kPage);
    for (const ocr::EngineLine& line : *lines) {
        fuzz::require(!line.words.isEmpty(), "a line has words");
        fuzz::require(whole.contains(line.box.topLeft()), "a line begins on the page");
    }
    static const pdf::PageImage kImage = page();
    for (const RecognisedWord& word : ocr::pageWords(*lines, kImage, kDotsPerInch)) {
        fuzz::require(!word.text.isEmpty(), "a word has characters");
        fuzz::require(word.lefts.size() == word.text.toUcs4().size(), "each has its place");
        fuzz::require(std::isfinite(word.em) && word.em > 0, "a word has a size");
    }
    return 0;
}
