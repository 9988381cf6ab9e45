// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/openform/checksums.h"

#include "base/cancelled.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <unistd.h>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kChunk = qint64(1024) * 1024; // bytes
constexpr qsizetype kDigits = 64;
constexpr qint64 kLongestLine = qint64(16) * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OpenForm)
};

struct ListedChecksum
{
    QByteArray digits;
    QString path;
};

/// "digits  path", or with "*" in the place of the second space.
std::optional<ListedChecksum> listedIn(QByteArray line)
{
    if (line.endsWith('\n')) {
        line.chop(1);
    }
    const QByteArray separator = line.mid(kDigits, 2);
    const QString path = QString::fromUtf8(line.mid(kDigits + 2));
    if ((separator != "  " && separator != " *") || path.isEmpty() || QDir::isAbsolutePath(path) ||
        path.split(u'/').contains(u".."_s)) {
        return std::nullopt;
    }
    return ListedChecksum{line.first(kDigits), path};
}

Result<QByteArray> checksumOf(const QString& path, const StopToken& stop)
{
    QFile file(path);
    // Nothing that could make a reader wait for ever.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return fileError(QFileInfo::exists(path) ? EACCES : ENOENT, path);
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray bytes;
    do {
        if (stop.stop_requested()) {
            return cancelled();
        }
        bytes = file.read(kChunk);
        hash.addData(bytes);
    } while (!bytes.isEmpty());
    return file.error() == QFileDevice::NoError ? Result<QByteArray>(hash.result().toHex())
                                                : Result<QByteArray>(fileError(EIO, path));
}

} // namespace

ChecksummedFolder::ChecksummedFolder(const QString& folder)
    : m_folder(folder)
    , m_list(folder + u'/' + QLatin1StringView(kChecksumList))
{
}

Status ChecksummedFolder::begin(const QString& path)
{
    if (Status ended = end(); !ended) {
        return ended;
    }
    if (!m_list.isOpen() && !m_list.open(QIODevice::WriteOnly)) {
        return writeError(m_list);
    }
    m_path = path;
    m_file.setFileName(m_folder + u'/' + path);
    m_hash.reset();
    ++m_count;
    QDir().mkpath(QFileInfo(m_file.fileName()).path());
    return m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ? Status()
                                                                  : Status(writeError(m_file));
}

Status ChecksummedFolder::write(QByteArrayView bytes)
{
    m_hash.addData(bytes);
    return m_file.write(bytes.data(), bytes.size()) == bytes.size() ? Status()
                                                                    : Status(writeError(m_file));
}

Status ChecksummedFolder::writeFile(const QString& path, QByteArrayView bytes)
{
    const Status begun = begin(path);
    return begun ? write(bytes) : begun;
}

Status ChecksummedFolder::end()
{
    if (!m_file.isOpen()) {
        return {};
    }
    const bool written = m_file.flush();
    Status done = written ? Status() : Status(writeError(m_file));
    m_file.close();
    const QByteArray line = m_hash.result().toHex() + "  " + m_path.toUtf8() + '\n';
    if (done && m_list.write(line) != line.size()) {
        return writeError(m_list);
    }
    return done;
}

Status ChecksummedFolder::finish()
{
    if (Status ended = end(); !ended) {
        return ended;
    }
    // One flush of the file system instead of one for each of many thousand files.
    if (!m_list.flush() || syncfs(m_list.handle()) != 0) {
        return writeError(m_list);
    }
    m_list.close();
    return {};
}

Error ChecksummedFolder::writeError(const QFile& file) const
{
    if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG) {
        return fileError(ENOSPC, m_folder);
    }
    return {ErrorCode::ReadOnly, Text::tr("%1 could not be written: %2. Choose another folder.")
                                     .arg(file.fileName(), file.errorString())};
}

Result<qint64> verifyChecksums(const QString& folder, const StopToken& stop,
                               const Progress& progress,
                               const std::function<void(const QString&)>& take)
{
    QFile list(folder + u'/' + QLatin1StringView(kChecksumList));
    if (!list.open(QIODevice::ReadOnly)) {
        return fileError(list.exists() ? EACCES : ENOENT, list.fileName());
    }
    qint64 count = 0;
    while (!list.atEnd()) {
        const std::optional<ListedChecksum> listed = listedIn(list.readLine(kLongestLine));
        if (!listed) {
            return Error{ErrorCode::Corrupt, Text::tr("%1: line %2 is not a checksum with a path.")
                                                 .arg(list.fileName())
                                                 .arg(count + 1)};
        }
        const QString path = folder + u'/' + listed->path;
        const Result<QByteArray> checksum = checksumOf(path, stop);
        if (!checksum) {
            return checksum.error();
        }
        if (*checksum != listed->digits) {
            return Error{ErrorCode::Corrupt,
                         Text::tr("%1 is damaged or was changed: its SHA-256 is not that of %2. "
                                  "Take another copy of the folder.")
                             .arg(path, list.fileName())};
        }
        if (take) {
            take(listed->path);
        }
        ++count;
        // By the place in the list: how many files it has is not known before its end.
        report(progress, {list.pos(), list.size(), listed->path});
    }
    return count;
}

} // namespace gongbao::archive
