// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/textfile.h"

#include "base/checksum.h"
#include "source/imagefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace gongbao::source {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kChunk = 1024LL * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TextFile)
};

/// The error of a path that is no readable file of a usable size, or nothing.
Status checkPath(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return Error{ErrorCode::NotFound,
                     Text::tr("There is no file %1. Check its name.").arg(path)};
    }
    if (info.isDir()) {
        return Error{ErrorCode::Unsupported,
                     Text::tr("%1 is a folder, not a file. Choose a file in it.").arg(path)};
    }
    // Opening a pipe would wait for somebody to write into it.
    if (!info.isFile()) {
        return Error{ErrorCode::Unsupported,
                     Text::tr("%1 is a pipe or a device, not a file. Save what comes out of it in "
                              "a file first.")
                         .arg(path)};
    }
    return {};
}

Error tooLarge(const QString& path, bool pdf)
{
    const qint64 most = (pdf ? kLargestPdfFile : kLargestTextFile) / 1024 / 1024;
    return {ErrorCode::TooLarge,
            pdf ? Text::tr("%1 has more than %2 MB, the most that a PDF file may have. Split it.")
                      .arg(path)
                      .arg(most)
                : Text::tr("%1 has more than %2 MB, the most that a text file may have. Split it.")
                      .arg(path)
                      .arg(most)};
}

Result<QByteArray> readAll(QFile& file, const StopToken& stop)
{
    QByteArray bytes = file.read(kChunk);
    const bool pdf = isPdf(bytes) || isImage(bytes);
    const qint64 most = pdf ? kLargestPdfFile : kLargestTextFile;
    // Devices and pipes have no size that could be asked before.
    if (file.size() > most) {
        return tooLarge(file.fileName(), pdf);
    }
    bytes.reserve(file.size() + 1);
    while (!bytes.isEmpty()) {
        if (stop.stop_requested()) {
            return Error{ErrorCode::Cancelled,
                         Text::tr("Reading %1 was stopped.").arg(file.fileName())};
        }
        const QByteArray chunk = file.read(kChunk);
        if (chunk.isEmpty()) {
            break;
        }
        bytes += chunk;
        if (bytes.size() > most) {
            return tooLarge(file.fileName(), pdf);
        }
    }
    if (file.error() != QFileDevice::NoError) {
        return Error{ErrorCode::Unreadable,
                     Text::tr("%1 cannot be read: %2.").arg(file.fileName(), file.errorString())};
    }
    return bytes;
}

Result<SourceFile> fromText(const QString& path, QByteArray bytes)
{
    const QString name = QFileInfo(path).fileName();
    Result<DecodedText> decoded = decode(bytes, path);
    if (!decoded) {
        if (isImageName(path)) {
            return damagedImage(path);
        }
        return path.endsWith(".pdf"_L1, Qt::CaseInsensitive) ? damagedPdf(path) : decoded.error();
    }
    const QStringView text = decoded->text;
    if (text.trimmed().isEmpty()) {
        return Error{ErrorCode::Empty, Text::tr("%1 is empty: there is no text in it.").arg(path)};
    }
    if (std::max(text.count(u'\n'), text.count(u'\r')) > kMostLines) {
        return Error{ErrorCode::TooLarge,
                     Text::tr("%1 has more than %2 lines, the most that a text file may have. "
                              "Split it.")
                         .arg(path)
                         .arg(kMostLines)};
    }
    QByteArray checksum = sha256(bytes);
    return SourceFile{name, std::move(bytes), std::move(checksum), decoded->encoding,
                      SourceText(std::move(decoded->text))};
}

Result<SourceFile> fromPdf(const QString& path, QByteArray bytes, const StopToken& stop,
                           const PdfOptions& options)
{
    Result<PdfText> read = readPdf(bytes, path, options, stop);
    if (!read) {
        const bool isPicture = isImage(bytes) && read.error().code == ErrorCode::Unreadable;
        return isPicture ? damagedImage(path) : read.error();
    }
    QByteArray checksum = sha256(bytes);
    return SourceFile{.name = QFileInfo(path).fileName(),
                      .bytes = std::move(bytes),
                      .sha256 = std::move(checksum),
                      .text = SourceText(std::move(read->text), std::move(read->recognition)),
                      .pages = std::move(read->pages)};
}

} // namespace

bool isSupported(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "txt"_L1 || suffix == "text"_L1 || suffix == "md"_L1 || suffix == "markdown"_L1 ||
        suffix == "pdf"_L1 || isImageName(path)) {
        return true;
    }
    QFile file(path);
    return suffix.isEmpty() && file.open(QIODevice::ReadOnly) && isPdf(file.read(1024));
}

Result<SourceFile> readFile(const QString& path, const StopToken& stop, const PdfOptions& pdf)
{
    if (const Status usable = checkPath(path); !usable) {
        return usable.error();
    }
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly)) {
        return fileError(errno, path);
    }
    Result<QByteArray> bytes = readAll(file, stop);
    if (!bytes) {
        return bytes.error();
    }
    return isPdf(*bytes) || isImage(*bytes) ? fromPdf(path, *std::move(bytes), stop, pdf)
                                            : fromText(path, *std::move(bytes));
}

} // namespace gongbao::source
