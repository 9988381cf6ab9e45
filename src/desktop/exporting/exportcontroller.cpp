// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/exporting/exportcontroller.h"

#include "archive/catalogue.h"
#include "desktop/jobs/throttle.h"
#include "desktop/session/archivethread.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <chrono>

namespace gongbao::desktop {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{50};

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

Result<publish::PublishItem> loadItem(archive::Catalogue& catalogue, archive::DocumentId id)
{
    auto records = catalogue.records(std::span(&id, 1));
    if (!records) {
        return records.error();
    }
    auto document = catalogue.document(id);
    if (!document) {
        return document.error();
    }
    publish::PublishItem item;
    item.document = std::move(*document);
    if (!records->isEmpty()) {
        const archive::DocumentRecord& record = records->first();
        item.gazette = record.gazette;
        item.year = record.year;
        item.issueNumber = record.issueNumber;
        item.page = record.page;
    }
    return item;
}

void add(publish::PdfOutcome& sum, const publish::PdfOutcome& one)
{
    sum.pages += one.pages;
    for (const QChar character : one.missingCharacters) {
        if (!sum.missingCharacters.contains(character)) {
            sum.missingCharacters.append(character);
        }
    }
    for (const publish::FontSubstitution& font : one.substitutions) {
        if (!sum.substitutions.contains(font)) {
            sum.substitutions.append(font);
        }
    }
}

Result<ExportReport> writeFiles(archive::Database& database, const QList<ExportFile>& files,
                                const QDateTime& now, const StopToken& stop,
                                const Progress& progress)
{
    archive::Catalogue catalogue(database);
    ExportReport report;
    report.path =
        files.size() == 1 ? files.first().path : QFileInfo(files.first().path).absolutePath();
    qint64 total = 0;
    for (const ExportFile& file : files) {
        total += std::ssize(file.documents);
    }
    for (const ExportFile& file : files) {
        publish::PdfOptions options;
        options.created = now;
        if (file.documents.size() > 1) {
            options.title = ExportText::tr("Collected documents");
        }
        const auto item = [&](qsizetype index) {
            return loadItem(catalogue, file.documents[static_cast<std::size_t>(index)]);
        };
        const Progress inAll = [&, before = report.documents](ProgressState state) {
            state.done += before;
            state.total = total;
            progress(state);
        };
        const auto outcome =
            publish::exportPdf(item, std::ssize(file.documents), file.path, options, stop, inAll);
        if (!outcome) {
            return outcome.error();
        }
        report.documents += std::ssize(file.documents);
        add(report.outcome, *outcome);
    }
    return report;
}

} // namespace

ExportController::ExportController(ArchiveThread& archive, QObject* parent)
    : QObject(parent)
    , m_archive(archive)
{
}

void ExportController::exportFiles(const QList<ExportFile>& files)
{
    if (isRunning() || files.isEmpty()) {
        return;
    }
    const Progress progress = throttled(
        [this, post = m_exporting.post()](const ProgressState& state) {
            post([this, state] { Q_EMIT progressed(state); });
        },
        kProgressInterval);
    m_archive.request(
        m_exporting,
        [files, progress, now = QDateTime::currentDateTime()](archive::Database& database,
                                                              const StopToken& stop) {
            return writeFiles(database, files, now, stop, progress);
        },
        [this, several = files.size() > 1](const Result<ExportReport>& report) {
            if (report) {
                Q_EMIT finished(*report);
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

QString summary(const ExportReport& report)
{
    const QString documents =
        ExportText::tr("%Ln document(s)", nullptr, static_cast<int>(report.documents));
    const QString pages = ExportText::tr("%Ln page(s)", nullptr, report.outcome.pages);
    QString sentence = ExportText::tr("Exported %1 on %2 to %3.")
                           .arg(documents, pages, QDir::toNativeSeparators(report.path));
    if (!report.outcome.missingCharacters.isEmpty()) {
        sentence = ExportText::tr("%1 No installed font can draw these characters, so they are "
                                  "missing in it: %2")
                       .arg(sentence, report.outcome.missingCharacters);
    }
    if (!report.outcome.substitutions.isEmpty()) {
        QStringList fonts;
        for (const publish::FontSubstitution& font : report.outcome.substitutions) {
            fonts.append(ExportText::tr("%1 by %2", "font").arg(font.wanted, font.used));
        }
        sentence = ExportText::tr("%1 Fonts that are not installed were replaced: %2.")
                       .arg(sentence, fonts.join(ExportText::tr(", ", "between fonts")));
    }
    return sentence;
}

} // namespace gongbao::desktop
