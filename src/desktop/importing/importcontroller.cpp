// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/importing/importcontroller.h"

#include "desktop/jobs/throttle.h"
#include "desktop/session/archivethread.h"

#include <chrono>

namespace gongbao::desktop {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{50};

} // namespace

ImportController::ImportController(ArchiveThread& writer, QObject* parent)
    : QObject(parent)
    , m_writer(writer)
{
}

void ImportController::import(const QStringList& paths)
{
    m_waiting.append(paths);
    if (!isRunning()) {
        startNext();
    }
}

void ImportController::cancel()
{
    m_waiting.clear();
    m_importing.stop();
}

void ImportController::settleConflict(archive::OnConflict decision, bool forAll)
{
    if (m_question) {
        m_question->answer(decision, forAll);
    }
}

void ImportController::startNext()
{
    if (m_waiting.isEmpty()) {
        return;
    }
    const QStringList paths = std::exchange(m_waiting, {});
    const Requests::Post post = m_importing.post();
    m_question = std::make_shared<ConflictQuestion>([this, post](const auto& incoming) {
        post([this, incoming] { Q_EMIT conflictFound(incoming); });
    });
    const Progress progress = throttled(
        [this, post](const ProgressState& state) {
            post([this, state] { Q_EMIT progressed(state); });
        },
        kProgressInterval);
    m_writer.request(
        m_importing,
        [paths, progress, question = m_question, ask = m_askPassword,
         language = m_recognitionLanguage](archive::Database& database,
                                           const StopToken& stop) -> Result<ingest::ImportReport> {
            ingest::ImportOptions options;
            options.pdf = {.askPassword = ask, .recognition = source::usualRecognition()};
            options.pdf.recognition.language = language;
            options.decide = [&](const ingest::FileOutcome& incoming) {
                return question->decide(incoming, stop);
            };
            return ingest::importPaths(database, paths, options, stop, progress);
        },
        [this](const Result<ingest::ImportReport>& report) { finish(report); });
    Q_EMIT started(); // not before: it runs now
}

void ImportController::finish(const Result<ingest::ImportReport>& report)
{
    m_question.reset();
    if (report) {
        Q_EMIT finished(*report);
    } else {
        Q_EMIT failed(report.error().message);
    }
    if (!isRunning()) {
        startNext();
    }
}

} // namespace gongbao::desktop
