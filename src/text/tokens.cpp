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

/// Two symbols that follow each other directly, as one piece of the text.
std::string_view pairOf(const Symbol& first, const Symbol& second)
{
    return {first.text.data(), first.text.size() + second.text.size()};
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
        if (symbol.kind == Kind::Han && after.kind == Kind::Han && !sink(pairOf(symbol, after))) {
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
    std::unordered_set<std::string_view> given; // but Han
    const auto seen = std::make_unique<std::bitset<0x10000>>();
    std::vector<Symbol> han;
    std::unordered_set<char32_t> beforeComma;
    SymbolReader reader(folded);
    Symbol before;
    for (Symbol symbol = reader.next(); symbol.kind != Symbol::Kind::End; symbol = reader.next()) {
        if (symbol.kind == Symbol::Kind::Han) {
            bool isNew = false;
            if (symbol.first <= 0xFFFF) { // as nearly all are
                isNew = !seen->test(symbol.first);
                seen->set(symbol.first);
            } else {
                isNew = given.insert(symbol.text).second;
            }
            if (isNew) {
                han.push_back(symbol);
            }
        } else if (given.insert(symbol.text).second && !sink(symbol.text)) {
            return false;
        }
        if (before.kind == Symbol::Kind::Han && symbol.kind == Symbol::Kind::Mark) {
            if (symbol.text == kComma) {
                beforeComma.insert(before.first);
            }
            const std::string_view pair = pairOf(before, symbol);
            if (given.insert(pair).second && !sink(pair)) {
                return false;
            }
        }
        before = symbol;
    }
    return std::ranges::all_of(han, [&](const Symbol& symbol) {
        return beforeComma.contains(symbol.first) || sink(symbol.text);
    });
}

std::string_view hanBeforeMark(std::string_view folded)
{
    SymbolReader reader(folded);
    const Symbol first = reader.next();
    const Symbol second = reader.next();
    return first.kind == Symbol::Kind::Han && second.kind == Symbol::Kind::Mark
               ? pairOf(first, second)
               : std::string_view();
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

int countTokens(std::string_view folded)
{
    int count = 0;
    forEachToken(folded, [&count](std::string_view) {
        ++count;
        return true;
    });
    return count;
}

} // namespace gongbao::text
