// SPDX-License-Identifier: GPL-3.0-or-later
// Run by the build: prints how each traditional character is written in simplified ones, as rows
// "{0xFROM, 0xTO}," in order. When the program runs, ICU would need longer to set up its
// transliterators for this than a search takes.
#include <unicode/translit.h>
#include <unicode/uniset.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <vector>

namespace {

using Characters = std::map<UChar32, UChar32>;

/// ICU's transliterator one character at a time: as good on gazettes as with its context rules and
/// many times faster once it is a table.
Characters simplified(const icu::Transliterator& transliterator)
{
    Characters characters;
    icu::UnicodeSet sources;
    transliterator.getSourceSet(sources);
    for (int range = 0; range < sources.getRangeCount(); ++range) {
        for (UChar32 c = sources.getRangeStart(range); c <= sources.getRangeEnd(range); ++c) {
            icu::UnicodeString text(c);
            transliterator.transliterate(text);
            if (text.countChar32() == 1 && text.char32At(0) != c) {
                characters[c] = text.char32At(0);
            }
        }
    }
    return characters;
}

/// Where what a character becomes is itself replaced, goes on to the end, so that folding twice
/// changes nothing. Some characters stand for one another in a circle, which has no end: its first
/// code point stands for all.
UChar32 endOfChain(const Characters& characters, UChar32 from)
{
    std::vector<UChar32> way{from};
    for (auto next = characters.find(from);
         next != characters.end() && std::ranges::find(way, next->second) == way.end();
         next = characters.find(way.back())) {
        way.push_back(next->second);
    }
    const auto again = characters.find(way.back());
    const auto circle =
        again == characters.end() ? way.end() - 1 : std::ranges::find(way, again->second);
    return *std::min_element(circle, way.end());
}

} // namespace

int main()
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> transliterator(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) {
        std::fprintf(stderr, "ICU lacks its rules from traditional to simplified: %s\n",
                     u_errorName(status));
        return 1;
    }
    const Characters characters = simplified(*transliterator);
    for (const auto& [from, to] : characters) {
        std::printf("{0x%X, 0x%X},\n", static_cast<unsigned>(from),
                    static_cast<unsigned>(endOfChain(characters, from)));
    }
    return 0;
}
