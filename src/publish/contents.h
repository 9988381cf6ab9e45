// SPDX-License-Identifier: GPL-3.0-or-later
// The pages with the contents (目录) of a file, at its front: what they say is known before the
// documents are laid out, but for the page numbers.
#pragma once

#include "publish/flow.h"

#include <QStringList>

namespace gongbao::publish {

class Contents
{
public:
    /// One entry for each of @p titles. Borrows @p geometry.
    Contents(const QStringList& titles, Shaper& shaper, const PageGeometry& geometry);

    [[nodiscard]] size_t pageCount() const { return m_pages.size(); }

    /// The pages, with dots and the number of the first page of each document. Each line links to
    /// its document.
    [[nodiscard]] std::vector<Page> finished(const std::vector<int>& pageNumbers, Shaper& shaper);

private:
    const PageGeometry& m_geometry;
    std::vector<Page> m_pages;
};

} // namespace gongbao::publish
