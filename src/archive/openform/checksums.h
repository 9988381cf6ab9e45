// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of files with a list of their checksums, as `sha256sum -c SHA256SUMS` reads it.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "base/stoptoken.h"

#include <QCryptographicHash>
#include <QFile>

#include <functional>

namespace gongbao::archive {

inline constexpr const char* kChecksumList = "SHA256SUMS";

/// Writes files into a folder, one after the other, and the list. Paths are relative, parted by
/// "/", and hold neither line breaks nor backslashes. One thread.
class ChecksummedFolder
{
public:
    /// @p folder is there.
    explicit ChecksummedFolder(const QString& folder);

    /// Begins a file, in a folder that is made where it is missing; the one before is ended.
    [[nodiscard]] Status begin(const QString& path);
    [[nodiscard]] Status write(QByteArrayView bytes);
    [[nodiscard]] Status writeFile(const QString& path, QByteArrayView bytes);
    /// Ends the last file and the list, and flushes all of it to disk.
    [[nodiscard]] Status finish();
    /// How many files were begun.
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    [[nodiscard]] Status end();
    [[nodiscard]] Error writeError(const QFile& file) const;

    QString m_folder;
    QFile m_list;
    QFile m_file;
    QString m_path;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_count = 0;
};

/// Compares every file of the list with its checksum, and calls @p take with the path of each that
/// agrees. Corrupt, naming the file, where one differs, NotFound where one is missing; a path that
/// leads out of the folder is refused. Memory does not grow with the list. Returns how many there
/// are.
[[nodiscard]] Result<qint64> verifyChecksums(const QString& folder, const StopToken& stop,
                                             const Progress& progress,
                                             const std::function<void(const QString&)>& take = {});

} // namespace gongbao::archive
