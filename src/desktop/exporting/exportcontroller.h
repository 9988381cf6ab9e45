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

    /// Writes @p files, one after the other; those of several documents begin with a 目录 if
    /// @p contents asks for it. Nothing while an export runs.
    void exportFiles(const QList<publish::ExportFile>& files, bool contents);
    /// finished() does not follow; failed() does. Files that are whole by then stay.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_exporting.isBusy(); }

Q_SIGNALS:
    void started();
    void progressed(const gongbao::ProgressState& state);
    void finished(const gongbao::publish::ExportReport& report);
    void failed(const QString& sentence);

private:
    ArchiveThread& m_archive;
    Requests m_exporting;
};

/// A sentence that says where the file is and what is not in it.
[[nodiscard]] QString summary(const publish::ExportReport& report);

} // namespace gongbao::desktop
