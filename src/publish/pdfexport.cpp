// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdfexport.h"

#include "publish/exportedpdf.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>

namespace gongbao::publish {

namespace {

using namespace Qt::StringLiterals;

struct StyleName
{
    Style style;
    QLatin1StringView name;
};

constexpr StyleName kStyles[] = {{Style::Official, "official"_L1},
                                 {Style::Compact, "compact"_L1},
                                 {Style::Original, "original"_L1}};

Error cancelled()
{
    return {
        ErrorCode::Cancelled,
        QCoreApplication::translate("PdfExport", "The export was cancelled; no file was written.")};
}

Error writeError(const QIODevice& device, int errorNumber, const QString& name)
{
    if (errorNumber != 0) {
        return fileError(errorNumber, name);
    }
    return {ErrorCode::Unreadable,
            QCoreApplication::translate("PdfExport", "%1: the PDF could not be written (%2).")
                .arg(name, device.errorString())};
}

} // namespace

QLatin1StringView toName(Style style)
{
    return std::ranges::find(kStyles, style, &StyleName::style)->name;
}

std::optional<Style> styleFromName(QStringView name)
{
    const auto* found =
        std::ranges::find_if(kStyles, [&](const StyleName& row) { return name == row.name; });
    return found == std::ranges::end(kStyles) ? std::nullopt : std::optional(found->style);
}

Result<PdfOutcome> exportPdf(const ItemSource& items, qsizetype count, const QString& path,
                             const PdfOptions& options, const StopToken& stop,
                             const Progress& progress)
{
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return writeError(file, errno, path);
    }
    Result<PdfOutcome> outcome = writePdf(items, count, file, path, options, stop, progress);
    errno = 0;
    return !outcome || file.commit() ? std::move(outcome) : writeError(file, errno, path);
}

Result<PdfOutcome> writePdf(const ItemSource& items, qsizetype count, QIODevice& device,
                            const QString& name, const PdfOptions& options, const StopToken& stop,
                            const Progress& progress)
{
    if (count <= 0) {
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("PdfExport",
                                                 "No document was chosen, so there is nothing to "
                                                 "export.")};
    }
    Result<FontSet> fonts = FontSet::load();
    if (!fonts) {
        return fonts.error();
    }
    ExportedPdf pdf(device, *fonts, options);
    for (qsizetype i = 0; i < count; ++i) {
        const Result<PublishItem> item = items(i);
        if (!item) {
            return item.error();
        }
        report(progress, {.done = i, .total = count, .item = item->document.title});
        const Status added = pdf.add(*item, stop);
        if (stop.stop_requested()) {
            return cancelled();
        }
        if (!added) {
            return added.error();
        }
        if (pdf.writer().failed()) {
            break;
        }
    }
    if (const Status finished = pdf.finish(stop); !finished) {
        return finished.error();
    }
    if (stop.stop_requested()) {
        return cancelled();
    }
    if (pdf.writer().failed()) {
        return writeError(device, pdf.writer().failureNumber(), name);
    }
    report(progress, {.done = count, .total = count, .item = {}});
    return PdfOutcome{.pages = pdf.pageCount(),
                      .setAnew = pdf.setAnew(),
                      .sizes = pdf.sizes(),
                      .missingCharacters = fonts->missingCharacters(),
                      .substitutions = fonts->substitutions()};
}

} // namespace gongbao::publish
