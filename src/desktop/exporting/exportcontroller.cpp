// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/exporting/exportcontroller.h"

#include "archive/catalogue.h"
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

} // namespace

ExportController::ExportController(ArchiveThread& archive, QObject* parent)
    : QObject(parent)
    , m_archive(archive)
{
}

void ExportController::exportDocuments(const std::vector<archive::DocumentId>& ids,
                                       const QString& path)
{
    if (isRunning() || ids.empty()) {
        return;
    }
    publish::PdfOptions options;
    options.created = QDateTime::currentDateTime();
    if (ids.size() > 1) {
        options.title = tr("Collected documents");
    }
    const Progress progress = throttled(
        [this, post = m_exporting.post()](const ProgressState& state) {
            post([this, state] { Q_EMIT progressed(state); });
        },
        kProgressInterval);
    Q_EMIT started();
    m_archive.request(
        m_exporting,
        [ids, path, options, progress](archive::Database& database, const StopToken& stop) {
            archive::Catalogue catalogue(database);
            const auto count = static_cast<qsizetype>(ids.size());
            const auto item = [&](qsizetype index) {
                return loadItem(catalogue, ids[static_cast<std::size_t>(index)]);
            };
            return publish::exportPdf(item, count, path, options, stop, progress);
        },
        [this, path, count = ids.size()](const Result<publish::PdfOutcome>& outcome) {
            if (outcome) {
                Q_EMIT finished({path, static_cast<qsizetype>(count), *outcome});
            } else if (outcome.error().code == ErrorCode::Cancelled) {
                Q_EMIT failed(tr("The export was cancelled; no file was written."));
            } else {
                Q_EMIT failed(outcome.error().message);
            }
        });
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
