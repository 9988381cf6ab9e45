// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/exporting/exportcontroller.h"

#include "desktop/jobs/throttle.h"
#include "desktop/session/archivethread.h"

#include <QCoreApplication>
#include <QDir>

#include <chrono>

namespace gongbao::desktop {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{50};

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

} // namespace

ExportController::ExportController(ArchiveThread& archive, QObject* parent)
    : QObject(parent)
    , m_archive(archive)
{
}

void ExportController::exportFiles(const QList<publish::ExportFile>& files,
                                   publish::ExportOptions options)
{
    if (isRunning() || files.isEmpty()) {
        return;
    }
    options.pdf.askPassword = m_askPassword;
    options.created = QDateTime::currentDateTime();
    const Progress progress = throttled(
        [this, post = m_exporting.post()](const ProgressState& state) {
            post([this, state] { Q_EMIT progressed(state); });
        },
        kProgressInterval);
    m_archive.request(
        m_exporting,
        [files, progress, options](archive::Database& database, const StopToken& stop) {
            return publish::exportFiles(database, files, options, stop, progress);
        },
        [this, several = files.size() > 1,
         style = options.style](const Result<publish::ExportReport>& report) {
            if (report) {
                Q_EMIT finished(*report, style);
            } else if (report.error().code == ErrorCode::Cancelled) {
                Q_EMIT failed(several ? tr("The export was cancelled; the files written until "
                                           "then are complete.")
                                      : tr("The export was cancelled; no file was written."));
            } else {
                Q_EMIT failed(report.error().message);
            }
        });
    Q_EMIT started(); // and running by now
}

void ExportController::cancel()
{
    m_exporting.stop();
}

QString summary(const publish::ExportReport& report, publish::Style style)
{
    const QString documents =
        ExportText::tr("%Ln document(s)", nullptr, static_cast<int>(report.documents));
    const QString pages = ExportText::tr("%Ln page(s)", nullptr, report.outcome.pages);
    return withLacks(ExportText::tr("Exported %1 on %2 to %3.")
                         .arg(documents, pages, QDir::toNativeSeparators(report.path)),
                     report.outcome, style);
}

QString withLacks(QString sentence, const publish::PdfOutcome& outcome, publish::Style style)
{
    if (style == publish::Style::Original && outcome.setAnew > 0) {
        sentence = ExportText::tr("%1 %Ln document(s) did not come as PDF and were set anew in the "
                                  "official style.",
                                  nullptr, outcome.setAnew)
                       .arg(sentence);
    }
    if (!outcome.missingCharacters.isEmpty()) {
        sentence = ExportText::tr("%1 No installed font can draw these characters, so they are "
                                  "missing in it: %2")
                       .arg(sentence, outcome.missingCharacters);
    }
    if (!outcome.substitutions.isEmpty()) {
        QStringList fonts;
        for (const publish::FontSubstitution& font : outcome.substitutions) {
            fonts.append(ExportText::tr("%1 by %2", "font").arg(font.wanted, font.used));
        }
        sentence = ExportText::tr("%1 Fonts that are not installed were replaced: %2.")
                       .arg(sentence, fonts.join(ExportText::tr(", ", "between fonts")));
    }
    return sentence;
}

} // namespace gongbao::desktop
