// SPDX-License-Identifier: GPL-3.0-or-later
// Which glyphs a file uses and which characters they stand for.
#pragma once

#include "publish/fontface.h"

#include <map>

namespace gongbao::publish {

class GlyphUsage
{
public:
    /// Text by glyph id; empty where the glyph only ever stands beside a text of its own.
    using Glyphs = std::map<quint32, QString>;

    /// Notes that @p glyph is drawn for @p text. Returns whether copying the glyph yields just that
    /// text; not so if it stood for another before (the radical ⽯ and the Han 石 share a shape).
    bool note(const FontFace& face, quint32 glyph, QStringView text);
    /// Notes that @p glyph is drawn without a text that belongs to it alone.
    void note(const FontFace& face, quint32 glyph);

    /// By face, in the order of their numbers.
    [[nodiscard]] const std::map<int, Glyphs>& faces() const { return m_faces; }

private:
    std::map<int, Glyphs> m_faces;
};

} // namespace gongbao::publish
