// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/termsense.h"

#include "search/datequery.h"
#include "search/numberquery.h"
#include "text/characters.h"

#include <algorithm>
#include <utility>

namespace gongbao::search {

namespace {

using Terms = std::vector<Term>;

bool isBinary(Term::Kind kind)
{
    return kind == Term::Kind::And || kind == Term::Kind::Or || kind == Term::Kind::Near;
}

/// A word without hyphen and field.
bool isPlainWord(const Term& term)
{
    return term.kind == Term::Kind::Word && !term.negated && !term.field;
}

/// A word that may be English or pinyin.
bool isLetters(const Term& term)
{
    return isPlainWord(term) && std::ranges::all_of(text::narrowed(term.text), [](QChar c) {
               return c.toLower() >= u'a' && c.toLower() <= u'z';
           });
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
void dropOperators(Terms& terms)
{
    const auto isOperand = [&terms](size_t at) {
        return at < terms.size() && !isOperator(terms[at]);
    };
    for (size_t i = 0; i < terms.size(); ++i) {
        const bool lacksOperand =
            i == 0 || !isOperand(i - 1) || i + 1 == terms.size() || isBinary(terms[i + 1].kind);
        const bool isFarFetched = terms[i].kind == Term::Kind::Near && !lacksOperand &&
                                  (terms[i - 1].negated || terms[i + 1].negated);
        if (isBinary(terms[i].kind) && (lacksOperand || isFarFetched)) {
            terms[i].kind = Term::Kind::Word;
        }
    }
    if (!terms.empty() && terms.back().kind == Term::Kind::Not) {
        terms.back().kind = Term::Kind::Word;
    }
}

/// Whether white space parts one value: 文号:霁政办 2024 27, 日期:2021-07 .. 2021-12.
bool isContinued(const Term& term, const Term& next)
{
    if (term.kind != Term::Kind::Word || !isPlainWord(next)) {
        return false;
    }
    switch (term.field.value_or(Field::Title)) {
    case Field::Number:
    case Field::Cites:
        return continuesNumber(term.text, next.text);
    case Field::Date:
        return continuesDates(term.text, next.text);
    default:
        return false;
    }
}

void joinValues(Terms& terms)
{
    Terms joined;
    for (const Term& term : terms) {
        if (joined.empty() || !isContinued(joined.back(), term)) {
            joined.push_back(term);
            continue;
        }
        Term& last = joined.back();
        last.text = QStringView(last.text.begin(), term.text.end());
        last.source = QStringView(last.source.begin(), term.source.end());
    }
    terms = std::move(joined);
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

} // namespace

bool isOperator(const Term& term)
{
    return isBinary(term.kind) || term.kind == Term::Kind::Not;
}

void makeSense(Terms& terms)
{
    limit(terms);
    joinValues(terms);
    readLowerCase(terms);
    dropOperators(terms);
}

} // namespace gongbao::search
