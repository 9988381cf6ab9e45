// SPDX-License-Identifier: GPL-3.0-or-later
// The clauses of ISO 19005-2:2011 (PDF/A-2b) that an export could break, each by its number; those
// of fonts are in tst_archivalfonts.
#include "archivalexport.h"

#include <QXmlStreamReader>
#include <QtEndian>

using namespace gongbao;
using namespace gongbao::publish;
using namespace Qt::StringLiterals;

namespace {

/// The XMP's properties by name with prefix; items of lists are joined by ；.
QMap<QString, QString> propertiesOf(const QByteArray& packet)
{
    QMap<QString, QString> properties;
    QXmlStreamReader xml(packet);
    QString property;
    while (!xml.atEnd()) {
        xml.readNext();
        const bool isRdf = xml.prefix() == u"rdf" || xml.prefix() == u"x";
        if (xml.isStartElement() && !isRdf) {
            property = xml.qualifiedName().toString();
        } else if (xml.isCharacters() && !property.isEmpty()) {
            QString& value = properties[property];
            value += (value.isEmpty() ? u""_s : u"；"_s) + xml.text().toString();
        } else if (xml.isEndElement() && !isRdf) {
            property.clear();
        }
    }
    return xml.hasError() ? QMap<QString, QString>() : properties;
}

} // namespace

class PdfArchivalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void clause6_1_2_header();
    void clause6_1_3_trailer();
    void clause6_1_7_streams();
    void clause6_1_9_indirectObjects();
    void clause6_1_13_limits();
    void clause6_2_2_contentStreams();
    void clause6_2_3_outputIntent();
    void clause6_2_4_coloursAreGrey();
    void clause6_3_annotations();
    void clauses6_4_to_6_11_nothingThatActs();
    void clause6_6_2_metadataStream();
    void clause6_6_3_informationDictionary();
    void clause6_6_4_identification();
    void otherPagesMakeNoClaim();

private:
    ArchivalExport m_file;
};

void PdfArchivalTest::initTestCase()
{
    if (!FontSet::load()) {
        QSKIP("No Chinese font is installed here.");
    }
    m_file.writeSamples();
}

void PdfArchivalTest::clause6_1_2_header()
{
    QVERIFY(m_file.bytes.startsWith("%PDF-1.7\n%"));
    for (qsizetype i = 10; i < 14; ++i) {
        QVERIFY(static_cast<quint8>(m_file.bytes[i]) > 127);
    }
}

void PdfArchivalTest::clause6_1_3_trailer()
{
    QCOMPARE(m_file.pdf->getTrailer().getKey("/ID").getArrayNItems(), 2);
    QVERIFY(!m_file.pdf->getTrailer().hasKey("/Encrypt"));
    QVERIFY(m_file.bytes.endsWith("\n%%EOF\n"));
}

void PdfArchivalTest::clause6_1_7_streams()
{
    int streams = 0;
    for (auto& object : m_file.pdf->getAllObjects()) {
        if (object.isStream()) {
            ++streams;
            QPDFObjectHandle dictionary = object.getDict();
            for (const char* key : {"/F", "/FFilter", "/FDecodeParms"}) {
                QVERIFY(!dictionary.hasKey(key));
            }
            QPDFObjectHandle filter = dictionary.getKey("/Filter");
            QVERIFY(filter.isNull() || filter.getName() == "/FlateDecode");
            bytesOf(object);
        }
    }
    QVERIFY(streams > 10);
    QVERIFY(m_file.pdf->getWarnings().empty()); // lengths among them
}

void PdfArchivalTest::clause6_1_9_indirectObjects()
{
    for (const auto& [object, place] : m_file.pdf->getXRefTable()) {
        if (place.getType() == 1) {
            const qsizetype offset = place.getOffset();
            QCOMPARE(m_file.bytes[offset - 1], '\n');
            const QByteArray begin = QByteArray::number(object.getObj()) + " 0 obj\n";
            QCOMPARE(m_file.bytes.mid(offset, begin.size()), begin);
        }
    }
    QCOMPARE(m_file.bytes.count("\nendstream\nendobj\n"), m_file.bytes.count(" 0 obj\n"));
}

void PdfArchivalTest::clause6_1_13_limits()
{
    QVERIFY(m_file.pdf->getAllObjects().size() < 8'388'607);
    QVERIFY(m_file.content.deepest <= 28);
    for (QPDFObjectHandle& dictionary : m_file.dictionaries()) {
        for (auto& [key, value] : dictionary.getDictAsMap()) {
            QVERIFY(key.size() <= 127);
            QVERIFY(!value.isName() || value.getName().size() <= 127);
            QVERIFY(!value.isString() || value.getStringValue().size() <= 32'767);
        }
    }
    for (auto& page : m_file.pages()) {
        const auto box = page.getMediaBox().getArrayAsRectangle();
        QVERIFY(box.urx - box.llx >= 3 && box.urx - box.llx <= 14'400);
        QVERIFY(box.ury - box.lly >= 3 && box.ury - box.lly <= 14'400);
    }
}

void PdfArchivalTest::clause6_2_2_contentStreams()
{
    const std::set<std::string> known{"q",  "Q",  "cm", "w",  "J",  "m",  "l",   "S",  "BT",
                                      "ET", "Tf", "Tc", "Ts", "Tm", "TJ", "BDC", "EMC"};
    for (const std::string& name : m_file.content.operators) {
        QVERIFY2(known.contains(name), name.c_str());
    }
    for (auto& page : m_file.pages()) {
        QVERIFY(page.getObjectHandle().hasKey("/Resources")); // its own, not those of the tree
    }
}

void PdfArchivalTest::clause6_2_3_outputIntent()
{
    QPDFObjectHandle intents = m_file.pdf->getRoot().getKey("/OutputIntents");
    QCOMPARE(intents.getArrayNItems(), 1);
    QPDFObjectHandle intent = intents.getArrayItem(0);
    QCOMPARE(intent.getKey("/S").getName(), std::string("/GTS_PDFA1"));
    QVERIFY(intent.getKey("/OutputConditionIdentifier").isString());
    QPDFObjectHandle profile = intent.getKey("/DestOutputProfile");
    QCOMPARE(profile.getDict().getKey("/N").getIntValueAsInt(), 1);
    const QByteArray icc = bytesOf(profile);
    QCOMPARE(qFromBigEndian<quint32>(icc.constData()), quint32(icc.size()));
    QVERIFY(icc[8] >= 2 && icc[8] <= 4); // version
    QCOMPARE(icc.mid(12, 12), "mntrGRAYXYZ "_ba);
    QCOMPARE(icc.mid(36, 4), "acsp"_ba);
    const auto tags = qFromBigEndian<quint32>(icc.constData() + 128);
    QByteArrayList names;
    for (quint32 i = 0; i < tags; ++i) {
        const char* tag = icc.constData() + 132 + 12 * i;
        names.append(QByteArray(tag, 4));
        const auto offset = qFromBigEndian<quint32>(tag + 4);
        QVERIFY(offset % 4 == 0);
        QVERIFY(offset + qFromBigEndian<quint32>(tag + 8) <= quint32(icc.size()));
    }
    QCOMPARE(names, QByteArrayList({"desc", "cprt", "wtpt", "kTRC"}));
}

/// Without an operator all is drawn in DeviceGray, of which the output intent speaks.
void PdfArchivalTest::clause6_2_4_coloursAreGrey()
{
    for (const char* colour : {"CS", "cs", "SC", "SCN", "sc", "scn", "RG", "rg", "K", "k", "sh"}) {
        QVERIFY(!m_file.content.operators.contains(colour));
    }
    for (const char* other : {"/XObject", "/ExtGState", "/Shading", "/Pattern", "/ColorSpace"}) {
        QVERIFY(!m_file.resources().hasKey(other)); // 6.2.5, 6.2.8, 6.2.9 and 6.2.10 besides
    }
    for (QPDFObjectHandle& dictionary : m_file.dictionaries()) {
        QVERIFY(!dictionary.hasKey("/Group") && !dictionary.hasKey("/SMask"));
    }
}

void PdfArchivalTest::clause6_3_annotations()
{
    int links = 0;
    for (auto& page : m_file.pages()) {
        for (auto& annotation : page.getAnnotations()) {
            ++links;
            QCOMPARE(annotation.getSubtype(), std::string("/Link"));
            QCOMPARE(annotation.getFlags(), 4); // to be printed, and in no way hidden
            QVERIFY(!annotation.getObjectHandle().hasKey("/A"));
        }
    }
    QVERIFY(links >= 3); // of the contents, and of a number that is cited
}

void PdfArchivalTest::clauses6_4_to_6_11_nothingThatActs()
{
    for (const char* key : {"/AcroForm", "/OpenAction", "/AA", "/Names", "/OCProperties",
                            "/Requirements", "/Perms", "/AF", "/NeedsRendering"}) {
        QVERIFY2(!m_file.pdf->getRoot().hasKey(key), key);
    }
    for (QPDFObjectHandle& dictionary : m_file.dictionaries()) {
        for (const char* key : {"/A", "/AA", "/JS", "/EF", "/PresSteps"}) {
            QVERIFY2(!dictionary.hasKey(key), key);
        }
    }
}

void PdfArchivalTest::clause6_6_2_metadataStream()
{
    QPDFObjectHandle stream = m_file.pdf->getRoot().getKey("/Metadata");
    QCOMPARE(stream.getDict().getKey("/Subtype").getName(), std::string("/XML"));
    QVERIFY(!stream.getDict().hasKey("/Filter")); // legible to what knows nothing of PDF
    const QByteArray packet = bytesOf(stream);
    QVERIFY(m_file.bytes.contains(packet));
    const QByteArray begin = packet.left(packet.indexOf('\n'));
    QVERIFY(begin.startsWith("<?xpacket begin=\"\xEF\xBB\xBF\""));
    QVERIFY(!begin.contains("bytes=") && !begin.contains("encoding="));
    const QStringList predefined{u"dc:format"_s,      u"dc:title"_s,          u"dc:creator"_s,
                                 u"dc:description"_s, u"dc:language"_s,       u"xmp:CreateDate"_s,
                                 u"xmp:ModifyDate"_s, u"pdf:Producer"_s,      u"pdf:Keywords"_s,
                                 u"pdfaid:part"_s,    u"pdfaid:conformance"_s};
    const auto properties = propertiesOf(packet);
    QCOMPARE(properties.size(), predefined.size());
    for (const QString& name : predefined) {
        QVERIFY2(properties.contains(name), qPrintable(name));
    }
}

void PdfArchivalTest::clause6_6_3_informationDictionary()
{
    const auto properties = propertiesOf(bytesOf(m_file.pdf->getRoot().getKey("/Metadata")));
    QPDFObjectHandle info = m_file.pdf->getTrailer().getKey("/Info");
    const std::map<std::string, QString> equivalents{
        {"/Title", u"dc:title"_s},         {"/Author", u"dc:creator"_s},
        {"/Subject", u"dc:description"_s}, {"/Keywords", u"pdf:Keywords"_s},
        {"/Producer", u"pdf:Producer"_s},  {"/CreationDate", u"xmp:CreateDate"_s},
        {"/ModDate", u"xmp:ModifyDate"_s}};
    for (auto& [key, value] : info.getDictAsMap()) {
        QVERIFY2(equivalents.contains(key), key.c_str());
        QString text = QString::fromStdString(value.getUTF8Value());
        if (text.startsWith(u"D:"_s)) {
            text = QDateTime::fromString(text, u"'D:'yyyyMMddHHmmss'Z'"_s).toString(Qt::ISODate) +
                   u'Z';
        }
        QCOMPARE(properties[equivalents.at(key)], text);
    }
    QCOMPARE(info.getDictAsMap().size(), equivalents.size());
}

void PdfArchivalTest::clause6_6_4_identification()
{
    const QByteArray packet = bytesOf(m_file.pdf->getRoot().getKey("/Metadata"));
    QVERIFY(packet.contains("xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""));
    const auto properties = propertiesOf(packet);
    QCOMPARE(properties[u"pdfaid:part"_s], u"2"_s);
    QCOMPARE(properties[u"pdfaid:conformance"_s], u"B"_s);
    QCOMPARE(m_file.pdf->getRoot().getKey("/Lang").getStringValue(), std::string("zh-CN"));
}

/// A mark that the text's face lacks is drawn by the face's own glyph for no character.
void PdfArchivalTest::otherPagesMakeNoClaim()
{
    PublishItem item = sampleItem();
    item.document.blocks.append(block(BlockKind::Paragraph, u"乙\U00011C92"_s));
    m_file.write({item});
    QVERIFY(!m_file.bytes.contains("pdfaid:part"));
    QVERIFY(!m_file.pdf->getRoot().hasKey("/OutputIntents"));
}

QTEST_GUILESS_MAIN(PdfArchivalTest)
#include "tst_pdfarchival.moc"
