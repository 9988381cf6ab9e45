// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/phrasecompletion.h"

#include "archive/rows.h"
#include "text/characters.h"
#include "text/phrases.h"

namespace gongbao::archive {

namespace {

// The terms of one of the tables of the index.
constexpr auto kMakeTerms = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words "
                            "USING fts5vocab (main, %1, row)";
constexpr auto kTerms = "SELECT term FROM temp.search_words";

} // namespace

Result<std::vector<Phrase>> completedPhrases(Database& database, const Phrase& phrase,
                                             const char* table)
{
    for (const QByteArray& sql : {QByteArray("DROP TABLE IF EXISTS temp.search_words"),
                                  QByteArray(kMakeTerms).replace("%1", table)}) {
        if (Status made = database.execute(sql.constData()); !made) {
            return made.error();
        }
    }
    Result<Statement> terms = database.prepare(kTerms);
    if (!terms) {
        return terms.error();
    }
    const qsizetype firstEnd = text::wordEnd(phrase.text, 1);
    const QStringView first = QStringView(phrase.text).first(firstEnd);
    const QString rest = phrase.text.sliced(firstEnd);
    const bool isOneWord = rest.isEmpty() && phrase.opensEnd;
    std::vector<Phrase> phrases;
    const Status done = forEachRow(*terms, [&] {
        const QString word = terms->text(0);
        const bool fits = isOneWord ? word.contains(first) : word.endsWith(first);
        if (fits && text::isWordCharacter(text::codePointAt(word, 0)) && word == word.toLower()) {
            phrases.push_back({word + rest, false, phrase.opensEnd && !isOneWord});
        }
    });
    return done ? Result<std::vector<Phrase>>(std::move(phrases))
                : Result<std::vector<Phrase>>(done.error());
}

} // namespace gongbao::archive
