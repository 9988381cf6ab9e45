// SPDX-License-Identifier: GPL-3.0-or-later
// Any line: numerals and document numbers in it, with their places.
#include "fuzzinput.h"
#include "parse/linekey.h"
#include "parse/numberreader.h"
#include "text/numerals.h"

using namespace gongbao;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString line = fuzz::textOf(data, size);
    const auto value = text::toNumber(line);
    fuzz::require(!value || (*value >= 0 && *value < 1'000'000'000), "a number is in its range");

    const QString key = parse::lineKey(line);
    const QString compact = parse::compacted(line);
    fuzz::require(key.size() == compact.size(), "the key stands unit for unit beside the text");
    if (const auto number = parse::readNumber(line)) {
        fuzz::require(!number->isNull(), "a number has a serial");
        fuzz::require(!number->toString().isEmpty(), "a number can be written");
    }
    qsizetype last = 0;
    for (const parse::NumberMatch& match : parse::findNumbers(compact, key)) {
        fuzz::require(match.start >= last && match.start < match.end && match.end <= key.size(),
                      "numbers stand in order within the text");
        last = match.end;
    }
    if (const auto match = parse::numberAtEnd(compact, key)) {
        fuzz::require(match->start >= 0 && match->start < match->end && match->end <= key.size(),
                      "a number at the end lies within the text");
    }
    return 0;
}
