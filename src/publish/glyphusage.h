// SPDX-License-Identifier: GPL-3.0-or-later
// Which glyphs a file uses and which characters they stand for.
#pragma once

#include "publish/fontface.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace gongbao::publish {

/// Text by glyph id; empty where the glyph only ever stands beside a text of its own.
using GlyphTexts = std::map<quint32, QString>;

class GlyphUsage
{
public:
    /// Notes that @p glyph is drawn for @p text. Returns whether copying the glyph yields just that
    /// text; not so if it stood for another before (the radical ⽯ and the Han 石 share a shape).
    bool note(const FontFace& face, quint32 glyph, QStringView text);
    /// Notes that @p glyph is drawn without a text that belongs to it alone.
    void note(const FontFace& face, quint32 glyph);

    /// Whether a face's own box for characters that it lacks is drawn anywhere.
    [[nodiscard]] bool hasNotdef() const { return m_hasNotdef; }
    /// What is used of the face of that number; empty for nothing.
    [[nodiscard]] GlyphTexts of(int faceNumber) const;

private:
    QString& textOf(const FontFace& face, quint32 glyph);

    std::vector<std::unordered_map<quint32, QString>> m_faces; ///< by number
    bool m_hasNotdef = false;
};

} // namespace gongbao::publish
