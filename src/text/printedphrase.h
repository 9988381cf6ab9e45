// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for a folded phrase in a text that is not folded, without folding all of it.
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongbao::text {

/// A phrase with a Han in it. Only around the places of that Han, or of what is folded to it, is
/// the text folded.
class PrintedPhrase
{
public:
    /// @p folded: by folding.h, not empty.
    explicit PrintedPhrase(QString folded);

    [[nodiscard]] const QString& folded() const { return m_phrase; }
    /// Whether indexOfPhrase() would find the phrase in the folded text; nullopt where only that
    /// can tell, such as of a text with long gaps between its characters. @p utf8: not folded.
    [[nodiscard]] std::optional<bool> isIn(std::string_view utf8) const
    {
        return beginsIn(utf8, utf8.size());
    }
    /// The same where only the first @p size bytes count for where the phrase begins. What is
    /// more than reach() behind them may be left out.
    [[nodiscard]] std::optional<bool> beginsIn(std::string_view utf8, size_t size) const;
    /// In bytes.
    [[nodiscard]] qsizetype reach() const;

private:
    [[nodiscard]] std::optional<bool> isAround(std::string_view utf8, size_t place) const;

    QString m_phrase;
    std::vector<std::string> m_anchors; ///< a Han and what is folded to it, UTF-8; none: no Han
    bool m_wantsMark = false;           ///< behind the anchor
};

/// What the folded form of a text that is not folded begins with, of its first @p size bytes or a
/// few less; empty where it can't be cut there without looking on. No word is cut.
[[nodiscard]] QString foldedBeginning(std::string_view utf8, size_t size);

/// The characters that are not @p han themselves but become it, alone or beside others, when they
/// are folded.
[[nodiscard]] std::vector<char32_t> variantsOf(char32_t han);

} // namespace gongbao::text
