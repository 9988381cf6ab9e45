// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/textfile.h"

#include "base/checksum.h"
#include "source/imagefile.h"
#include "source/pathbytes.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <utility>

namespace gongbao::source {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kChunk = 1024LL * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TextFile)
};

Error missing(const QString& path)
{
    const QString shown = shownPath(path);
    return {ErrorCode::NotFound,
            // What a file dialog makes of a name that is not UTF-8 is no longer its name.
            shown.contains(QChar::ReplacementCharacter)
                ? Text::tr("There is no file %1: its real name is not in UTF-8. Import its folder, "
                           "or rename it (for many: convmv -f gbk -t utf8).")
                      .arg(shown)
                : Text::tr("There is no file %1. Check its name.").arg(shown)};
}

/// The error of a path that is no readable file of a usable size, or nothing.
Status checkPath(const QString& path)
{
    struct stat status = {};
    if (::stat(bytesOfPath(path).constData(), &status) != 0) {
        return missing(path);
    }
    if (S_ISDIR(status.st_mode)) {
        return Error{
            ErrorCode::Unsupported,
            Text::tr("%1 is a folder, not a file. Choose a file in it.").arg(shownPath(path))};
    }
    // Opening a pipe would wait for somebody to write into it.
    if (!S_ISREG(status.st_mode)) {
        return Error{ErrorCode::Unsupported,
                     Text::tr("%1 is a pipe or a device, not a file. Save what comes out of it in "
                              "a file first.")
                         .arg(shownPath(path))};
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

Result<QByteArray> readAll(QFile& file, const QString& path, const StopToken& stop)
{
    QByteArray bytes = file.read(kChunk);
    const bool pdf = isPdf(bytes) || isImage(bytes);
    const qint64 most = pdf ? kLargestPdfFile : kLargestTextFile;
    // Devices and pipes have no size that could be asked before.
    if (file.size() > most) {
        return tooLarge(path, pdf);
    }
    bytes.reserve(file.size() + 1);
    while (!bytes.isEmpty()) {
        if (stop.stop_requested()) {
            return Error{ErrorCode::Cancelled, Text::tr("Reading %1 was stopped.").arg(path)};
        }
        const QByteArray chunk = file.read(kChunk);
        if (chunk.isEmpty()) {
            break;
        }
        bytes += chunk;
        if (bytes.size() > most) {
            return tooLarge(path, pdf);
        }
    }
    if (file.error() != QFileDevice::NoError) {
        return Error{ErrorCode::Unreadable,
                     Text::tr("%1 cannot be read: %2.").arg(path, file.errorString())};
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
    QFile file;
    return suffix.isEmpty() && openForReading(file, path) && isPdf(file.read(1024));
}

Result<SourceFile> readFile(const QString& path, const StopToken& stop, const PdfOptions& pdf)
{
    if (const Status usable = checkPath(path); !usable) {
        return usable.error();
    }
    const QString shown = shownPath(path);
    QFile file;
    if (!openForReading(file, path)) {
        return fileError(errno, shown);
    }
    Result<QByteArray> bytes = readAll(file, shown, stop);
    if (!bytes) {
        return bytes.error();
    }
    return isPdf(*bytes) || isImage(*bytes) ? fromPdf(shown, *std::move(bytes), stop, pdf)
                                            : fromText(shown, *std::move(bytes));
}

} // namespace gongbao::source
