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
        if (!reinterpret_cast<const Tokenizer*>(tokenizer)->symbols) {
            text::forEachToken(folded, sink);
        } else {
            text::forEachSymbolToken(folded, sink);
        }
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (...) {
        return SQLITE_ERROR;
    }
    return result;
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
        createTitleTokenizer(api) != SQLITE_OK) {
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate(
                         "TextIndex", "The search index could not be set up: this SQLite has no "
                                      "FTS5; install a SQLite that has it (%1).")
                         .arg(QString::fromUtf8(sqlite3_errmsg(handle)))};
    }
    return {};
}

} // namespace gongbao::archive
