// SPDX-License-Identifier: GPL-3.0-or-later
// What a document is made of: its parts and headings, to find one's way by.
#pragma once

#include "model/document.h"

namespace gongbao::desktop {

struct OutlineEntry
{
    QString text;
    int level = 0;       ///< from 0; an entry belongs to the last one before it of a lower level
    qsizetype block = 0; ///< index in Document::blocks, where it begins

    friend bool operator==(const OutlineEntry&, const OutlineEntry&) = default;
};

/// Enclosed documents, attachments (label and title as one entry) and headings, in the order of
/// the text; of a 大事记 its months. The document's own title is no entry.
[[nodiscard]] QList<OutlineEntry> outlineOf(const Document& document);

} // namespace gongbao::desktop
