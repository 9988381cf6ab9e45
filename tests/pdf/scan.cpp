// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan.h"

#include "source/pdfpages.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <random>

namespace gongbao::test {

namespace {

constexpr QSizeF kA4(595, 842); // points
constexpr double kPointsPerInch = 72;

QImage imageOf(const source::pdf::PageImage& page)
{
    const auto* const bytes = reinterpret_cast<const uchar*>(page.pixels.constData());
    const QImage image(bytes, page.size.width(), page.size.height(),
                       page.size.width() * (page.grey ? 1 : 4),
                       page.grey ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    return image.convertToFormat(QImage::Format_Grayscale8);
}

QImage turned(const QImage& image, double degrees)
{
    QImage paper(image.size(), QImage::Format_Grayscale8);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(QRectF(image.rect()).center());
    painter.rotate(degrees);
    painter.translate(-QRectF(image.rect()).center());
    painter.drawImage(0, 0, image);
    return paper;
}

QImage blurred(const QImage& image, double pixels)
{
    const QSize small = image.size() / pixels;
    return image.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

QImage scanned(const QImage& page, int number, const ScanOptions& options)
{
    QImage image =
        blurred(turned(page, number % 2 == 0 ? options.turn : -options.turn), options.blur);
    std::mt19937 random(static_cast<unsigned>(number));
    std::normal_distribution<double> noise(0, options.noise);
    const int ink = 255 - options.paper;
    for (int y = 0; y < image.height(); ++y) {
        uchar* const row = image.scanLine(y);
        std::transform(row, row + image.width(), row, [&](uchar pixel) {
            const double shade = ink + pixel * double(options.paper - ink) / 255 + noise(random);
            return static_cast<uchar>(std::clamp(shade, 0.0, 255.0));
        });
    }
    return image;
}

} // namespace

Result<QByteArray> scanOf(const QByteArray& pdf, const ScanOptions& options)
{
    source::PdfPages pages;
    if (const Status opened = pages.open(pdf, QStringLiteral("original"), {}, {}); !opened) {
        return opened.error();
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(options.dotsPerInch);
    QPainter painter(&writer);
    const QSize size = (kA4 * options.dotsPerInch / kPointsPerInch).toSize();
    for (int page = 1; page <= pages.pageCount(); ++page) {
        const auto drawn = pages.render({page, size, 0, QRect(QPoint(), size)}, {});
        if (!drawn) {
            return drawn.error();
        }
        if (page > 1) {
            writer.newPage();
        }
        painter.drawImage(QRect(QPoint(), size), scanned(imageOf(*drawn), page, options));
    }
    painter.end();
    return bytes;
}

} // namespace gongbao::test
