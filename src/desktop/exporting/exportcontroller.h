// SPDX-License-Identifier: GPL-3.0-or-later
// Writes chosen documents into one PDF or several in the background.
#pragma once

#include "archive/records.h"
#include "base/progress.h"
#include "desktop/jobs/requests.h"
#include "publish/pdfexport.h"

#include <QObject>

#include <vector>

namespace gongbao::desktop {

class ArchiveThread;

/// A PDF and what is to be in it, in that order.
struct ExportFile
{
    QString path;
    std::vector<archive::DocumentId> documents;
};

struct ExportReport
{
    QString path; ///< the file, or the folder of several
    qsizetype documents = 0;
    publish::PdfOutcome outcome;
};

/// Borrows the thread. One export at a time.
class ExportController final : public QObject
{
    Q_OBJECT

public:
    explicit ExportController(ArchiveThread& archive, QObject* parent = nullptr);

    /// Writes @p files, one after the other. Nothing while an export runs.
    void exportFiles(const QList<ExportFile>& files);
    /// finished() does not follow; failed() does. Files that are whole by then stay.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_exporting.isBusy(); }

Q_SIGNALS:
    void started();
    void progressed(const gongbao::ProgressState& state);
    void finished(const gongbao::desktop::ExportReport& report);
    void failed(const QString& sentence);

private:
    ArchiveThread& m_archive;
    Requests m_exporting;
};

/// A sentence that says where the file is and what is not in it.
[[nodiscard]] QString summary(const ExportReport& report);

} // namespace gongbao::desktop
