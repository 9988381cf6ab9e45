// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/imagepages.h"

#include "source/pdfprotocol.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>

namespace gongbao::source::pdf {

namespace {

constexpr int kMostMegabytes = 512; // of a picture in memory
constexpr double kPointsPerMetre = 72 / 0.0254;
constexpr double kLongSide = 842;        // points, of A4
constexpr int kLeastDotsPerMetre = 4700; // 120 dpi; less is a screen's, and says nothing of paper
constexpr int kMostDotsPerMetre = 48'000;

/// Points.
QSizeF sizeOf(const QImage& image)
{
    const auto isPaper = [](int dots) {
        return dots >= kLeastDotsPerMetre && dots <= kMostDotsPerMetre;
    };
    if (isPaper(image.dotsPerMeterX()) && isPaper(image.dotsPerMeterY())) {
        return {image.width() * kPointsPerMetre / image.dotsPerMeterX(),
                image.height() * kPointsPerMetre / image.dotsPerMeterY()};
    }
    return QSizeF(image.size()).scaled(kLongSide, kLongSide, Qt::KeepAspectRatio);
}

std::string number(double value)
{
    return QByteArray::number(value, 'f', 3).toStdString();
}

/// Rows without filling.
std::string pixelsOf(const QImage& image)
{
    const qsizetype row = qsizetype{image.width()} * image.depth() / 8;
    std::string pixels;
    pixels.reserve(static_cast<std::size_t>(row * image.height()));
    for (int y = 0; y < image.height(); ++y) {
        pixels.append(reinterpret_cast<const char*>(image.constScanLine(y)),
                      static_cast<std::size_t>(row));
    }
    return pixels;
}

/// What is behind transparent parts is white, as paper is.
QImage onPaper(const QImage& image)
{
    if (image.allGray() && !image.hasAlphaChannel()) {
        return image.convertToFormat(QImage::Format_Grayscale8);
    }
    QImage opaque = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < opaque.height(); ++y) {
        auto* const pixels = reinterpret_cast<QRgb*>(opaque.scanLine(y));
        std::transform(pixels, pixels + opaque.width(), pixels, [](QRgb pixel) {
            const int white = 255 - qAlpha(pixel);
            return qRgb(qRed(pixel) + white, qGreen(pixel) + white, qBlue(pixel) + white);
        });
    }
    return opaque.convertToFormat(opaque.allGray() ? QImage::Format_Grayscale8
                                                   : QImage::Format_RGB888);
}

void addPage(QPDF& file, const QImage& read)
{
    const QSizeF size = sizeOf(read);
    const QImage image = onPaper(read);
    const std::string width = number(size.width());
    const std::string height = number(size.height());
    QPDFObjectHandle picture = QPDFObjectHandle::newStream(&file, pixelsOf(image));
    picture.replaceDict(QPDFObjectHandle::parse(
        "<</Type/XObject/Subtype/Image/BitsPerComponent 8/Width " + std::to_string(image.width()) +
        "/Height " + std::to_string(image.height()) + "/ColorSpace/" +
        (image.depth() == 8 ? "DeviceGray" : "DeviceRGB") + ">>"));
    QPDFObjectHandle page = QPDFObjectHandle::parse("<</Type/Page/MediaBox[0 0 " + width + ' ' +
                                                    height + "]/Resources<</XObject<<>>>>>>");
    page.getKey("/Resources").getKey("/XObject").replaceKey("/Im0", picture);
    page.replaceKey("/Contents",
                    QPDFObjectHandle::newStream(&file, "q " + width + " 0 0 " + height +
                                                           " 0 0 cm /Im0 Do Q\n"));
    file.addPage(file.makeIndirectObject(page), false);
}

} // namespace

std::optional<QByteArray> pdfOfImages(const QByteArray& bytes)
{
    QImageReader::setAllocationLimit(kMostMegabytes);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    QPDF file;
    file.emptyPDF();
    int pages = 0;
    do {
        const QImage image = reader.read();
        if (image.isNull()) {
            return std::nullopt;
        }
        addPage(file, image);
    } while (++pages < kMostPages && reader.jumpToNextImage());
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.write();
    const std::shared_ptr<Buffer> written = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(written->getBuffer()),
                      static_cast<qsizetype>(written->getSize()));
}

} // namespace gongbao::source::pdf
