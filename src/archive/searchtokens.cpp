// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/searchtokens.h"

#include "text/characters.h"
#include "text/tokens.h"

namespace gongbao::archive {

Tokens phraseTokens(const Phrase& phrase)
{
    const std::string folded = phrase.text.toStdString();
    const std::string_view core = text::withoutOpenStart(folded);
    Tokens tokens;
    text::forEachToken(core, [&tokens](std::string_view token) {
        tokens.push_back({std::string(token), false});
        return true;
    });
    if (!tokens.empty()) {
        tokens.back().opensEnd = phrase.opensEnd || text::hasOpenEnd(core);
    }
    return tokens;
}

bool isProvable(const Phrase& phrase)
{
    const std::string folded = phrase.text.toStdString();
    return !phrase.opensStart && !isSingleHan(phrase.text) &&
           text::withoutOpenStart(folded).size() == folded.size();
}

bool isSingleSymbol(const QString& phrase)
{
    return text::isSingleSymbol(phrase.toStdString());
}

bool isSingleHan(const QString& phrase)
{
    return isSingleSymbol(phrase) && text::isHan(text::codePointAt(phrase, 0));
}

Tokens symbolTokens(const QString& symbol)
{
    const std::string folded = symbol.toStdString();
    Tokens tokens{{folded, false}};
    if (text::isHan(text::codePointAt(symbol, 0))) {
        tokens.push_back({text::hanWithComma(folded), true});
    }
    return tokens;
}

Tokens markedTokens(const Phrase& phrase)
{
    const std::string folded = phrase.text.toStdString();
    Tokens tokens;
    text::forEachMarkedHan(folded, [&](std::string_view piece) {
        // What stands behind the mark is not known then.
        constexpr int kHanAndMark = 2;
        const bool isCut = text::countSymbols(piece) == kHanAndMark;
        const bool isLast = piece.data() + piece.size() == folded.data() + folded.size();
        // Nearly all texts have a Han and a mark that are given without what follows.
        if (!isCut || piece.size() == folded.size()) {
            tokens.push_back({std::string(piece), isCut || (isLast && phrase.opensEnd)});
        }
        return true;
    });
    return tokens;
}

bool isWhole(const Phrase& phrase, const Tokens& marked)
{
    return marked.size() == 1 && marked.front().text == phrase.text.toStdString();
}

Tokens facetTokens(Facet facet, const FacetName& name)
{
    if (facet == Facet::Kind || facet == Facet::Category) {
        const char letter = facet == Facet::Kind ? 'K' : 'C';
        return {{letter + name.name.toUtf8().toHex().toUpper().toStdString(), false}};
    }
    const char letter = facet == Facet::Gazette ? 'G' : 'B';
    Tokens tokens;
    for (const qint64 id : name.ids) {
        tokens.push_back({letter + std::to_string(id), false});
    }
    return tokens;
}

} // namespace gongbao::archive
