// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/passage.h"

#include "archive/standoff.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <tuple>
#include <utility>

namespace gongbao::archive {

namespace {

constexpr qsizetype kContext = 24; // UTF-16 units on either side
// Characters that hardly stand anywhere by chance: in the text where they were marked, and in
// others.
constexpr qint64 kTelling = 8;
constexpr qint64 kTellingElsewhere = 16;

QString withoutSpace(QStringView text)
{
    QString stripped;
    stripped.reserve(text.size());
    std::ranges::copy_if(text, std::back_inserter(stripped), [](QChar c) { return !c.isSpace(); });
    return stripped;
}

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

PassageSearch::PassageSearch(QStringView text)
{
    m_text.reserve(text.size());
    m_places.reserve(static_cast<std::size_t>(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSpace()) {
            m_text += text[i];
            m_places.push_back(i);
        }
    }
}

std::optional<PassageSearch::Candidate> PassageSearch::best(const Passage& passage,
                                                            qsizetype near) const
{
    const QString quote = withoutSpace(passage.quote);
    if (quote.isEmpty()) {
        return std::nullopt;
    }
    const QString before = withoutSpace(passage.before);
    const QString after = withoutSpace(passage.after);
    const QStringView words(m_text);
    const auto contextAt = [&](qsizetype at) {
        return std::pair(commonAtEnd(words.first(at), before),
                         commonAtBeginning(words.sliced(at + quote.size()), after));
    };
    std::optional<std::tuple<qsizetype, qsizetype, qsizetype>> best; // context, -distance, at
    for (qsizetype at = words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + 1)) {
        const auto [left, right] = contextAt(at);
        const qsizetype place = m_places[static_cast<std::size_t>(at)];
        best = std::max(best, std::optional(std::tuple(left + right, -std::abs(place - near), at)));
    }
    if (!best) {
        return std::nullopt;
    }
    const qsizetype at = std::get<2>(*best);
    const auto [left, right] = contextAt(at);
    const qsizetype start = m_places[static_cast<std::size_t>(at)];
    const qsizetype last = m_places[static_cast<std::size_t>(at + quote.size() - 1)];
    return Candidate{{start, last + 1 - start},
                     left + right == before.size() + after.size(),
                     codePointsIn(words.sliced(at - left, left + quote.size() + right))};
}

std::optional<PassagePlace> PassageSearch::find(const Passage& passage, qsizetype near) const
{
    const auto found = best(passage, near);
    return found && (found->isWhole || found->characters >= kTelling) ? std::optional(found->place)
                                                                      : std::nullopt;
}

std::optional<PassagePlace> PassageSearch::findFromElsewhere(const Passage& passage) const
{
    const auto found = best(passage, 0);
    if (!found || found->characters < kTelling) {
        return std::nullopt;
    }
    const bool isTelling = found->isWhole || found->characters >= kTellingElsewhere ||
                           codePointsIn(withoutSpace(passage.quote)) >= kTelling;
    return isTelling ? std::optional(found->place) : std::nullopt;
}

} // namespace gongbao::archive
