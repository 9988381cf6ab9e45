// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ranking.h"

#include "base/bytesview.h"
#include "text/characters.h"
#include "text/folding.h"
#include "text/phrases.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace gongbao::search {

namespace {

constexpr double kInTitle = 8;
constexpr double kAllOfTitle = 6; ///< the more of the title the phrases are
constexpr double kInEnclosed = 4;
constexpr double kInHeading = 2;
constexpr double kInText = 2;
constexpr double kNear = 3; ///< of all phrases together
constexpr double kPieceOfWord = 0.5;
constexpr int kLookedAt = 12;    ///< hits of a phrase in the text
constexpr qsizetype kAround = 8; ///< what the dictionary needs to see of a hit's surroundings

/// Places of a phrase in folded text, the first of them.
std::vector<qsizetype> placesIn(const QString& folded, const archive::Phrase& phrase)
{
    const text::OpenEnds open{phrase.opensStart, phrase.opensEnd};
    std::vector<qsizetype> places;
    for (qsizetype at = text::indexOfPhrase(folded, phrase.text, 0, open);
         at >= 0 && std::ssize(places) < kLookedAt;
         at = text::indexOfPhrase(folded, phrase.text, at + phrase.text.size(), open)) {
        places.push_back(at);
    }
    return places;
}

bool isWholeWord(text::Segmenter& words, QStringView folded, qsizetype start, qsizetype end)
{
    const qsizetype from = std::max<qsizetype>(0, start - kAround);
    const qsizetype to = std::min(folded.size(), end + kAround);
    const std::vector<bool> starts = words.wordStarts(folded.sliced(from, to - from));
    return starts[static_cast<size_t>(start - from)] && starts[static_cast<size_t>(end - from)];
}

/// 1 for a whole word, less for a piece of one; 0 where the phrase does not stand.
double bestHit(text::Segmenter& words, const QString& folded, const archive::Phrase& phrase)
{
    double best = 0;
    for (const qsizetype at : placesIn(folded, phrase)) {
        const bool whole = isWholeWord(words, folded, at, at + phrase.text.size());
        best = std::max(best, whole ? 1 : kPieceOfWord);
    }
    return best;
}

/// Where phrases stand in the text of a document: as it is printed, or, for those that are not
/// printed letter by letter, folded.
class TextPlaces
{
public:
    /// In bytes, the first of them.
    using Places = std::vector<qsizetype>;

    explicit TextPlaces(const QByteArray& printed)
        : m_text(printed)
    {
    }

    [[nodiscard]] std::string_view text() const { return viewOf(m_text); }

    /// Of all phrases in one text.
    [[nodiscard]] std::vector<Places> of(const std::vector<archive::Phrase>& phrases)
    {
        std::vector<Places> all = find(phrases);
        if (std::ranges::any_of(all, &Places::empty)) {
            m_text = text::fold(QString::fromUtf8(m_text)).toUtf8();
            all = find(phrases);
        }
        return all;
    }

private:
    [[nodiscard]] std::vector<Places> find(const std::vector<archive::Phrase>& phrases) const
    {
        std::vector<Places> all;
        for (const archive::Phrase& phrase : phrases) {
            const std::string wanted = phrase.text.toStdString();
            const text::OpenEnds open{phrase.opensStart, phrase.opensEnd};
            Places places;
            for (qsizetype at = text::indexOfPrinted(text(), wanted, 0, open);
                 at >= 0 && std::ssize(places) < kLookedAt;
                 at = text::indexOfPrinted(text(), wanted, at + std::ssize(wanted), open)) {
                places.push_back(at);
            }
            all.push_back(std::move(places));
        }
        return all;
    }

    QByteArray m_text;
};

bool isWholeWordAt(text::Segmenter& words, std::string_view utf8, qsizetype start, qsizetype end)
{
    constexpr qsizetype kMostBytes = 3; // of a character, nearly always
    const QString before = text::charactersBetween(utf8, start - kAround * kMostBytes, start);
    const QString phrase = text::charactersBetween(utf8, start, end);
    const QString after = text::charactersBetween(utf8, end, end + kAround * kMostBytes);
    return isWholeWord(words, before + phrase + after, before.size(),
                       before.size() + phrase.size());
}

/// How much the hits in the text count, towards 1.
double textHits(text::Segmenter& words, std::string_view utf8, qsizetype size,
                const TextPlaces::Places& places)
{
    double sum = 0;
    constexpr size_t kJudged = 2;
    for (size_t i = 0; i < places.size(); ++i) {
        const bool whole = i >= kJudged || isWholeWordAt(words, utf8, places[i], places[i] + size);
        sum += whole ? 1 : kPieceOfWord;
    }
    return sum / (sum + 2);
}

/// 1 where all phrases stand together in order, towards 0 the farther apart the nearest of them
/// are. @p sizes: of the phrases, in bytes as the places.
double nearness(const std::vector<qsizetype>& sizes, const std::vector<TextPlaces::Places>& places)
{
    constexpr double kFar = 30; // bytes, ten characters
    if (sizes.size() < 2) {
        return 0;
    }
    double sum = 0;
    for (size_t i = 0; i + 1 < sizes.size(); ++i) {
        double best = std::numeric_limits<double>::max();
        for (const qsizetype first : places[i]) {
            for (const qsizetype second : places[i + 1]) {
                const bool ordered = first <= second;
                const qsizetype gap =
                    ordered ? second - first - sizes[i] : first - second - sizes[i + 1];
                best = std::min(best, double(std::max<qsizetype>(0, gap)) + (ordered ? 0 : kFar));
            }
        }
        sum += 1 / (1 + best / kFar);
    }
    return sum / double(sizes.size() - 1);
}

} // namespace

double relevanceOf(const std::vector<archive::Phrase>& phrases,
                   const archive::RankingText& document, text::Segmenter& words)
{
    if (phrases.empty()) {
        return 0;
    }
    const QString title = text::fold(document.title);
    const QString enclosed = text::fold(document.enclosed);
    const QString headings = text::fold(document.headings);
    TextPlaces textPlaces(document.text);
    const std::vector<TextPlaces::Places> places = textPlaces.of(phrases);
    double sum = 0;
    qsizetype covered = 0;
    std::vector<qsizetype> sizes;
    for (size_t i = 0; i < phrases.size(); ++i) {
        const archive::Phrase& phrase = phrases[i];
        sizes.push_back(phrase.text.toUtf8().size());
        const double inTitle = bestHit(words, title, phrase);
        covered += inTitle > 0 ? phrase.text.size() : 0;
        sum += kInTitle * inTitle + kInEnclosed * bestHit(words, enclosed, phrase) +
               kInHeading * bestHit(words, headings, phrase) +
               kInText * textHits(words, textPlaces.text(), sizes.back(), places[i]);
    }
    const double partOfTitle =
        std::min(1.0, double(covered) / double(std::max<qsizetype>(1, title.size())));
    return sum / double(phrases.size()) + kAllOfTitle * partOfTitle +
           kNear * nearness(sizes, places);
}

} // namespace gongbao::search
