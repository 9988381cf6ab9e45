// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importer.h"

#include "ingest/filelist.h"
#include "parse/parser.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <new>

namespace gongbao::ingest {

namespace {

using What = FileOutcome::What;
using archive::OnConflict;
using archive::StoreOutcome;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

FileOutcome failed(FileOutcome outcome, const Error& error)
{
    outcome.what = error.code == ErrorCode::Conflict ? What::Conflict : What::Failed;
    outcome.error = error;
    return outcome;
}

What whatOf(StoreOutcome::What what)
{
    switch (what) {
    case StoreOutcome::What::Added:
        return What::Added;
    case StoreOutcome::What::Replaced:
        return What::Replaced;
    case StoreOutcome::What::AlreadyThere:
        break;
    }
    return What::AlreadyThere;
}

/// One importPaths(): what all its files share.
class Import
{
public:
    Import(archive::Database& database, const ImportOptions& options, const StopToken& stop)
        : m_store(database)
        , m_options(options)
        , m_stop(stop)
    {
    }

    [[nodiscard]] FileOutcome take(const ListedFile& file);

private:
    [[nodiscard]] FileOutcome readAndStore(FileOutcome outcome);
    [[nodiscard]] Result<StoreOutcome> store(const source::SourceFile& file, const Issue& issue,
                                             const FileOutcome& incoming);

    archive::IssueStore m_store;
    const ImportOptions& m_options;
    const StopToken& m_stop;
};

FileOutcome Import::take(const ListedFile& file)
{
    FileOutcome outcome;
    outcome.path = file.path;
    switch (file.state) {
    case ListedFile::State::Unsupported:
        outcome.what = What::Skipped;
        return outcome;
    case ListedFile::State::UnreadableFolder:
        return failed(std::move(outcome), fileError(EACCES, file.path));
    case ListedFile::State::ToImport:
        break;
    }
    try {
        return readAndStore(outcome);
    } catch (const std::bad_alloc&) {
        return failed(std::move(outcome),
                      {ErrorCode::TooLarge,
                       Text::tr("%1: there is not enough memory to import it.").arg(file.path)});
    }
}

FileOutcome Import::readAndStore(FileOutcome outcome)
{
    const Result<source::SourceFile> file = source::readFile(outcome.path, m_stop);
    if (!file) {
        return failed(std::move(outcome), file.error());
    }
    const Result<Issue> issue = parse::parseIssue(file->text, m_stop);
    if (!issue) {
        return failed(std::move(outcome), issue.error());
    }
    outcome.gazette = issue->gazette.name;
    outcome.year = issue->year;
    outcome.number = issue->number;
    outcome.documents = static_cast<int>(issue->documents.size());
    outcome.findings = issue->findings;
    if (issue->documents.isEmpty()) {
        return failed(std::move(outcome),
                      {ErrorCode::NoGazette,
                       Text::tr("%1: no document was found in it; it does not look like a "
                                "gazette issue and was not stored.")
                           .arg(outcome.path)});
    }
    const Result<StoreOutcome> stored = store(*file, *issue, outcome);
    if (!stored) {
        return failed(std::move(outcome), stored.error());
    }
    outcome.what = whatOf(stored->what);
    outcome.issue = stored->id;
    return outcome;
}

Result<StoreOutcome> Import::store(const source::SourceFile& file, const Issue& issue,
                                   const FileOutcome& incoming)
{
    const OnConflict first = m_options.decide ? OnConflict::Refuse : m_options.onConflict;
    Result<StoreOutcome> stored = m_store.store(file, issue, first, m_stop);
    const bool isConflict = !stored && stored.error().code == ErrorCode::Conflict;
    if (isConflict && m_options.decide && m_options.decide(incoming) == OnConflict::Replace) {
        return m_store.store(file, issue, OnConflict::Replace, m_stop);
    }
    return stored;
}

} // namespace

int ImportReport::count(FileOutcome::What what) const
{
    return static_cast<int>(std::ranges::count(files, what, &FileOutcome::what));
}

ImportReport importPaths(archive::Database& database, const QStringList& paths,
                         const ImportOptions& options, const StopToken& stop,
                         const Progress& progress)
{
    const QList<ListedFile> listed = listFiles(paths);
    Import import(database, options, stop);
    ImportReport done;
    ProgressState state{0, listed.size(), {}};
    for (const ListedFile& file : listed) {
        state.item = file.path;
        report(progress, state);
        FileOutcome outcome = import.take(file);
        // A file that a stop broke off is not in the archive, and was not taken up.
        if (outcome.error && outcome.error->code == ErrorCode::Cancelled) {
            done.cancelled = true;
            return done;
        }
        done.files.append(std::move(outcome));
        ++state.done;
        if (stop.stop_requested() && state.done < state.total) {
            done.cancelled = true;
            return done;
        }
    }
    report(progress, state);
    return done;
}

} // namespace gongbao::ingest
