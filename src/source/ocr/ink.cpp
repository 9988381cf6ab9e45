// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ocr/ink.h"

#include <algorithm>
#include <cstring>

namespace gongbao::source::ocr {

namespace {

constexpr quint8 kDark = 128;     // and what is below
constexpr int kLeastInk = 2;      // dark pixels of a column; fewer are dust
constexpr double kDust = 0.00005; // share of dark pixels on an empty page

} // namespace

pdf::PageImage toGrey(pdf::PageImage page)
{
    if (page.grey) {
        return page;
    }
    const qsizetype count = qsizetype{page.size.width()} * page.size.height();
    QByteArray grey(count, Qt::Uninitialized);
    for (qsizetype i = 0; i < count; ++i) {
        quint32 pixel = 0;
        std::memcpy(&pixel, page.pixels.constData() + i * 4, sizeof pixel);
        const quint32 red = (pixel >> 16) & 0xff;
        const quint32 green = (pixel >> 8) & 0xff;
        const quint32 blue = pixel & 0xff;
        grey[i] = static_cast<char>((red * 11 + green * 16 + blue * 5) / 32);
    }
    return {page.size, true, std::move(grey)};
}

bool isBlank(const pdf::PageImage& page)
{
    const auto dark = std::ranges::count_if(
        page.pixels, [](char pixel) { return static_cast<quint8>(pixel) <= kDark; });
    return static_cast<double>(dark) <= kDust * static_cast<double>(page.pixels.size());
}

QList<InkRun> inkRuns(const pdf::PageImage& page, QRect box, int gap)
{
    const QRect inside = box.intersected(QRect(QPoint(), page.size));
    const auto isInk = [&](int x) {
        int dark = 0;
        for (int y = inside.top(); y <= inside.bottom() && dark < kLeastInk; ++y) {
            const auto at = qsizetype{y} * page.size.width() + x;
            dark += static_cast<quint8>(page.pixels.at(at)) <= kDark ? 1 : 0;
        }
        return dark >= kLeastInk;
    };
    QList<InkRun> runs;
    for (int x = inside.left(); x <= inside.right(); ++x) {
        if (!isInk(x)) {
            continue;
        }
        if (runs.isEmpty() || x - runs.last().right > gap) {
            runs.append({x, x});
        }
        runs.last().right = x;
    }
    return runs;
}

} // namespace gongbao::source::ocr
