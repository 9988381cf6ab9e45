// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn pages, as many as a number of bytes allows; those used last stay.
#pragma once

#include "source/pdfprotocol.h"

#include <QCache>
#include <QImage>

namespace gongbao::desktop {

class PageCache
{
public:
    explicit PageCache(qsizetype bytes);

    /// Never less than @p bytes from now on.
    void allow(qsizetype bytes);
    void insert(const source::pdf::RenderRequest& part, const QImage& image);
    [[nodiscard]] bool contains(const source::pdf::RenderRequest& part) const;
    /// Null where it is not there.
    [[nodiscard]] const QImage* image(const source::pdf::RenderRequest& part) const;
    /// All that there is of the page so turned, in whatever sizes, smaller ones first: to be shown
    /// scaled until the wanted size is there.
    [[nodiscard]] QList<source::pdf::RenderRequest> standIns(int page, int quarterTurns) const;
    [[nodiscard]] qsizetype bytes() const { return m_images.totalCost(); }
    void clear() { m_images.clear(); }

private:
    QCache<source::pdf::RenderRequest, QImage> m_images;
};

} // namespace gongbao::desktop
