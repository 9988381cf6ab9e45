// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/passage.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <vector>

namespace gongbao::archive {

namespace {

constexpr qsizetype kContext = 24;     // UTF-16 units on either side
constexpr qsizetype kTellingWords = 8; // characters

/// A text without its white space.
struct Stripped
{
    explicit Stripped(QStringView source)
    {
        text.reserve(source.size());
        places.reserve(static_cast<std::size_t>(source.size()));
        for (qsizetype i = 0; i < source.size(); ++i) {
            if (!source[i].isSpace()) {
                text += source[i];
                places.push_back(i);
            }
        }
    }

    QString text;
    std::vector<qsizetype> places; ///< of each unit in the source
};

/// How many units both have in common from their beginnings on, or before their ends.
qsizetype commonAtBeginning(QStringView a, QStringView b)
{
    return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

qsizetype commonAtEnd(QStringView a, QStringView b)
{
    return std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin();
}

} // namespace

Passage passageAt(const QString& text, const PassagePlace& place)
{
    const qsizetype end = place.start + place.length;
    qsizetype from = std::max<qsizetype>(0, place.start - kContext);
    qsizetype to = std::min(text.size(), end + kContext);
    // No half of a character.
    from += from < place.start && text.at(from).isLowSurrogate() ? 1 : 0;
    to -= to > end && text.at(to - 1).isHighSurrogate() ? 1 : 0;
    return {text.mid(place.start, place.length), text.mid(from, place.start - from),
            text.mid(end, to - end)};
}

bool isTelling(const Passage& passage)
{
    return Stripped(passage.quote).text.size() >= kTellingWords;
}

std::optional<PassagePlace> findPassage(const QString& text, const Passage& passage, qsizetype near)
{
    const QString quote = Stripped(passage.quote).text;
    if (quote.isEmpty()) {
        return std::nullopt;
    }
    const QString before = Stripped(passage.before).text;
    const QString after = Stripped(passage.after).text;
    const Stripped searched(text);
    const QStringView words(searched.text);
    std::optional<std::tuple<qsizetype, qsizetype, qsizetype>> best; // context, -distance, at
    for (qsizetype at = words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + 1)) {
        const qsizetype context = commonAtEnd(words.first(at), before) +
                                  commonAtBeginning(words.sliced(at + quote.size()), after);
        const qsizetype place = searched.places[static_cast<std::size_t>(at)];
        best = std::max(best, std::optional(std::tuple(context, -std::abs(place - near), at)));
    }
    if (!best) {
        return std::nullopt;
    }
    const auto& [context, distance, at] = *best;
    if (quote.size() + context < kTellingWords && context < before.size() + after.size()) {
        return std::nullopt;
    }
    const qsizetype start = searched.places[static_cast<std::size_t>(at)];
    const qsizetype last = searched.places[static_cast<std::size_t>(at + quote.size() - 1)];
    return PassagePlace{start, last + 1 - start};
}

} // namespace gongbao::archive
