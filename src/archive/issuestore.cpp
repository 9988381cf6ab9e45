// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuestore.h"

#include "archive/batch.h"
#include "archive/bodyauthority.h"
#include "archive/corrections.h"
#include "archive/datekey.h"
#include "archive/documentwriter.h"
#include "archive/highlights.h"
#include "archive/issuedetails.h"
#include "archive/markcarrying.h"
#include "archive/rows.h"
#include "archive/settling.h"
#include "archive/sourcepages.h"
#include "archive/textindex.h"
#include "base/cancelled.h"
#include "parse/parser.h"

#include <QCoreApplication>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr const char* kFindCurrentOfFile =
    "SELECT i.id FROM source_file f JOIN issue i ON i.source_file_id = f.id "
    "WHERE f.sha256 = ? AND i.current = 1";
constexpr const char* kFindFile = "SELECT id FROM source_file WHERE sha256 = ?";
constexpr const char* kInsertFile =
    "INSERT INTO source_file (sha256, name, encoding, imported_at, bytes) VALUES (?, ?, ?, ?, ?)";
constexpr const char* kFindGazette = "SELECT id FROM gazette WHERE name = ?";
constexpr const char* kInsertGazette = "INSERT INTO gazette (name) VALUES (?)";
// The comparison with "=" finds nothing where a part is NULL: such issues have no versions.
constexpr const char* kFindFormer = "SELECT id FROM issue WHERE gazette_id = ? AND year = ? "
                                    "AND number = ? AND current = 1";
constexpr const char* kHighestVersion =
    "SELECT max(version) FROM issue WHERE gazette_id = ? AND year = ? AND number = ?";
constexpr const char* kInsertIssue =
    "INSERT INTO issue (source_file_id, gazette_id, year, number, total_number, published, "
    "frequency, version, current, parser_version, imported_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)";
constexpr const char* kDocumentsOfIssue = "SELECT id FROM document WHERE issue_id = ?";
constexpr const char* kRetireDocuments = "UPDATE document SET current = 0 WHERE issue_id = ?";
constexpr const char* kRetireIssue = "UPDATE issue SET current = 0 WHERE id = ?";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

/// Whether an error says that nothing can be stored now, rather than that one issue can't.
bool concernsAll(const Error& error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::Locked ||
           error.code == ErrorCode::ReadOnly;
}

/// What the issues of one transaction are stored with: statements prepared once for all.
struct Writers
{
    explicit Writers(Database& connection)
        : database(connection)
        , batch(connection)
        , documents(connection)
        , index(connection)
        , now(QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
    {
    }

    Database& database;
    Batch batch;
    DocumentWriter documents;
    TextIndex index;
    QString now;
};

/// The steps of storing one issue.
class Storing
{
public:
    Storing(Writers& writers, const Incoming& incoming)
        : m_file(*incoming.file)
        , m_issue(incoming.issue)
        , m_database(writers.database)
        , m_batch(writers.batch)
        , m_documents(writers.documents)
        , m_index(writers.index)
        , m_now(writers.now)
    {
    }

    /// Writes nothing when it gives a conflict back.
    [[nodiscard]] Result<StoreOutcome> run(OnConflict onConflict, const StopToken& stop);

private:
    [[nodiscard]] Result<std::optional<qint64>> gazetteId();
    [[nodiscard]] Result<qint64> sourceFileId();
    [[nodiscard]] Status correct(IssueId former, const StopToken& stop);
    [[nodiscard]] Status retire(IssueId former);
    [[nodiscard]] Status carry(IssueId former, IssueId issue);
    [[nodiscard]] Result<IssueId> insertIssue(std::optional<qint64> gazette);
    [[nodiscard]] Status insertDocuments(const IssuePlace& issue, const StopToken& stop);
    [[nodiscard]] Error conflict() const;

    const source::SourceFile& m_file;
    const Issue* m_issue;
    std::optional<parse::CorrectedIssue> m_corrected; ///< *m_issue is its, where it is set
    Database& m_database;
    Batch& m_batch;
    DocumentWriter& m_documents;
    TextIndex& m_index;
    const QString& m_now;
};

Result<StoreOutcome> Storing::run(OnConflict onConflict, const StopToken& stop)
{
    const Result<std::optional<qint64>> present = m_batch.find(kFindCurrentOfFile, m_file.sha256);
    if (!present) {
        return present.error();
    }
    if (*present) {
        return StoreOutcome{StoreOutcome::What::AlreadyThere, **present};
    }
    const Result<std::optional<qint64>> gazette = gazetteId();
    if (!gazette) {
        return gazette.error();
    }
    const Result<std::optional<qint64>> former =
        m_batch.find(kFindFormer, *gazette, m_issue->year, m_issue->number);
    if (!former) {
        return former.error();
    }
    if (*former) {
        if (onConflict == OnConflict::Refuse) {
            return conflict();
        }
        if (Status corrected = correct(**former, stop); !corrected) {
            return corrected.error();
        }
        if (Status retired = retire(**former); !retired) {
            return retired.error();
        }
    }
    const Result<IssueId> id = insertIssue(*gazette);
    if (!id) {
        return id.error();
    }
    if (Status done = writeDetails(m_batch, *id, *m_issue, m_file.text); !done) {
        return done.error();
    }
    if (Status done =
            insertDocuments({*id, *gazette, sortDateOf(m_issue->published, m_issue->year)}, stop);
        !done) {
        return done.error();
    }
    if (*former) {
        if (Status done = carry(**former, *id); !done) {
            return done.error();
        }
    }
    if (Status done = joinBodyForms(m_batch, *gazette, *id, former->has_value()); !done) {
        return done.error();
    }
    return StoreOutcome{*former ? StoreOutcome::What::Replaced : StoreOutcome::What::Added, *id};
}

Result<std::optional<qint64>> Storing::gazetteId()
{
    const QString& name = m_issue->gazette.name;
    if (name.isEmpty()) {
        return std::optional<qint64>();
    }
    Result<std::optional<qint64>> found = m_batch.find(kFindGazette, name);
    if (!found || *found) {
        return found;
    }
    const Result<qint64> made = m_batch.insert(kInsertGazette, name);
    return made ? Result<std::optional<qint64>>(std::optional(*made))
                : Result<std::optional<qint64>>(made.error());
}

/// The bytes are kept once, even when a former version's file comes back.
Result<qint64> Storing::sourceFileId()
{
    const Result<std::optional<qint64>> found = m_batch.find(kFindFile, m_file.sha256);
    if (!found) {
        return found.error();
    }
    if (*found) {
        return **found;
    }
    const bool pdf = !m_file.pages.isEmpty();
    Result<qint64> id = m_batch.insert(kInsertFile, m_file.sha256, m_file.name,
                                       pdf ? u"PDF"_s : QString(source::toName(m_file.encoding)),
                                       m_now, m_file.bytes);
    if (!id || !pdf) {
        return id;
    }
    const Status done = writeSourcePages(m_batch, *id, m_file.pages);
    return done ? id : Result<qint64>(done.error());
}

/// Lays what was corrected in the former version over this one.
Status Storing::correct(IssueId former, const StopToken& stop)
{
    auto corrected = readCorrected(m_database, former, m_file.text, stop);
    if (!corrected) {
        return corrected.error();
    }
    m_corrected = std::move(*corrected);
    m_issue = m_corrected ? &m_corrected->issue : m_issue;
    return {};
}

Status Storing::retire(IssueId former)
{
    Result<Statement*> statement = m_batch.prepared(kDocumentsOfIssue);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, former);
    const Result<std::vector<DocumentId>> documents = idsOfRows(**statement);
    if (!documents) {
        return documents.error();
    }
    for (const DocumentId document : *documents) {
        if (Status done = m_index.remove(document); !done) {
            return done;
        }
    }
    if (Status done = m_batch.run(kRetireDocuments, former); !done) {
        return done;
    }
    return m_batch.run(kRetireIssue, former);
}

Status Storing::carry(IssueId former, IssueId issue)
{
    if (Status marked = carryMarks(m_batch, issue); !marked) {
        return marked;
    }
    if (Status placed = placeHighlights(m_batch, issue); !placed) {
        return placed;
    }
    const Status settled = carrySettlings(m_batch, former, issue);
    return settled && m_corrected
               ? carryCorrections(m_batch, m_database, former, issue, m_corrected->documents)
               : settled;
}

Result<IssueId> Storing::insertIssue(std::optional<qint64> gazette)
{
    const Result<qint64> file = sourceFileId();
    if (!file) {
        return file.error();
    }
    const Result<std::optional<qint64>> highest =
        m_batch.find(kHighestVersion, gazette, m_issue->year, m_issue->number);
    if (!highest) {
        return highest.error();
    }
    const std::optional<qint64> published =
        m_issue->published ? std::optional(dateKey(*m_issue->published)) : std::nullopt;
    return m_batch.insert(kInsertIssue, *file, gazette, m_issue->year, m_issue->number,
                          m_issue->totalNumber, published, m_issue->frequency,
                          highest->value_or(0) + 1, parse::kParserVersion, m_now);
}

Status Storing::insertDocuments(const IssuePlace& issue, const StopToken& stop)
{
    int place = 0;
    for (const Document& document : m_issue->documents) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        const Result<DocumentId> stored = m_documents.write(document, issue, ++place);
        if (!stored) {
            return stored.error();
        }
        if (Status indexed = m_index.add(*stored); !indexed) {
            return indexed;
        }
    }
    return stop.stop_requested() ? cancelled() : Status();
}

Error Storing::conflict() const
{
    return {ErrorCode::Conflict,
            Text::tr("The archive already has another file of %1, year %2, number %3; replace "
                     "it if %4 is the better one.")
                .arg(m_issue->gazette.name, QString::number(m_issue->year.value_or(0)),
                     QString::number(m_issue->number.value_or(0)), m_file.name)};
}

/// Stores each; fails with the first error that is no conflict.
Result<std::vector<Result<StoreOutcome>>> storeEach(Database& database,
                                                    std::span<const Incoming> group,
                                                    OnConflict onConflict, const StopToken& stop)
{
    Writers writers(database);
    std::vector<Result<StoreOutcome>> outcomes;
    for (const Incoming& incoming : group) {
        outcomes.push_back(Storing(writers, incoming).run(onConflict, stop));
        const Result<StoreOutcome>& stored = outcomes.back();
        if (!stored && stored.error().code != ErrorCode::Conflict) {
            return stored.error();
        }
    }
    return outcomes;
}

} // namespace

Result<StoreOutcome> IssueStore::store(const source::SourceFile& file, const Issue& issue,
                                       OnConflict onConflict, const StopToken& stop)
{
    const Incoming incoming{&file, &issue};
    return storeAll({&incoming, 1}, onConflict, stop).front();
}

std::vector<Result<StoreOutcome>> IssueStore::storeAll(std::span<const Incoming> group,
                                                       OnConflict onConflict, const StopToken& stop)
{
    std::vector<Result<StoreOutcome>> outcomes;
    const Status done = m_database.transaction([&]() -> Status {
        auto stored = storeEach(m_database, group, onConflict, stop);
        if (!stored) {
            return stored.error();
        }
        outcomes = std::move(*stored);
        return {};
    });
    if (done) {
        return outcomes;
    }
    outcomes.clear();
    for (const Incoming& incoming : group) {
        if (group.size() == 1 || concernsAll(done.error())) {
            outcomes.emplace_back(done.error());
        } else {
            outcomes.push_back(store(*incoming.file, *incoming.issue, onConflict, stop));
        }
    }
    return outcomes;
}

} // namespace gongbao::archive
