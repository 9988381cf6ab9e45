// SPDX-License-Identifier: GPL-3.0-or-later
// One opened face of a font file.
#pragma once

#include "base/result.h"
#include "publish/fontcatalogue.h"

#include <hb.h>

#include <memory>
#include <vector>

namespace gongbao::publish {

struct HarfBuzzDeleter
{
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
    void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};

template<typename T>
using HarfBuzzPtr = std::unique_ptr<T, HarfBuzzDeleter>;

/// The bytes of @p blob, valid as long as it is.
[[nodiscard]] QByteArrayView bytesOf(const HarfBuzzPtr<hb_blob_t>& blob);

/// The file is mapped into memory, not read. Used by one thread at a time.
class FontFace
{
public:
    enum class Outlines {
        CidKeyedCff, ///< CFF with CIDs of its own
        PlainCff,    ///< CFF without; its glyph ids serve as CIDs
        TrueType,
    };

    /// @p number tells the face from the others of the same file of output.
    [[nodiscard]] static Result<std::unique_ptr<FontFace>> open(const FaceFile& file, int number);

    [[nodiscard]] const FaceFile& file() const { return m_file; }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] Outlines outlines() const { return m_outlines; }
    [[nodiscard]] hb_face_t* face() const { return m_face.get(); }
    [[nodiscard]] hb_font_t* font() const { return m_font.get(); }

    [[nodiscard]] bool has(char32_t c) const;
    /// What PDF calls the glyph.
    [[nodiscard]] quint16 cid(quint32 glyph) const;
    /// Font units to 1/1000 em, as PDF counts.
    [[nodiscard]] double thousandths(double units) const { return units * 1000 / m_unitsPerEm; }
    [[nodiscard]] double advance(quint32 glyph) const; ///< 1/1000 em
    /// Whether the font's maker allows that it is embedded into documents.
    [[nodiscard]] bool mayBeEmbedded() const;
    [[nodiscard]] QByteArray postScriptName() const;
    /// Empty where the font has no such table.
    [[nodiscard]] HarfBuzzPtr<hb_blob_t> table(hb_tag_t tag) const;

private:
    FontFace() = default;

    FaceFile m_file;
    int m_number = 0;
    HarfBuzzPtr<hb_face_t> m_face;
    HarfBuzzPtr<hb_font_t> m_font;
    double m_unitsPerEm = 1000;
    Outlines m_outlines = Outlines::TrueType;
    std::vector<quint16> m_cids;
};

} // namespace gongbao::publish
