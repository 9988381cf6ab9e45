// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/numberseries.h"

#include "parse/numberreader.h"

#include <utility>

namespace gongbao::parse {

namespace {

/// The number behind @p before that shares its agency word; nullopt where none follows.
std::optional<NumberMatch> nextOf(const NumberMatch& before, QStringView compact, QStringView key)
{
    const qsizetype start = before.end + 1;
    if (before.number.form != DocumentNumber::Form::Bracketed || start >= key.size() ||
        !joinsSerials(key[before.end])) {
        return std::nullopt;
    }
    NumberMatch next = before;
    next.start = start;
    next.serialStart = start;
    if (const auto dated = readYearAndSerial(key, start); dated && dated->marked) {
        next.number.year = dated->year;
        next.number.serial = dated->serial;
        next.number.ordinal = dated->ordinal;
        next.end = dated->end;
    } else if (const auto serial = readSharedSerial(key, start)) {
        next.number.serial = serial->serial;
        next.number.ordinal = key[start] == u'第';
        next.end = serial->end;
    } else {
        return std::nullopt;
    }
    next.number.traditional = isTraditionalMark(compact[next.end - 1]);
    return next;
}

} // namespace

std::vector<NumberMatch> findCitedNumbers(QStringView compact, QStringView key)
{
    std::vector<NumberMatch> all;
    for (NumberMatch& match : findNumbers(compact, key)) {
        if (!all.empty() && match.start < all.back().end) {
            continue; // 和〔2020〕5号, whose agency word stands before
        }
        all.push_back(std::move(match));
        while (auto next = nextOf(all.back(), compact, key)) {
            all.push_back(std::move(*next));
        }
    }
    return all;
}

} // namespace gongbao::parse
