// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/textindex.h"

#include "archive/agencywords.h"
#include "archive/indexcheck.h"
#include "archive/indexcontent.h"
#include "archive/indexmerging.h"
#include "archive/indextables.h"
#include "archive/rows.h"
#include "archive/textmatch.h"
#include "archive/titleindex.h"
#include "text/folding.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace gongbao::archive {

namespace {

constexpr auto kAddDocument = "INSERT INTO search_document "
                              "(document_id, sort_date, date, title_tokens) VALUES (?, ?, ?, ?)";
constexpr auto kHasVersion = "SELECT 1 FROM search_version";
constexpr auto kIsOutdated =
    "SELECT EXISTS (SELECT 1 FROM search_version WHERE folding <> ?) "
    "OR (NOT EXISTS (SELECT 1 FROM search_version) AND EXISTS (SELECT 1 FROM search_document))";
constexpr auto kAddVersion = "INSERT INTO search_version (folding) VALUES (?)";
constexpr const char* kAddTokens[] = {
    "INSERT INTO search_text (rowid, text, facets) VALUES (?, ?, ?)",
    "INSERT INTO search_symbol (rowid, text, facets) VALUES (?, ?, ?)",
};
// A table without content is told what to forget: it must be the same as was inserted.
constexpr const char* kRemoveTokens[] = {
    "INSERT INTO search_text (search_text, rowid, text, facets) VALUES ('delete', ?, ?, ?)",
    "INSERT INTO search_symbol (search_symbol, rowid, text, facets) VALUES ('delete', ?, ?, ?)",
};
constexpr auto kRemoveDocument = "DELETE FROM search_document WHERE document_id = ?";
constexpr auto kIsIndexed = "SELECT 1 FROM search_document WHERE document_id = ?";
constexpr auto kEmpty = "INSERT INTO search_text (search_text) VALUES ('delete-all');"
                        "INSERT INTO search_symbol (search_symbol) VALUES ('delete-all');"
                        "INSERT INTO search_title (search_title) VALUES ('delete-all');"
                        "DELETE FROM search_document;"
                        "DELETE FROM search_version;";
constexpr auto kCurrentDocuments = "SELECT id FROM document WHERE current = 1 ORDER BY id";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TextIndex)
};

/// The first @p count hits in order.
Result<std::vector<DocumentId>> firstOf(TextMatch& match, Order order, qsizetype count)
{
    return order == Order::Relevance ? match.best(TextIndex::kRanked, TextIndex::kTitled, count)
                                     : match.newest(count);
}

} // namespace

Status TextIndex::add(DocumentId id)
{
    const Result<IndexContent> content = readIndexContent(m_batch, id);
    if (!content) {
        return content.error();
    }
    if (Status done =
            m_batch.run(kAddDocument, id, content->sortDate, content->date, content->titleTokens);
        !done) {
        return done;
    }
    for (const char* sql : kAddTokens) {
        if (Status done = m_batch.run(sql, id, QUtf8StringView(content->text),
                                      QUtf8StringView(content->facets));
            !done) {
            return done;
        }
    }
    if (Status done = addTitles(m_batch, id); !done) {
        return done;
    }
    // Not in one statement: INSERT … SELECT opens a savepoint, at which FTS5 writes out the tokens
    // that it still gathers; once for each document instead of once for each transaction.
    const Result<std::optional<qint64>> version = m_batch.find(kHasVersion);
    if (!version) {
        return version.error();
    }
    return *version ? Status() : m_batch.run(kAddVersion, text::foldingVersion());
}

Status TextIndex::remove(DocumentId id)
{
    const Result<std::optional<qint64>> indexed = m_batch.find(kIsIndexed, id);
    if (!indexed) {
        return indexed.error();
    }
    if (!*indexed) {
        return {};
    }
    const Result<IndexContent> content = readIndexContent(m_batch, id);
    if (!content) {
        return content.error();
    }
    for (const char* sql : kRemoveTokens) {
        if (Status done = m_batch.run(sql, id, QUtf8StringView(content->text),
                                      QUtf8StringView(content->facets));
            !done) {
            return done;
        }
    }
    if (Status done = removeTitles(m_batch, id); !done) {
        return done;
    }
    return m_batch.run(kRemoveDocument, id);
}

Result<std::vector<DocumentId>> TextIndex::find(const TextQuery& query, Order order,
                                                qsizetype count, const StopToken& stop)
{
    const StopGuard guard(m_database, stop);
    Result<TextMatch> match = planned(query, guard);
    return match ? firstOf(*match, order, count) : Result<std::vector<DocumentId>>(match.error());
}

Result<TextPage> TextIndex::page(const TextQuery& query, Order order, qsizetype count,
                                 const StopToken& stop)
{
    const StopGuard guard(m_database, stop);
    Result<TextMatch> match = planned(query, guard);
    if (!match) {
        return match.error();
    }
    // First, as the first of all hits need not be looked for by themselves then.
    const Result<qint64> total = match->count();
    if (!total) {
        return total.error();
    }
    Result<std::vector<DocumentId>> ids = firstOf(*match, order, count);
    return ids ? Result<TextPage>(TextPage{std::move(*ids), *total})
               : Result<TextPage>(ids.error());
}

Result<TextMatch> TextIndex::planned(const TextQuery& query, const StopGuard& guard)
{
    if (Status going = guard.check(); !going) {
        return going.error();
    }
    return TextMatch::plan(m_database, query, guard);
}

Result<qint64> TextIndex::count(const TextQuery& query, const StopToken& stop)
{
    const StopGuard guard(m_database, stop);
    Result<TextMatch> match = planned(query, guard);
    return match ? match->count() : Result<qint64>(match.error());
}

Result<QByteArray> TextIndex::text(DocumentId id)
{
    Result<Statement*> statement =
        m_batch.prepared("SELECT text FROM document_text WHERE document_id = ?");
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, id);
    QByteArray text;
    const Status done = forEachRow(**statement, [&] { text = (*statement)->utf8(0); });
    return done ? Result<QByteArray>(text) : Result<QByteArray>(done.error());
}

Result<bool> TextIndex::isUpToDate()
{
    const Result<std::optional<qint64>> other = m_batch.find(kIsOutdated, text::foldingVersion());
    return other ? Result<bool>(**other == 0) : Result<bool>(other.error());
}

Status TextIndex::rebuild(const StopToken& stop, const Progress& progress)
{
    Status done = rebuildAll(&TextIndex::empty, stop, progress);
    const bool mayBeDamaged = !done && (done.error().code == ErrorCode::Corrupt ||
                                        done.error().code == ErrorCode::Internal ||
                                        done.error().code == ErrorCode::Unsupported);
    if (mayBeDamaged) {
        done = rebuildAll(&TextIndex::remake, stop, progress);
    }
    if (done) {
        mergeScatteredIndex(m_database, stop, progress);
    }
    return done;
}

Status TextIndex::empty()
{
    return m_database.execute(kEmpty);
}

Status TextIndex::remake()
{
    return remakeIndexTables(m_database);
}

Status TextIndex::rebuildAll(Status (TextIndex::*emptied)(), const StopToken& stop,
                             const Progress& progress)
{
    const StopGuard guard(m_database, stop);
    return m_database.transaction([&]() -> Status {
        Result<Statement> documents = m_database.prepare(kCurrentDocuments);
        if (!documents) {
            return documents.error();
        }
        const Result<std::vector<DocumentId>> ids = idsOfRows(*documents);
        if (!ids) {
            return ids.error();
        }
        if (Status prepared = (this->*emptied)(); !prepared) {
            return prepared;
        }
        if (Status refolded = refoldAgencyWords(m_batch); !refolded) {
            return refolded;
        }
        qint64 done = 0;
        for (const DocumentId id : *ids) {
            if (Status going = guard.check(); !going) {
                return going;
            }
            if (Status added = add(id); !added) {
                return added;
            }
            report(progress, {++done, qint64(std::ssize(*ids)), Text::tr("Search index")});
        }
        return {};
    });
}

Status TextIndex::bringUpToDate(const StopToken& stop, const Progress& progress)
{
    const Result<bool> upToDate = isUpToDate();
    if (!upToDate) {
        return upToDate.error();
    }
    return *upToDate ? Status() : rebuild(stop, progress);
}

Result<QStringList> TextIndex::check(const StopToken& stop, const Progress& progress)
{
    return checkIndex(m_database, stop, progress);
}

} // namespace gongbao::archive
