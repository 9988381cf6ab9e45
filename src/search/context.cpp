// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/context.h"

#include "text/characters.h"

#include <algorithm>

namespace gongbao::search {

namespace {

/// Whether @p match lies in the title, which texts print in lines of their own.
bool isOfTitle(const Snippet& snippet, const TextRange& match, const QString& title)
{
    constexpr qsizetype kBefore = 6; // enough to tell the title from a text that cites its words
    const qsizetype from = std::max<qsizetype>(0, match.start - kBefore);
    QString piece = snippet.text.sliced(from, match.start + match.length - from);
    piece.remove(u'…');
    return title.contains(text::withoutSpaces(piece));
}

} // namespace

QList<Snippet> contextOf(const QList<Snippet>& snippets, const QString& title, qsizetype most)
{
    const QString bare = text::withoutSpaces(title);
    QList<Snippet> context;
    for (const Snippet& snippet : snippets) {
        const bool tellsMore = std::ranges::any_of(snippet.matches, [&](const TextRange& match) {
            return !isOfTitle(snippet, match, bare);
        });
        if (tellsMore && context.size() < most) {
            context.append(snippet);
        }
    }
    return context;
}

} // namespace gongbao::search
