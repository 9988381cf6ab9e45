// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ocr/ink.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace gongbao::source::ocr {

namespace {

constexpr int kLeastInk = 2;          // dark pixels of a column; fewer are dust
constexpr double kDust = 0.00005;     // share of dark pixels on an empty page
constexpr double kLeastContrast = 32; // of 255, between paper and what is printed on it
constexpr double kFullContrast = 128; // beyond it the engine reads no better
constexpr double kPaperShare = 0.75;  // of the way from ink to paper, where grain becomes white
constexpr int kTile = 32;             // pixels: paper is hardly shaded over so short a way
constexpr int kBeside = 2;            // pixels beside a box that tell its paper

/// Where on a page the pixels are of two kinds: dark up to a level, and light.
struct Shades
{
    int darkest = -1;   ///< level up to which they are dark; -1: all are of one kind
    qsizetype dark = 0; ///< how many are
    double ink = 0;     ///< mean level of the dark ones
    double paper = 0;   ///< and of the others
};

/// By Otsu's method: the level that parts the pixels of @p box best.
Shades shadesOf(const pdf::PageImage& page, QRect box)
{
    std::array<qsizetype, 256> counts{};
    for (int y = box.top(); y <= box.bottom(); ++y) {
        const auto* row = reinterpret_cast<const quint8*>(page.pixels.constData()) +
                          qsizetype{y} * page.size.width();
        std::for_each(row + box.left(), row + box.right() + 1,
                      [&](quint8 level) { ++counts[level]; });
    }
    double sum = 0;
    for (int level = 0; level < 256; ++level) {
        sum += double(level) * double(counts[static_cast<std::size_t>(level)]);
    }
    const auto all = double(box.width()) * box.height();
    Shades best;
    double bestVariance = 0;
    qsizetype dark = 0;
    double darkSum = 0;
    for (int level = 0; level < 255; ++level) {
        const qsizetype count = counts[static_cast<std::size_t>(level)];
        dark += count;
        darkSum += double(level) * double(count);
        const double light = all - double(dark);
        if (count == 0 || light == 0) {
            continue;
        }
        const double ink = darkSum / double(dark);
        const double paper = (sum - darkSum) / light;
        const double contrast = paper - ink;
        const double variance = double(dark) * light * contrast * contrast;
        if (variance > bestVariance) {
            bestVariance = variance;
            best = contrast < kLeastContrast ? Shades{} : Shades{level, dark, ink, paper};
        }
    }
    return best;
}

/// All that is dark on the page, tile by tile; @ref Shades::darkest is of no use.
Shades printOn(const pdf::PageImage& page)
{
    const QRect whole(QPoint(), page.size);
    Shades all;
    for (int top = 0; top < whole.height(); top += kTile) {
        for (int left = 0; left < whole.width(); left += kTile) {
            const Shades tile = shadesOf(page, QRect(left, top, kTile, kTile).intersected(whole));
            all.dark += tile.dark;
            all.ink += tile.ink * double(tile.dark);
            all.paper += tile.paper * double(tile.dark);
        }
    }
    if (all.dark > 0) {
        all.ink /= double(all.dark);
        all.paper /= double(all.dark);
    }
    return all;
}

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
    return static_cast<double>(printOn(page).dark) <=
           kDust * static_cast<double>(page.pixels.size());
}

pdf::PageImage withFullContrast(pdf::PageImage page)
{
    const Shades print = printOn(page);
    const double contrast = print.paper - print.ink;
    if (print.dark == 0 || contrast >= kFullContrast) {
        return page;
    }
    std::array<char, 256> levels{};
    for (int level = 0; level < 256; ++level) {
        const double share = (level - print.ink) / contrast / kPaperShare;
        const double stretched = std::clamp(share * 255, 0.0, 255.0);
        levels[static_cast<std::size_t>(level)] = static_cast<char>(static_cast<quint8>(stretched));
    }
    std::ranges::transform(page.pixels, page.pixels.begin(),
                           [&](char pixel) { return levels[static_cast<quint8>(pixel)]; });
    return page;
}

QList<InkRun> inkRuns(const pdf::PageImage& page, QRect box, int gap)
{
    const QRect whole(QPoint(), page.size);
    const QRect inside = box.intersected(whole);
    const int darkest =
        shadesOf(page, box.adjusted(-kBeside, -kBeside, kBeside, kBeside).intersected(whole))
            .darkest;
    const auto isInk = [&](int x) {
        int dark = 0;
        for (int y = inside.top(); y <= inside.bottom() && dark < kLeastInk; ++y) {
            const auto at = qsizetype{y} * page.size.width() + x;
            dark += static_cast<quint8>(page.pixels.at(at)) <= darkest ? 1 : 0;
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
