// SPDX-License-Identifier: GPL-3.0-or-later
// The characters of a printed page and where they stand, to select, copy and mark them.
#pragma once

#include "source/pdfprotocol.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace gongbao::desktop {

/// Places are points, as PageLayout has them. A plain value.
class PageText
{
public:
    struct Character
    {
        char32_t code = 0;
        QRectF box;
        QChar behind; ///< a space or a line's end that parts it from the next one; null for none
    };

    PageText() = default;
    explicit PageText(const QList<source::pdf::PrintedWord>& words);

    [[nodiscard]] const std::vector<Character>& characters() const { return m_characters; }
    /// The place between two characters that is nearest to @p point: how many stand before it.
    [[nodiscard]] qsizetype boundaryAt(const QPointF& point) const;
    [[nodiscard]] bool hasTextAt(const QPointF& point) const;
    /// From character @p first to before @p end.
    [[nodiscard]] QString text(qsizetype first, qsizetype end) const;
    /// The same as boxes, one for each line.
    [[nodiscard]] QList<QRectF> boxes(qsizetype first, qsizetype end) const;

private:
    std::vector<Character> m_characters; ///< in the order of the file
};

/// Whether two boxes stand on one line.
[[nodiscard]] bool onOneLine(const QRectF& a, const QRectF& b);

} // namespace gongbao::desktop
