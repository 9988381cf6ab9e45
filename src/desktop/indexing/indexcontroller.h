// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the archive's search index that of this program, in the background.
#pragma once

#include "base/progress.h"
#include "desktop/jobs/requests.h"

#include <QObject>

namespace gongbao::desktop {

class ArchiveThread;

/// Borrows the threads. While the index is rebuilt, searches go on in the old one.
class IndexController final : public QObject
{
    Q_OBJECT

public:
    IndexController(ArchiveThread& reader, ArchiveThread& writer, QObject* parent = nullptr);

    /// Rebuilds the index where another version of the program made it. Once the archive is open.
    void bringUpToDate();
    /// failed() follows; the old index stays.
    void cancel();

Q_SIGNALS:
    /// Only where there is something to rebuild.
    void started();
    void progressed(const gongbao::ProgressState& state);
    void finished();
    void failed(const QString& sentence);

private:
    void rebuild();

    ArchiveThread& m_reader;
    ArchiveThread& m_writer;
    Requests m_checking;
    Requests m_rebuilding;
};

} // namespace gongbao::desktop
