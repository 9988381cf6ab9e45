// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/numberseries.h"

#include "parse/numberreader.h"

#include <utility>

namespace gongbao::parse {

namespace {

/// How many numbers at most are meant by a first and a last.
constexpr qint64 kMostSpanned = 20;

/// The number behind @p before that shares its agency word; nullopt where none follows.
std::optional<NumberMatch> nextOf(const NumberMatch& before, QStringView compact, QStringView key)
{
    const qsizetype start = before.end + 1;
    const QChar sign = start < key.size() ? key[before.end] : QChar();
    const bool spans = spansSerials(sign);
    if (before.number.form != DocumentNumber::Form::Bracketed || !(spans || joinsSerials(sign))) {
        return std::nullopt;
    }
    NumberMatch next = before;
    next.start = start;
    next.serialStart = start;
    if (const auto dated = readYearAndSerial(key, start); dated && dated->marked && !spans) {
        next.number.year = dated->year;
        next.number.serial = dated->serial;
        next.number.ordinal = dated->ordinal;
        next.end = dated->end;
    } else if (const auto serial = readSharedSerial(key, start);
               serial && !(spans && serial->serial <= before.number.serial)) {
        next.number.serial = serial->serial;
        next.number.ordinal = key[start] == u'第';
        next.end = serial->end;
    } else {
        return std::nullopt;
    }
    next.number.traditional = isTraditionalMark(compact[next.end - 1]);
    return next;
}

/// Those between @p first and @p last of 20-22号, at the sign that stands for them.
void addSpanned(std::vector<NumberMatch>& all, const NumberMatch& first, const NumberMatch& last,
                QStringView key)
{
    const qint64 spanned = last.number.serial - first.number.serial;
    if (!spansSerials(key[first.end]) || spanned > kMostSpanned) {
        return;
    }
    NumberMatch between = first;
    between.start = first.end;
    between.serialStart = first.end;
    between.end = first.end + 1;
    while (++between.number.serial < last.number.serial) {
        all.push_back(between);
    }
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
            const NumberMatch before = all.back();
            addSpanned(all, before, *next, key);
            all.push_back(std::move(*next));
        }
    }
    return all;
}

} // namespace gongbao::parse
