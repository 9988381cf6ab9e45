// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokens.h"

#include "text/characters.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <bitset>
#include <memory>
#include <unordered_set>
#include <vector>

namespace gongbao::text {

namespace {

constexpr std::string_view kComma = ",";

struct Symbol
{
    enum class Kind { End, Word, Han, Mark };

    Kind kind = Kind::End;
    std::string_view text;
    char32_t first = 0; ///< the character itself, or the first one of a word
};

/// Cuts folded UTF-8 into symbols. Bytes that are no UTF-8 count as characters.
class SymbolReader
{
public:
    explicit SymbolReader(std::string_view folded)
        : m_text(folded)
    {
    }

    Symbol next()
    {
        while (m_at < m_text.size() && m_text[m_at] == ' ') {
            ++m_at;
        }
        const size_t start = m_at;
        if (start == m_text.size()) {
            return {};
        }
        const char32_t first = readCodePoint();
        if (isHan(first)) {
            return {Symbol::Kind::Han, m_text.substr(start, m_at - start), first};
        }
        if (!isWordCharacter(first)) {
            return {Symbol::Kind::Mark, m_text.substr(start, m_at - start), first};
        }
        for (size_t end = m_at; end < m_text.size();) {
            if (!isWordCharacter(readCodePoint())) {
                m_at = end;
                break;
            }
            end = m_at;
        }
        return {Symbol::Kind::Word, m_text.substr(start, m_at - start), first};
    }

private:
    char32_t readCodePoint()
    {
        const auto* bytes = reinterpret_cast<const uint8_t*>(m_text.data());
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, m_at, m_text.size(), c);
        return static_cast<char32_t>(c);
    }

    std::string_view m_text;
    size_t m_at = 0;
};

/// From one symbol to one behind it, as one piece of the text.
std::string_view pieceOf(const Symbol& first, const Symbol& last)
{
    const char* end = last.text.data() + last.text.size();
    return {first.text.data(), static_cast<size_t>(end - first.text.data())};
}

/// Remembers the last two symbols.
class MarkedHan
{
public:
    /// What forEachMarkedHan() gives when @p symbol, which may be the end, comes; else empty.
    std::string_view next(const Symbol& symbol)
    {
        using Kind = Symbol::Kind;
        std::string_view piece;
        if (m_han.kind == Kind::Han && m_mark.kind == Kind::Mark) {
            piece = pieceOf(m_han, symbol.kind == Kind::End ? m_mark : symbol);
        }
        m_han = m_mark;
        m_mark = symbol;
        return piece;
    }

private:
    Symbol m_han; ///< the one before the last
    Symbol m_mark;
};

/// Which symbols of a text, and which Han with what is behind them, have come already. Nearly all
/// are of the basic plane.
class GivenSymbols
{
public:
    /// Whether it is new.
    bool add(const Symbol& symbol)
    {
        return symbol.kind != Symbol::Kind::Word && symbol.first <= kBasic
                   ? set(m_symbols, symbol.first)
                   : m_others.insert(symbol.text).second;
    }
    bool addMarked(std::string_view piece) { return m_others.insert(piece).second; }
    void addComma(const Symbol& han)
    {
        if (han.first <= kBasic) {
            m_beforeComma.set(han.first);
        } else {
            m_othersBeforeComma.insert(han.text);
        }
    }
    [[nodiscard]] bool hasComma(const Symbol& han) const
    {
        return han.first <= kBasic ? m_beforeComma.test(han.first)
                                   : m_othersBeforeComma.contains(han.text);
    }

private:
    static constexpr char32_t kBasic = 0xFFFF;
    using Plane = std::bitset<kBasic + 1>;

    static bool set(Plane& plane, char32_t at)
    {
        const bool isNew = !plane.test(at);
        plane.set(at);
        return isNew;
    }

    Plane m_symbols;
    Plane m_beforeComma;
    std::unordered_set<std::string_view> m_others;
    std::unordered_set<std::string_view> m_othersBeforeComma;
};

/// How many tokens @p forEach gives.
int countGiven(bool (*forEach)(std::string_view, const TokenSink&), std::string_view folded)
{
    int count = 0;
    forEach(folded, [&count](std::string_view) {
        ++count;
        return true;
    });
    return count;
}

} // namespace

bool forEachToken(std::string_view folded, const TokenSink& sink)
{
    using Kind = Symbol::Kind;
    SymbolReader reader(folded);
    Kind before = Kind::End;
    for (Symbol symbol = reader.next(); symbol.kind != Kind::End;) {
        const Symbol after = reader.next();
        const bool isPaired =
            symbol.kind == Kind::Han && (before == Kind::Han || after.kind == Kind::Han);
        const bool isAtWord = before == Kind::Word || after.kind == Kind::Word;
        if ((!isPaired || isAtWord) && !sink(symbol.text)) {
            return false;
        }
        if (symbol.kind == Kind::Han && after.kind == Kind::Han && !sink(pieceOf(symbol, after))) {
            return false;
        }
        before = symbol.kind;
        symbol = after;
    }
    return true;
}

bool hasOpenEnd(std::string_view phrase)
{
    SymbolReader reader(phrase);
    Symbol::Kind before = Symbol::Kind::End;
    Symbol::Kind last = Symbol::Kind::End;
    for (Symbol symbol = reader.next(); symbol.kind != Symbol::Kind::End; symbol = reader.next()) {
        before = last;
        last = symbol.kind;
    }
    return before == Symbol::Kind::Mark && last == Symbol::Kind::Han;
}

std::string_view withoutOpenStart(std::string_view phrase)
{
    SymbolReader reader(phrase);
    const Symbol first = reader.next();
    const bool isOpen = first.kind == Symbol::Kind::Han && reader.next().kind == Symbol::Kind::Mark;
    return isOpen ? phrase.substr(first.text.size()) : phrase;
}

bool forEachSymbol(std::string_view folded, const TokenSink& sink)
{
    SymbolReader reader(folded);
    for (Symbol symbol = reader.next(); symbol.kind != Symbol::Kind::End; symbol = reader.next()) {
        if (!sink(symbol.text)) {
            return false;
        }
    }
    return true;
}

bool forEachSymbolToken(std::string_view folded, const TokenSink& sink)
{
    using Kind = Symbol::Kind;
    const auto given = std::make_unique<GivenSymbols>();
    std::vector<Symbol> han;
    MarkedHan marked;
    SymbolReader reader(folded);
    for (Symbol before, symbol = reader.next();; symbol = reader.next()) {
        const std::string_view piece = marked.next(symbol);
        if (!piece.empty() && given->addMarked(piece) && !sink(piece)) {
            return false;
        }
        if (symbol.kind == Kind::End) {
            break;
        }
        const bool isNew = given->add(symbol);
        if (isNew && symbol.kind == Kind::Han) {
            han.push_back(symbol);
        } else if (isNew && !sink(symbol.text)) {
            return false;
        }
        if (before.kind == Kind::Han && symbol.text == kComma) {
            given->addComma(before);
        }
        before = symbol;
    }
    return std::ranges::all_of(
        han, [&](const Symbol& symbol) { return given->hasComma(symbol) || sink(symbol.text); });
}

bool forEachMarkedHan(std::string_view folded, const TokenSink& sink)
{
    MarkedHan marked;
    SymbolReader reader(folded);
    while (true) {
        const Symbol symbol = reader.next();
        const std::string_view piece = marked.next(symbol);
        if (!piece.empty() && !sink(piece)) {
            return false;
        }
        if (symbol.kind == Symbol::Kind::End) {
            return true;
        }
    }
}

std::string hanWithComma(std::string_view han)
{
    return std::string(han) + std::string(kComma);
}

bool isSingleSymbol(std::string_view folded)
{
    SymbolReader reader(folded);
    return reader.next().kind != Symbol::Kind::End && reader.next().kind == Symbol::Kind::End;
}

int countSymbols(std::string_view folded)
{
    return countGiven(forEachSymbol, folded);
}

int countTokens(std::string_view folded)
{
    return countGiven(forEachToken, folded);
}

} // namespace gongbao::text
