// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/titletokenizer.h"

#include "text/characters.h"
#include "text/pinyin.h"
#include "text/tokens.h"

#include <sqlite3.h>

#include <algorithm>
#include <new>
#include <string>
#include <vector>

namespace gongbao::archive {

namespace {

using Readings = std::vector<std::string_view>;

Readings readingsOf(std::string_view symbol)
{
    const QString character =
        QString::fromUtf8(symbol.data(), static_cast<qsizetype>(symbol.size()));
    return character.isEmpty() ? Readings() : text::pinyinOf(text::codePointAt(character, 0));
}

char capital(char c)
{
    return static_cast<char>(c - 'a' + 'A');
}

/// For a Han, @p next being how the symbol behind it is read.
std::vector<std::string> readingTokens(const Readings& readings, const Readings& next)
{
    std::vector<std::string> tokens;
    const auto add = [&tokens](std::string token) {
        if (std::ranges::find(tokens, token) == tokens.end()) {
            tokens.push_back(std::move(token));
        }
    };
    for (const std::string_view syllable : readings) {
        std::string capitals(syllable);
        std::ranges::transform(capitals, capitals.begin(), capital);
        add(capitals.substr(0, 1));
        for (const std::string_view following : next) {
            add({capitals.front(), following.front()});
        }
        add(std::move(capitals));
    }
    return tokens;
}

/// It has no state: any address that is not null will do.
int createTokenizer(void* /*context*/, const char** /*arguments*/, int /*count*/,
                    Fts5Tokenizer** out)
{
    static char nothing = 0;
    *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer* /*tokenizer*/) {}

using TokenReceiver = int (*)(void*, int, const char*, int, int, int);

/// Exceptions must not pass through SQLite, which is C.
int tokenize(Fts5Tokenizer* /*tokenizer*/, void* context, int flags, const char* text, int size,
             TokenReceiver receive)
{
    int result = SQLITE_OK;
    int start = 0;
    int end = 0;
    try {
        const std::string_view folded(text, text == nullptr ? 0 : static_cast<size_t>(size));
        const bool isDocument = (flags & FTS5_TOKENIZE_DOCUMENT) != 0;
        forEachTitleToken(folded, isDocument, [&](std::string_view token, bool colocated) {
            if (!colocated) {
                start = static_cast<int>(token.data() - text);
                end = start + static_cast<int>(token.size());
            }
            result = receive(context, colocated ? FTS5_TOKEN_COLOCATED : 0, token.data(),
                             static_cast<int>(token.size()), start, end);
            return result == SQLITE_OK;
        });
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (...) {
        return SQLITE_ERROR;
    }
    return result;
}

} // namespace

bool forEachTitleToken(std::string_view folded, bool withReadings, const TitleTokenSink& sink)
{
    if (!withReadings || folded.starts_with(kWithoutReadings)) {
        return text::forEachSymbol(
            folded, [&sink](std::string_view symbol) { return sink(symbol, false); });
    }
    // One symbol behind, as the tokens of a Han depend on the next one.
    std::string_view before;
    Readings readings;
    const auto give = [&](std::string_view next) {
        Readings following = readingsOf(next);
        const auto giveReading = [&sink](const std::string& token) { return sink(token, true); };
        const bool goesOn = before.empty() ||
                            (sink(before, false) &&
                             std::ranges::all_of(readingTokens(readings, following), giveReading));
        before = next;
        readings = std::move(following);
        return goesOn;
    };
    return text::forEachSymbol(folded, give) && give({});
}

int createTitleTokenizer(fts5_api* api)
{
    fts5_tokenizer tokenizer{createTokenizer, deleteTokenizer, tokenize};
    return api->xCreateTokenizer(api, "gongbao_titles", nullptr, &tokenizer, nullptr);
}

} // namespace gongbao::archive
