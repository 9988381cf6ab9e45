// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/snippet.h"

#include "base/bytesview.h"
#include "search/conditionphrases.h"
#include "search/queryparser.h"
#include "text/characters.h"
#include "text/folding.h"
#include "text/phrases.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>

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
qsizetype boundaryBefore(text::Segmenter& words, QStringView text, qsizetype position)
{
    if (position == 0 || position == text.size()) {
        return position;
    }
    // The dictionary takes its time; words of Han are short.
    const qsizetype longest = text::isHan(text::codePointAt(text, position)) ? 8 : 24;
    const qsizetype from = std::max<qsizetype>(0, position - longest);
    const qsizetype size = std::min(text.size() - from, 2 * longest);
    const std::vector<bool> starts = words.wordStarts(text.sliced(from, size));
    for (qsizetype at = position; at > from || at == 0; --at) {
        if (starts[static_cast<size_t>(at - from)]) {
            return at;
        }
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data() + from, size);
    finder.setPosition(position - from);
    return finder.isAtBoundary() ? position
                                 : from + std::max<qsizetype>(0, finder.toPreviousBoundary());
}

QString ellipsis(QStringView cutOff)
{
    return text::trimmed(cutOff).isEmpty() ? QString() : u"…"_s;
}

/// From @p start to @p end of the text, with those of @p matches that lie within.
Snippet cutOut(const QString& text, qsizetype start, qsizetype end, const QList<TextRange>& matches)
{
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

/// All of a phrase's places, each with the whole words that it stands in.
void appendPlaces(QList<TextRange>& ranges, const archive::Phrase& phrase,
                  const text::FoldedText& folded, QStringView source)
{
    const text::OpenEnds open{phrase.opensStart, phrase.opensEnd};
    const auto next = [&](qsizetype from) {
        return text::indexOfPhrase(folded.text, phrase.text, from, open);
    };
    for (qsizetype at = next(0); at >= 0;) {
        const qsizetype end = text::wordEnd(folded.text, at + phrase.text.size());
        const qsizetype start = text::wordStart(folded.text, at);
        ranges.append(sourceRange(folded, source, open.start ? start : at,
                                  open.end ? end : at + phrase.text.size()));
        at = next(at + phrase.text.size());
    }
}

/// A unit of a word, or of a character of two.
bool isOfWord(QStringView text, qsizetype at)
{
    return text[at].isSurrogate() || text::isWordCharacter(text[at].unicode());
}

/// Moves @p at by @p step out of the word and the character that it would cut.
qsizetype outsideWords(QStringView text, qsizetype at, qsizetype step)
{
    while (at > 0 && at < text.size() && isOfWord(text, at - 1) && isOfWord(text, at)) {
        at += step;
    }
    return at;
}

/// The matches around one that stands in @p text letter by letter, as nearly all do: to fold a
/// little of it is enough then. All matches where there is none.
QList<TextRange> matchesForOne(const std::vector<archive::Phrase>& phrases, const QString& text,
                               qsizetype length)
{
    qsizetype at = text.size();
    for (const archive::Phrase& phrase : phrases) {
        const qsizetype found = text.indexOf(phrase.text);
        at = found < 0 ? at : std::min(at, found);
    }
    if (at == text.size()) {
        return findMatches(phrases, text);
    }
    const qsizetype from = outsideWords(text, std::max<qsizetype>(0, at - length), -1);
    const qsizetype to = outsideWords(text, std::min(text.size(), at + 3 * length), 1);
    QList<TextRange> matches = findMatches(phrases, text.sliced(from, to - from));
    for (TextRange& match : matches) {
        match.start += from;
    }
    return matches.isEmpty() ? findMatches(phrases, text) : matches;
}

/// The characters between two bytes, without the words that would be cut there.
QString withoutCutWords(std::string_view utf8, qsizetype from, qsizetype to)
{
    const QString piece = text::charactersBetween(utf8, from, to);
    qsizetype start = 0;
    qsizetype end = piece.size();
    while (from > 0 && start < end && isOfWord(piece, start)) {
        ++start;
    }
    while (to < std::ssize(utf8) && end > start && isOfWord(piece, end - 1)) {
        --end;
    }
    return piece.sliced(start, end - start);
}

/// Where the first phrase stands that is printed letter by letter, in bytes; -1 without one.
qsizetype firstPrinted(const std::vector<archive::Phrase>& phrases, std::string_view utf8)
{
    qsizetype first = -1;
    for (const archive::Phrase& phrase : phrases) {
        const qsizetype at = text::indexOfPrinted(utf8, phrase.text.toStdString(), 0,
                                                  {phrase.opensStart, phrase.opensEnd});
        first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
}

} // namespace

QList<TextRange> findMatches(const std::vector<archive::Phrase>& phrases, const QString& text)
{
    if (phrases.empty()) {
        return {};
    }
    const text::FoldedText folded = text::foldWithOrigin(text);
    QList<TextRange> ranges;
    for (const archive::Phrase& phrase : phrases) {
        appendPlaces(ranges, phrase, folded, text);
    }
    return merged(std::move(ranges));
}

QList<TextRange> findMatches(const QString& typed, const QString& text)
{
    return findMatches(markedPhrases(readQuery(typed)), text);
}

QList<Snippet> makeSnippets(const std::vector<archive::Phrase>& phrases, const QString& text,
                            qsizetype count, text::Segmenter& words, qsizetype length)
{
    const QList<TextRange> matches =
        count == 1 ? matchesForOne(phrases, text, length) : findMatches(phrases, text);
    QList<Snippet> snippets;
    qsizetype shown = 0; ///< up to where
    qsizetype at = 0;
    do {
        const TextRange match = matches.value(at);
        // The hit stands in the first third, so that what follows it is seen.
        const qsizetype start =
            boundaryBefore(words, text, std::max(shown, match.start - length / 3));
        const qsizetype wantedEnd = std::max(start + length, match.start + match.length);
        shown = wantedEnd >= text.size() ? text.size() : boundaryBefore(words, text, wantedEnd);
        shown = std::max(shown, match.start + match.length);
        snippets.append(cutOut(text, start, shown, matches));
        while (at < matches.size() && matches[at].start < shown) {
            ++at;
        }
    } while (at < matches.size() && snippets.size() < count);
    return snippets;
}

QList<Snippet> makeSnippets(const std::vector<archive::Phrase>& phrases, const QByteArray& utf8,
                            qsizetype count, text::Segmenter& words, qsizetype length)
{
    const std::string_view text = viewOf(utf8);
    constexpr qsizetype kMostBytes = 3; // of a character, nearly always
    const auto ofPiece = [&](qsizetype from, qsizetype to) -> std::optional<Snippet> {
        const QString piece = withoutCutWords(text, from, to);
        Snippet snippet = makeSnippets(phrases, piece, 1, words, length).constFirst();
        // What the piece leaves out must not be missed.
        const bool isWhole = (from <= 0 || snippet.text.startsWith(u'…')) &&
                             (to >= utf8.size() || snippet.text.endsWith(u'…'));
        return isWhole && !snippet.matches.isEmpty() ? std::optional(std::move(snippet))
                                                     : std::nullopt;
    };
    const qsizetype first = firstPrinted(phrases, text);
    if (count == 1 && first >= 0) {
        // What is looked at on both sides of a match, and more.
        if (const auto snippet =
                ofPiece(first - kMostBytes * 2 * length, first + kMostBytes * 5 * length)) {
            return {*snippet};
        }
    }
    // What is not printed letter by letter, such as a quotation mark, often stands near the start.
    for (qsizetype size = kMostBytes * 8 * length; count == 1 && size < utf8.size(); size *= 4) {
        if (const auto snippet = ofPiece(0, size)) {
            return {*snippet};
        }
    }
    return makeSnippets(phrases, QString::fromUtf8(utf8), count, words, length);
}

Snippet makeSnippet(const std::vector<archive::Phrase>& phrases, const QString& text,
                    qsizetype length)
{
    text::Segmenter words;
    return makeSnippets(phrases, text, 1, words, length).constFirst();
}

} // namespace gongbao::search
