// SPDX-License-Identifier: GPL-3.0-or-later
// What ISO 19005-2:2011 (PDF/A-2b) asks of fonts in 6.2.11, each clause by its number.
#include "archivalexport.h"
#include "publish/cffcids.h"

#include <QRawFont>

using namespace gongbao;
using namespace gongbao::publish;
using namespace Qt::StringLiterals;

namespace {
/// The widths that a font's dictionary states, by CID.
std::map<int, double> statedWidths(QPDFObjectHandle font)
{
    std::map<int, double> widths;
    auto array = font.getKey("/W").getArrayAsVector();
    for (size_t i = 0; i + 1 < array.size(); i += 2) {
        int cid = array[i].getIntValueAsInt();
        for (auto& width : array[i + 1].getArrayAsVector()) {
            widths[cid++] = width.getNumericValue();
        }
    }
    return widths;
}

} // namespace

class ArchivalFontsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void clause6_2_11_3_compositeFonts();
    void clause6_2_11_4_programsAreEmbedded();
    void clause6_2_11_5_widths();
    void clause6_2_11_7_toUnicode();
    void clause6_2_11_8_noGlyphForNoCharacter();

private:
    /// The font inside of the composite one that pages call so.
    [[nodiscard]] QPDFObjectHandle descendant(const std::string& name) const;
    [[nodiscard]] QPDFObjectHandle fontNamed(const std::string& name) const;

    ArchivalExport m_file;
};

void ArchivalFontsTest::initTestCase()
{
    if (!FontSet::load()) {
        QSKIP("No Chinese font is installed here.");
    }
    m_file.writeSamples();
}

QPDFObjectHandle ArchivalFontsTest::fontNamed(const std::string& name) const
{
    return m_file.resources().getKey("/Font").getKey(name);
}

QPDFObjectHandle ArchivalFontsTest::descendant(const std::string& name) const
{
    return fontNamed(name).getKey("/DescendantFonts").getArrayItem(0);
}

void ArchivalFontsTest::clause6_2_11_3_compositeFonts()
{
    QVERIFY(m_file.content.cids.size() >= 3);
    for (const auto& [name, cids] : m_file.content.cids) {
        QPDFObjectHandle font = fontNamed(name);
        QCOMPARE(font.getKey("/Subtype").getName(), std::string("/Type0"));
        QCOMPARE(font.getKey("/Encoding").getName(), std::string("/Identity-H"));
        QPDFObjectHandle inner = descendant(name);
        QCOMPARE(inner.getKey("/BaseFont").getName(), font.getKey("/BaseFont").getName());
        if (inner.getKey("/Subtype").getName() == "/CIDFontType2") {
            QCOMPARE(inner.getKey("/CIDToGIDMap").getName(), std::string("/Identity"));
        }
    }
}

void ArchivalFontsTest::clause6_2_11_4_programsAreEmbedded()
{
    for (const auto& [name, cids] : m_file.content.cids) {
        QPDFObjectHandle font = descendant(name);
        QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
        QVERIFY(!descriptor.hasKey("/CIDSet")); // which would have to be complete
        const QByteArray base = QByteArray::fromStdString(font.getKey("/BaseFont").getName());
        QVERIFY2(base.indexOf('+') == 7, base.constData());
        QCOMPARE(descriptor.getKey("/FontName").getName(), base.toStdString());
        const bool isCff = font.getKey("/Subtype").getName() == "/CIDFontType0";
        QPDFObjectHandle program = descriptor.getKey(isCff ? "/FontFile3" : "/FontFile2");
        QVERIFY(program.isStream());
        QCOMPARE(program.getDict().hasKey("/Subtype"), isCff);
        const auto own = isCff ? cffCids(bytesOf(program)) : std::nullopt;
        for (const int cid : cids) {
            QVERIFY2(!own || std::ranges::count(*own, cid) == 1, qPrintable(QString::number(cid)));
        }
    }
}

void ArchivalFontsTest::clause6_2_11_5_widths()
{
    for (const auto& [name, cids] : m_file.content.cids) {
        QPDFObjectHandle font = descendant(name);
        QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
        const QByteArray program = bytesOf(
            descriptor.getKey(descriptor.hasKey("/FontFile3") ? "/FontFile3" : "/FontFile2"));
        const QRawFont raw(program, 1000, QFont::PreferNoHinting);
        QVERIFY(raw.isValid());
        const auto widths = statedWidths(font);
        for (const int cid : cids) {
            QVERIFY2(widths.contains(cid), qPrintable(QString::number(cid)));
            // FreeType takes the CID for the number of a glyph in a font of CIDs that stands alone.
            const auto advances = raw.advancesForGlyphIndexes({quint32(cid)});
            const double difference = advances.first().x() - widths.at(cid);
            QVERIFY2(qAbs(difference) <= 1, qPrintable(QString::number(cid)));
        }
    }
}

/// Asked for by PDF/A-2u, which files come near: they lack it where a glyph stands for no text of
/// its own, whose text is given beside it.
void ArchivalFontsTest::clause6_2_11_7_toUnicode()
{
    for (const auto& [name, cids] : m_file.content.cids) {
        const QByteArray map = bytesOf(fontNamed(name).getKey("/ToUnicode"));
        QVERIFY(map.contains("beginbfchar"));
        for (const char* wrong : {"><0000>", "><FEFF>", "><FFFE>"}) {
            QVERIFY(!map.contains(wrong));
        }
    }
}

void ArchivalFontsTest::clause6_2_11_8_noGlyphForNoCharacter()
{
    for (const auto& [name, cids] : m_file.content.cids) {
        QVERIFY2(!cids.contains(0), name.c_str());
    }
}

QTEST_MAIN(ArchivalFontsTest)
#include "tst_archivalfonts.moc"
