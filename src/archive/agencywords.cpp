// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/agencywords.h"

#include "archive/rows.h"
#include "model/documentnumber.h"
#include "text/folding.h"

namespace gongbao::archive {

namespace {

constexpr const char* kFind = "SELECT id FROM agency_word WHERE word = ?";
constexpr const char* kAdd = "INSERT INTO agency_word (word, folded) VALUES (?, ?)";
constexpr const char* kAll = "SELECT id, word FROM agency_word";
constexpr const char* kRefold = "UPDATE agency_word SET folded = ? WHERE id = ?";

struct Word
{
    qint64 id = 0;
    QString word;
};

/// As numbers are compared.
QString foldedWord(const QString& word)
{
    return text::fold(DocumentNumber::withoutState(word));
}

} // namespace

Result<std::optional<qint64>> agencyWordId(Batch& batch, const QString& word)
{
    if (word.isEmpty()) {
        return std::optional<qint64>();
    }
    Result<std::optional<qint64>> found = batch.find(kFind, word);
    if (!found || *found) {
        return found;
    }
    const Result<qint64> added = batch.insert(kAdd, word, foldedWord(word));
    return added ? Result<std::optional<qint64>>(std::optional(*added))
                 : Result<std::optional<qint64>>(added.error());
}

Status refoldAgencyWords(Batch& batch)
{
    Result<Statement*> all = batch.prepared(kAll);
    if (!all) {
        return all.error();
    }
    const auto words = listOfRows<std::vector<Word>>(**all, [](const Statement& row) {
        return Word{row.integer(0), row.text(1)};
    });
    if (!words) {
        return words.error();
    }
    for (const Word& word : *words) {
        if (Status done = batch.run(kRefold, foldedWord(word.word), word.id); !done) {
            return done;
        }
    }
    return {};
}

} // namespace gongbao::archive
