// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ftstokenizer.h"

#include "archive/titletokenizer.h"
#include "text/tokens.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <memory>
#include <new>
#include <string_view>

// Exceptions must not pass through SQLite, which is C: every function below that SQLite calls
// turns them into a result code.

namespace gongbao::archive {

namespace {

struct Tokenizer
{
    bool symbols = false;
};

int createTokenizer(void* /*context*/, const char** arguments, int count, Fts5Tokenizer** out)
{
    auto tokenizer = std::unique_ptr<Tokenizer>(new (std::nothrow) Tokenizer);
    if (tokenizer == nullptr) {
        return SQLITE_NOMEM;
    }
    if (count == 1 && std::string_view(arguments[0]) == "symbols") {
        tokenizer->symbols = true;
    } else if (count != 0) {
        return SQLITE_ERROR;
    }
    *out = reinterpret_cast<Fts5Tokenizer*>(tokenizer.release());
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer* tokenizer)
{
    delete reinterpret_cast<Tokenizer*>(tokenizer);
}

using TokenReceiver = int (*)(void*, int, const char*, int, int, int);

int tokenize(Fts5Tokenizer* tokenizer, void* context, int /*flags*/, const char* text, int size,
             TokenReceiver receive)
{
    int result = SQLITE_OK;
    const auto sink = [&](std::string_view token) {
        const auto start = static_cast<int>(token.data() - text);
        const auto length = static_cast<int>(token.size());
        result = receive(context, 0, token.data(), length, start, start + length);
        return result == SQLITE_OK;
    };
    try {
        const std::string_view folded(text, text == nullptr ? 0 : static_cast<size_t>(size));
        if (reinterpret_cast<const Tokenizer*>(tokenizer)->symbols) {
            text::forEachDistinctSymbol(folded, sink);
        } else {
            text::forEachToken(folded, sink);
        }
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (...) {
        return SQLITE_ERROR;
    }
    return result;
}

/// A hit in the title outweighs any number of hits in the text; those count less and less, so that
/// a long document does not win by its length.
double phraseWeight(const Fts5ExtensionApi* api, Fts5Context* fts, int phrase, int titleTokenCount)
{
    constexpr int kEnough = 8;
    constexpr double kTitleWeight = 4.0;
    Fts5PhraseIter iterator;
    int column = 0;
    int offset = 0;
    int found = 0;
    double weight = 0;
    if (api->xPhraseFirst(fts, phrase, &iterator, &column, &offset) != SQLITE_OK) {
        return 0;
    }
    while (column == 0 && found < kEnough) {
        if (offset < titleTokenCount && weight == 0) {
            weight = kTitleWeight;
        }
        ++found;
        api->xPhraseNext(fts, &iterator, &column, &offset);
        if (column < 0) {
            break;
        }
    }
    return weight + double(found) / (found + 2);
}

void relevance(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int count,
               sqlite3_value** arguments)
{
    const int titleTokenCount = count > 0 ? sqlite3_value_int(arguments[0]) : 0;
    const int phrases = api->xPhraseCount(fts);
    constexpr double kScale = 1000; // SQL compares integers
    double weight = 0;
    for (int phrase = 0; phrase < phrases; ++phrase) {
        weight += phraseWeight(api, fts, phrase, titleTokenCount);
    }
    sqlite3_result_int64(context, static_cast<sqlite3_int64>(weight * kScale));
}

fts5_api* fts5Api(sqlite3* handle)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

Status registerTokenizer(sqlite3* handle)
{
    fts5_api* api = fts5Api(handle);
    fts5_tokenizer tokenizer{createTokenizer, deleteTokenizer, tokenize};
    if (api == nullptr ||
        api->xCreateTokenizer(api, "gongbao", nullptr, &tokenizer, nullptr) != SQLITE_OK ||
        createTitleTokenizer(api) != SQLITE_OK ||
        api->xCreateFunction(api, "gongbao_relevance", nullptr, relevance, nullptr) != SQLITE_OK) {
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate(
                         "TextIndex", "The search index could not be set up: this SQLite has no "
                                      "FTS5; install a SQLite that has it (%1).")
                         .arg(QString::fromUtf8(sqlite3_errmsg(handle)))};
    }
    return {};
}

} // namespace gongbao::archive
