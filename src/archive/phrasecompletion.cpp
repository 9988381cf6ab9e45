// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/phrasecompletion.h"

#include "archive/postings/tokenrows.h"
#include "text/characters.h"
#include "text/phrases.h"

namespace gongbao::archive {

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
    TokenRows tokens((*table)->cursors(), {{}, true});
    while (tokens.nextToken()) {
        const QString word = QString::fromStdString(tokens.current());
        const bool fits = isOneWord ? word.contains(first) : word.endsWith(first);
        if (fits && text::isWordCharacter(text::codePointAt(word, 0)) && word == word.toLower()) {
            phrases.push_back({word + rest, false, phrase.opensEnd && !isOneWord});
        }
    }
    return tokens.status() ? Result<std::vector<Phrase>>(std::move(phrases))
                           : Result<std::vector<Phrase>>(tokens.status().error());
}

} // namespace gongbao::archive
