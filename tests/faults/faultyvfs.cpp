// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyvfs.h"

#include <QFile>

#include <algorithm>
#include <new>
#include <utility>

namespace gongbao::faults {

struct FaultyVfs::File
{
    sqlite3_file base; // first, as SQLite sees only this; the usual file lies behind the whole
    FaultyVfs* vfs;
    QString path;
};

namespace {

template<auto Method, typename... Arguments>
int handOn(sqlite3_file* real, Arguments... arguments)
{
    return (real->pMethods->*Method)(real, arguments...);
}

} // namespace

FaultyVfs::FaultyVfs()
    : m_usual(sqlite3_vfs_find(nullptr))
{
    m_vfs = *m_usual;
    m_vfs.zName = "faulty";
    m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_usual->szOsFile;
    m_vfs.pAppData = this;
    m_vfs.pNext = nullptr;
    m_vfs.xOpen = &FaultyVfs::open;
    m_vfs.xDelete = &FaultyVfs::remove;
    sqlite3_vfs_register(&m_vfs, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_usual, 1);
}

void FaultyVfs::arm(Fault fault, int at)
{
    m_armed = true;
    m_struck = false;
    m_fault = fault;
    m_left = at;
    m_unsafe.clear();
}

bool FaultyVfs::disarm()
{
    m_armed = false;
    return std::exchange(m_struck, false);
}

bool FaultyVfs::strikes(bool flushes)
{
    if (!m_armed) {
        return false;
    }
    if (m_struck) {
        return isDead() || (m_fault == Fault::FullDisk && !flushes);
    }
    const bool chance = m_fault == Fault::PowerCut || flushes == (m_fault == Fault::SyncError);
    m_struck = chance && --m_left == 0;
    return m_struck;
}

bool FaultyVfs::isDead() const
{
    return m_armed && m_struck && m_fault == Fault::PowerCut;
}

void FaultyVfs::losePower(unsigned pattern)
{
    for (auto write = m_unsafe.crbegin(); write != m_unsafe.crend(); ++write) {
        QFile file(write->path);
        if (file.open(QFile::ReadWrite)) {
            file.seek(write->offset);
            file.write(write->before);
            file.resize(write->sizeBefore);
        }
    }
    for (qsizetype i = 0; i < m_unsafe.size(); ++i) {
        const Unsafe& write = m_unsafe.at(i);
        QFile file(write.path);
        if (((pattern >> (i % 32)) & 1U) != 0 && file.open(QFile::ReadWrite)) {
            file.seek(write.offset);
            file.write(write.after);
            if (write.after.isEmpty()) {
                file.resize(write.offset);
            }
        }
    }
    m_unsafe.clear();
}

void FaultyVfs::remember(const File& file, qint64 offset, const QByteArray& after, qint64 size)
{
    Unsafe write{file.path, offset, {}, size, after};
    const qint64 end = after.isEmpty() ? size : std::min(size, offset + after.size());
    if (end > offset) {
        write.before.resize(end - offset);
        auto* const real = reinterpret_cast<sqlite3_file*>(const_cast<File*>(&file) + 1);
        handOn<&sqlite3_io_methods::xRead>(real, static_cast<void*>(write.before.data()),
                                           static_cast<int>(write.before.size()),
                                           static_cast<sqlite3_int64>(offset));
    }
    m_unsafe.append(std::move(write));
}

void FaultyVfs::forget(const QString& path)
{
    m_unsafe.removeIf([&](const Unsafe& write) { return write.path == path; });
}

FaultyVfs& FaultyVfs::of(sqlite3_file* file)
{
    return *reinterpret_cast<File*>(file)->vfs;
}

sqlite3_file* FaultyVfs::real(sqlite3_file* file)
{
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}

int FaultyVfs::open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out)
{
    auto* const self = static_cast<FaultyVfs*>(vfs->pAppData);
    auto* const own = new (file) File{{nullptr}, self, QString::fromUtf8(name)};
    const int code = self->m_usual->xOpen(self->m_usual, name, real(file), flags, out);
    if (real(file)->pMethods == nullptr) {
        own->~File();
        file->pMethods = nullptr;
        return code;
    }
    file->pMethods = &methods();
    return code;
}

int FaultyVfs::remove(sqlite3_vfs* vfs, const char* name, int sync)
{
    auto* const self = static_cast<FaultyVfs*>(vfs->pAppData);
    if (self->isDead()) {
        return SQLITE_IOERR_DELETE;
    }
    self->forget(QString::fromUtf8(name));
    return self->m_usual->xDelete(self->m_usual, name, sync);
}

int FaultyVfs::write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset)
{
    FaultyVfs& self = of(file);
    if (self.strikes(false)) {
        if (self.m_fault == Fault::ShortWrite) {
            handOn<&sqlite3_io_methods::xWrite>(real(file), bytes, count / 2, offset);
        }
        return self.m_fault == Fault::FullDisk ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
    if (self.m_armed && self.m_fault == Fault::PowerCut) {
        sqlite3_int64 size = 0;
        handOn<&sqlite3_io_methods::xFileSize>(real(file), &size);
        self.remember(*reinterpret_cast<File*>(file), offset,
                      QByteArray(static_cast<const char*>(bytes), count), size);
    }
    return handOn<&sqlite3_io_methods::xWrite>(real(file), bytes, count, offset);
}

int FaultyVfs::truncate(sqlite3_file* file, sqlite3_int64 size)
{
    FaultyVfs& self = of(file);
    if (self.strikes(false)) {
        return SQLITE_IOERR_TRUNCATE;
    }
    if (self.m_armed && self.m_fault == Fault::PowerCut) {
        sqlite3_int64 before = 0;
        handOn<&sqlite3_io_methods::xFileSize>(real(file), &before);
        self.remember(*reinterpret_cast<File*>(file), size, {}, before);
    }
    return handOn<&sqlite3_io_methods::xTruncate>(real(file), size);
}

int FaultyVfs::sync(sqlite3_file* file, int flags)
{
    FaultyVfs& self = of(file);
    if (self.strikes(true)) {
        return SQLITE_IOERR_FSYNC;
    }
    self.forget(reinterpret_cast<File*>(file)->path);
    return handOn<&sqlite3_io_methods::xSync>(real(file), flags);
}

const sqlite3_io_methods& FaultyVfs::methods()
{
    using Methods = sqlite3_io_methods;
    static constexpr Methods kMethods{
        2, // without memory mapping, so that every write comes by
        [](sqlite3_file* file) {
            const int code = handOn<&Methods::xClose>(real(file));
            reinterpret_cast<File*>(file)->~File();
            return code;
        },
        [](sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset) {
            return handOn<&Methods::xRead>(real(file), bytes, count, offset);
        },
        &FaultyVfs::write,
        &FaultyVfs::truncate,
        &FaultyVfs::sync,
        [](sqlite3_file* file, sqlite3_int64* size) {
            return handOn<&Methods::xFileSize>(real(file), size);
        },
        [](sqlite3_file* file, int lock) { return handOn<&Methods::xLock>(real(file), lock); },
        [](sqlite3_file* file, int lock) { return handOn<&Methods::xUnlock>(real(file), lock); },
        [](sqlite3_file* file, int* out) {
            return handOn<&Methods::xCheckReservedLock>(real(file), out);
        },
        [](sqlite3_file* file, int op, void* argument) {
            return handOn<&Methods::xFileControl>(real(file), op, argument);
        },
        [](sqlite3_file* file) { return handOn<&Methods::xSectorSize>(real(file)); },
        [](sqlite3_file* file) { return handOn<&Methods::xDeviceCharacteristics>(real(file)); },
        [](sqlite3_file* file, int page, int size, int extend, void volatile** out) {
            return handOn<&Methods::xShmMap>(real(file), page, size, extend, out);
        },
        [](sqlite3_file* file, int offset, int count, int flags) {
            return handOn<&Methods::xShmLock>(real(file), offset, count, flags);
        },
        [](sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); },
        [](sqlite3_file* file, int remove) {
            return handOn<&Methods::xShmUnmap>(real(file), remove);
        },
        nullptr,
        nullptr};
    return kMethods;
}

} // namespace gongbao::faults
