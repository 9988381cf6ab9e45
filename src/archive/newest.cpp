// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/newest.h"

#include "archive/ftsexpression.h"
#include "archive/rows.h"
#include "archive/stopguard.h"
#include "archive/textmatch.h"

#include <algorithm>
#include <iterator>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kFew = 2000;
constexpr auto kDates = "SELECT document_id, sort_date FROM search_document";
constexpr auto kDatesOfBlock = "SELECT document_id, sort_date FROM search_document "
                               "WHERE document_id BETWEEN ?1 AND ?2";
constexpr auto kBlocks = "SELECT block, newest FROM search_block ORDER BY newest DESC, block DESC";
constexpr auto kTitlesInRange =
    "SELECT d.document_id, d.sort_date FROM search_title "
    "CROSS JOIN search_document d ON d.document_id = search_title.rowid "
    "WHERE search_title MATCH ?1 AND search_title.rowid BETWEEN ?2 AND ?3 LIMIT ?4";
constexpr DocumentId kLastId = std::numeric_limits<DocumentId>::max();

struct DatedId
{
    DocumentId id = 0;
    qint64 sortDate = 0;
};

bool isNewerId(const DatedId& a, const DatedId& b)
{
    return a.sortDate != b.sortDate ? a.sortDate > b.sortDate : a.id > b.id;
}

using DatedIds = std::vector<DatedId>;

std::vector<DocumentId> idsOf(const DatedIds& dated)
{
    std::vector<DocumentId> ids;
    ids.reserve(dated.size());
    std::ranges::transform(dated, std::back_inserter(ids), &DatedId::id);
    return ids;
}

/// Adds those of the rows that are in @p set.
Status addDated(Statement& statement, const IdSet& set, DatedIds& dated)
{
    return forEachRow(statement, [&] {
        if (set.contains(statement.integer(0))) {
            dated.push_back({statement.integer(0), statement.integer(1)});
        }
    });
}

/// For so many that the blocks they may be in are not worth choosing.
Result<std::vector<DocumentId>> allNewest(Database& database, const IdSet& set, qsizetype count)
{
    Result<Statement> dates = database.prepare(kDates);
    if (!dates) {
        return dates.error();
    }
    DatedIds all;
    if (Status done = addDated(*dates, set, all); !done) {
        return done.error();
    }
    std::ranges::sort(all, isNewerId);
    all.resize(std::min(all.size(), static_cast<size_t>(count)));
    return idsOf(all);
}

/// Reads blocks of ids from the newest on, each by @p addBlock(first, last, DatedIds&), until no
/// other can hold one of the newest.
template<typename AddBlock>
Result<std::vector<DocumentId>> newestByBlocks(Database& database, qsizetype count,
                                               AddBlock addBlock)
{
    Result<Statement> blocks = database.prepare(kBlocks);
    if (!blocks) {
        return blocks.error();
    }
    DatedIds newest;
    while (true) {
        const Result<bool> row = blocks->step();
        if (!row) {
            return row.error();
        }
        const bool isFull = std::ssize(newest) >= count;
        if (!*row || (isFull && (count == 0 || blocks->integer(1) < newest.back().sortDate))) {
            return idsOf(newest);
        }
        const DocumentId first = blocks->integer(0) * kBlockSize;
        const auto known = std::ssize(newest);
        if (Status done = addBlock(first, first + kBlockSize - 1, newest); !done) {
            return done.error();
        }
        std::ranges::sort(newest.begin() + known, newest.end(), isNewerId);
        std::ranges::inplace_merge(newest, newest.begin() + known, isNewerId);
        newest.resize(std::min(newest.size(), static_cast<size_t>(count)));
    }
}

} // namespace

Result<std::vector<DocumentId>> newestOf(Database& database, const IdSet& set,
                                         const StopToken& stop, qsizetype count)
{
    const StopGuard guard(database, stop);
    count = std::min(count, static_cast<qsizetype>(set.size()));
    if (count > kFew) {
        return allNewest(database, set, count);
    }
    Result<Statement> dates = database.prepare(kDatesOfBlock);
    if (!dates) {
        return dates.error();
    }
    return newestByBlocks(database, count,
                          [&](DocumentId first, DocumentId last, DatedIds& newest) {
                              dates->bind(1, first).bind(2, last);
                              return addDated(*dates, set, newest);
                          });
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
    Result<Statement> titles = database.prepare(kTitlesInRange);
    if (!titles) {
        return titles.error();
    }
    const auto add = [&](DocumentId first, DocumentId last, qsizetype most, DatedIds& found) {
        titles->bind(1, expression).bind(2, first).bind(3, last).bind(4, qint64(most));
        return forEachRow(*titles, [&] {
            found.push_back({titles->integer(0), titles->integer(1)});
        });
    };
    DatedIds found;
    if (Status done = add(1, kLastId, kFew, found); !done) {
        return done.error();
    }
    if (std::ssize(found) < kFew) {
        std::ranges::sort(found, isNewerId);
        found.resize(std::min(found.size(), static_cast<size_t>(count)));
        return idsOf(found);
    }
    return newestByBlocks(database, count,
                          [&](DocumentId first, DocumentId last, DatedIds& newest) {
                              return add(first, last, kBlockSize, newest);
                          });
}

} // namespace gongbao::archive
