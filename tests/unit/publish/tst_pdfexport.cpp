// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagegeometry.h"
#include "sampledocument.h"
#include "text/characters.h"

#include <QDir>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <qpdf/QPDF.hh>

#include <poppler-qt6.h>

using namespace gongbao;
using namespace gongbao::publish;
using namespace Qt::StringLiterals;

class PdfExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void textOutIsTextIn();
    void rareCharacters();
    void sharedShapesCopyAsThemselves();
    void fontsAreEmbeddedSubsets();
    void outlineHasDocumentsAndAttachments();
    void pageIsAsTheStandardAsks();
    void pageNumbersAreOutside();
    void compactStyleSparesPaper();
    void tableHasRules();
    void repeatedHeadIsNotCopied();
    void wideTableIsTurned();
    void metadata();
    void structureIsSound();
    void sameInputGivesSameBytes();
    void missingCharactersAreNamed();
    void cancelledLeavesNothing();
    void failingSourceLeavesFormerFile();
    void unwritableFolder();
    void nothingChosen();

private:
    Result<PdfOutcome> exportItems(const QList<PublishItem>& items, Style style = Style::Official);
    std::unique_ptr<Poppler::Document> opened() const;
    [[nodiscard]] QStringList filesLeft() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

const QString kOrigin = u"重排件原载《云溪区人民政府公报》2025年第2期第24页"_s;

static PublishItem itemWith(const QList<Block>& blocks)
{
    PublishItem item;
    item.document.title = u"测试"_s;
    item.document.blocks = blocks;
    return item;
}

/// Everything that is printed, in the order of the file, without page numbers and white space.
static QString textOf(const QString& path)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    reader.waitForFinished();
    QString text;
    for (const QString& page : QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f')) {
        static const QRegularExpression number(u"—\\d+—$"_s);
        text += text::withoutSpaces(page).remove(number);
    }
    return text;
}

void PdfExportTest::init()
{
    if (!FontSet::load()) {
        QSKIP("No Chinese font is installed here.");
    }
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
        QSKIP("pdftotext (package poppler-utils) is not installed here.");
    }
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"out.pdf"_s);
}

Result<PdfOutcome> PdfExportTest::exportItems(const QList<PublishItem>& items, Style style)
{
    const QDateTime created(QDate(2025, 7, 10), QTime(8, 0), Qt::UTC);
    return exportPdf([&](qsizetype i) -> Result<PublishItem> { return items[i]; }, items.size(),
                     m_path, {.style = style, .created = created}, {}, {});
}

std::unique_ptr<Poppler::Document> PdfExportTest::opened() const
{
    return Poppler::Document::load(m_path);
}

void PdfExportTest::textOutIsTextIn()
{
    const PublishItem item = sampleItem();
    const auto outcome = exportItems({item});
    QVERIFY(outcome.ok());
    QCOMPARE(outcome->missingCharacters, QString());
    const auto pdf = opened();
    QCOMPARE(pdf->numPages(), outcome->pages);
    QCOMPARE(textOf(m_path), kOrigin + text::withoutSpaces(item.document.text()));
}

void PdfExportTest::rareCharacters()
{
    const QString text = u"龑燊珺𠮷𠀀㐂〇①Ⅳ㎡——……“‘甲’”〔2025〕·％"_s;
    QVERIFY(exportItems({itemWith({block(BlockKind::Paragraph, text)})}).ok());
    QCOMPARE(textOf(m_path), u"重排件"_s + text);
}

void PdfExportTest::sharedShapesCopyAsThemselves()
{
    const QString text = u"石⽯大⼤〈〈⸺——"_s;
    QVERIFY(exportItems({itemWith({block(BlockKind::Paragraph, text)})}).ok());
    QCOMPARE(textOf(m_path), u"重排件"_s + text);
}

void PdfExportTest::fontsAreEmbeddedSubsets()
{
    QVERIFY(exportItems({sampleItem()}).ok());
    const auto fonts = opened()->fonts();
    QVERIFY(fonts.size() >= 3);
    for (const Poppler::FontInfo& font : fonts) {
        QVERIFY2(font.isEmbedded() && font.isSubset(), qPrintable(font.name()));
        QVERIFY2(!font.name().contains(u"JP"), qPrintable(font.name()));
    }
}

void PdfExportTest::outlineHasDocumentsAndAttachments()
{
    QVERIFY(exportItems({sampleItem(), sampleItem()}).ok());
    const auto pdf = opened();
    const auto documents = pdf->outline();
    QCOMPARE(documents.size(), 2);
    QCOMPARE(documents[1].name(), sampleItem().document.title);
    const auto parts = documents[0].children();
    QCOMPARE(parts.size(), 4);
    QCOMPARE(parts[0].name(), u"一、总体要求"_s);
    QCOMPARE(parts[2].name(), u"附件1 领导小组成员名单"_s);
    const int number = parts[2].destination()->pageNumber();
    const std::unique_ptr<Poppler::Page> page(pdf->page(number - 1));
    QVERIFY(page->text(QRectF()).startsWith(u"附件1"_s));
}

void PdfExportTest::pageIsAsTheStandardAsks()
{
    QVERIFY(exportItems({sampleItem()}).ok());
    const auto pdf = opened();
    const QRectF area(kOfficialPage.leftMargin, kOfficialPage.topMargin, kOfficialPage.areaWidth,
                      kOfficialPage.areaHeight);
    for (int i = 0; i < pdf->numPages(); ++i) {
        const std::unique_ptr<Poppler::Page> page(pdf->page(i));
        QVERIFY(std::abs(page->pageSizeF().width() - kPaperWidth) < 0.01);
        QVERIFY(std::abs(page->pageSizeF().height() - kPaperHeight) < 0.01);
        for (const auto& box : page->textList()) {
            const QRectF bounds = box->boundingBox();
            const bool isFurniture = bounds.bottom() < area.top() || bounds.top() > area.bottom();
            QVERIFY2(isFurniture || area.adjusted(-0.1, -0.1, 0.1, 0.1).contains(bounds),
                     qPrintable(box->text()));
        }
    }
}

void PdfExportTest::pageNumbersAreOutside()
{
    QVERIFY(exportItems({sampleItem()}).ok());
    const auto pdf = opened();
    for (int i = 0; i < pdf->numPages(); ++i) {
        const std::unique_ptr<Poppler::Page> page(pdf->page(i));
        QCOMPARE(page->label(), QString::number(i + 1));
        const double below = kOfficialPage.topMargin + kOfficialPage.areaHeight;
        const QString number = text::withoutSpaces(
            page->text(QRectF(0, below, kPaperWidth, kOfficialPage.bottomMargin())));
        QCOMPARE(number, u"—%1—"_s.arg(i + 1));
        const double half = kPaperWidth / 2;
        const QRectF outer(i % 2 == 0 ? half : 0, below, half, kOfficialPage.bottomMargin());
        QCOMPARE(text::withoutSpaces(page->text(outer)), number);
    }
}

void PdfExportTest::compactStyleSparesPaper()
{
    PublishItem item = sampleItem();
    for (int i = 0; i < 3; ++i) {
        item.document.blocks.append(sampleDocument().blocks);
    }
    const auto official = exportItems({item});
    const QString text = textOf(m_path);
    const auto compact = exportItems({item}, Style::Compact);
    QVERIFY(official.ok() && compact.ok());
    QVERIFY2(compact->pages * 3 < official->pages * 2, qPrintable(QString::number(compact->pages)));
    QCOMPARE(textOf(m_path), text);
    const QRectF paper(0, 0, kPaperWidth, kPaperHeight);
    const double edge = 10 * kMillimetre;
    const auto pdf = opened();
    for (int page = 0; page < pdf->numPages(); ++page) {
        for (const auto& box : pdf->page(page)->textList()) {
            QVERIFY(paper.adjusted(edge, edge, -edge, -edge).contains(box->boundingBox()));
        }
    }
    int lines = 0; // of running text
    for (const auto& box : pdf->page(0)->textList()) {
        const double width = box->charBoundingBox(0).width();
        lines += qAbs(width - kCompactPage.textSize) < 0.4 ? 1 : 0;
    }
    QVERIFY(lines > 10);
}

void PdfExportTest::tableHasRules()
{
    const Block table = block(BlockKind::Table, u"甲\t乙\n1\t2"_s);
    QVERIFY(exportItems({itemWith({table})}).ok());
    const auto pdf = opened();
    const std::unique_ptr<Poppler::Page> page(pdf->page(0));
    const QImage image = page->renderToImage(72, 72);
    const auto isDark = [&](double x, double y) {
        int darkest = 255;
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                darkest = std::min(darkest, qGray(image.pixel(static_cast<int>(x) + dx,
                                                              static_cast<int>(y) + dy)));
            }
        }
        return darkest < 200;
    };
    for (double y = kOfficialPage.topMargin + 3; y < kOfficialPage.topMargin + 40; y += 5) {
        QVERIFY(isDark(kOfficialPage.leftMargin, y));
        QVERIFY(isDark(kOfficialPage.leftMargin + kOfficialPage.areaWidth, y));
        QVERIFY(isDark(kOfficialPage.leftMargin + kOfficialPage.areaWidth / 2, y));
    }
    QVERIFY(isDark(kOfficialPage.leftMargin + 30, kOfficialPage.topMargin));
    QVERIFY(!isDark(kOfficialPage.leftMargin - 5, kOfficialPage.topMargin + 5));
}

void PdfExportTest::repeatedHeadIsNotCopied()
{
    const QString rows = u"\n1\t农村公路"_s.repeated(60);
    const PublishItem item = itemWith({block(BlockKind::Table, u"序号\t项目名称"_s + rows)});
    const auto outcome = exportItems({item});
    QVERIFY(outcome.ok() && outcome->pages > 1);
    QCOMPARE(textOf(m_path).count(u"项目名称"_s), 1);
}

void PdfExportTest::wideTableIsTurned()
{
    const QString row = u"某项较长的指标名称\t"_s.repeated(16).chopped(1);
    const PublishItem item = itemWith(
        {block(BlockKind::Paragraph, u"见表。"_s), block(BlockKind::AttachmentLabel, u"附件"_s),
         block(BlockKind::AttachmentTitle, u"指标"_s), block(BlockKind::ListItem, u"单位：万元"_s),
         block(BlockKind::Table, row + u'\n' + row)});
    QVERIFY(exportItems({item}).ok());
    const auto pdf = opened();
    QCOMPARE(pdf->numPages(), 2);
    const std::unique_ptr<Poppler::Page> page(pdf->page(1));
    QCOMPARE(page->orientation(), Poppler::Page::Landscape);
    QVERIFY(page->pageSizeF().width() > page->pageSizeF().height());
    QCOMPARE(textOf(m_path), u"重排件"_s + text::withoutSpaces(item.document.text()));
}

void PdfExportTest::metadata()
{
    QVERIFY(exportItems({sampleItem()}).ok());
    const auto pdf = opened();
    QCOMPARE(pdf->info(u"Title"_s), sampleItem().document.title);
    QCOMPARE(pdf->info(u"Author"_s), u"云溪区人民政府办公室"_s);
    QCOMPARE(pdf->info(u"Subject"_s), u"云政办发〔2025〕27号"_s);
    QVERIFY(pdf->info(u"Keywords"_s).contains(u"《云溪区人民政府公报》2025年第2期"_s));
    QVERIFY(pdf->info(u"Keywords"_s).endsWith(u"重排件"_s));
    QVERIFY(pdf->info(u"Keywords"_s).contains(u"云政办发〔2025〕27号"_s));
    QVERIFY(pdf->info(u"Keywords"_s).contains(u"第24页"_s));
    QCOMPARE(pdf->date(u"CreationDate"_s), QDateTime(QDate(2025, 7, 10), QTime(8, 0), Qt::UTC));
    const std::unique_ptr<Poppler::Page> page(pdf->page(0));
    QVERIFY(text::withoutSpaces(page->text(QRectF())).startsWith(kOrigin));
    QVERIFY(exportItems({sampleItem(), sampleItem()}).ok()); // of no single number
    QCOMPARE(opened()->info(u"Subject"_s), u"重排件；原载《云溪区人民政府公报》2025年第2期"_s);
}

void PdfExportTest::structureIsSound()
{
    QVERIFY(exportItems(QList<PublishItem>(30, sampleItem())).ok());
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processFile(qPrintable(m_path));
    for (auto& object : pdf.getAllObjects()) {
        if (object.isStream()) {
            QVERIFY(object.getStreamData()->getSize() > 0);
        }
    }
    QVERIFY(pdf.getWarnings().empty());
    const auto metadata = pdf.getRoot().getKey("/Metadata").getStreamData();
    const auto packet = QByteArray::fromRawData(
        reinterpret_cast<const char*>(metadata->getBuffer()), qsizetype(metadata->getSize()));
    QVERIFY(packet.contains("云政办发〔2025〕27号"));
    QCOMPARE(pdf.getRoot().getKey("/Lang").getStringValue(), std::string("zh-CN"));
}

void PdfExportTest::sameInputGivesSameBytes()
{
    const auto bytes = [this] {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(exportItems({sampleItem()}).ok());
    const QByteArray first = bytes();
    QVERIFY(exportItems({sampleItem()}).ok());
    QVERIFY(!first.isEmpty());
    QVERIFY(bytes() == first);
}

void PdfExportTest::missingCharactersAreNamed()
{
    const QString text = u"甲\U000F1234乙"_s; // private use: no font has it
    const auto outcome = exportItems({itemWith({block(BlockKind::Paragraph, text + text)})});
    QVERIFY(outcome.ok());
    QCOMPARE(outcome->missingCharacters, u"\U000F1234"_s);
    QCOMPARE(textOf(m_path), u"重排件"_s + text + text);
}

void PdfExportTest::cancelledLeavesNothing()
{
    StopSource stop;
    const auto source = [&](qsizetype index) -> Result<PublishItem> {
        if (index == 1) {
            stop.request_stop();
        }
        return sampleItem();
    };
    const auto outcome = exportPdf(source, 5, m_path, {}, stop.get_token(), {});
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
    QCOMPARE(filesLeft(), QStringList());
}

void PdfExportTest::failingSourceLeavesFormerFile()
{
    QVERIFY(exportItems({sampleItem()}).ok());
    const auto source = [](qsizetype) -> Result<PublishItem> {
        return Error{ErrorCode::Locked, u"locked"_s};
    };
    const auto outcome = exportPdf(source, 1, m_path, {}, {}, {});
    QCOMPARE(outcome.error().code, ErrorCode::Locked);
    QCOMPARE(filesLeft(), QStringList{u"out.pdf"_s});
    QVERIFY(opened() != nullptr);
}

void PdfExportTest::unwritableFolder()
{
    m_path = m_folder->filePath(u"none/out.pdf"_s);
    const auto outcome = exportItems({sampleItem()});
    QCOMPARE(outcome.error().code, ErrorCode::NotFound);
    QVERIFY(outcome.error().message.contains(m_path));
}

void PdfExportTest::nothingChosen()
{
    QCOMPARE(exportItems({}).error().code, ErrorCode::Usage);
    QCOMPARE(filesLeft(), QStringList());
}

QTEST_MAIN(PdfExportTest)
#include "tst_pdfexport.moc"
