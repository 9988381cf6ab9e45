// SPDX-License-Identifier: GPL-3.0-or-later
// Text to glyphs, by HarfBuzz.
#pragma once

#include "publish/fontset.h"
#include "publish/punctuation.h"

#include <QString>

#include <memory>
#include <vector>

namespace gongbao::publish {

/// Lengths are in em, so that one shaping serves every size.
struct Glyph
{
    quint32 id = 0;
    float advance = 0;
    float xOffset = 0;
    float yOffset = 0;
};

/// The least piece of text that has glyphs of its own.
struct Cluster
{
    const FontFace* face = nullptr;
    int start = 0; ///< UTF-16 units of the text
    int length = 0;
    int firstGlyph = 0;
    int glyphCount = 0;
    float advance = 0;
    bool drawable = true;      ///< false: no font has it, a sign is drawn in its place
    bool breakBefore = false;  ///< a line may begin here
    bool spreadBefore = false; ///< space may be added here to fill a line
    bool isSpace = false;
    BlankSide blank = BlankSide::None;
};

struct ShapedText
{
    QString text;
    std::vector<Cluster> clusters;
    std::vector<Glyph> glyphs;

    [[nodiscard]] QStringView textOf(const Cluster& cluster) const
    {
        return QStringView(text).mid(cluster.start, cluster.length);
    }
    [[nodiscard]] double width() const; ///< em
};

/// Shared by the lines that are set from it, which may lie on several pages.
using ShapedTextPtr = std::shared_ptr<const ShapedText>;

/// Shapes runs of text with a set of faces. One thread at a time.
class Shaper
{
public:
    explicit Shaper(FontSet& fonts);

    /// @p text is one paragraph. Controls and characters without width that only steer other
    /// programs (byte order marks, zero-width spaces) are left out.
    [[nodiscard]] ShapedTextPtr shape(const QString& text, TypeRole role);

private:
    void shapeRun(ShapedText& shaped, qsizetype start, qsizetype end, FontSet::Choice choice);

    FontSet& m_fonts;
    HarfBuzzPtr<hb_buffer_t> m_buffer;
    hb_language_t m_language;
};

} // namespace gongbao::publish
