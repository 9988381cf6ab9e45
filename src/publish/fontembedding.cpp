// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/fontembedding.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <hb-subset.h>

#include <map>

namespace gongbao::publish {

namespace {

constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t kHead = HB_TAG('h', 'e', 'a', 'd');
// Tables that a PDF reader does not use; without GSUB no glyphs are added to those asked for.
constexpr hb_tag_t kUnused[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('k', 'e', 'r', 'n'),
};

struct SubsetDeleter
{
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};

/// The font program that PDF wants: the bare CFF table, or a TrueType file.
QByteArray subsetProgram(const FontFace& face, const GlyphTexts& glyphs)
{
    const std::unique_ptr<hb_subset_input_t, SubsetDeleter> input(hb_subset_input_create_or_fail());
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (const auto& [glyph, text] : glyphs) {
        hb_set_add(wanted, glyph);
    }
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag : kUnused) {
        hb_set_add(dropped, tag);
    }
    // CFF with CIDs carries them along when glyphs are renumbered; the others must not be.
    unsigned flags = HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE;
    if (face.outlines() != FontFace::Outlines::CidKeyedCff) {
        flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    }
    hb_subset_input_set_flags(input.get(), flags);

    const HarfBuzzPtr<hb_face_t> subset(hb_subset_or_fail(face.face(), input.get()));
    if (!subset) {
        return {};
    }
    const bool isCff = face.outlines() != FontFace::Outlines::TrueType;
    const HarfBuzzPtr<hb_blob_t> blob(isCff ? hb_face_reference_table(subset.get(), kCff)
                                            : hb_face_reference_blob(subset.get()));
    return bytesOf(blob).toByteArray();
}

/// Six capitals that tell one subset of a font from another (ISO 32000-1, 9.6.4).
QByteArray subsetTag(const GlyphTexts& glyphs)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (const auto& [glyph, text] : glyphs) {
        hash.addData(QByteArray::number(glyph) + ' ');
    }
    QByteArray tag;
    for (const char byte : hash.result().first(6)) {
        tag += static_cast<char>('A' + static_cast<quint8>(byte) % 26);
    }
    return tag;
}

/// The array W: the widths of runs of adjoining CIDs.
QByteArray widthArray(const FontFace& face, const GlyphTexts& glyphs)
{
    std::map<int, double> widths;
    for (const auto& [glyph, text] : glyphs) {
        widths[face.cid(glyph)] = face.advance(glyph);
    }
    QByteArray array;
    int expected = -1;
    for (const auto& [cid, width] : widths) {
        if (cid != expected) {
            array += (expected < 0 ? "" : "]") + QByteArray::number(cid) + '[';
        } else {
            array += ' ';
        }
        array += decimal(width);
        expected = cid + 1;
    }
    return '[' + array + (expected < 0 ? "]" : "]]");
}

QByteArray toUnicodeMap(const FontFace& face, const GlyphTexts& glyphs)
{
    constexpr qsizetype kEntriesPerBlock = 100;
    QByteArrayList entries;
    for (const auto& [glyph, text] : glyphs) {
        if (!text.isEmpty()) {
            QByteArray entry = "<";
            appendHex(entry, face.cid(glyph));
            entries += entry + "><" + utf16Hex(text) + ">\n";
        }
    }
    QByteArray map = "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
                     "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                     "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
                     "1 begincodespacerange<0000><FFFF>endcodespacerange\n";
    for (qsizetype i = 0; i < entries.size(); i += kEntriesPerBlock) {
        const QByteArrayList block = entries.mid(i, kEntriesPerBlock);
        map += QByteArray::number(block.size()) + " beginbfchar\n" + block.join() + "endbfchar\n";
    }
    return map + "endcmap CMapName currentdict/CMap defineresource pop end end\n";
}

QByteArray boundingBox(const FontFace& face)
{
    constexpr qsizetype kOffset = 36;
    const HarfBuzzPtr<hb_blob_t> blob = face.table(kHead);
    const QByteArrayView head = bytesOf(blob);
    QByteArray box = "[";
    for (qsizetype i = kOffset; i < kOffset + 8; i += 2) {
        const qint16 value = i + 1 < head.size()
                                 ? static_cast<qint16>(static_cast<quint8>(head[i]) << 8 |
                                                       static_cast<quint8>(head[i + 1]))
                                 : qint16{0};
        box += decimal(face.thousandths(value)) + ' ';
    }
    return box + ']';
}

} // namespace

Status embedFont(PdfWriter& writer, int number, const FontFace& face, const GlyphTexts& glyphs)
{
    const QByteArray program = subsetProgram(face, glyphs);
    if (program.isEmpty()) {
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate(
                         "PdfExport", "%1: the font could not be embedded; reinstall it.")
                         .arg(QFile::decodeName(face.file().path))};
    }
    const bool isCff = face.outlines() != FontFace::Outlines::TrueType;
    const QByteArray name = '/' + subsetTag(glyphs) + '+' + face.postScriptName();
    const int programNumber = writer.reserve();
    const int descriptor = writer.reserve();
    const int descendant = writer.reserve();
    const int toUnicode = writer.reserve();

    writer.writeStream(programNumber,
                       isCff ? QByteArray("/Subtype/CIDFontType0C")
                             : "/Length1 " + QByteArray::number(program.size()),
                       program);
    // Ascent and descent are those of the em square of Han, by which readers mark selected text.
    writer.writeObject(descriptor,
                       "<</Type/FontDescriptor/FontName" + name +
                           "/Flags 4/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 733/StemV 80"
                           "/FontBBox" +
                           boundingBox(face) + (isCff ? "/FontFile3 " : "/FontFile2 ") +
                           reference(programNumber) + ">>");
    writer.writeObject(descendant,
                       QByteArray("<</Type/Font/Subtype") +
                           (isCff ? "/CIDFontType0" : "/CIDFontType2/CIDToGIDMap/Identity") +
                           "/BaseFont" + name +
                           "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                           "/FontDescriptor " +
                           reference(descriptor) + "/W" + widthArray(face, glyphs) + ">>");
    writer.writeStream(toUnicode, {}, toUnicodeMap(face, glyphs));
    writer.writeObject(number, "<</Type/Font/Subtype/Type0/BaseFont" + name +
                                   "/Encoding/Identity-H/DescendantFonts[" + reference(descendant) +
                                   "]/ToUnicode " + reference(toUnicode) + ">>");
    return {};
}

} // namespace gongbao::publish
