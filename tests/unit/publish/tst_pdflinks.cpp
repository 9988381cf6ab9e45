// SPDX-License-Identifier: GPL-3.0-or-later
// The ways through an exported file: contents, links between its documents, outline.
#include "sampledocument.h"

#include <QTemporaryDir>
#include <QTest>

#include <poppler-qt6.h>

using namespace gongbao;
using namespace gongbao::publish;
using namespace Qt::StringLiterals;

class PdfLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentsNameEveryDocument();
    void contentsLeadToTheDocuments();
    void contentsOfManyDocuments();
    void contentsAreNumberedApart();
    void citedNumberLeadsToItsDocument();
    void brokenNumberLeadsFromBothLines();
    void numbersAtOnePlaceLeadOnce();
    void otherNumbersLeadNowhere();
    void headingsStandUnderTheirPart();

private:
    struct Target
    {
        int page = 0; ///< from 1
        QRectF area;  ///< in parts of the page
    };

    void exportItems(const QList<PublishItem>& items, bool contents);
    [[nodiscard]] QString textOn(int page) const;
    [[nodiscard]] QList<Target> linksOn(int page) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Poppler::Document> m_pdf;
};

namespace {

PublishItem itemOf(const QString& title, int serial, const QString& text)
{
    PublishItem item;
    item.document.title = title;
    item.document.number = {.agencyWord = u"云政办发"_s, .year = 2025, .serial = serial};
    item.document.blocks = {block(BlockKind::Title, title), block(BlockKind::Paragraph, text)};
    return item;
}

/// As itemOf(), its text citing 云政办发〔2025〕7号.
PublishItem citingItem(const QString& before)
{
    const QString cited = u"云政办发〔2025〕7号"_s;
    PublishItem item = itemOf(u"关于落实的通知"_s, 8, before + cited + u"执行。"_s);
    item.document.citations = {{.number = {.agencyWord = u"云政办发"_s, .year = 2025, .serial = 7},
                                .title = {},
                                .block = 1,
                                .start = before.size(),
                                .length = cited.size()}};
    return item;
}

} // namespace

void PdfLinksTest::exportItems(const QList<PublishItem>& items, bool contents)
{
    PdfOptions options{.contents = contents};
    for (const PublishItem& item : items) {
        options.documents.append({item.document.title, item.document.number.toString()});
    }
    const QString path = m_folder.filePath(u"links.pdf"_s);
    const auto outcome = exportPdf([&](qsizetype i) -> Result<PublishItem> { return items[i]; },
                                   items.size(), path, options, {}, {});
    QVERIFY(outcome.ok());
    m_pdf = Poppler::Document::load(path);
    QVERIFY(m_pdf != nullptr);
}

QString PdfLinksTest::textOn(int page) const
{
    const std::unique_ptr<Poppler::Page> shown(m_pdf->page(page - 1));
    return shown->text(QRectF()).remove(u'\n').remove(u' ');
}

QList<PdfLinksTest::Target> PdfLinksTest::linksOn(int page) const
{
    const std::unique_ptr<Poppler::Page> shown(m_pdf->page(page - 1));
    QList<Target> targets;
    for (const auto& link : shown->links()) {
        if (const auto* go = dynamic_cast<const Poppler::LinkGoto*>(link.get())) {
            targets.append({go->destination().pageNumber(), link->linkArea().normalized()});
        }
    }
    return targets;
}

void PdfLinksTest::contentsNameEveryDocument()
{
    exportItems({sampleItem(), itemOf(u"关于表扬的通报"_s, 28, u"略。"_s)}, true);
    const int second = m_pdf->numPages() - 1; // but for the contents, the last page
    const QString contents = textOn(1);
    QVERIFY(contents.startsWith(u"目录"_s));
    QVERIFY2(contents.contains(u"提升工作方案》的通知（云政办发〔2025〕27号）1"_s),
             qPrintable(contents));
    QVERIFY2(contents.contains(u"关于表扬的通报（云政办发〔2025〕28号）%1"_s.arg(second)),
             qPrintable(contents));
}

void PdfLinksTest::contentsLeadToTheDocuments()
{
    exportItems({itemOf(u"甲"_s, 1, u"略。"_s), itemOf(u"乙"_s, 2, u"略。"_s)}, true);
    const QList<Target> links = linksOn(1);
    QCOMPARE(links.size(), 2);
    QCOMPARE(links[0].page, 2);
    QCOMPARE(links[1].page, 3);
    QVERIFY(links[1].area.top() > links[0].area.top());
    QCOMPARE(m_pdf->outline().size(), 3);
    QCOMPARE(m_pdf->outline().first().name(), u"目录"_s);
}

void PdfLinksTest::contentsOfManyDocuments()
{
    QList<PublishItem> items;
    for (int i = 1; i <= 60; ++i) {
        items.append(itemOf(u"第%1份"_s.arg(i), i, u"略。"_s));
    }
    exportItems(items, true);
    QCOMPARE(m_pdf->numPages(), 63);
    QVERIFY(textOn(3).endsWith(u"第60份（云政办发〔2025〕60号）60"_s));
    QCOMPARE(linksOn(3).last().page, 63);
}

void PdfLinksTest::contentsAreNumberedApart()
{
    exportItems({itemOf(u"甲"_s, 1, u"略。"_s)}, true);
    const std::unique_ptr<Poppler::Page> contents(m_pdf->page(0));
    const std::unique_ptr<Poppler::Page> first(m_pdf->page(1));
    QCOMPARE(contents->label(), u"i"_s);
    QCOMPARE(first->label(), u"1"_s);
    QVERIFY(!textOn(1).contains(u'—'));
    QVERIFY(textOn(2).contains(u"—1—"_s));
}

void PdfLinksTest::citedNumberLeadsToItsDocument()
{
    exportItems({citingItem(u"按照"_s), itemOf(u"关于部署的通知"_s, 7, u"略。"_s)}, false);
    const QList<Target> links = linksOn(1);
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first().page, 2);
    const std::unique_ptr<Poppler::Page> page(m_pdf->page(0));
    const QSizeF size = page->pageSizeF();
    const QRectF area(
        links.first().area.left() * size.width(), links.first().area.top() * size.height(),
        links.first().area.width() * size.width(), links.first().area.height() * size.height());
    QCOMPARE(page->text(area.adjusted(-1, -1, 1, 1)).trimmed(), u"云政办发〔2025〕7号"_s);
}

void PdfLinksTest::brokenNumberLeadsFromBothLines()
{
    // 2 characters of indent, 22 of text, then the number, of which 4 fit.
    exportItems({citingItem(u"按"_s.repeated(22)), itemOf(u"关于部署的通知"_s, 7, u"略。"_s)},
                false);
    const QList<Target> links = linksOn(1);
    QCOMPARE(links.size(), 2);
    QCOMPARE(links[0].page, 2);
    QCOMPARE(links[1].page, 2);
    QVERIFY(links[1].area.top() > links[0].area.top());
}

/// As those between the ends of 20-23号, which stand at its sign.
void PdfLinksTest::numbersAtOnePlaceLeadOnce()
{
    PublishItem item = citingItem(u"按照"_s);
    item.document.citations.append(item.document.citations.first());
    item.document.citations.last().number.serial = 6;
    item.document.blocks[1].text += u"云政办发〔2025〕7号有效。"_s;
    exportItems({item, itemOf(u"关于部署的通知"_s, 7, u"略。"_s),
                 itemOf(u"关于检查的通知"_s, 6, u"略。"_s)},
                false);
    QCOMPARE(linksOn(1).size(), 1);
}

void PdfLinksTest::otherNumbersLeadNowhere()
{
    exportItems({citingItem(u"按照"_s), itemOf(u"关于部署的通知"_s, 9, u"略。"_s)}, false);
    QVERIFY(linksOn(1).isEmpty());
}

void PdfLinksTest::headingsStandUnderTheirPart()
{
    PublishItem item = itemOf(u"关于印发的通知"_s, 1, u"略。"_s);
    item.document.blocks += {
        block(BlockKind::Heading, u"一、要求"_s, 1), block(BlockKind::Heading, u"（一）时间"_s, 2),
        block(BlockKind::AttachmentLabel, u"附件1"_s), block(BlockKind::Heading, u"一、范围"_s, 1)};
    exportItems({item}, false);
    const auto parts = m_pdf->outline().first().children();
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[0].name(), u"一、要求"_s);
    QCOMPARE(parts[0].children().first().name(), u"（一）时间"_s);
    QCOMPARE(parts[1].name(), u"附件1"_s);
    QCOMPARE(parts[1].children().first().name(), u"一、范围"_s);
}

QTEST_MAIN(PdfLinksTest)
#include "tst_pdflinks.moc"
