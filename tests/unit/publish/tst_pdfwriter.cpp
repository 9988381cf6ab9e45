// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outline.h"
#include "publish/pagetree.h"
#include "publish/pdfwriter.h"

#include <QBuffer>
#include <QTest>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <cerrno>

using namespace gongbao::publish;
using namespace Qt::StringLiterals;

/// Takes a number of bytes and then fails as a full disk does.
class FullDevice : public QIODevice
{
    Q_OBJECT

public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        m_room -= size;
        if (m_room < 0) {
            errno = ENOSPC;
            return -1;
        }
        return size;
    }

private:
    qint64 m_room;
};

class PdfWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decimals();
    void pagesAndOutline_data();
    void pagesAndOutline();
    void tellsOfAFullDisk();
};

static void writeFile(QIODevice& device, int pageCount)
{
    PdfWriter writer(device);
    PageTree tree(writer);
    Outline outline(writer);
    for (int i = 0; i < pageCount; ++i) {
        const int page = writer.reserve();
        const int content = writer.reserve();
        writer.writeStream(content, {}, "% " + QByteArray::number(i));
        tree.addPage(page, "/MediaBox[0 0 10 10]/Contents " + reference(content));
        outline.add(i % 3 == 0 ? 0 : 1, u"第%1页"_s.arg(i + 1), page, 10);
    }
    const int pages = tree.finish();
    const int root = outline.finish();
    const int catalog = writer.reserve();
    writer.writeObject(catalog, "<</Type/Catalog/Pages " + reference(pages) + "/Outlines " +
                                    reference(root) + ">>");
    const int info = writer.reserve();
    writer.writeObject(info, "<</Title" + textString(u"题") + ">>");
    writer.finish(catalog, info);
    QVERIFY(!writer.failed());
}

void PdfWriterTest::decimals()
{
    QCOMPARE(decimal(0), "0"_ba);
    QCOMPARE(decimal(-0.5), "-0.5"_ba);
    QCOMPARE(decimal(12), "12"_ba);
    QCOMPARE(decimal(1.0004), "1"_ba);
    QCOMPARE(decimal(841.8898), "841.89"_ba);
}

void PdfWriterTest::pagesAndOutline_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 49, 50, 51, 2500, 2501}) {
        QTest::addRow("%d pages", count) << count;
    }
}

void PdfWriterTest::pagesAndOutline()
{
    QFETCH(int, count);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    writeFile(buffer, count);

    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("test", bytes.constData(), static_cast<size_t>(bytes.size()));
    auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    QCOMPARE(pages.size(), static_cast<size_t>(count));
    for (size_t i = 0; i < pages.size(); ++i) {
        auto content = pages[i].getObjectHandle().getKey("/Contents");
        const auto data = content.getStreamData();
        QCOMPARE(std::string(reinterpret_cast<char*>(data->getBuffer()), data->getSize()),
                 "% " + std::to_string(i));
    }
    int entries = 0;
    auto document = pdf.getRoot().getKey("/Outlines").getKey("/First");
    for (; document.isDictionary(); document = document.getKey("/Next")) {
        ++entries;
        auto part = document.getKey("/First");
        for (; part.isDictionary(); part = part.getKey("/Next")) {
            ++entries;
        }
    }
    QCOMPARE(entries, count);
    QVERIFY(pdf.getWarnings().empty());
}

void PdfWriterTest::tellsOfAFullDisk()
{
    FullDevice device(100000);
    PdfWriter writer(device);
    QByteArray noise;
    for (quint32 i = 0, x = 1; i < 300000; ++i) {
        noise.append(static_cast<char>((x = x * 1664525 + 1013904223) >> 24));
    }
    writer.writeStream(writer.reserve(), {}, noise);
    QVERIFY(writer.failed());
    QCOMPARE(writer.failureNumber(), ENOSPC);
}

QTEST_GUILESS_MAIN(PdfWriterTest)
#include "tst_pdfwriter.moc"
