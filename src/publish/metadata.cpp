// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/metadata.h"

#include <QXmlStreamWriter>

namespace gongbao::publish {

using namespace Qt::StringLiterals;

namespace {

QString producer()
{
    return u"Gongbao %1"_s.arg(QLatin1StringView(GONGBAO_VERSION));
}

QByteArray pdfDate(const QDateTime& time)
{
    return "(D:" + time.toUTC().toString(u"yyyyMMddHHmmss").toLatin1() + "Z)";
}

const QString kRdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
const QString kDc = u"http://purl.org/dc/elements/1.1/"_s;
const QString kXmp = u"http://ns.adobe.com/xap/1.0/"_s;
const QString kPdf = u"http://ns.adobe.com/pdf/1.3/"_s;
const QString kPdfA = u"http://www.aiim.org/pdfa/ns/id/"_s;

/// Lists as one text, the same in both places.
QString joined(const QStringList& list)
{
    return list.join(u"；"_s);
}

QByteArray textEntry(const QByteArray& key, const QString& text)
{
    return text.isEmpty() ? QByteArray() : key + textString(text);
}

/// A property that holds a list; @p kind is Alt, Bag or Seq.
void writeList(QXmlStreamWriter& xml, const QString& name, const QString& kind,
               const QStringList& values)
{
    if (values.join(QString()).isEmpty()) {
        return;
    }
    xml.writeStartElement(kDc, name);
    xml.writeStartElement(kRdf, kind);
    for (const QString& value : values) {
        xml.writeStartElement(kRdf, u"li"_s);
        if (kind == u"Alt"_s) {
            xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
        }
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

int writeInfo(PdfWriter& writer, const Metadata& metadata)
{
    const int number = writer.reserve();
    QByteArray body =
        "<<" + textEntry("/Title", metadata.title) +
        textEntry("/Author", joined(metadata.authors)) + textEntry("/Subject", metadata.subject) +
        textEntry("/Keywords", joined(metadata.keywords)) + textEntry("/Producer", producer());
    if (metadata.created.isValid()) {
        const QByteArray date = pdfDate(metadata.created);
        body += "/CreationDate" + date + "/ModDate" + date;
    }
    writer.writeObject(number, body + ">>");
    return number;
}

int writeXmp(PdfWriter& writer, const Metadata& metadata)
{
    QString packet = u"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"_s;
    QXmlStreamWriter xml(&packet);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeNamespace(kRdf, u"rdf"_s);
    xml.writeNamespace(kDc, u"dc"_s);
    xml.writeNamespace(kXmp, u"xmp"_s);
    xml.writeNamespace(kPdf, u"pdf"_s);
    xml.writeNamespace(kPdfA, u"pdfaid"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeStartElement(kRdf, u"RDF"_s);
    xml.writeStartElement(kRdf, u"Description"_s);
    xml.writeAttribute(kRdf, u"about"_s, {});
    xml.writeTextElement(kDc, u"format"_s, u"application/pdf"_s);
    writeList(xml, u"title"_s, u"Alt"_s, {metadata.title});
    writeList(xml, u"creator"_s, u"Seq"_s, metadata.authors);
    writeList(xml, u"description"_s, u"Alt"_s, {metadata.subject});
    writeList(xml, u"language"_s, u"Bag"_s, {u"zh-CN"_s});
    if (metadata.created.isValid()) {
        const QString created = metadata.created.toUTC().toString(Qt::ISODate);
        xml.writeTextElement(kXmp, u"CreateDate"_s, created);
        xml.writeTextElement(kXmp, u"ModifyDate"_s, created);
    }
    xml.writeTextElement(kPdf, u"Producer"_s, producer());
    if (!metadata.keywords.isEmpty()) {
        xml.writeTextElement(kPdf, u"Keywords"_s, joined(metadata.keywords));
    }
    if (metadata.archival) {
        xml.writeTextElement(kPdfA, u"part"_s, u"2"_s);
        xml.writeTextElement(kPdfA, u"conformance"_s, u"B"_s);
    }
    xml.writeEndDocument();
    packet += u"\n<?xpacket end=\"r\"?>"_s;

    const int number = writer.reserve();
    writer.writeEncodedStream(number, "/Type/Metadata/Subtype/XML", packet.toUtf8());
    return number;
}

} // namespace gongbao::publish
