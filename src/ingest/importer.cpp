// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importer.h"

#include "archive/indexmerging.h"
#include "archive/textindex.h"
#include "ingest/filelist.h"
#include "ingest/pageprogress.h"
#include "parse/parser.h"
#include "source/pathbytes.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <new>
#include <span>

namespace gongbao::ingest {

namespace {

using What = FileOutcome::What;
using archive::OnConflict;
using archive::StoreOutcome;

/// Fewer leave the search index as it was, but for a few pieces.
constexpr qsizetype kManyFiles = 100;

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

Error outOfMemory(const QString& path)
{
    return {ErrorCode::TooLarge,
            Text::tr("%1: there is not enough memory to import it.").arg(path)};
}

/// What the archive says of itself, with the file that it concerns.
Error named(const Error& error, const QString& path)
{
    if (error.code == ErrorCode::Cancelled || error.message.contains(path)) {
        return error;
    }
    return {error.code, Text::tr("%1 was not imported. %2").arg(path, error.message)};
}

struct Recognised
{
    source::SourceFile file;
    Issue issue;
};

/// A file that was taken up, and what there is to store of it.
struct Taken
{
    FileOutcome outcome;
    std::optional<Recognised> content;
};

Taken readAndRecognise(FileOutcome outcome, const QString& path, const ImportOptions& options,
                       const StopToken& stop)
{
    Result<source::SourceFile> file = source::readFile(path, stop, options.pdf);
    if (!file) {
        return {failed(std::move(outcome), file.error()), {}};
    }
    Result<Issue> issue = parse::parseIssue(file->text, stop);
    if (!issue) {
        return {failed(std::move(outcome), issue.error()), {}};
    }
    outcome.gazette = issue->gazette.name;
    outcome.year = issue->year;
    outcome.number = issue->number;
    outcome.documents = static_cast<int>(issue->documents.size());
    outcome.findings = issue->findings;
    if (issue->documents.isEmpty()) {
        const QString message = Text::tr("%1: no document was found in it; it does not look like a "
                                         "gazette issue and was not stored.")
                                    .arg(outcome.path);
        return {failed(std::move(outcome), {ErrorCode::NoGazette, message}), {}};
    }
    return {std::move(outcome), Recognised{*std::move(file), *std::move(issue)}};
}

Taken take(const ListedFile& file, const ImportOptions& options, const StopToken& stop)
{
    FileOutcome outcome;
    outcome.path = source::shownPath(file.path);
    switch (file.state) {
    case ListedFile::State::Skipped:
        outcome.what = What::Skipped;
        outcome.reason = file.reason.message;
        return {std::move(outcome), {}};
    case ListedFile::State::Failed:
        return {failed(std::move(outcome), file.reason), {}};
    case ListedFile::State::ToImport:
        break;
    }
    try {
        return readAndRecognise(outcome, file.path, options, stop);
    } catch (const std::bad_alloc&) {
        const Error error = outOfMemory(outcome.path);
        return {failed(std::move(outcome), error), {}};
    }
}

/// The files that go into the archive together.
class Group
{
public:
    Group(archive::Database& database, const ImportOptions& options, const StopToken& stop)
        : m_store(database)
        , m_options(options)
        , m_stop(stop)
    {
    }

    void add(Taken taken)
    {
        if (m_taken.empty()) {
            m_age.start();
        }
        m_bytes += taken.content ? taken.content->file.bytes.size() : 0;
        m_taken.push_back(std::move(taken));
    }

    /// Whether @p next would make it wait too long for a stop: see importPaths().
    [[nodiscard]] bool isTooLarge(const Taken& next) const
    {
        return !m_taken.empty() && next.content && isLarge(next);
    }

    [[nodiscard]] bool isFull() const
    {
        constexpr qint64 kPatience = 2000; // ms
        return m_bytes >= m_options.groupBytes || m_age.elapsed() >= kPatience;
    }

    /// Stores what there is to store; gives the outcomes in order and is empty then. A stop breaks
    /// off a large file, which is alone; small ones are stored before it takes effect.
    [[nodiscard]] std::vector<FileOutcome> store();

private:
    [[nodiscard]] bool isLarge(const Taken& taken) const
    {
        return taken.content->file.bytes.size() >= m_options.groupBytes;
    }
    void storeTogether(std::span<Taken> group);
    void storeSingly();
    [[nodiscard]] FileOutcome outcomeOf(Taken& taken, Result<StoreOutcome> stored);

    archive::IssueStore m_store;
    const ImportOptions& m_options;
    const StopToken& m_stop;
    std::vector<Taken> m_taken;
    qint64 m_bytes = 0;
    QElapsedTimer m_age;
};

std::vector<FileOutcome> Group::store()
{
    try {
        storeTogether(m_taken);
    } catch (const std::bad_alloc&) {
        storeSingly();
    }
    std::vector<FileOutcome> outcomes;
    for (Taken& taken : m_taken) {
        outcomes.push_back(std::move(taken.outcome));
    }
    m_taken.clear();
    m_bytes = 0;
    return outcomes;
}

void Group::storeTogether(std::span<Taken> group)
{
    std::vector<archive::Incoming> incoming;
    for (const Taken& taken : group) {
        if (taken.content) {
            incoming.push_back({&taken.content->file, &taken.content->issue});
        }
    }
    if (incoming.empty()) {
        return;
    }
    const OnConflict first = m_options.decide ? OnConflict::Refuse : m_options.onConflict;
    const bool breaksOff = group.size() == 1 && isLarge(group.front());
    auto stored = m_store.storeAll(incoming, first, breaksOff ? m_stop : StopToken());
    auto next = stored.begin();
    for (Taken& taken : group) {
        if (taken.content) {
            taken.outcome = outcomeOf(taken, std::move(*next++));
        }
    }
}

/// So that a file too large for the memory costs no other its place.
void Group::storeSingly()
{
    for (Taken& taken : m_taken) {
        try {
            storeTogether({&taken, 1});
        } catch (const std::bad_alloc&) {
            const Error error = outOfMemory(taken.outcome.path);
            taken.outcome = failed(std::move(taken.outcome), error);
        }
    }
}

FileOutcome Group::outcomeOf(Taken& taken, Result<StoreOutcome> stored)
{
    const bool isConflict = !stored && stored.error().code == ErrorCode::Conflict;
    if (isConflict && m_options.decide) {
        const OnConflict decision = m_options.decide(taken.outcome);
        if (m_stop.stop_requested()) {
            stored = Error{ErrorCode::Cancelled, {}};
        } else if (decision == OnConflict::Replace) {
            stored = m_store.store(taken.content->file, taken.content->issue, decision, m_stop);
        }
    }
    if (!stored) {
        return failed(std::move(taken.outcome), named(stored.error(), taken.outcome.path));
    }
    FileOutcome outcome = std::move(taken.outcome);
    outcome.what = whatOf(stored->what);
    outcome.issue = stored->id;
    return outcome;
}

bool isCancelled(const FileOutcome& outcome)
{
    return outcome.error && outcome.error->code == ErrorCode::Cancelled;
}

ImportReport nothingImported(const QList<ListedFile>& files, const Error& reason)
{
    ImportReport report;
    report.cancelled = reason.code == ErrorCode::Cancelled;
    if (!report.cancelled) {
        for (const ListedFile& file : files) {
            FileOutcome outcome;
            outcome.path = source::shownPath(file.path);
            report.files.append(failed(std::move(outcome), reason));
        }
    }
    return report;
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
    const QList<ListedFile> listed = listFiles(paths, stop);
    // Documents are taken out of the index by the tokens that they were put in with.
    if (const Status indexed = archive::TextIndex(database).bringUpToDate(stop, progress);
        !indexed) {
        return nothingImported(listed, indexed.error());
    }
    Group group(database, options, stop);
    ImportReport done;
    ImportOptions each = options;
    const auto store = [&] {
        for (FileOutcome& outcome : group.store()) {
            // What a stop broke off is not in the archive, and was not taken up.
            if (isCancelled(outcome)) {
                done.cancelled = true;
            } else {
                done.files.append(std::move(outcome));
            }
        }
    };
    for (qsizetype i = 0; i < listed.size() && !done.cancelled; ++i) {
        const ProgressState state{done.files.size(), listed.size(),
                                  source::shownPath(listed[i].path)};
        report(progress, state);
        each.pdf.recognition.progress = pageProgress(progress, state);
        if (stop.stop_requested()) {
            done.cancelled = true;
            break;
        }
        Taken taken = take(listed[i], each, stop);
        if (group.isTooLarge(taken)) {
            store();
        }
        group.add(std::move(taken));
        if (group.isFull()) {
            store();
        }
    }
    store(); // also after a stop: what was read whole is kept
    if (done.files.size() >= kManyFiles) {
        archive::mergeScatteredIndex(database, stop, progress);
    }
    database.checkpoint();
    report(progress, {done.files.size(), listed.size(), {}});
    return done;
}

} // namespace gongbao::ingest
