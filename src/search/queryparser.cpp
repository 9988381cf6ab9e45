// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/queryparser.h"

#include "search/conditionphrases.h"
#include "search/datequery.h"
#include "search/nearcondition.h"
#include "search/numberquery.h"
#include "search/termsense.h"
#include "text/characters.h"
#include "text/folding.h"
#include "text/pinyin.h"

#include <algorithm>
#include <utility>

namespace gongbao::search {

namespace {

using namespace archive;
using Terms = std::vector<Term>;
using MaybeCondition = std::optional<Condition>;

std::optional<Phrase> foldedPhrase(QStringView typed)
{
    const QString folded = text::fold(typed);
    return folded.isEmpty() ? std::nullopt : std::optional(Phrase{folded});
}

bool isWordAt(QStringView typed, qsizetype at)
{
    return at >= 0 && at < typed.size() && text::isWordCharacter(text::codePointAt(typed, at));
}

/// A word without the asterisks at its ends. Beside letters and digits they let it stand within a
/// longer one; Han may do so anyway.
std::optional<Phrase> phraseWithWildcards(QStringView word)
{
    const auto isAsterisk = [](QChar c) { return c == u'*' || c == u'＊'; };
    const auto isText = [&word](qsizetype at) {
        return at >= 0 && at < word.size() &&
               (isWordAt(word, at) || text::isHan(text::codePointAt(word, at)));
    };
    const bool asteriskFirst = isAsterisk(word.front()) && isText(1);
    const bool asteriskLast = isAsterisk(word.back()) && isText(word.size() - 2);
    const bool opensStart = asteriskFirst && isWordAt(word, 1);
    const bool opensEnd = asteriskLast && isWordAt(word, word.size() - 2);
    word = word.sliced(asteriskFirst ? 1 : 0);
    word.chop(asteriskLast ? 1 : 0);
    std::optional<Phrase> phrase = foldedPhrase(word);
    if (phrase) {
        phrase->opensStart = opensStart;
        phrase->opensEnd = opensEnd;
    }
    return phrase;
}

std::optional<Phrase> phraseOf(const Term& term)
{
    return term.kind == Term::Kind::Word ? phraseWithWildcards(term.text) : foldedPhrase(term.text);
}

template<typename T>
MaybeCondition made(std::optional<T> value)
{
    return value ? MaybeCondition(Condition{std::move(*value)}) : std::nullopt;
}

void append(AllOf& all, MaybeCondition part)
{
    if (part) {
        all.parts.push_back(std::move(*part));
    }
}

MaybeCondition allOf(AllOf all)
{
    if (all.parts.empty()) {
        return std::nullopt;
    }
    return all.parts.size() == 1 ? std::move(all.parts.front()) : Condition{std::move(all)};
}

MaybeCondition anyOf(AnyOf any)
{
    if (any.parts.empty()) {
        return std::nullopt;
    }
    return any.parts.size() == 1 ? std::move(any.parts.front()) : Condition{std::move(any)};
}

/// What does not change from bracket to bracket.
struct Context
{
    Date today;
    bool readsNumbers = true; ///< words that look like a number are looked for as one as well
};

/// One recursive descent. A part that asks for nothing is nullopt.
class Parser
{
public:
    Parser(const Context& context, QStringView typed, int depth = 0,
           std::optional<Field> field = {})
        : m_context(context)
        , m_depth(depth)
        , m_terms(cutTerms(typed, depth))
        , m_field(field)
    {
        makeSense(m_terms);
    }

    MaybeCondition run() { return alternatives(); }

private:
    [[nodiscard]] bool isAt(Term::Kind kind) const
    {
        return m_at < m_terms.size() && m_terms[m_at].kind == kind;
    }
    bool take(Term::Kind kind)
    {
        const bool taken = isAt(kind);
        m_at += taken ? 1 : 0;
        return taken;
    }

    MaybeCondition alternatives()
    {
        AnyOf any;
        do {
            if (MaybeCondition part = conjunction()) {
                any.parts.push_back(std::move(*part));
            }
        } while (take(Term::Kind::Or));
        return anyOf(std::move(any));
    }

    MaybeCondition conjunction()
    {
        AllOf all;
        while (m_at < m_terms.size() && !isAt(Term::Kind::Or)) {
            if (take(Term::Kind::And)) {
                continue;
            }
            append(all, negation());
        }
        return allOf(std::move(all));
    }

    MaybeCondition negation()
    {
        bool negated = false;
        while (take(Term::Kind::Not)) {
            negated = !negated;
        }
        negated = negated != m_terms[m_at].negated;
        MaybeCondition condition = nearness();
        if (!negated || !condition) {
            return condition;
        }
        NoneOf none;
        none.parts.push_back(std::move(*condition));
        return Condition{std::move(none)};
    }

    /// A NEAR B NEAR C: B is near both. A title that the first is in is that of those behind.
    MaybeCondition nearness()
    {
        const Term& first = m_terms[m_at++];
        std::optional<Field> field = first.field ? first.field : m_field;
        MaybeCondition left = operand(first, field);
        if (!isAt(Term::Kind::Near)) {
            return withNumber(first, field, std::move(left));
        }
        AllOf all;
        bool isStated = false; // what is on the left
        while (isAt(Term::Kind::Near)) {
            const Term& near = m_terms[m_at];
            const Term& second = m_terms[m_at + 1];
            m_at += 2;
            const bool holds = field == Field::Title || field == Field::Attachment;
            field = second.field ? second.field : holds ? field : m_field;
            MaybeCondition right = operand(second, field);
            MaybeCondition both = nearCondition(left, right, near.distance);
            if (!both) {
                const bool isWord = left && right;
                append(all, isStated ? std::nullopt : std::move(left));
                append(all, isWord ? textTerm(phraseOf(near)) : std::nullopt);
            }
            isStated = both.has_value();
            append(all, std::move(both));
            left = std::move(right);
        }
        append(all, isStated ? std::nullopt : std::move(left));
        return allOf(std::move(all));
    }

    /// What a word that may be a number is looked for as.
    [[nodiscard]] MaybeCondition withNumber(const Term& term, const std::optional<Field>& field,
                                            MaybeCondition words) const
    {
        const bool mayBe = m_context.readsNumbers && term.kind == Term::Kind::Word && !field;
        const auto number = mayBe && words ? readNumberWord(term.text) : std::nullopt;
        if (!number) {
            return words;
        }
        AnyOf any;
        any.parts = {Condition{NumberTerm{*number, false}}, std::move(*words)};
        return Condition{std::move(any)};
    }

    MaybeCondition operand(const Term& term, const std::optional<Field>& field)
    {
        if (term.kind == Term::Kind::Group) {
            return Parser(m_context, term.text, m_depth + 1, field).run();
        }
        if (field) {
            return inField(*field, term);
        }
        if (term.kind == Term::Kind::Word && term.text.contains(u"..")) {
            if (const std::optional<DateTerm> dates = readDates(term.text, m_context.today)) {
                return Condition{*dates};
            }
        }
        return textTerm(phraseOf(term), term.kind == Term::Kind::Phrase);
    }

    static MaybeCondition textTerm(const std::optional<Phrase>& phrase, bool quoted = false)
    {
        return phrase ? MaybeCondition(Condition{TextTerm{*phrase, quoted}}) : std::nullopt;
    }

    static MaybeCondition titleTerm(TitleTerm::Of of, const std::optional<Phrase>& phrase)
    {
        return phrase ? MaybeCondition(Condition{TitleTerm{of, *phrase}}) : std::nullopt;
    }

    static std::optional<NameTerm> readName(Facet facet, QStringView typed)
    {
        const QString folded = text::fold(typed);
        return folded.isEmpty() ? std::nullopt : std::optional(NameTerm{facet, folded, {}});
    }

    static std::optional<NumberTerm> readNumberTerm(QStringView typed, bool cited)
    {
        const std::optional<NumberPattern> number = readNumberPart(typed);
        return number ? std::optional(NumberTerm{*number, cited}) : std::nullopt;
    }

    static std::optional<PinyinTerm> readPinyin(QStringView typed)
    {
        QString letters = text::pinyinLetters(typed);
        return letters.isEmpty() ? std::nullopt : std::optional(PinyinTerm{std::move(letters)});
    }

    MaybeCondition inField(Field field, const Term& term) const
    {
        MaybeCondition read = readField(field, term);
        // As it was typed, the name of the field included, but not the hyphen that negates it.
        return read ? std::move(read)
                    : textTerm(foldedPhrase(term.source.sliced(term.negated ? 1 : 0)));
    }

    [[nodiscard]] MaybeCondition readField(Field field, const Term& term) const
    {
        switch (field) {
        case Field::Title:
            return titleTerm(TitleTerm::Of::Document, phraseOf(term));
        case Field::Attachment:
            return titleTerm(TitleTerm::Of::Attachment, phraseOf(term));
        case Field::Number:
            return made(readNumberTerm(term.text, false));
        case Field::Cites:
            return made(readNumberTerm(term.text, true));
        case Field::Date:
            return made(readDates(term.text, m_context.today));
        case Field::Body:
            return made(readName(Facet::Body, term.text));
        case Field::Kind:
            return made(readName(Facet::Kind, term.text));
        case Field::Category:
            return made(readName(Facet::Category, term.text));
        case Field::Gazette:
            return made(readName(Facet::Gazette, term.text));
        case Field::Pinyin:
            return made(readPinyin(term.text));
        }
        return std::nullopt;
    }

    Context m_context;
    int m_depth;
    Terms m_terms;
    std::optional<Field> m_field;
    size_t m_at = 0;
};

} // namespace

Condition readQuery(QStringView typed, const Date& today)
{
    const std::optional<NumberPattern> number = readNumber(typed);
    Condition condition =
        Parser({.today = today, .readsNumbers = !number}, typed).run().value_or(Condition{});
    if (!number || !plainPhrases(condition)) {
        return condition;
    }
    AnyOf any;
    any.parts = {Condition{NumberTerm{*number, false}}, std::move(condition)};
    return {std::move(any)};
}

bool mentionsOperators(QStringView typed)
{
    return std::ranges::any_of(cutTerms(typed), [](const Term& term) {
        return isOperator(term) || term.kind == Term::Kind::Group;
    });
}

} // namespace gongbao::search
