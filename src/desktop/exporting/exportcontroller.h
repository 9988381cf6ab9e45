// SPDX-License-Identifier: GPL-3.0-or-later
// Writes chosen documents into one PDF or several in the background.
#pragma once

#include "base/progress.h"
#include "desktop/jobs/requests.h"
#include "publish/fileexport.h"

#include <QObject>

namespace gongbao::desktop {

class ArchiveThread;

/// Borrows the thread. One export at a time.
class ExportController final : public QObject
{
    Q_OBJECT

public:
    explicit ExportController(ArchiveThread& archive, QObject* parent = nullptr);

    /// Writes @p files, one after the other, with the date and time of now. Nothing while an export
    /// runs.
    void exportFiles(const QList<publish::ExportFile>& files, publish::ExportOptions options);
    /// finished() does not follow; failed() does. Files that are whole by then stay.
    void cancel();

    /// Asked for the passwords of encrypted files, on the thread that reads them.
    void setPasswords(const source::PasswordQuestion& ask) { m_askPassword = ask; }

    [[nodiscard]] bool isRunning() const { return m_exporting.isBusy(); }

Q_SIGNALS:
    void started();
    void progressed(const gongbao::ProgressState& state);
    void finished(const gongbao::publish::ExportReport& report, gongbao::publish::Style style);
    void failed(const QString& sentence);

private:
    ArchiveThread& m_archive;
    source::PasswordQuestion m_askPassword;
    Requests m_exporting;
};

/// A sentence that says where the file is, what is not in it and what is not as @p style asks.
[[nodiscard]] QString summary(const publish::ExportReport& report, publish::Style style);
/// @p sentence and what is to be said of the pages beside it: what is not in them, and what is not
/// as @p style asks.
[[nodiscard]] QString withLacks(QString sentence, const publish::PdfOutcome& outcome,
                                publish::Style style);

} // namespace gongbao::desktop
