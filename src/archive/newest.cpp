// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/newest.h"

#include "archive/idset.h"
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

constexpr auto kNewest = "SELECT id FROM document INDEXED BY document_newest WHERE current = 1 "
                         "ORDER BY sort_date DESC, id DESC";

struct DatedId
{
    DocumentId id = 0;
    qint64 sortDate = 0;
};

bool isNewerId(const DatedId& a, const DatedId& b)
{
    return a.sortDate != b.sortDate ? a.sortDate > b.sortDate : a.id > b.id;
}

/// Puts the first @p count of @p dated in order, before all others. Hits of gazettes that were
/// imported one after the other come in runs from old to new, which std::partial_sort takes long
/// for.
void putFirst(std::vector<DatedId>& dated, std::ptrdiff_t count)
{
    const auto end = dated.begin() + count;
    std::ranges::nth_element(dated, end, isNewerId);
    std::ranges::sort(dated.begin(), end, isNewerId);
}

/// By the dates that the connection remembers, or reads.
Result<std::vector<DocumentId>> newestByDate(Database& database, const std::vector<DocumentId>& ids,
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
    putFirst(dated, std::min(std::ptrdiff_t(count), std::ssize(dated)));
    dated.resize(std::min(size_t(count), dated.size()));
    std::vector<DocumentId> newest;
    std::ranges::transform(dated, std::back_inserter(newest), &DatedId::id);
    return newest;
}

/// Looks at the newest @p steps documents of all which are among @p ids.
Result<std::vector<DocumentId>> newestOnTheWay(Database& database,
                                               const std::vector<DocumentId>& ids, qsizetype count,
                                               qint64 steps)
{
    Result<Statement> all = database.prepare(kNewest);
    if (!all) {
        return all.error();
    }
    const IdSet wanted = IdSet::of(ids);
    std::vector<DocumentId> newest;
    for (; steps > 0 && std::ssize(newest) < count; --steps) {
        const Result<bool> row = all->step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        if (wanted.contains(all->integer(0))) {
            newest.push_back(all->integer(0));
        }
    }
    return newest;
}

} // namespace

Result<std::vector<DocumentId>> newestOf(Database& database, const std::vector<DocumentId>& ids,
                                         qsizetype count)
{
    if (ids.empty() || count <= 0) {
        return std::vector<DocumentId>();
    }
    if (count >= std::ssize(ids)) {
        return newestByDate(database, ids, count);
    }
    const Result<qint64> unread = database.indexedDocuments().unread(database);
    if (!unread) {
        return unread.error();
    }
    // Costs, where to look at a document that is remembered costs one: to read one of few, to read
    // one of many, to step on to the next newest.
    constexpr qint64 kRead = 150;
    constexpr qint64 kReadOn = 20;
    constexpr qint64 kStep = 15;
    // Hits may lie closer together in time than by chance, and the first of them late.
    constexpr qint64 kPatience = 4;
    const qint64 reading = std::min(std::ssize(ids) * kRead, *unread * kReadOn);
    const DocumentId last = std::min(ids.back(), kHighestDocument);
    const qint64 steps = (last / std::ssize(ids) + 1) * count;
    if (steps * kStep < std::ssize(ids) + reading) {
        Result<std::vector<DocumentId>> newest =
            newestOnTheWay(database, ids, count, steps * kPatience);
        if (!newest || std::ssize(*newest) == count) {
            return newest;
        }
    }
    return newestByDate(database, ids, count);
}

Result<std::vector<DocumentId>> titledStoredLast(Database& database, const QString& expression,
                                                 qsizetype count)
{
    Result<Statement> titles = database.prepare(kTitlesStoredLast);
    if (!titles) {
        return titles.error();
    }
    titles->bind(1, expression).bind(2, qint64(count));
    return idsOfRows(*titles);
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
    const Result<std::vector<DocumentId>> found = titledStoredLast(database, expression, kLookedAt);
    return found ? newestByDate(database, *found, count) : found;
}

} // namespace gongbao::archive
