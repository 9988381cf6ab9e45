// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/rereading/rereadingview.h"

#include "desktop/messages/messagebar.h"
#include "desktop/messages/progressstrip.h"
#include "desktop/reader/readercontroller.h"
#include "desktop/rereading/rereadingdialog.h"
#include "desktop/settings/settings.h"
#include "parse/parser.h"

#include <algorithm>

namespace gongbao::desktop {

namespace {

/// How many of @p issues were read, what that changed, and how many could not be read.
QString counted(const QList<ingest::Rereading>& issues, qsizetype changes)
{
    const auto failed = static_cast<int>(std::ranges::count_if(
        issues, [](const ingest::Rereading& one) { return one.error.has_value(); }));
    const int done = static_cast<int>(issues.size()) - failed;
    QStringList counts;
    if (done > 0 || failed == 0) {
        counts.append(RereadingView::tr("%Ln issue(s) read again", nullptr, done));
        counts.append(changes == 0
                          ? RereadingView::tr("nothing is read otherwise")
                          : RereadingView::tr("%Ln change(s)", nullptr, static_cast<int>(changes)));
    }
    if (failed > 0) {
        counts.append(RereadingView::tr("%Ln issue(s) could not be read", nullptr, failed));
    }
    return counts.join(RereadingView::tr(", ", "between counts"));
}

qsizetype changesIn(const RereadingReport& report)
{
    qsizetype changes = 0;
    for (const ingest::Rereading& one : report.issues) {
        changes += one.changes.size();
    }
    return changes;
}

QString summary(const RereadingReport& report)
{
    const qsizetype changes = changesIn(report);
    const QString counts = counted(report.issues, changes);
    if (!report.error) {
        return RereadingView::tr("%1.", "counts").arg(counts);
    }
    if (report.error->code == ErrorCode::Cancelled) {
        return RereadingView::tr("Cancelled. Until then: %1; the other issues stay as they were.")
            .arg(counts);
    }
    return RereadingView::tr("%1 Until then: %2.", "error, counts")
        .arg(report.error->message, counts);
}

} // namespace

RereadingView::RereadingView(RereadingParts parts, const QString& archive, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_archive(archive)
    , m_window(window)
{
    RereadingController& rereader = parts.rereader;
    ProgressStrip& progress = parts.progress;
    connect(&rereader, &RereadingController::found, this, &RereadingView::offer);
    connect(&progress, &ProgressStrip::cancelled, &rereader, &RereadingController::cancel);
    connect(&rereader, &RereadingController::started, this, &RereadingView::begin);
    connect(&rereader, &RereadingController::progressed, &progress, &ProgressStrip::update);
    connect(&rereader, &RereadingController::finished, &progress, &ProgressStrip::end);
    connect(&rereader, &RereadingController::failed, &progress, &ProgressStrip::end);
    connect(&rereader, &RereadingController::finished, this, &RereadingView::showReport);
}

void RereadingView::offer(int issues)
{
    const QVariantMap declined = m_parts.settings.value(setting::kRereadingDeclined);
    if (declined.value(m_archive).toInt() == parse::kParserVersion) {
        return;
    }
    m_parts.messages.offer(
        {.sentence = tr("%Ln issue(s) were read by an older version of the recogniser. Reading "
                        "them again takes a while in the background and keeps corrections, notes, "
                        "stars, tags and collections.",
                        nullptr, issues),
         .action = tr("Read Agai&n"),
         .take = [this] { m_parts.rereader.reread(); },
         .decline = [this] { decline(); }});
}

void RereadingView::decline()
{
    QVariantMap declined = m_parts.settings.value(setting::kRereadingDeclined);
    declined.insert(m_archive, parse::kParserVersion);
    m_parts.settings.set(setting::kRereadingDeclined, declined);
}

void RereadingView::begin()
{
    m_parts.messages.withdrawOffer();
    m_parts.progress.begin(tr("Reading issues again"));
}

void RereadingView::showReport(const RereadingReport& report)
{
    const bool failed = (report.error && report.error->code != ErrorCode::Cancelled) ||
                        std::ranges::any_of(report.issues, [](const ingest::Rereading& one) {
                            return one.error.has_value();
                        });
    if (report.issues.isEmpty() && !report.error) {
        m_parts.messages.showDone(
            tr("Every issue was read by today's recogniser; there is nothing to do."));
    } else if (changesIn(report) == 0 && !failed) {
        m_parts.messages.showDone(summary(report));
    } else if (report.issues.isEmpty()) {
        m_parts.messages.showError(report.error->message);
    } else {
        m_report = report;
        delete m_dialog; // of an earlier reading
        showChanges();
        Q_EMIT changesKept();
    }
}

void RereadingView::showChanges()
{
    if (m_report.issues.isEmpty()) {
        return;
    }
    if (m_dialog == nullptr) {
        m_dialog = new RereadingDialog(summary(m_report), m_report.issues, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &RereadingDialog::documentWanted, &m_parts.reader,
                &ReaderController::open);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace gongbao::desktop
