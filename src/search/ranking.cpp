// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ranking.h"

#include "text/folding.h"
#include "text/phrases.h"

#include <algorithm>
#include <limits>

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

/// How much the hits in the text count, towards 1.
double textHits(text::Segmenter& words, const QString& folded, const archive::Phrase& phrase,
                const std::vector<qsizetype>& places)
{
    double sum = 0;
    constexpr size_t kJudged = 2;
    for (size_t i = 0; i < places.size(); ++i) {
        const bool whole =
            i >= kJudged || isWholeWord(words, folded, places[i], places[i] + phrase.text.size());
        sum += whole ? 1 : kPieceOfWord;
    }
    return sum / (sum + 2);
}

/// 1 where all phrases stand together in order, towards 0 the farther apart the nearest of them
/// are.
double nearness(const std::vector<archive::Phrase>& phrases,
                const std::vector<std::vector<qsizetype>>& places)
{
    if (phrases.size() < 2) {
        return 0;
    }
    double sum = 0;
    for (size_t i = 0; i + 1 < phrases.size(); ++i) {
        double best = std::numeric_limits<double>::max();
        for (const qsizetype first : places[i]) {
            for (const qsizetype second : places[i + 1]) {
                const bool ordered = first <= second;
                const qsizetype gap = ordered ? second - first - phrases[i].text.size()
                                              : first - second - phrases[i + 1].text.size();
                best = std::min(best, double(std::max<qsizetype>(0, gap)) + (ordered ? 0 : 10));
            }
        }
        sum += 1 / (1 + best / 10);
    }
    return sum / double(phrases.size() - 1);
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
    const QString folded = text::fold(document.text);
    double sum = 0;
    qsizetype covered = 0;
    std::vector<std::vector<qsizetype>> places;
    for (const archive::Phrase& phrase : phrases) {
        places.push_back(placesIn(folded, phrase));
        const double inTitle = bestHit(words, title, phrase);
        covered += inTitle > 0 ? phrase.text.size() : 0;
        sum += kInTitle * inTitle + kInEnclosed * bestHit(words, enclosed, phrase) +
               kInHeading * bestHit(words, headings, phrase) +
               kInText * textHits(words, folded, phrase, places.back());
    }
    const double partOfTitle =
        std::min(1.0, double(covered) / double(std::max<qsizetype>(1, title.size())));
    return sum / double(phrases.size()) + kAllOfTitle * partOfTitle +
           kNear * nearness(phrases, places);
}

} // namespace gongbao::search
