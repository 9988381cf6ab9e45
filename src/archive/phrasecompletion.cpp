// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/phrasecompletion.h"

#include "archive/postings/tokenrows.h"
#include "text/characters.h"
#include "text/phrases.h"

namespace gongbao::archive {

namespace {

/// Most tokens begin with one of the bytes that Han of U+4000 to U+9FFF begin with, and no words.
constexpr uchar kFirstOfHan = 0xE4;
constexpr uchar kBehindHan = 0xEA;
constexpr uchar kLast = 0xF4;

/// Calls @p take with each word that is a token; neither with facets nor with pinyin.
template<typename Take>
Status forEachWord(TokenTable& table, Take take)
{
    Tokens beginnings{{{}, true}};
    for (int byte = kBehindHan; byte <= kLast; ++byte) {
        beginnings.push_back({std::string(1, static_cast<char>(byte)), true});
    }
    for (const Token& beginning : beginnings) {
        TokenRows tokens(table.cursors(), beginning);
        while (tokens.nextToken()) {
            if (beginning.text.empty() && static_cast<uchar>(tokens.current()[0]) >= kFirstOfHan) {
                break;
            }
            const QString word = QString::fromStdString(tokens.current());
            if (text::isWordCharacter(text::codePointAt(word, 0)) && word == word.toLower()) {
                take(word);
            }
        }
        if (!tokens.status()) {
            return tokens.status();
        }
    }
    return {};
}

} // namespace

Result<std::vector<Phrase>> completedPhrases(Database& database, const Phrase& phrase,
                                             TokenTable::Which which, const StopGuard& guard)
{
    const Result<std::unique_ptr<TokenTable>> table = TokenTable::open(database, which, guard);
    if (!table) {
        return table.error();
    }
    const qsizetype firstEnd = text::wordEnd(phrase.text, 1);
    const QStringView first = QStringView(phrase.text).first(firstEnd);
    const QString rest = phrase.text.sliced(firstEnd);
    const bool isOneWord = rest.isEmpty() && phrase.opensEnd;
    std::vector<Phrase> phrases;
    const Status done = forEachWord(**table, [&](const QString& word) {
        if (isOneWord ? word.contains(first) : word.endsWith(first)) {
            phrases.push_back({word + rest, false, phrase.opensEnd && !isOneWord});
        }
    });
    return done ? Result<std::vector<Phrase>>(std::move(phrases))
                : Result<std::vector<Phrase>>(done.error());
}

} // namespace gongbao::archive
