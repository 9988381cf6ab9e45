// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pathbytes.h"

#include "source/decoding.h"

#include <QFile>

#include <unicode/utf8.h>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace gongbao::source {

namespace {

using namespace Qt::StringLiterals;

constexpr char16_t kByte = 0xDC00; ///< and the byte: the units of bytes that are not UTF-8

bool isByte(QChar unit)
{
    return unit >= QChar(kByte + 0x80) && unit <= QChar(kByte + 0xFF);
}

/// Whether the unit at @p at is such a one and not the second half of a character.
bool isByteAt(QStringView path, qsizetype at)
{
    return isByte(path[at]) && (at == 0 || !path[at - 1].isHighSurrogate());
}

bool hasBytes(QStringView path)
{
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (isByteAt(path, i)) {
            return true;
        }
    }
    return false;
}

QString shownName(const QString& name)
{
    if (!hasBytes(name)) {
        return name;
    }
    const std::optional<QString> decoded = fromGb18030(bytesOfPath(name));
    if (decoded && std::ranges::all_of(*decoded, [](QChar c) { return c.isPrint(); })) {
        return *decoded;
    }
    QString readable = name;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (isByteAt(name, i)) {
            readable[i] = QChar::ReplacementCharacter;
        }
    }
    return readable;
}

} // namespace

QString pathFromBytes(QByteArrayView bytes)
{
    QString path;
    const auto size = static_cast<int32_t>(bytes.size());
    for (int32_t i = 0; i < size;) {
        const int32_t start = i;
        UChar32 character = 0;
        U8_NEXT(bytes.data(), i, size, character);
        if (character >= 0) {
            path += QChar::fromUcs4(static_cast<char32_t>(character));
            continue;
        }
        for (const char byte : bytes.sliced(start, i - start)) {
            path += QChar(static_cast<char16_t>(kByte + static_cast<unsigned char>(byte)));
        }
    }
    return path;
}

QByteArray bytesOfPath(const QString& path)
{
    QByteArray bytes;
    qsizetype done = 0;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (isByteAt(path, i)) {
            bytes += QStringView(path).sliced(done, i - done).toUtf8();
            bytes += static_cast<char>(path[i].unicode() - kByte);
            done = i + 1;
        }
    }
    return bytes + QStringView(path).sliced(done).toUtf8();
}

QString shownPath(const QString& path)
{
    if (!hasBytes(path)) {
        return path;
    }
    QStringList names = path.split(u'/');
    std::ranges::transform(names, names.begin(), shownName);
    return names.join(u'/');
}

QStringList argumentsOf(int argc, char* argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(pathFromBytes(argv[i]));
    }
    return arguments;
}

bool openForReading(QFile& file, const QString& path)
{
    const int handle = ::open(bytesOfPath(path).constData(), O_RDONLY | O_CLOEXEC);
    return handle >= 0 && file.open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
}

} // namespace gongbao::source
