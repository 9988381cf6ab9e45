// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/fontface.h"

#include "publish/cffcids.h"

#include <QCoreApplication>
#include <QFile>

#include <hb-ot.h>

#include <utility>

namespace gongbao::publish {

namespace {

constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t kGlyf = HB_TAG('g', 'l', 'y', 'f');
constexpr hb_tag_t kOs2 = HB_TAG('O', 'S', '/', '2');

} // namespace

QByteArrayView bytesOf(const HarfBuzzPtr<hb_blob_t>& blob)
{
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    return {data, static_cast<qsizetype>(size)};
}

Result<std::unique_ptr<FontFace>> FontFace::open(const FaceFile& file, int number)
{
    const HarfBuzzPtr<hb_blob_t> blob(hb_blob_create_from_file(file.path.constData()));
    std::unique_ptr<FontFace> face(new FontFace);
    face->m_file = file;
    face->m_number = number;
    face->m_face.reset(hb_face_create(blob.get(), static_cast<unsigned>(file.index)));
    face->m_font.reset(hb_font_create(face->m_face.get()));
    face->m_unitsPerEm = hb_face_get_upem(face->m_face.get());

    const HarfBuzzPtr<hb_blob_t> cff = face->table(kCff);
    if (bytesOf(cff).isEmpty() && bytesOf(face->table(kGlyf)).isEmpty()) {
        return Error{ErrorCode::Unreadable,
                     QCoreApplication::translate(
                         "PdfExport", "%1: the font file cannot be used; reinstall the font.")
                         .arg(QFile::decodeName(file.path))};
    }
    if (!bytesOf(cff).isEmpty()) {
        auto cids = cffCids(bytesOf(cff));
        face->m_outlines = cids ? Outlines::CidKeyedCff : Outlines::PlainCff;
        face->m_cids = std::move(cids).value_or(std::vector<quint16>{});
    }
    return face;
}

bool FontFace::has(char32_t c) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(m_font.get(), c, &glyph) != 0;
}

quint16 FontFace::cid(quint32 glyph) const
{
    return glyph < m_cids.size() ? m_cids[glyph] : static_cast<quint16>(glyph);
}

double FontFace::advance(quint32 glyph) const
{
    return thousandths(hb_font_get_glyph_h_advance(m_font.get(), glyph));
}

bool FontFace::mayBeEmbedded() const
{
    constexpr qsizetype kTypeOffset = 8;
    constexpr int kRestricted = 0x2;
    const HarfBuzzPtr<hb_blob_t> blob = table(kOs2);
    const QByteArrayView os2 = bytesOf(blob);
    return os2.size() < kTypeOffset + 2 || (os2[kTypeOffset + 1] & kRestricted) == 0;
}

QByteArray FontFace::postScriptName() const
{
    unsigned size = 64;
    QByteArray name(static_cast<qsizetype>(size), '\0');
    hb_ot_name_get_utf8(m_face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size,
                        name.data());
    name.truncate(static_cast<qsizetype>(size));
    return name.isEmpty() ? "Font" + QByteArray::number(m_number) : name;
}

HarfBuzzPtr<hb_blob_t> FontFace::table(hb_tag_t tag) const
{
    return HarfBuzzPtr<hb_blob_t>(hb_face_reference_table(m_face.get(), tag));
}

} // namespace gongbao::publish
