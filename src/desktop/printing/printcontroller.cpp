// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/printcontroller.h"

#include "desktop/jobs/throttle.h"
#include "desktop/printing/pageprinting.h"
#include "desktop/session/archivethread.h"

#include <QPrinter>

#include <chrono>

namespace gongbao::desktop {

using publish::MadePdf;

namespace {

constexpr std::chrono::milliseconds kProgressInterval{50};

} // namespace

PrintController::PrintController(ArchiveThread& archive, QObject* parent)
    : QObject(parent)
    , m_archive(archive)
{
}

void PrintController::print(const std::vector<archive::DocumentId>& documents,
                            const publish::ExportOptions& options,
                            const std::shared_ptr<QPrinter>& printer)
{
    start(
        [documents, options](archive::Database& database, const StopToken& stop,
                             const Progress& progress) {
            return publish::makePdf(database, documents, options, stop, progress);
        },
        printer);
}

void PrintController::print(const MadePdf& pdf, const std::shared_ptr<QPrinter>& printer)
{
    start([pdf](archive::Database&, const StopToken&,
                const Progress&) -> Result<MadePdf> { return pdf; },
          printer);
}

void PrintController::start(const Make& make, const std::shared_ptr<QPrinter>& printer)
{
    if (isRunning()) {
        return;
    }
    const Progress progress = throttled(
        [this, post = m_printing.post()](const ProgressState& state) {
            post([this, state] { Q_EMIT progressed(state); });
        },
        kProgressInterval);
    m_archive.request(
        m_printing,
        [make, printer, progress](archive::Database& database,
                                  const StopToken& stop) -> Result<QString> {
            // How much there is to be printed is known when it is laid out.
            const Progress layingOut = [&progress](const ProgressState& state) {
                report(progress, {.done = state.done, .item = state.item});
            };
            const Result<MadePdf> pdf = make(database, stop, layingOut);
            if (!pdf) {
                return pdf.error();
            }
            const Status printed = printPages(*pdf, *printer, stop, progress);
            return printed ? Result(pdf->title) : Result<QString>(printed.error());
        },
        [this](const Result<QString>& title) {
            if (title) {
                Q_EMIT finished(tr("Printed: %1").arg(*title));
            } else if (title.error().code == ErrorCode::Cancelled) {
                Q_EMIT failed(tr("Printing was cancelled; pages that the printer has by now may "
                                 "still come out."));
            } else {
                Q_EMIT failed(title.error().message);
            }
        });
    Q_EMIT started(); // and running by now
}

void PrintController::cancel()
{
    m_printing.stop();
}

} // namespace gongbao::desktop
