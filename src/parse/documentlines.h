// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of one document with the part each plays in it.
#pragma once

#include "model/block.h"
#include "parse/documentfinder.h"

namespace gongbao::parse {

struct LineRole
{
    BlockKind kind = BlockKind::Paragraph;
    bool known = false; ///< a reader of fields has decided; else the line's class says
    bool joins = false; ///< goes on with the line above it
    QLatin1StringView rule;
};

/// What the readers of fields share: lines [extent.begin, extent.end) and their roles, which each
/// reader fills in for what it takes.
class DocumentLines
{
public:
    /// @p text must outlive this.
    DocumentLines(const ClassifiedText& text, const DocumentExtent& extent)
        : m_text(text)
        , m_extent(extent)
        , m_roles(extent.end - extent.begin)
    {
    }

    [[nodiscard]] const ClassifiedLines& lines() const { return m_text.lines; }
    [[nodiscard]] const ClassifiedLines& furniture() const { return m_text.furniture; }
    [[nodiscard]] const ClassifiedLine& line(qsizetype i) const { return m_text.lines.at(i); }
    [[nodiscard]] const DocumentExtent& extent() const { return m_extent; }
    [[nodiscard]] const QList<LineRole>& roles() const { return m_roles; }
    [[nodiscard]] const LineRole& role(qsizetype i) const { return m_roles.at(i - m_extent.begin); }

    /// Gives lines [first, end) one role; they make one block.
    void mark(qsizetype first, qsizetype end, BlockKind kind, QLatin1StringView rule)
    {
        for (qsizetype i = first; i < end; ++i) {
            m_roles[i - m_extent.begin] = {kind, true, i > first, rule};
        }
    }

private:
    const ClassifiedText& m_text;
    DocumentExtent m_extent;
    QList<LineRole> m_roles;
};

} // namespace gongbao::parse
