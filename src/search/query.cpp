// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"

#include "text/characters.h"
#include "text/folding.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace gongbao::search {

namespace {

/// Where marks that open and close a phrase have closed it: at the end or before white space.
std::optional<QStringView> quotedPhrase(QStringView rest)
{
    constexpr std::pair<char16_t, char16_t> kMarks[] = {
        {u'“', u'”'}, {u'"', u'"'}, {u'＂', u'＂'}, {u'《', u'》'}, {u'「', u'」'},
    };
    const auto* marks =
        std::ranges::find(kMarks, rest.front().unicode(), &std::pair<char16_t, char16_t>::first);
    if (marks == std::end(kMarks)) {
        return std::nullopt;
    }
    const qsizetype end = rest.indexOf(QChar(marks->second), 1);
    const bool closes =
        end > 0 && (end + 1 == rest.size() || text::isSpace(rest[end + 1].unicode()));
    return closes ? std::optional(rest.sliced(1, end - 1)) : std::nullopt;
}

qsizetype wordLength(QStringView rest)
{
    const auto end = std::ranges::find_if(rest, [](QChar c) { return text::isSpace(c.unicode()); });
    return end - rest.begin();
}

} // namespace

QStringList readPhrases(QStringView typed)
{
    QStringList phrases;
    const auto add = [&phrases](QStringView words) {
        const QString folded = text::fold(words);
        if (!folded.isEmpty() && !phrases.contains(folded)) {
            phrases.append(folded);
        }
    };
    for (QStringView rest = text::trimmed(typed); !rest.isEmpty(); rest = text::trimmed(rest)) {
        if (const std::optional<QStringView> phrase = quotedPhrase(rest)) {
            add(*phrase);
            rest = rest.sliced(phrase->size() + 2);
        } else {
            const qsizetype length = wordLength(rest);
            add(rest.first(length));
            rest = rest.sliced(length);
        }
    }
    return phrases;
}

} // namespace gongbao::search
