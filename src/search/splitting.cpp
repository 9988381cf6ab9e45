// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/splitting.h"

#include "text/characters.h"

#include <algorithm>
#include <span>

namespace gongbao::search {

namespace {

using namespace archive;

bool isText(QStringView word)
{
    return std::ranges::any_of(word, [](QChar c) {
        return text::isHan(c.unicode()) || text::isWordCharacter(c.unicode());
    });
}

/// The words of a phrase, without the marks between them. Neighbouring Han that are no words of the
/// dictionary are one (加装); what stands alone then is mostly 的 or 和 and is left out.
QStringList wordsOf(const QString& folded, text::Segmenter& words)
{
    const std::vector<bool> starts = words.wordStarts(folded);
    QStringList all;
    QString single; // Han that follow each other
    const auto finishSingle = [&] {
        if (single.size() > 1 && !all.contains(single)) {
            all.append(single);
        }
        single.clear();
    };
    for (qsizetype at = 0; at < folded.size();) {
        const auto next = std::find(starts.begin() + at + 1, starts.end(), true);
        const qsizetype end = std::min(qsizetype(next - starts.begin()), folded.size());
        const QString word = folded.sliced(at, end - at).trimmed();
        at = end;
        if (word.size() == 1 && text::isHan(word[0].unicode())) {
            single += word;
            continue;
        }
        finishSingle();
        if (isText(word) && !all.contains(word)) {
            all.append(word);
        }
    }
    finishSingle();
    return all;
}

} // namespace

std::optional<QStringList> takenApart(const Condition& condition, text::Segmenter& words)
{
    const auto* all = std::get_if<AllOf>(&condition.value);
    const std::span<const Condition> parts =
        all != nullptr ? std::span<const Condition>(all->parts) : std::span(&condition, 1);
    QStringList apart;
    for (const Condition& part : parts) {
        const auto* term = std::get_if<TextTerm>(&part.value);
        if (term == nullptr || term->quoted || term->phrase.opensStart || term->phrase.opensEnd) {
            return std::nullopt;
        }
        apart += wordsOf(term->phrase.text, words);
    }
    apart.removeDuplicates();
    return apart.size() > std::ssize(parts) ? std::optional(apart) : std::nullopt;
}

} // namespace gongbao::search
