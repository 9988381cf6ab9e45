// SPDX-License-Identifier: GPL-3.0-or-later
// PDF files through the real gongbao-pdf: good, bad and hostile ones.
#include "handmadepdf.h"
#include "source/pdffile.h"
#include "source/textfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

using namespace gongbao;
using namespace gongbao::source;
using namespace gongbao::source::pdf::test;
using namespace Qt::StringLiterals;

namespace {

Result<PdfText> read(const QByteArray& bytes, const PdfOptions& options = {})
{
    return readPdf(bytes, u"a.pdf"_s, options, {});
}

/// A file of @p count empty pages.
QByteArray pagesOf(int count)
{
    QList<QByteArray> objects{"<</Type/Catalog/Pages 2 0 R>>", {}};
    QByteArray kids;
    for (int i = 0; i < count; ++i) {
        objects.append("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
        kids += QByteArray::number(objects.size()) + " 0 R ";
    }
    objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(count) + ">>";
    return pdfOf(objects);
}

QByteArray encrypted(const QByteArray& bytes, const char* password)
{
    QPDF file;
    file.processMemoryFile("good", bytes.constData(), static_cast<size_t>(bytes.size()));
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters(password, "owner", true, true, true, true, true, true,
                                     qpdf_r3p_full, true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()),
            static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

class TestPdfFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTextAndPlaces()
    {
        const auto text = read(goodPdf());
        QVERIFY2(text.ok(), text ? "" : qPrintable(text.error().message));
        QCOMPARE(text->text, u"Hello world\n"_s);
        QCOMPARE(text->pages.pages.size(), 1);
        QCOMPARE(text->pages.pages.first().size, QSizeF(595, 842));
        QCOMPARE(text->pages.pieces.size(), 1);
        const QRectF box = text->pages.pieces.first().box;
        QVERIFY(qAbs(box.left() - 100) < 2 && qAbs(box.bottom() - 104) < 8);
    }

    void badFilesHaveTheirSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QByteArray good = goodPdf();
        QTest::newRow("mark alone") << QByteArray("%PDF-1.7\n") << u"damaged"_s;
        QTest::newRow("garbage behind the mark")
            << "%PDF-1.7\n" + QByteArray(50'000, '\xA7') << u"damaged"_s;
        QTest::newRow("truncated") << good.first(good.size() / 4) << u"damaged"_s;
        QTest::newRow("no pages") << pdfOf({"<</Type/Catalog/Pages 2 0 R>>",
                                            "<</Type/Pages/Kids[]/Count 0>>"})
                                  << u"without pages"_s;
        QTest::newRow("no text") << onePage("0 0 m 50 50 l S") << u"OCR"_s;
        QTest::newRow("too many pages") << pagesOf(5001) << u"more than 5000 pages"_s;
    }

    void badFilesHaveTheirSentence()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, says);
        const auto text = read(bytes);
        QVERIFY(!text.ok());
        QVERIFY2(text.error().message.contains(says), qPrintable(text.error().message));
        QVERIFY(text.error().message.startsWith(u"a.pdf"_s));
    }

    /// Whatever becomes of them, they end.
    void loopsEnd_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("pages hold themselves")
            << pdfOf({"<</Type/Catalog/Pages 2 0 R>>",
                      "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 4/Parent 2 0 R>>"});
        QTest::newRow("form draws itself")
            << pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                      "/Resources<</XObject<</X 4 0 R>>>>>>",
                      "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 5"
                      "/Resources<</XObject<</X 4 0 R>>>>>>stream\n/X Do\nendstream"});
        QTest::newRow("length is its own stream")
            << pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
                      "<</Length 4 0 R>>stream\nBT ET\nendstream"});
        QTest::newRow("deep arrays") << onePage(QByteArray(200'000, '[') + " 0 TJ");
    }

    void loopsEnd()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!read(bytes).ok());
    }

    void anEncryptedFileAsksForItsPassword()
    {
        const QByteArray bytes = encrypted(goodPdf(), "geheim");
        const auto without = read(bytes);
        QVERIFY(!without && without.error().message.contains(u"--ask-password"_s));
        const auto wrong = read(bytes, {.password = u"falsch"_s, .reader = {}});
        QVERIFY(!wrong && wrong.error().message.contains(u"does not open"_s));
        const auto right = read(bytes, {.password = u"geheim"_s, .reader = {}});
        QVERIFY(right && right->text == u"Hello world\n"_s);
    }

    void aReaderThatFailsCostsTheFileAlone_data()
    {
        QTest::addColumn<QString>("reader");
        QTest::newRow("ends at once") << u"/bin/false"_s;
        QTest::newRow("talks nonsense") << u"/bin/cat"_s; // sends back what it is sent
        QTest::newRow("is not there") << u"/no/such/program"_s;
    }

    void aReaderThatFailsCostsTheFileAlone()
    {
        QFETCH(const QString, reader);
        const auto text = read(goodPdf(), {.password = {}, .reader = reader});
        QVERIFY(!text.ok());
        QVERIFY(text.error().message.startsWith(u"a.pdf"_s));
    }

    void stopsOnRequest()
    {
        StopSource stop;
        stop.request_stop();
        const auto text = readPdf(goodPdf(), u"a.pdf"_s, {}, stop.get_token());
        QVERIFY(!text && text.error().code == ErrorCode::Cancelled);
    }

    void contentSaysWhatAFileIs()
    {
        const QTemporaryDir folder;
        const auto write = [&](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write(u"pdf.txt"_s, goodPdf()) && write(u"text.pdf"_s, "公报\n") &&
                write(u"none.pdf"_s, QByteArray("\0\1\2\3", 4)) && write(u"plain"_s, goodPdf()));
        const auto misnamed = readFile(folder.filePath(u"pdf.txt"_s));
        QVERIFY(misnamed && misnamed->pages.pages.size() == 1);
        QCOMPARE(misnamed->bytes, goodPdf());
        const auto text = readFile(folder.filePath(u"text.pdf"_s));
        QVERIFY(text && text->pages.isEmpty() && text->text.text() == u"公报\n"_s);
        const auto none = readFile(folder.filePath(u"none.pdf"_s));
        QVERIFY(!none && none.error().message.contains(u"damaged"_s));
        QVERIFY(isSupported(folder.filePath(u"plain"_s)));
        QVERIFY(isSupported(u"a.PDF"_s) && !isSupported(u"a.docx"_s));
    }
};

QTEST_GUILESS_MAIN(TestPdfFile)
#include "tst_pdffile.moc"
