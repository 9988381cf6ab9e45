// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/newest.h"

#include "archive/rows.h"
#include "archive/stopguard.h"
#include "archive/titleexpression.h"

#include <algorithm>
#include <iterator>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

/// So many of the hits that were stored last are put in order.
constexpr qsizetype kLookedAt = 200;

constexpr auto kTitlesStoredLast = "SELECT rowid FROM search_title WHERE search_title MATCH ?1 "
                                   "ORDER BY rowid DESC LIMIT ?2";

struct DatedId
{
    DocumentId id = 0;
    qint64 sortDate = 0;
};

bool isNewerId(const DatedId& a, const DatedId& b)
{
    return a.sortDate != b.sortDate ? a.sortDate > b.sortDate : a.id > b.id;
}

/// The newest @p count of @p ids.
Result<std::vector<DocumentId>> newestOf(Database& database, const std::vector<DocumentId>& ids,
                                         qsizetype count)
{
    IndexedDocuments& documents = database.indexedDocuments();
    if (Status done = documents.read(database, ids); !done) {
        return done.error();
    }
    std::vector<DatedId> dated;
    dated.reserve(ids.size());
    for (const DocumentId id : ids) {
        dated.push_back({id, documents.of(id).sortDate});
    }
    const auto end = dated.begin() + std::min(std::ptrdiff_t(count), std::ssize(dated));
    std::ranges::partial_sort(dated, end, isNewerId);
    std::vector<DocumentId> newest;
    std::ranges::transform(dated.begin(), end, std::back_inserter(newest), &DatedId::id);
    return newest;
}

} // namespace

Result<std::vector<DocumentId>> newestOf(Database& database, const IdSet& set,
                                         const StopToken& stop, qsizetype count)
{
    const StopGuard guard(database, stop);
    return newestOf(database, set.ids(), count);
}

Result<std::vector<DocumentId>> newestTitled(Database& database, const Phrase& phrase,
                                             const QString& letters, const StopToken& stop,
                                             qsizetype count)
{
    const StopGuard guard(database, stop);
    const QString inTitle = titleExpression(TitleTerm{TitleTerm::Of::Document, phrase});
    const QString inPinyin = titleExpression(PinyinTerm{letters});
    const QString expression =
        inPinyin.isEmpty() ? inTitle : joinedParts({inTitle, inPinyin}, "OR"_L1);
    Result<Statement> titles = database.prepare(kTitlesStoredLast);
    if (!titles) {
        return titles.error();
    }
    titles->bind(1, expression).bind(2, qint64(kLookedAt));
    const Result<std::vector<DocumentId>> found = idsOfRows(*titles);
    return found ? newestOf(database, *found, count) : found;
}

} // namespace gongbao::archive
