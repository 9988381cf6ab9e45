// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/glyphusage.h"

namespace gongbao::publish {

QString& GlyphUsage::textOf(const FontFace& face, quint32 glyph)
{
    m_hasNotdef = m_hasNotdef || glyph == 0;
    const auto number = static_cast<size_t>(face.number());
    if (number >= m_faces.size()) {
        m_faces.resize(number + 1);
    }
    return m_faces[number][glyph];
}

bool GlyphUsage::note(const FontFace& face, quint32 glyph, QStringView text)
{
    QString& known = textOf(face, glyph);
    if (known.isEmpty()) {
        known = text.toString();
    }
    return known == text;
}

void GlyphUsage::note(const FontFace& face, quint32 glyph)
{
    textOf(face, glyph);
}

GlyphTexts GlyphUsage::of(int faceNumber) const
{
    const auto number = static_cast<size_t>(faceNumber);
    if (number >= m_faces.size()) {
        return {};
    }
    return {m_faces[number].begin(), m_faces[number].end()};
}

} // namespace gongbao::publish
