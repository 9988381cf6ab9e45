// SPDX-License-Identifier: GPL-3.0-or-later
// Any line: dates at its head.
#include "fuzzinput.h"
#include "parse/datereader.h"
#include "parse/linekey.h"

using namespace gongbao;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString key = parse::lineKey(fuzz::textOf(data, size));
    for (qsizetype from = 0; from <= key.size(); ++from) {
        const auto match = parse::readDateAt(key, from);
        if (!match) {
            continue;
        }
        fuzz::require(match->end > from && match->end <= key.size(), "a date lies within the text");
        fuzz::require(match->date.year >= 1900 && match->date.year < 2200, "a year is of our time");
        fuzz::require(!match->date.toIso().isEmpty() && !match->date.toChinese().isEmpty(),
                      "a date can be written");
    }
    static_cast<void>(parse::readMonthAndDay(key));
    static_cast<void>(parse::isDateRange(key));
    static_cast<void>(parse::startsDatedEntry(key));
    return 0;
}
