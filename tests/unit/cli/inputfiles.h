// SPDX-License-Identifier: GPL-3.0-or-later
// Files to hand to the program.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

namespace gongbao::cli::test {

/// The issue of the invented district, which the program comes with.
[[nodiscard]] inline QString samplePath()
{
    return QStringLiteral(GONGBAO_SAMPLES "/yanpu-2024-03.txt");
}

/// Empty where the file can't be read.
[[nodiscard]] inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

[[nodiscard]] inline bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace gongbao::cli::test
