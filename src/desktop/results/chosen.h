// SPDX-License-Identifier: GPL-3.0-or-later
// Which documents a command is meant for.
#pragma once

#include "archive/records.h"

#include <algorithm>

namespace gongbao::desktop {

/// The @p selected ones of the list; but the one that is @p read (0 for none), where that is
/// another than the single one selected: a link, a citation or the history led to it, and what a
/// person sees is what is meant.
[[nodiscard]] inline std::vector<archive::DocumentId>
chosenDocuments(std::vector<archive::DocumentId> selected, archive::DocumentId read)
{
    const bool elsewhere =
        read != 0 && selected.size() <= 1 && std::ranges::find(selected, read) == selected.end();
    return elsewhere ? std::vector{read} : selected;
}

} // namespace gongbao::desktop
