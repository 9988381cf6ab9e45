// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pagecache.h"

#include <algorithm>

namespace gongbao::source::pdf {

// Found by QCache beside the type that is its key.
static std::size_t qHash(const RenderRequest& part, std::size_t seed = 0)
{
    return qHashMulti(seed, part.page, part.size.width(), part.size.height(), part.quarterTurns,
                      part.part.x(), part.part.y());
}

} // namespace gongbao::source::pdf

namespace gongbao::desktop {

using source::pdf::RenderRequest;

PageCache::PageCache(qsizetype bytes)
    : m_images(bytes)
{
}

void PageCache::allow(qsizetype bytes)
{
    m_images.setMaxCost(std::max(bytes, m_images.maxCost()));
}

void PageCache::insert(const RenderRequest& part, const QImage& image)
{
    m_images.insert(part, new QImage(image), image.sizeInBytes());
}

bool PageCache::contains(const RenderRequest& part) const
{
    return m_images.contains(part);
}

const QImage* PageCache::image(const RenderRequest& part) const
{
    return m_images.object(part);
}

QList<RenderRequest> PageCache::standIns(int page, int quarterTurns) const
{
    QList<RenderRequest> parts = m_images.keys();
    parts.removeIf([&](const RenderRequest& part) {
        return part.page != page || part.quarterTurns != quarterTurns;
    });
    std::ranges::sort(parts, {}, [](const RenderRequest& part) { return part.size.width(); });
    return parts;
}

} // namespace gongbao::desktop
