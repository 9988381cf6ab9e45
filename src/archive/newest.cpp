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

/// How many ids share a row of search_block; known to the SQL of textindex.cpp as well.
constexpr DocumentId kBlockSize = 1024;

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
    const std::vector<DocumentId> ids = set.ids();
    IndexedDocuments& documents = database.indexedDocuments();
    if (Status done = documents.read(database, ids); !done) {
        return done.error();
    }
    DatedIds dated;
    dated.reserve(ids.size());
    for (const DocumentId id : ids) {
        dated.push_back({id, documents.of(id).sortDate});
    }
    const auto end = dated.begin() + std::min(std::ptrdiff_t(count), std::ssize(dated));
    std::ranges::partial_sort(dated, end, isNewerId);
    dated.erase(end, dated.end());
    return idsOf(dated);
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
