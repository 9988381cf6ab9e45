// SPDX-License-Identifier: GPL-3.0-or-later
// The archive that the window shows, with the threads that work on it.
#pragma once

#include "desktop/session/archivethread.h"

namespace gongbao::desktop {

/// One connection for what people wait for, one for imports, one for exports, one for what people
/// mark, so that none holds up another. Of the two that write, the latter waits out the former's
/// transactions. Outlives every controller.
class ArchiveSession
{
public:
    explicit ArchiveSession(const QString& path)
        : m_path(path)
        , m_writer(path, archive::OpenMode::ReadWrite)
        , m_reader(path, archive::OpenMode::ReadOnly)
        , m_exporter(path, archive::OpenMode::ReadOnly)
        , m_keeper(path, archive::OpenMode::ReadWrite, kKeeperPatience)
    {
    }

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] ArchiveThread& reader() { return m_reader; }
    [[nodiscard]] ArchiveThread& writer() { return m_writer; }
    [[nodiscard]] ArchiveThread& exporter() { return m_exporter; }
    [[nodiscard]] ArchiveThread& keeper() { return m_keeper; }

private:
    static constexpr std::chrono::seconds kKeeperPatience{30};

    QString m_path;
    ArchiveThread m_writer; // closed last: only it can move what is in the log into the file
    ArchiveThread m_reader;
    ArchiveThread m_exporter;
    ArchiveThread m_keeper;
};

} // namespace gongbao::desktop
