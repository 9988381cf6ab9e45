// SPDX-License-Identifier: GPL-3.0-or-later
// Paths whose bytes are not UTF-8: what came out of archives that were packed in GBK has such.
#pragma once

#include <QByteArrayView>
#include <QString>

class QFile;

namespace gongbao::source {

/// A path as a string that keeps every byte: each that is not UTF-8 becomes a unit of its own,
/// 0xDC00 more, which no text has. Qt's own decoding loses them.
[[nodiscard]] QString pathFromBytes(QByteArrayView bytes);

/// The bytes of what pathFromBytes() made, or of any other path.
[[nodiscard]] QByteArray bytesOfPath(const QString& path);

/// @p path for people: names that are not UTF-8 as the GB18030 that they most often are.
[[nodiscard]] QString shownPath(const QString& path);

/// What the program was told, each as pathFromBytes(), the program's name first.
[[nodiscard]] QStringList argumentsOf(int argc, char* argv[]);

/// Opens @p file for reading at @p path, or sets errno.
[[nodiscard]] bool openForReading(QFile& file, const QString& path);

} // namespace gongbao::source
