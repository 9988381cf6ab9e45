// SPDX-License-Identifier: GPL-3.0-or-later
// Any text: folded twice it is the same, offsets lead back into it, and its tokens are pieces of
// it.
#include "fuzzinput.h"
#include "text/folding.h"
#include "text/tokens.h"

#include <algorithm>

using namespace gongbao;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = fuzz::textOf(data, size);
    const QString folded = text::fold(text);
    fuzz::require(text::fold(folded) == folded, "folding what is folded changes nothing");

    const text::FoldedText withOrigin = text::foldWithOrigin(text);
    fuzz::require(withOrigin.text == folded, "both foldings give the same");
    fuzz::require(withOrigin.origin.size() == static_cast<std::size_t>(folded.size()) + 1 &&
                      withOrigin.origin.back() == text.size() &&
                      std::ranges::is_sorted(withOrigin.origin),
                  "each folded unit has its place in the text");

    const QByteArray utf8 = folded.toUtf8();
    const std::string_view view(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    int tokens = 0;
    const auto take = [&](std::string_view token) {
        fuzz::require(!token.empty() && token.data() >= view.data() &&
                          token.data() + token.size() <= view.data() + view.size(),
                      "a token is a piece of the text");
        ++tokens;
        return true;
    };
    fuzz::require(text::forEachToken(view, take), "no token is refused");
    fuzz::require(tokens == text::countTokens(view), "tokens are counted as they are made");
    fuzz::require(text::forEachSymbolToken(view, take), "no symbol is refused");
    fuzz::require(text::withoutOpenStart(view).size() <= view.size(), "a core is a piece");
    return 0;
}
