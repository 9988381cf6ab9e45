// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/rereading/rereadingcontroller.h"

#include "archive/parserversion.h"
#include "desktop/jobs/throttle.h"
#include "desktop/session/archivethread.h"

#include <chrono>

namespace gongbao::desktop {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{50};

RereadingReport rereadAll(archive::Database& database, const source::PdfOptions& pdf,
                          const StopToken& stop, const Progress& progress)
{
    RereadingReport report;
    const Status done = ingest::reread(
        database, {.pdf = pdf},
        [&report](const ingest::Rereading& one) { report.issues.append(one); }, stop, progress);
    if (!done) {
        report.error = done.error();
    }
    return report;
}

} // namespace

RereadingController::RereadingController(ArchiveThread& reader, ArchiveThread& writer,
                                         QObject* parent)
    : QObject(parent)
    , m_reader(reader)
    , m_writer(writer)
{
}

void RereadingController::look()
{
    m_reader.request(
        m_looking,
        [](archive::Database& database, const StopToken&) {
            return archive::countReadByOlderParser(database);
        },
        [this](const Result<qint64>& issues) {
            // An archive that can't be read says so where its contents are asked for.
            if (issues && *issues > 0 && !isRunning()) {
                Q_EMIT found(static_cast<int>(*issues));
            }
        });
}

void RereadingController::reread()
{
    if (isRunning()) {
        return;
    }
    const Progress progress = throttled(
        [this, post = m_rereading.post()](const ProgressState& state) {
            post([this, state] { Q_EMIT progressed(state); });
        },
        kProgressInterval);
    source::PdfOptions pdf{.askPassword = m_askPassword, .recognition = source::usualRecognition()};
    pdf.recognition.language = m_recognitionLanguage;
    m_writer.request(
        m_rereading,
        [pdf, progress](archive::Database& database, const StopToken& stop) {
            return Result<RereadingReport>(rereadAll(database, pdf, stop, progress));
        },
        [this](const Result<RereadingReport>& report) {
            if (report) {
                Q_EMIT finished(*report);
            } else {
                Q_EMIT failed(report.error().message);
            }
        });
    Q_EMIT started(); // not before: it runs now
}

void RereadingController::cancel()
{
    m_rereading.stop();
}

} // namespace gongbao::desktop
