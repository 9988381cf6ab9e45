// SPDX-License-Identifier: GPL-3.0-or-later
// The file that an archive is made in until it is whole.
#pragma once

#include <QString>

namespace gongbao::archive {

/// Lies beside the place that it is meant for, under a name of its own, and only for the user to
/// read. It goes with this object, and what SQLite lays beside it too, unless keep() succeeded. No
/// connection to it is open then. One thread.
class PartFile
{
public:
    explicit PartFile(const QString& path);
    ~PartFile();
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    /// Makes it, empty. 0, or the errno.
    [[nodiscard]] int begin();
    /// begin() was called.
    [[nodiscard]] const QString& name() const { return m_name; }
    /// Flushes it to disk and gives it the name that it is meant for, unless that is taken. 0, or
    /// the errno.
    [[nodiscard]] int keep();

private:
    QString m_path;
    QString m_name; ///< empty where there is nothing to remove
};

} // namespace gongbao::archive
