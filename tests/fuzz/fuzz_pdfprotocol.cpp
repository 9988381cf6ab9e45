// SPDX-License-Identifier: GPL-3.0-or-later
// What a process that reads a PDF may answer once it is someone else's: messages that keep the
// rules, or none.
#include "fuzzinput.h"
#include "source/cutprotocol.h"
#include "source/pdfprotocol.h"

using namespace gongbao;
using namespace gongbao::source;

namespace {

void requirePage(const QByteArray& content, int number)
{
    const auto page = pdf::toPageText(content, number);
    if (!page) {
        return;
    }
    int above = 1;
    for (const PrintedPiece& piece : page->pieces) {
        fuzz::require(piece.line >= above && piece.line <= page->lines.size(),
                      "a piece is of a line");
        fuzz::require(piece.page == number || piece.page == number + 1, "a piece is near");
        above = piece.line;
    }
    const auto again = pdf::toPageText(pdf::toMessage(*page).content, number);
    fuzz::require(again && again->lines == page->lines &&
                      again->pieces.size() == page->pieces.size(),
                  "a page that is sent on is the same");
}

/// Of a file that is looked at.
void requireAnswer(const QByteArray& content)
{
    constexpr QSize kAsked(2, 2);
    QByteArray pixels = content;
    if (const auto image = pdf::toPageImage(std::move(pixels), kAsked)) {
        fuzz::require(image->size == kAsked && image->pixels.size() == (image->grey ? 1 : 4) * 4,
                      "an image is of the size asked for");
    }
    if (const auto words = pdf::toPrintedWords(content)) {
        for (const pdf::PrintedWord& word : *words) {
            fuzz::require(word.lefts.isEmpty() || word.lefts.size() == word.text.toUcs4().size(),
                          "every character has its place, or none");
        }
    }
    if (const auto request = pdf::toRenderRequest(content)) {
        fuzz::require(QRect(QPoint(), request->size).contains(request->part),
                      "what is drawn is of the page");
    }
}

/// Of a file that pages are taken out of.
void requireCut(const QByteArray& content)
{
    constexpr qsizetype kAsked = 2;
    if (const auto answer = pdf::toCutAnswer(content, kAsked)) {
        fuzz::require(answer->pages.size() == kAsked && answer->objects >= 0 &&
                          answer->objects <= pdf::kMostObjects,
                      "pages are those asked for, with objects that can be counted");
        fuzz::require(pdf::toCutAnswer(pdf::toMessage(*answer).content, kAsked) == answer,
                      "an answer that is sent on is the same");
    }
    if (const auto object = pdf::toCutObject(content)) {
        fuzz::require(pdf::toCutObject(pdf::toMessage(*object).content) == object,
                      "an object that is sent on is the same");
    }
    if (const auto request = pdf::toCutRequest(content)) {
        fuzz::require(pdf::toCutRequest(pdf::toMessage(*request).content) == request,
                      "a request that is sent on is the same");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    bool broken = false;
    int page = 1;
    while (const auto message = pdf::takeMessage(bytes, pdf::kLongestReply, broken)) {
        fuzz::require(!broken, "a message that is taken is whole");
        requirePage(message->content, page++);
        requireAnswer(message->content);
        requireCut(message->content);
        static_cast<void>(pdf::toValue(message->content));
        static_cast<void>(pdf::toOpenRequest(message->content));
    }
    return 0;
}
