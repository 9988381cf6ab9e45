// SPDX-License-Identifier: GPL-3.0-or-later
// The lexer of the query language: what was typed, cut into terms.
#pragma once

#include <QStringView>

#include <optional>
#include <vector>

namespace gongbao::search {

/// What a term may be said to stand in, as 标题: or title: before it.
enum class Field { Title, Number, Body, Date, Kind, Category, Gazette, Attachment, Cites, Pinyin };

struct Term
{
    enum class Kind {
        Word,   ///< anything without white space
        Phrase, ///< what stands between “”, "", ‘’, 《》, 「」 or 『』
        Group,  ///< what stands between brackets: a query by itself
        And,
        Or,
        Not,
        Near,
    };

    Kind kind = Kind::Word;
    bool negated = false;       ///< by a hyphen before it
    std::optional<Field> field; ///< Word, Phrase and Group only
    QStringView text;           ///< without hyphen, field and marks
    QStringView source;         ///< all of it, to be searched as it is where it can't be read
    int distance = 0;           ///< Near only
    bool lowerCase = false;     ///< an operator in letters that may as well be a word: and
};

/// How far apart NEAR lets phrases stand where it does not say.
inline constexpr int kNearDistance = 20;

/// Cuts @p typed at white space that is seen. Marks and brackets count as such only around a whole
/// term: “放管服”改革 and 以工代赈（试行） are words, and so is a word in brackets, （一）, that is
/// all of a query. Operators and field names count wherever they stand, in whatever case and width;
/// whether they make sense is the parser's business. The views are into @p typed. @p depth: how
/// many groups @p typed is within; in the deepest, brackets are text.
[[nodiscard]] std::vector<Term> cutTerms(QStringView typed, int depth = 0);

} // namespace gongbao::search
