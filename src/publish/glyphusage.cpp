// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/glyphusage.h"

namespace gongbao::publish {

bool GlyphUsage::note(const FontFace& face, quint32 glyph, QStringView text)
{
    QString& known = m_faces[face.number()][glyph];
    if (known.isEmpty()) {
        known = text.toString();
    }
    return known == text;
}

void GlyphUsage::note(const FontFace& face, quint32 glyph)
{
    m_faces[face.number()].try_emplace(glyph);
}

} // namespace gongbao::publish
