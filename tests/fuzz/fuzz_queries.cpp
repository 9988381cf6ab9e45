// SPDX-License-Identifier: GPL-3.0-or-later
// Anything typed into the search field: it is read as a query, and every archive answers it.
#include "archive/issuestore.h"
#include "archivefixture.h"
#include "fuzzinput.h"
#include "search/completion.h"
#include "search/conditionphrases.h"
#include "search/numberquery.h"
#include "search/queryparser.h"
#include "search/searcher.h"

using namespace gongbao;

namespace {

const Date kToday{2025, 6, 9};

struct FilledArchive : fixture::TemporaryArchive
{
    FilledArchive()
    {
        archive::IssueStore store(*database);
        const auto add = [&store](const QString& name, const Issue& issue) {
            const auto stored = store.store(fixture::sourceFile(name, name.toUtf8()), issue,
                                            archive::OnConflict::Refuse);
            fuzz::require(stored.ok(), "an issue can be stored");
        };
        add(QStringLiteral("a.txt"), fixture::plainIssue(2024, 1));
        add(QStringLiteral("b.txt"), fixture::richIssue());
    }
};

void requireNumber(const std::optional<archive::NumberPattern>& number)
{
    fuzz::require(!number || !number->agencyWord.isEmpty() || number->year || number->serial,
                  "a number has a part");
    fuzz::require(!number || number->serial.value_or(1) > 0, "a serial is positive");
}

void requireSnippets(const search::SearchResult& result)
{
    for (const search::Hit& hit : result.hits) {
        for (const search::Snippet& snippet : hit.snippets) {
            for (const search::TextRange& match : snippet.matches) {
                fuzz::require(match.start >= 0 && match.length > 0 &&
                                  match.length <= snippet.text.size() - match.start,
                              "a mark lies within its snippet");
            }
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const FilledArchive filled;
    const QString typed = fuzz::textOf(data, size);
    requireNumber(search::readNumber(typed));
    requireNumber(search::readNumberPart(typed));
    for (const archive::Phrase& phrase : search::markedPhrases(search::readQuery(typed, kToday))) {
        fuzz::require(!phrase.text.isEmpty(), "a phrase has words");
    }

    const search::SearchRequest request{
        .typed = typed, .order = archive::Order::Relevance, .today = kToday};
    search::Searcher searcher(*filled.database);
    const auto result = searcher.search(request, {});
    fuzz::require(result.ok(), "every query has an answer");
    fuzz::require(result->hits.size() <= result->total, "a page is no longer than all");
    requireSnippets(*result);
    fuzz::require(searcher.explain(request).ok(), "every query can be told");
    fuzz::require(search::complete(*filled.database, typed).ok(), "anything can be completed");
    return 0;
}
