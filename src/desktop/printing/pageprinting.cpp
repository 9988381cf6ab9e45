// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/pageprinting.h"

#include "base/cancelled.h"
#include "base/outputfile.h"
#include "desktop/pages/pageimage.h"
#include "desktop/pages/pagelayout.h"
#include "desktop/printing/spooling.h"
#include "source/pdfpages.h"

#include <QCoreApplication>
#include <QFile>
#include <QPainter>
#include <QPrinter>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>

namespace gongbao::desktop {

using source::pdf::RenderRequest;

namespace {

constexpr double kPointsPerInch = 72;
constexpr int kMostDpi = 600; // finer than that no eye sees, and it takes four times the time

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PagePrinting)
};

Error printerError(const QString& title)
{
    return {ErrorCode::Unreadable,
            Text::tr("“%1” could not be printed; look at the printer.").arg(title)};
}

/// In the order in which they come out, each as often as it does.
QList<int> pagesFor(const QPrinter& printer, int count)
{
    QList<int> pages;
    const QPageRanges ranges = spoolerTakesPages(printer) ? QPageRanges() : printer.pageRanges();
    for (int page = 1; page <= count; ++page) {
        if (ranges.isEmpty() || ranges.contains(page)) {
            pages.append(page);
        }
    }
    if (printer.pageOrder() == QPrinter::LastPageFirst) {
        std::ranges::reverse(pages);
    }
    const QList<int> once = pages;
    for (int copy = 1; !printer.supportsMultipleCopies() && copy < printer.copyCount(); ++copy) {
        pages += once;
    }
    return pages;
}

/// How a page lies on the paper, in the printer's pixels.
struct Placed
{
    QRectF rect;
    int quarterTurns = 0;
};

Placed placedOn(const QRectF& paper, const QSizeF& points, int dpi)
{
    Placed placed;
    QSizeF size = points * (dpi / kPointsPerInch);
    if ((size.width() > size.height()) != (paper.width() > paper.height())) {
        size.transpose();
        placed.quarterTurns = 3; // its head at the left edge, as a bound volume has it
    }
    if (size.width() > paper.width() || size.height() > paper.height()) {
        size.scale(paper.size(), Qt::KeepAspectRatio);
    }
    placed.rect = QRectF(QPointF(), size);
    placed.rect.moveCenter(paper.center());
    return placed;
}

/// All of the page in one image, so that no seams show on paper.
Result<QImage> drawn(source::PdfPages& file, int page, const Placed& placed, double sharpness,
                     const StopToken& stop)
{
    const QSize size = (placed.rect.size() * sharpness)
                           .toSize()
                           .expandedTo({1, 1})
                           .boundedTo({source::pdf::kLongestSide, source::pdf::kLongestSide});
    QImage whole(size, QImage::Format_Grayscale8);
    for (const QRect& part : partsOf(size)) {
        auto image = file.render({page, size, placed.quarterTurns, part}, stop);
        if (!image) {
            return image.error();
        }
        if (!image->grey && whole.format() == QImage::Format_Grayscale8) {
            whole.convertTo(QImage::Format_RGB32);
        }
        QPainter(&whole).drawImage(part.topLeft(), toImage(std::move(*image)));
    }
    return whole;
}

/// Whether a file has to have just the pages of the PDF as they are.
bool isWhole(const QPrinter& printer, const QList<QSizeF>& sizes)
{
    constexpr double kSlack = 1; // points by which makers of PDF round sizes of paper
    const QSizeF paper = printer.pageLayout().pageSize().size(QPageSize::Point);
    const auto isPaper = [&](const QSizeF& size) {
        const QSizeF difference = size - paper;
        return std::abs(difference.width()) <= kSlack && std::abs(difference.height()) <= kSlack;
    };
    const auto fits = [&](const QSizeF& size) {
        return isPaper(size) || isPaper(size.transposed());
    };
    return printer.pageRanges().isEmpty() && printer.copyCount() == 1 &&
           printer.pageOrder() == QPrinter::FirstPageFirst && std::ranges::all_of(sizes, fits);
}

Status writeFile(const QByteArray& pdf, const QString& path, const StopToken& stop)
{
    if (stop.stop_requested()) {
        return cancelled();
    }
    QSaveFile file(path);
    errno = 0;
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.commit();
    return written ? Status() : Status(fileError(errno, path));
}

/// On a printer that is ready.
Status drawPages(const publish::MadePdf& pdf, QPrinter& printer, const StopToken& stop,
                 const Progress& progress)
{
    source::PdfPages file;
    if (Status opened = file.open(pdf.bytes, pdf.title, {}, stop); !opened) {
        return opened;
    }
    QPainter painter;
    if (!painter.begin(&printer)) {
        return printerError(pdf.title);
    }
    const QList<QSizeF> sizes = showableSizes(pdf.outcome.sizes);
    const QList<int> pages = pagesFor(printer, static_cast<int>(sizes.size()));
    const int dpi = printer.resolution();
    const QRectF paper = printer.pageLayout().fullRectPixels(dpi);
    const double sharpness = std::min(1.0, double(kMostDpi) / dpi);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        report(progress, {.done = i, .total = pages.size(), .item = pdf.title});
        const Placed placed = placedOn(paper, sizes.at(pages.at(i) - 1), dpi);
        const Result<QImage> image = drawn(file, pages.at(i), placed, sharpness, stop);
        if (!image) {
            return image.error();
        }
        if (i > 0 && !printer.newPage()) {
            return printerError(pdf.title);
        }
        painter.drawImage(placed.rect, *image);
    }
    report(progress, {.done = pages.size(), .total = pages.size(), .item = pdf.title});
    const bool done = painter.end() && printer.printerState() != QPrinter::Error;
    return done ? Status() : Status(printerError(pdf.title));
}

} // namespace

Status printPages(const publish::MadePdf& pdf, QPrinter& printer, const StopToken& stop,
                  const Progress& progress)
{
    const bool toFile = printer.outputFormat() == QPrinter::PdfFormat;
    if (toFile) {
        if (Status free = demandReplaceable(printer.outputFileName(), OutputKind::Pdf); !free) {
            return free;
        }
        if (isWhole(printer, pdf.outcome.sizes)) {
            return writeFile(pdf.bytes, printer.outputFileName(), stop);
        }
    }
    if (const QString spooler = spoolerFor(printer); !spooler.isEmpty()) {
        return spool(spooler, jobFor(printer, pdf.title), pdf.bytes, stop);
    }
    printer.setDocName(pdf.title);
    printer.setFullPage(true);
    Status printed = drawPages(pdf, printer, stop, progress);
    if (!printed && toFile) {
        QFile::remove(printer.outputFileName()); // has some of the pages
    }
    return printed;
}

} // namespace gongbao::desktop
