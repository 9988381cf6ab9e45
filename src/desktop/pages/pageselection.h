// SPDX-License-Identifier: GPL-3.0-or-later
// Text that is selected on printed pages.
#pragma once

#include "desktop/pages/pagetext.h"

#include <QHash>

#include <utility>

namespace gongbao::desktop {

/// Before a character of a page, or behind its last one.
struct PageCaret
{
    int page = 0;
    qsizetype index = 0;

    friend auto operator<=>(const PageCaret&, const PageCaret&) = default;
};

/// From where the selecting began to where it is now, over pages too.
struct PageSelection
{
    PageCaret anchor;
    PageCaret head;

    /// The characters selected on @p page, whose text is @p text: from the first to before the
    /// second.
    [[nodiscard]] std::pair<qsizetype, qsizetype> on(int page, const PageText& text) const;
    /// A page whose text is not in @p texts gives nothing.
    [[nodiscard]] QString text(const QHash<int, PageText>& texts) const;
};

} // namespace gongbao::desktop
