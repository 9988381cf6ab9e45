// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of issues' PDF files in an export, through the real gongbao-pdf.
#include "handmadepdf.h"
#include "sampledocument.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <poppler-qt6.h>

using namespace gongbao;
using namespace gongbao::publish;
using namespace gongbao::source::pdf::test;
using namespace Qt::StringLiterals;

namespace {

/// Page 1 says "Before" above and "Own" below, page 2 "Secret"; both have one font, which is
/// large; page 1 has a seal, a link to page 2 and a script.
QByteArray issueFile()
{
    const auto stream = [](const QByteArray& entries, const QByteArray& data) {
        return "<<" + entries + "/Length " + QByteArray::number(data.size()) + ">>stream\n" + data +
               "\nendstream";
    };
    return pdfOf(
        {"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
         "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 600 800]"
         "/Resources<</Font<</F1 7 0 R>>/XObject<</Unused 10 0 R>>>>>>",
         "<</Type/Page/Parent 2 0 R/Contents[5 0 R]/Annots[8 0 R 9 0 R]"
         "/AA<</O<</S/JavaScript/JS(app.alert(2))>>>>>>",
         "<</Type/Page/Parent 2 0 R/Contents 6 0 R/Rotate 90>>",
         stream("", "BT /F1 20 Tf 100 700 Td (Before) Tj 0 -300 Td (Own) Tj ET"),
         stream("", "BT /F1 20 Tf 100 700 Td (Secret) Tj ET"),
         "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
         "<</Type/Annot/Subtype/Stamp/Rect[300 100 400 200]/AP<</N 11 0 R>>/P 3 0 R>>",
         "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest[4 0 R /Fit]>>",
         stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "BT /F1 9 Tf (Unused) Tj ET"),
         stream("/Type/XObject/Subtype/Form/BBox[0 0 100 100]", "1 0 0 rg 0 0 100 100 re f")});
}

PublishItem itemOf(const QList<source::pdf::PageCut>& pages, const QByteArray& bytes = issueFile())
{
    PublishItem item{.document = {},
                     .gazette = u"云溪区人民政府公报"_s,
                     .year = 2025,
                     .issueNumber = 2,
                     .page = {}};
    item.document.title = u"关于印发方案的通知"_s;
    item.original = OriginalPages{.issue = 1,
                                  .fileName = u"a.pdf"_s,
                                  .bytes = [bytes] { return Result(bytes); },
                                  .pages = pages,
                                  .marks = {{u"附件"_s, 1, 0, 380}}};
    return item;
}

} // namespace

class TestOriginalExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"out.pdf"_s);
    }

    void aPageIsTakenAsItIs()
    {
        QVERIFY(write({itemOf({{1, {}}})}).ok());
        const auto pdf = opened();
        QCOMPARE(pdf->numPages(), 1);
        QCOMPARE(pdf->page(0)->pageSizeF(), QSizeF(600, 800));
        QCOMPARE(textOf(*pdf, 0), u"BeforeOwn"_s);
        const QImage image = pdf->page(0)->renderToImage();
        QCOMPARE(image.pixelColor(350, 650), QColor(Qt::red)); // the seal
        QVERIFY(!m_outcome->setAnew);
    }

    void nothingElseComesAlong()
    {
        QVERIFY(write({itemOf({{1, {}}})}).ok());
        const QByteArray all = plainBytes();
        for (const char* foreign : {"Secret", "JavaScript", "Unused", "/Link", "/Dest [ 4"}) {
            QVERIFY2(!all.contains(foreign), foreign);
        }
        QVERIFY(all.contains("(Own)"));
    }

    void itIsNotClaimedToBeArchival()
    {
        QVERIFY(write({itemOf({{1, {}}}), sampleItem()}).ok());
        QVERIFY(!bytes().contains("pdfaid:part"));
        QVERIFY(!plainBytes().contains("/OutputIntents"));
        QVERIFY(write({sampleItem()}).ok());
        QVERIFY(bytes().contains("pdfaid:part"));
    }

    void whatIsMaskedIsNotInTheFile()
    {
        QVERIFY(write({itemOf({{1, {QRectF(0, 60, 600, 60)}}})}).ok());
        const auto pdf = opened();
        QCOMPARE(textOf(*pdf, 0), u"Own"_s);
        QVERIFY(!plainBytes().contains("Before"));
        const QImage image = pdf->page(0)->renderToImage();
        const auto ink = [&](const QRect& part) {
            int dark = 0;
            for (int y = part.top(); y <= part.bottom(); ++y) {
                for (int x = part.left(); x <= part.right(); ++x) {
                    dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
                }
            }
            return dark;
        };
        QCOMPARE(ink({90, 80, 200, 30}), 0);
        QVERIFY(ink({90, 380, 100, 30}) > 50);
        const auto words = pdf->page(0)->textList();
        QVERIFY(words.size() == 1 && qAbs(words.front()->boundingBox().left() - 100) < 3 &&
                qAbs(words.front()->boundingBox().width() - 40) < 4);
    }

    void aTurnedPageIsMaskedAsItIsShown()
    {
        // Shown turned by 90 degrees, "Secret" runs down at the right.
        QVERIFY(write({itemOf({{2, {QRectF(600, 0, 200, 600)}}})}).ok());
        QCOMPARE(opened()->page(0)->pageSizeF(), QSizeF(800, 600));
        QCOMPARE(textOf(*opened(), 0), QString());
        QVERIFY(write({itemOf({{2, {QRectF(0, 0, 200, 600)}}})}).ok());
        QCOMPARE(textOf(*opened(), 0), u"Secret"_s);
    }

    void sizesAreToldAsPagesAreShown()
    {
        PublishItem setAnew = itemOf({});
        setAnew.original.reset();
        QVERIFY(write({itemOf({{1, {}}, {2, {}}, {2, {QRectF(0, 0, 200, 600)}}}), setAnew}).ok());
        const auto pdf = opened();
        QCOMPARE(m_outcome->sizes.size(), pdf->numPages());
        QCOMPARE(m_outcome->sizes.first(3), QList<QSizeF>({{600, 800}, {800, 600}, {800, 600}}));
        const QSizeF difference = m_outcome->sizes.last() - pdf->page(3)->pageSizeF();
        QVERIFY(qAbs(difference.width()) < 0.01 && qAbs(difference.height()) < 0.01);
    }

    void documentsOfOneIssueShareWhatTheyCan()
    {
        QVERIFY(write({itemOf({{1, {}}}), itemOf({{1, {}}, {2, {}}})}).ok());
        QCOMPARE(opened()->numPages(), 3);
        QCOMPARE(plainBytes().count("/BaseFont /Helvetica"), 1);
        QCOMPARE(plainBytes().count("(Own)"), 1);
    }

    void outlineLabelsAndSubject()
    {
        QVERIFY(write({itemOf({{1, {}}})}).ok());
        const auto pdf = opened();
        const auto outline = pdf->outline();
        QCOMPARE(outline.size(), 1);
        QCOMPARE(outline.first().name(), u"关于印发方案的通知"_s);
        QCOMPARE(outline.first().children().first().name(), u"附件"_s);
        const double top = outline.first().children().first().destination()->top();
        QVERIFY(qAbs(top - 380.0 / 800) < 0.01);
        QCOMPARE(pdf->page(0)->label(), u"1"_s);
        QCOMPARE(pdf->info(u"Subject"_s), u"原载《云溪区人民政府公报》2025年第2期"_s);
    }

    void withoutOriginalItIsSetAnewAndSaysSo()
    {
        QVERIFY(write({itemOf({{1, {}}}), sampleItem()}).ok());
        QCOMPARE(m_outcome->setAnew, 1);
        const auto pdf = opened();
        QVERIFY(!textOf(*pdf, 0).contains(u"重排件"_s));
        QVERIFY(textOf(*pdf, 1).contains(u"重排件"_s));
        QVERIFY(pdf->info(u"Subject"_s).startsWith(u"重排件；原载"_s));
        QProcess check;
        check.start(u"qpdf"_s, {u"--check"_s, m_path});
        QVERIFY(check.waitForFinished());
        QCOMPARE(check.exitCode(), 0);
    }

    void contentsLeadToOriginalPages()
    {
        PdfOptions options = m_options;
        options.contents = true;
        options.documents = {{u"甲"_s, {}}, {u"乙"_s, {}}};
        QVERIFY(write({itemOf({{1, {}}, {2, {}}}), itemOf({{2, {}}})}, options).ok());
        const auto pdf = opened();
        QCOMPARE(pdf->numPages(), 4);
        const auto links = pdf->page(0)->links();
        QCOMPARE(links.size(), 2U);
        const auto* last = static_cast<const Poppler::LinkGoto*>(links.back().get());
        const auto* first = static_cast<const Poppler::LinkGoto*>(links.front().get());
        QCOMPARE(first->destination().pageNumber() + last->destination().pageNumber(), 2 + 4);
    }

    void aDamagedFileHasItsSentence()
    {
        QVERIFY(!write({itemOf({{1, {}}}, "%PDF-1.7\n")}).ok());
        const auto gone = write({itemOf({{3, {}}})});
        QVERIFY(!gone && gone.error().message.startsWith(u"a.pdf"_s));
        QVERIFY(!QFile::exists(m_path));
    }

    void anEncryptedFileNeedsItsPassword()
    {
        QPDF file;
        const QByteArray plain = issueFile();
        file.processMemoryFile("issue", plain.constData(), static_cast<size_t>(plain.size()));
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setR6EncryptionParameters("geheim", "owner", true, true, true, true, true, true,
                                         qpdf_r3p_full, true);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        const QByteArray bytes(reinterpret_cast<const char*>(buffer->getBuffer()),
                               static_cast<qsizetype>(buffer->getSize()));
        QVERIFY(!write({itemOf({{1, {}}}, bytes)}).ok());
        PdfOptions options = m_options;
        options.pdf.password = u"geheim"_s;
        QVERIFY(write({itemOf({{1, {}}}, bytes)}, options).ok());
        QCOMPARE(textOf(*opened(), 0), u"BeforeOwn"_s); // and no longer encrypted
    }

    void sameInputGivesSameBytes()
    {
        const QList<PublishItem> items{itemOf({{1, {QRectF(0, 60, 600, 60)}}, {2, {}}})};
        QVERIFY(write(items).ok());
        const QByteArray first = bytes();
        QVERIFY(write(items).ok());
        QCOMPARE(bytes(), first);
    }

private:
    Status write(const QList<PublishItem>& items) { return write(items, m_options); }

    Status write(const QList<PublishItem>& items, const PdfOptions& options)
    {
        const auto done = exportPdf([&](qsizetype index) { return Result(items[index]); },
                                    items.size(), m_path, options, {}, {});
        if (!done) {
            return done.error();
        }
        m_outcome = *done;
        return {};
    }

    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Everything in the file, not compressed.
    [[nodiscard]] QByteArray plainBytes() const
    {
        QProcess qpdf;
        qpdf.start(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, m_path, u"-"_s});
        return qpdf.waitForFinished() ? qpdf.readAllStandardOutput() : QByteArray();
    }

    [[nodiscard]] std::unique_ptr<Poppler::Document> opened() const
    {
        return Poppler::Document::load(m_path);
    }

    static QString textOf(Poppler::Document& pdf, int page)
    {
        return pdf.page(page)->text(QRectF()).remove(u'\n').remove(u'\f').remove(u' ');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    PdfOptions m_options{.created = QDateTime::fromSecsSinceEpoch(1'750'000'000)};
    std::optional<PdfOutcome> m_outcome;
};

QTEST_MAIN(TestOriginalExport)
#include "tst_originalexport.moc"
