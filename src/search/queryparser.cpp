// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/queryparser.h"

#include "search/conditionphrases.h"
#include "search/datequery.h"
#include "search/numberquery.h"
#include "search/terms.h"
#include "text/characters.h"
#include "text/folding.h"

#include <algorithm>
#include <utility>

namespace gongbao::search {

namespace {

using namespace archive;
using Terms = std::vector<Term>;

bool isBinary(Term::Kind kind)
{
    return kind == Term::Kind::And || kind == Term::Kind::Or || kind == Term::Kind::Near;
}

/// A phrase in the text, which NEAR can speak of.
bool isPlain(const Term& term)
{
    return (term.kind == Term::Kind::Word || term.kind == Term::Kind::Phrase) && !term.negated &&
           !term.field;
}

/// A word that may be English or pinyin.
bool isLetters(const Term& term)
{
    return isPlain(term) && term.kind == Term::Kind::Word &&
           std::ranges::all_of(text::narrowed(term.text),
                               [](QChar c) { return c.toLower() >= u'a' && c.toLower() <= u'z'; });
}

bool isOperator(const Term& term)
{
    return isBinary(term.kind) || term.kind == Term::Kind::Not;
}

/// Operators in lower case among words of letters are such words.
void readLowerCase(Terms& terms)
{
    const auto isOther = [&terms](size_t at) {
        return at < terms.size() && !isOperator(terms[at]) && !isLetters(terms[at]);
    };
    for (size_t i = 0; i < terms.size(); ++i) {
        if (terms[i].lowerCase && !isOther(i + 1) && (i == 0 || !isOther(i - 1))) {
            terms[i].kind = Term::Kind::Word;
        }
    }
}

/// Operators without the operands they need are words.
void makeSense(Terms& terms)
{
    const auto isOperand = [&terms](size_t at) {
        return at < terms.size() && !isOperator(terms[at]);
    };
    for (size_t i = 0; i < terms.size(); ++i) {
        const bool lacksOperand =
            i == 0 || !isOperand(i - 1) || i + 1 == terms.size() || isBinary(terms[i + 1].kind);
        const bool isFarFetched = terms[i].kind == Term::Kind::Near && !lacksOperand &&
                                  !(isPlain(terms[i - 1]) && isPlain(terms[i + 1]));
        if (isBinary(terms[i].kind) && (lacksOperand || isFarFetched)) {
            terms[i].kind = Term::Kind::Word;
        }
    }
    if (!terms.empty() && terms.back().kind == Term::Kind::Not) {
        terms.back().kind = Term::Kind::Word;
    }
}

/// Too many terms are one phrase from the first that is too many.
void limit(Terms& terms)
{
    if (std::ssize(terms) <= kMostTerms) {
        return;
    }
    Term rest;
    rest.text = QStringView(terms[kMostTerms - 1].source.begin(), terms.back().source.end());
    rest.source = rest.text;
    terms.resize(kMostTerms);
    terms.back() = rest;
}

std::optional<Phrase> foldedPhrase(QStringView typed)
{
    const QString folded = text::fold(typed);
    return folded.isEmpty() ? std::nullopt : std::optional(Phrase{folded});
}

bool isWordAt(QStringView typed, qsizetype at)
{
    return at >= 0 && at < typed.size() && text::isWordCharacter(text::codePointAt(typed, at));
}

/// A word whose asterisks stand beside letters or digits.
std::optional<Phrase> phraseWithWildcards(QStringView word)
{
    const auto isAsterisk = [](QChar c) { return c == u'*' || c == u'＊'; };
    const bool opensStart = isAsterisk(word.front()) && isWordAt(word, 1);
    const bool opensEnd = isAsterisk(word.back()) && isWordAt(word, word.size() - 2);
    word = word.sliced(opensStart ? 1 : 0);
    word.chop(opensEnd ? 1 : 0);
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

using MaybeCondition = std::optional<Condition>;

template<typename T>
MaybeCondition made(std::optional<T> value)
{
    return value ? MaybeCondition(Condition{std::move(*value)}) : std::nullopt;
}

/// One recursive descent. A part that asks for nothing is nullopt.
class Parser
{
public:
    Parser(const Date& today, QStringView typed, int depth = 0, std::optional<Field> field = {})
        : m_today(today)
        , m_depth(depth)
        , m_terms(cutTerms(typed, depth))
        , m_field(field)
    {
        limit(m_terms);
        readLowerCase(m_terms);
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
        if (any.parts.empty()) {
            return std::nullopt;
        }
        return any.parts.size() == 1 ? std::move(any.parts.front()) : Condition{std::move(any)};
    }

    MaybeCondition conjunction()
    {
        AllOf all;
        while (m_at < m_terms.size() && !isAt(Term::Kind::Or)) {
            if (take(Term::Kind::And)) {
                continue;
            }
            if (MaybeCondition part = negation()) {
                all.parts.push_back(std::move(*part));
            }
        }
        if (all.parts.empty()) {
            return std::nullopt;
        }
        return all.parts.size() == 1 ? std::move(all.parts.front()) : Condition{std::move(all)};
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

    /// A NEAR B NEAR C: B is near both.
    MaybeCondition nearness()
    {
        MaybeCondition first = operand(m_terms[m_at++]);
        AllOf all;
        while (isAt(Term::Kind::Near)) {
            const int distance = m_terms[m_at].distance;
            const std::optional<Phrase> left = phraseOf(m_terms[m_at - 1]);
            const std::optional<Phrase> right = phraseOf(m_terms[m_at + 1]);
            m_at += 2;
            if (left && right) {
                all.parts.push_back({NearTerm{*left, *right, distance}});
            } else if (right) {
                all.parts.push_back({TextTerm{*right}});
            }
        }
        if (all.parts.empty()) {
            return first;
        }
        return all.parts.size() == 1 ? std::move(all.parts.front()) : Condition{std::move(all)};
    }

    MaybeCondition operand(const Term& term)
    {
        const std::optional<Field> field = term.field ? term.field : m_field;
        if (term.kind == Term::Kind::Group) {
            return Parser(m_today, term.text, m_depth + 1, field).run();
        }
        if (field) {
            return inField(*field, term);
        }
        if (term.kind == Term::Kind::Word && term.text.contains(u"..")) {
            if (const std::optional<DateTerm> dates = readDates(term.text, m_today)) {
                return Condition{*dates};
            }
        }
        return textTerm(phraseOf(term));
    }

    static MaybeCondition textTerm(const std::optional<Phrase>& phrase)
    {
        return phrase ? MaybeCondition(Condition{TextTerm{*phrase}}) : std::nullopt;
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
        QString letters = text::fold(typed).remove(u' ').remove(u'\'');
        const bool isPinyin = !letters.isEmpty() && std::ranges::all_of(letters, [](QChar c) {
            return c >= u'a' && c <= u'z';
        });
        return isPinyin ? std::optional(PinyinTerm{std::move(letters)}) : std::nullopt;
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
            return made(readDates(term.text, m_today));
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

    Date m_today;
    int m_depth;
    Terms m_terms;
    std::optional<Field> m_field;
    size_t m_at = 0;
};

} // namespace

Condition readQuery(QStringView typed, const Date& today)
{
    Condition condition = Parser(today, typed).run().value_or(Condition{});
    const std::optional<NumberPattern> number = readNumber(typed);
    if (!number || !plainPhrases(condition)) {
        return condition;
    }
    AnyOf any;
    any.parts = {Condition{NumberTerm{*number, false}}, std::move(condition)};
    return {std::move(any)};
}

bool mentionsOperators(QStringView typed)
{
    return std::ranges::any_of(cutTerms(typed), isOperator);
}

} // namespace gongbao::search
