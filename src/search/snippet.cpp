// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/snippet.h"

#include "search/query.h"
#include "text/characters.h"
#include "text/folding.h"
#include "text/phrases.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace gongbao::search {

namespace {

using namespace Qt::StringLiterals;

/// What became units @p start to @p end of the folded text, without white space after it.
TextRange sourceRange(const text::FoldedText& folded, QStringView source, qsizetype start,
                      qsizetype end)
{
    const auto& origin = folded.origin;
    const qsizetype first = origin[static_cast<size_t>(start)];
    // A character that folds to several stands for each of them.
    const qsizetype last = origin[static_cast<size_t>(end) - 1];
    auto after = static_cast<size_t>(end);
    while (after + 1 < origin.size() && origin[after] == last) {
        ++after;
    }
    qsizetype stop = origin[after];
    while (stop > first + 1 && text::isSpace(source[stop - 1].unicode())) {
        --stop;
    }
    return {first, stop - first};
}

/// In order and joined where they overlap.
QList<TextRange> merged(QList<TextRange> ranges)
{
    std::ranges::sort(ranges, {}, &TextRange::start);
    QList<TextRange> kept;
    for (const TextRange& range : ranges) {
        if (!kept.isEmpty() && range.start < kept.constLast().start + kept.constLast().length) {
            TextRange& last = kept.last();
            last.length = std::max(last.length, range.start + range.length - last.start);
        } else {
            kept.append(range);
        }
    }
    return kept;
}

/// The nearest place at or before @p position where no character and, unless it is very long, no
/// word is cut.
qsizetype boundaryBefore(const QString& text, qsizetype position)
{
    constexpr qsizetype kLongestWord = 24;
    const qsizetype from = std::max<qsizetype>(0, position - kLongestWord);
    const QString around = text.sliced(from, std::min(text.size() - from, 2 * kLongestWord));
    for (const auto type : {QTextBoundaryFinder::Word, QTextBoundaryFinder::Grapheme}) {
        QTextBoundaryFinder finder(type, around);
        finder.setPosition(position - from);
        const qsizetype found =
            finder.isAtBoundary() ? position - from : finder.toPreviousBoundary();
        if (found > 0 || from == 0) {
            return from + std::max<qsizetype>(0, found);
        }
    }
    return position;
}

} // namespace

QList<TextRange> findMatches(const QString& typed, const QString& text)
{
    const QStringList phrases = readPhrases(typed);
    if (phrases.isEmpty()) {
        return {};
    }
    const text::FoldedText folded = text::foldWithOrigin(text);
    QList<TextRange> ranges;
    for (const QString& phrase : phrases) {
        for (qsizetype at = text::indexOfPhrase(folded.text, phrase); at >= 0;
             at = text::indexOfPhrase(folded.text, phrase, at + phrase.size())) {
            ranges.append(sourceRange(folded, text, at, at + phrase.size()));
        }
    }
    return merged(std::move(ranges));
}

Snippet makeSnippet(const QString& typed, const QString& text, qsizetype length)
{
    const QList<TextRange> matches = findMatches(typed, text);
    const TextRange first = matches.value(0);
    // The hit stands in the first third, so that what follows it is seen.
    qsizetype start = boundaryBefore(text, std::max<qsizetype>(0, first.start - length / 3));
    const qsizetype wantedEnd = std::max(start + length, first.start + first.length);
    const qsizetype end = wantedEnd >= text.size() ? text.size() : boundaryBefore(text, wantedEnd);
    const auto ellipsis = [](QStringView cutOff) {
        return text::trimmed(cutOff).isEmpty() ? QString() : u"…"_s;
    };
    const QString before = ellipsis(QStringView(text).first(start));
    while (start < end && text::isSpace(text[start].unicode())) {
        ++start;
    }

    Snippet snippet;
    snippet.text =
        before + text.sliced(start, end - start) + ellipsis(QStringView(text).sliced(end));
    for (QChar& c : snippet.text) {
        if (text::isSpace(c.unicode())) {
            c = u' ';
        }
    }
    for (const TextRange& match : matches) {
        if (match.start >= start && match.start + match.length <= end) {
            snippet.matches.append({match.start - start + before.size(), match.length});
        }
    }
    return snippet;
}

} // namespace gongbao::search
