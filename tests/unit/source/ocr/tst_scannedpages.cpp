// SPDX-License-Identifier: GPL-3.0-or-later
// Files whose pages are pictures, through the real gongbao-pdf and a stand-in for the engine; and
// once through the real one, where it is installed.
#include "../pdf/handmadepdf.h"
#include "source/pdffile.h"
#include "source/pdfpages.h"
#include "source/textfile.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace gongbao;
using namespace gongbao::source;
using namespace gongbao::source::pdf::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* kBar = "0 g 100 700 300 20 re f"; // where the stand-in sees a line
constexpr const char* kText = "BT /F1 20 Tf 100 742 Td (Hello world) Tj ET";

QByteArray pagesOf(const QList<QByteArray>& contents)
{
    QList<QByteArray> objects{
        "<</Type/Catalog/Pages 2 0 R>>", {}, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    QByteArray kids;
    for (const QByteArray& content : contents) {
        objects.append("<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content +
                       "\nendstream");
        const QByteArray stream = QByteArray::number(objects.size());
        objects.append("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + stream +
                       " 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
        kids += QByteArray::number(objects.size()) + " 0 R ";
    }
    objects[1] =
        "<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(contents.size()) + ">>";
    return pdfOf(objects);
}

/// The first page of @p file as a picture.
QByteArray scanned(const QByteArray& file)
{
    constexpr QSize kSize(1653, 2339);
    PdfPages pages;
    if (!pages.open(file, {}, {}, {}).ok()) {
        return {};
    }
    const auto image = pages.render({1, kSize, 0, QRect(QPoint(), kSize)}, {});
    if (!image || !image->grey) {
        return {};
    }
    return pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                  "/Resources<</XObject<</P 5 0 R>>>>>>",
                  "<</Length 27>>stream\nq 595 0 0 842 0 0 cm /P Do \nendstream",
                  "<</Type/XObject/Subtype/Image/Width 1653/Height 2339/BitsPerComponent 8"
                  "/ColorSpace/DeviceGray/Length " +
                      QByteArray::number(image->pixels.size()) + ">>stream\n" + image->pixels +
                      "\nendstream"});
}

PdfOptions withStandIn(const char* how, const QString& folder = {})
{
    qputenv("TESSDATA_PREFIX", how);
    return {.recognition = {
                .enabled = true, .folder = folder, .engine = QStringLiteral(GONGBAO_STAND_IN)}};
}

Result<PdfText> read(const QByteArray& bytes, const PdfOptions& options, const StopToken& stop = {})
{
    return readPdf(bytes, u"scan.pdf"_s, options, stop);
}

} // namespace

class TestScannedPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesGiveTextWithPlaces()
    {
        const auto text = read(pagesOf({kBar}), withStandIn("good"));
        QVERIFY2(text.ok(), text.ok() ? "" : qPrintable(text.error().message));
        QVERIFY(text->text.startsWith(u"区政府公报"));
        QCOMPARE(text->pages.pieces.size(), 1);
        QVERIFY(text->pages.pieces.first().box.contains(QRectF(101, 123, 298, 17)));
        QCOMPARE(text->recognition.engine, u"standin 1.0, chi_sim"_s);
        QCOMPARE(text->recognition.pages, QList({Recognition::Page{1, 1, 92}}));
        QCOMPARE(text->recognition.lines, QList({Recognition::Line{1, 92}}));
    }

    void recognisedPagesHaveTheirWords()
    {
        QTemporaryDir folder;
        const QByteArray file = pagesOf({kText, kBar});
        const PdfOptions options = withStandIn("good", folder.path());
        QVERIFY(read(file, options).ok());
        PdfPages pages;
        QVERIFY(pages.open(file, {}, options, {}).ok());
        const auto printed = pages.words(1, {});
        QVERIFY(printed.ok());
        QCOMPARE(printed->first().text, u"Hello"_s);
        const auto recognised = pages.words(2, {});
        QVERIFY(recognised.ok());
        QVERIFY(recognised->first().text.startsWith(u"区政府公报"));
        QVERIFY(recognised->first().box.contains(QPointF(250, 132)));
        QCOMPARE(recognised->first().lefts.size(), recognised->first().text.size());
        PdfPages without;
        QVERIFY(without.open(file, {}, {}, {}).ok());
        const auto none = without.words(2, {});
        QVERIFY(none.ok());
        QVERIFY(none->isEmpty());
    }

    void languageIsFoundOutOrGiven()
    {
        const auto found = read(pagesOf({kBar, kBar}), withStandIn("traditional"));
        QVERIFY(found.ok());
        QCOMPARE(found->text.count(u"區政府"_s), 8);
        PdfOptions options = withStandIn("traditional");
        options.recognition.language = u"chi_sim"_s;
        const auto given = read(pagesOf({kBar}), options);
        QVERIFY(given.ok());
        QCOMPARE(given->text.count(u"区政府"_s), 4);
    }

    void mixedFilesKeepTheirText()
    {
        const auto text = read(pagesOf({kText, kBar, ""}), withStandIn("good"));
        QVERIFY(text.ok());
        const QStringList pages = text->text.split(u'\f');
        QCOMPARE(pages.size(), 3);
        QCOMPARE(pages[0], u"Hello world\n"_s);
        QVERIFY(pages[1].startsWith(u"区政府"));
        QCOMPARE(text->recognition.pages.size(), 1);
        QVERIFY(text->recognition.unread.isEmpty());
    }

    void withoutEngineThePackagesAreNamed()
    {
        PdfOptions options = withStandIn("good");
        options.recognition.engine = u"/nowhere/tesseract"_s;
        const auto scanned = read(pagesOf({kBar, kBar}), options);
        QVERIFY(!scanned.ok());
        QCOMPARE(scanned.error().code, ErrorCode::Empty);
        QVERIFY(scanned.error().message.contains(
            u"tesseract-ocr, tesseract-ocr-chi-sim, tesseract-ocr-chi-tra"));
        const auto mixed = read(pagesOf({kText, kBar, ""}), options);
        QVERIFY(mixed.ok());
        QCOMPARE(mixed->recognition.unread, QList({2}));
    }

    void withoutLeaveNothingIsRecognised()
    {
        const auto text = read(pagesOf({kBar}), {});
        QVERIFY(!text.ok());
        QCOMPARE(text.error().code, ErrorCode::Empty);
    }

    void aCrashCostsItsPage()
    {
        QTemporaryDir folder;
        QVERIFY(read(pagesOf({kBar, kBar}), withStandIn("good", folder.path())).ok());
        const QDir kept(folder.path() + u'/' +
                        QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).first());
        QVERIFY(QFile::remove(kept.filePath(u"chi_sim-2"_s)));
        const auto text = read(pagesOf({kBar, kBar}), withStandIn("crash", folder.path()));
        QVERIFY(text.ok());
        QCOMPARE(text->recognition.pages.size(), 1);
        QCOMPARE(text->recognition.unread, QList({2}));
    }

    void anEngineThatAlwaysFailsIsAnError()
    {
        const auto text = read(pagesOf({kBar, kBar, kBar, kBar}), withStandIn("garbage"));
        QVERIFY(!text.ok());
        QCOMPARE(text.error().code, ErrorCode::Unreadable);
    }

    void aStoppedFileGoesOnWhereItWas()
    {
        QTemporaryDir folder;
        StopSource source;
        PdfOptions options = withStandIn("good", folder.path());
        options.recognition.progress = [&](int page, int last) {
            QCOMPARE(last, 3);
            if (page == 3) {
                source.request_stop();
            }
        };
        const auto stopped = read(pagesOf({kBar, kBar, kBar}), options, source.get_token());
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        // What fails now was not asked for again.
        const auto rest = read(pagesOf({kBar, kBar, kBar}), withStandIn("crash", folder.path()));
        QVERIFY(rest.ok());
        QCOMPARE(rest->recognition.pages.size(), 2);
        QCOMPARE(rest->recognition.unread, QList({3}));
    }

    void imagesAreIssuesOfOnePage()
    {
        // 59 × 84 pixels: a bar where the stand-in sees its line.
        const QByteArray png = QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAADsAAABUCAAAAAAZ7BDgAAAAM0lEQVR42u3RsQ0AMAgEsd9/abIBBSgS"
            "ha93dal5Ydm7Nm3/rEcsy7Isy7Isy7Isy67sA3E0Df42P1UdAAAAAElFTkSuQmCC");
        QVERIFY(isSupported(u"page.TIFF"_s));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"page.png"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(png);
        file.close();
        const auto whole = readFile(path, {}, withStandIn("good"));
        QVERIFY2(whole.ok(), whole.ok() ? "" : qPrintable(whole.error().message));
        QVERIFY(whole->text.text().startsWith(u"区政府公报"));
        QCOMPARE(whole->pages.pages.size(), 1);
        QVERIFY(std::abs(whole->pages.pages.first().size.height() - 842) < 1);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(png.first(40));
        file.close();
        const auto damaged = readFile(path, {}, withStandIn("good"));
        QVERIFY(!damaged.ok());
        QCOMPARE(damaged.error().code, ErrorCode::Unreadable);
        QVERIFY(damaged.error().message.contains(u"picture"));
    }

    void theRealEngineReadsAPage()
    {
        if (QStandardPaths::findExecutable(u"tesseract"_s).isEmpty()) {
            QSKIP("tesseract-ocr is not installed, which is optional.");
        }
        qunsetenv("TESSDATA_PREFIX");
        const auto text = read(scanned(goodPdf()), {.recognition = {.enabled = true}});
        if (!text.ok() && text.error().message.contains(u"tesseract-ocr-chi-sim")) {
            QSKIP("tesseract-ocr-chi-sim is not installed, which is optional.");
        }
        QVERIFY2(text.ok(), text.ok() ? "" : qPrintable(text.error().message));
        QVERIFY(text->text.contains(u"Hello"));
    }
};

QTEST_GUILESS_MAIN(TestScannedPages)
#include "tst_scannedpages.moc"
