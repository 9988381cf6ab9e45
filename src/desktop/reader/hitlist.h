// SPDX-License-Identifier: GPL-3.0-or-later
// The hits of a search in the document that is read, and which of them is looked at.
#pragma once

#include "desktop/reader/documentlayout.h"
#include "desktop/reader/readercontent.h"

#include <QTextEdit>

#include <optional>

namespace gongbao::desktop {

/// One hit may stand in several ranges, where it runs over table cells.
using Hit = std::vector<PlacedRange>;

class HitList
{
public:
    /// Hits in the order of the text; those that stand nowhere are left out.
    void set(const QList<BlockMatch>& matches, const std::vector<PlacedText>& pieces);

    [[nodiscard]] const std::vector<Hit>& hits() const { return m_hits; }
    /// Where each of them stands in its block.
    [[nodiscard]] const QList<BlockMatch>& matches() const { return m_matches; }
    /// Index of the hit that is looked at; none before the first step.
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }
    /// On to the next or former hit, from the end to the beginning and back. Nothing where there
    /// is no hit.
    void step(bool forward);

    /// What marks them in @p text; of more than are drawn while people wait, those around
    /// @p position.
    [[nodiscard]] QList<QTextEdit::ExtraSelection> marks(QTextDocument& text, int position,
                                                         const QPalette& palette) const;
    /// Whether marks() leaves some out.
    [[nodiscard]] bool marksSome() const;

private:
    std::vector<Hit> m_hits;
    QList<BlockMatch> m_matches;
    std::optional<std::size_t> m_current;
};

} // namespace gongbao::desktop
