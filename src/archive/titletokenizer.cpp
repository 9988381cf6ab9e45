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

std::vector<std::string> readingTokens(std::string_view symbol)
{
    std::vector<std::string> tokens;
    const auto add = [&tokens](std::string token) {
        if (std::ranges::find(tokens, token) == tokens.end()) {
            tokens.push_back(std::move(token));
        }
    };
    const QString character =
        QString::fromUtf8(symbol.data(), static_cast<qsizetype>(symbol.size()));
    for (const std::string_view syllable : text::pinyinOf(text::codePointAt(character, 0))) {
        std::string capitals(syllable);
        std::ranges::transform(capitals, capitals.begin(),
                               [](char c) { return static_cast<char>(c - 'a' + 'A'); });
        add(capitals.substr(0, 1));
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
    return text::forEachSymbol(folded, [&](std::string_view symbol) {
        if (!sink(symbol, false)) {
            return false;
        }
        return !withReadings ||
               std::ranges::all_of(readingTokens(symbol),
                                   [&sink](const std::string& token) { return sink(token, true); });
    });
}

int createTitleTokenizer(fts5_api* api)
{
    fts5_tokenizer tokenizer{createTokenizer, deleteTokenizer, tokenize};
    return api->xCreateTokenizer(api, "gongbao_titles", nullptr, &tokenizer, nullptr);
}

} // namespace gongbao::archive
