// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails when it is told to, for SQLite.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <sqlite3.h>

namespace gongbao::faults {

enum class Fault {
    FullDisk,   ///< nothing can be written from then on
    WriteError, ///< one write fails
    ShortWrite, ///< one write fails, but half of it is on the disk
    SyncError,  ///< one flush fails
    PowerCut,   ///< nothing reaches the disk any more; afterwards call losePower()
};

/// While it lives, every connection that SQLite opens goes through it to the usual files. Only one
/// at a time; for one thread.
class FaultyVfs
{
public:
    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;

    /// Lets the @p at-th chance from now be @p fault: a flush for a SyncError, a write or cut of a
    /// file for the others, either for a PowerCut.
    void arm(Fault fault, int at);
    /// Whether it came; all goes well again from now on.
    bool disarm();
    /// After a PowerCut, with all connections closed: takes back what was written but not flushed,
    /// all but some pieces that @p pattern names by its bits, as a disk writes in any order.
    void losePower(unsigned pattern);

private:
    struct File; // what SQLite holds for an open file
    /// A write that no flush of its file has followed.
    struct Unsafe
    {
        QString path;
        qint64 offset = 0;
        QByteArray before; ///< as far as the file went
        qint64 sizeBefore = 0;
        QByteArray after; ///< empty where the file was cut to offset
    };

    /// Whether an operation that @p flushes or writes is the one to fail.
    bool strikes(bool flushes);
    [[nodiscard]] bool isDead() const;
    void remember(const File& file, qint64 offset, const QByteArray& after, qint64 beforeSize);
    void forget(const QString& path);

    static FaultyVfs& of(sqlite3_file* file);
    static sqlite3_file* real(sqlite3_file* file);
    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out);
    static int remove(sqlite3_vfs* vfs, const char* name, int sync);
    static int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset);
    static int truncate(sqlite3_file* file, sqlite3_int64 size);
    static int sync(sqlite3_file* file, int flags);
    static const sqlite3_io_methods& methods();

    sqlite3_vfs m_vfs;
    sqlite3_vfs* m_usual;
    bool m_armed = false;
    bool m_struck = false;
    Fault m_fault = Fault::FullDisk;
    int m_left = 0;
    QList<Unsafe> m_unsafe;
};

} // namespace gongbao::faults
