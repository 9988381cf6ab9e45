// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pageimage.h"

namespace gongbao::desktop {

namespace {

void freePixels(void* pixels)
{
    delete static_cast<QByteArray*>(pixels);
}

} // namespace

QImage toImage(source::pdf::PageImage&& image)
{
    auto* pixels = new QByteArray(std::move(image.pixels));
    const int row = image.size.width() * (image.grey ? 1 : 4); // bytes
    return {reinterpret_cast<const uchar*>(pixels->constData()),
            image.size.width(),
            image.size.height(),
            row,
            image.grey ? QImage::Format_Grayscale8 : QImage::Format_RGB32,
            freePixels,
            pixels};
}

} // namespace gongbao::desktop
