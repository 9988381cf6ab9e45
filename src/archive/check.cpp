// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/check.h"

#include "archive/documentreader.h"
#include "archive/idset.h"
#include "archive/indextables.h"
#include "archive/rows.h"
#include "archive/sqliteerror.h"
#include "archive/textindex.h"
#include "base/cancelled.h"
#include "base/checksum.h"

#include <QCoreApplication>

#include <algorithm>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

/// One check(): its parts, and what they found.
class Checking
{
public:
    Checking(Database& database, const StopToken& stop, const Progress& progress)
        : m_database(database)
        , m_stop(stop)
        , m_progress(progress)
    {
    }

    [[nodiscard]] Result<QStringList> run(CheckedPart wanted);

private:
    /// Of a damaged file SQLite says no more than that, whatever is read.
    void noteDamage(const Error& error)
    {
        if (!m_fileIsDamaged || !error.message.startsWith(m_database.path())) {
            m_found.append(error.message);
        }
    }
    [[nodiscard]] Status checkFile();
    [[nodiscard]] Status checkReferences();
    [[nodiscard]] Status checkOriginals();
    [[nodiscard]] Status checkVersions();
    [[nodiscard]] Status checkDocuments();
    [[nodiscard]] Status checkSearchIndex();
    [[nodiscard]] Status compareSearchIndex();
    [[nodiscard]] Status checkOriginal(qint64 id);
    [[nodiscard]] Status checkDocument(DocumentReader& reader, DocumentId id);
    [[nodiscard]] Result<std::vector<qint64>> ids(const char* sql);
    /// Calls check(id) for each, with progress and stops.
    template<typename Check>
    [[nodiscard]] Status forEach(const std::vector<qint64>& all, const QString& item, Check check);

    Database& m_database;
    const StopToken& m_stop;
    const Progress& m_progress;
    QStringList m_found;
    bool m_fileIsDamaged = false; ///< and that is told
};

Result<QStringList> Checking::run(CheckedPart wanted)
{
    using Part = Status (Checking::*)();
    std::vector<Part> parts{&Checking::checkSearchIndex};
    if (wanted == CheckedPart::Everything) {
        parts = {&Checking::checkFile,      &Checking::checkReferences,
                 &Checking::checkVersions,  &Checking::checkOriginals,
                 &Checking::checkDocuments, &Checking::checkSearchIndex};
    }
    for (const Part part : parts) {
        if (m_stop.stop_requested()) {
            return cancelled();
        }
        const Status done = (this->*part)();
        if (done) {
            continue;
        }
        // Damage that stops a part from reading on is a finding like any other.
        if (done.error().code != ErrorCode::Corrupt) {
            return done.error();
        }
        noteDamage(done.error());
    }
    m_found.removeDuplicates();
    return m_found;
}

Status Checking::checkFile()
{
    Result<Statement> statement = m_database.prepare("PRAGMA integrity_check");
    if (!statement) {
        return statement.error();
    }
    QStringList damages;
    Status done = forEachRow(*statement, [&] {
        // One row may hold many lines, the first of which names the database.
        for (const QString& line : statement->text(0).split(u'\n', Qt::SkipEmptyParts)) {
            if (line != QLatin1StringView("ok") && !line.startsWith(QLatin1StringView("***"))) {
                damages.append(line);
            }
        }
    });
    if (!damages.isEmpty()) {
        m_fileIsDamaged = true;
        constexpr qsizetype kNamed = 3;
        const qsizetype more = damages.size() - kNamed;
        m_found.append(Text::tr("The file is damaged (%1); restore it from a backup.")
                           .arg(damages.first(std::min(damages.size(), kNamed)).join(u"; "_s) +
                                (more > 0 ? u"; …"_s : QString())));
    }
    return done;
}

Status Checking::checkReferences()
{
    Result<Statement> statement = m_database.prepare("PRAGMA foreign_key_check");
    if (!statement) {
        return statement.error();
    }
    return forEachRow(*statement, [&] {
        m_found.append(Text::tr("A row of the table %1 belongs to one of %2 that is missing.")
                           .arg(statement->text(0), statement->text(2)));
    });
}

Status Checking::checkVersions()
{
    Result<Statement> statement =
        m_database.prepare("SELECT DISTINCT i.id FROM issue i JOIN document d ON d.issue_id = i.id "
                           "WHERE d.current <> (i.current AND d.place > 0)");
    if (!statement) {
        return statement.error();
    }
    return forEachRow(*statement, [&] {
        m_found.append(Text::tr("Documents of issue %1 are listed although it is not current, "
                                "or missing from the lists although it is.")
                           .arg(statement->integer(0)));
    });
}

Status Checking::checkOriginals()
{
    const Result<std::vector<qint64>> files = ids("SELECT id FROM source_file ORDER BY id");
    if (!files) {
        return files.error();
    }
    return forEach(*files, Text::tr("Original files"),
                   [this](qint64 id) { return checkOriginal(id); });
}

Status Checking::checkOriginal(qint64 id)
{
    Result<Statement> statement =
        m_database.prepare("SELECT name, sha256, bytes FROM source_file WHERE id = ?");
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, id);
    return forEachRow(*statement, [&] {
        if (sha256(statement->blob(2)) != statement->blob(1)) {
            m_found.append(
                Text::tr("The original file %1 is not what was imported: its SHA-256 differs.")
                    .arg(statement->text(0)));
        }
    });
}

Status Checking::checkDocuments()
{
    const Result<std::vector<qint64>> documents = ids("SELECT id FROM document ORDER BY id");
    if (!documents) {
        return documents.error();
    }
    DocumentReader reader(m_database);
    return forEach(*documents, Text::tr("Documents"),
                   [&](qint64 id) { return checkDocument(reader, id); });
}

Status Checking::checkDocument(DocumentReader& reader, DocumentId id)
{
    if (id < 0 || id > kHighestDocument) {
        m_found.append(
            Text::tr("No document can have the number %1; searches leave it out.").arg(id));
    }
    // Its record, blocks and texts from one state; of each document for itself, as one state for
    // all of them would keep the log of an archive that is being written from being moved.
    Status read = m_database.snapshot([&]() -> Status {
        const Result<Document> document = reader.read(id);
        return document ? Status() : Status(document.error());
    });
    if (!read && read.error().code == ErrorCode::Corrupt) {
        noteDamage(read.error());
        return {};
    }
    // Another program, correcting or rereading its issue, took it away since it was listed.
    return !read && read.error().code == ErrorCode::NotFound ? Status() : read;
}

Status Checking::checkSearchIndex()
{
    // The index lists its tokens word by word, not document by document: only a state that stays
    // the same for all of them can be compared with the texts while others write.
    return m_database.snapshot([this] { return compareSearchIndex(); });
}

Status Checking::compareSearchIndex()
{
    TextIndex index(m_database);
    const Result<QStringList> missing = missingIndexTables(m_database);
    if (!missing) {
        return missing.error();
    }
    if (!missing->isEmpty()) {
        m_found.append(indexDamage(m_database.path()).message);
        return {};
    }
    const Result<bool> upToDate = index.isUpToDate();
    if (!upToDate) {
        return upToDate.error();
    }
    if (!*upToDate) {
        // Every document would differ, and for no other reason.
        m_found.append(Text::tr("The search index was made with other rules than this program's "
                                "and finds too little; build it anew (gongbao-cli reindex)."));
        return {};
    }
    const Result<QStringList> found = index.check(m_stop, m_progress);
    if (!found) {
        return found.error();
    }
    m_found.append(*found);
    return {};
}

Result<std::vector<qint64>> Checking::ids(const char* sql)
{
    Result<Statement> statement = m_database.prepare(sql);
    if (!statement) {
        return statement.error();
    }
    return idsOfRows(*statement);
}

template<typename Check>
Status Checking::forEach(const std::vector<qint64>& all, const QString& item, Check check)
{
    ProgressState state{0, static_cast<qint64>(all.size()), item};
    for (const qint64 id : all) {
        if (m_stop.stop_requested()) {
            return cancelled();
        }
        report(m_progress, state);
        if (Status done = check(id); !done) {
            return done;
        }
        ++state.done;
    }
    report(m_progress, state);
    return {};
}

} // namespace

Result<QStringList> check(Database& database, const StopToken& stop, const Progress& progress,
                          CheckedPart part)
{
    return Checking(database, stop, progress).run(part);
}

} // namespace gongbao::archive
