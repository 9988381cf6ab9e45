// SPDX-License-Identifier: GPL-3.0-or-later
// Finds all words of a list in one pass.
#pragma once

#include <QStringView>

#include <algorithm>
#include <bitset>
#include <span>

namespace gongbao::parse {

/// Words to look for anywhere in a text. One pass over the text finds all of them: few characters
/// of it begin a word.
class WordFinder
{
public:
    explicit WordFinder(std::span<const QStringView> words)
        : m_words(words)
    {
        for (const QStringView word : words) {
            m_firsts.set(slot(word.front()));
        }
    }

    [[nodiscard]] bool startsOne(QStringView text) const
    {
        return !text.isEmpty() && m_firsts.test(slot(text.front())) &&
               std::ranges::any_of(m_words,
                                   [text](QStringView word) { return text.startsWith(word); });
    }

    /// Where the first of them begins; -1 for nowhere.
    [[nodiscard]] qsizetype firstIn(QStringView text) const
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (startsOne(text.sliced(at))) {
                return at;
            }
        }
        return -1;
    }

private:
    static constexpr std::size_t kSlots = 1024;
    static std::size_t slot(QChar c) { return c.unicode() % kSlots; }

    std::span<const QStringView> m_words;
    std::bitset<kSlots> m_firsts; ///< of their first characters; others may share a slot
};

/// Whether @p word is one of @p words.
[[nodiscard]] inline bool contains(std::span<const QStringView> words, QStringView word)
{
    return std::ranges::find(words, word) != words.end();
}

} // namespace gongbao::parse
