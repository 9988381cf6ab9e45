// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/closing.h"
#include "publish/pagegeometry.h"

#include <QTest>

using namespace gongbao::publish;
using namespace Qt::StringLiterals;

class ClosingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void entries_data();
    void entries();
    void bodies();
    void dateBeginsTwoCharactersAfterTheSignature();
    void longDateStandsTwoCharactersIn();

private:
    std::unique_ptr<FontSet> m_fonts;
    std::unique_ptr<Shaper> m_shaper;
};

void ClosingTest::initTestCase()
{
    auto fonts = FontSet::load();
    if (!fonts) {
        QSKIP("No Chinese font is installed here.");
    }
    m_fonts = std::make_unique<FontSet>(std::move(fonts).value());
    m_shaper = std::make_unique<Shaper>(*m_fonts);
}

void ClosingTest::entries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("entries");
    QTest::newRow("one") << u"附件：任务表"_s << QStringList{u"附件：任务表"_s};
    QTest::newRow("run on") << u"附件：1.任务表2. 名单"_s
                            << QStringList{u"附件：1.任务表"_s, u"2. 名单"_s};
    QTest::newRow("lines") << u"附件：1.任务表\n2.名单\n3.图"_s
                           << QStringList{u"附件：1.任务表"_s, u"2.名单"_s, u"3.图"_s};
    QTest::newRow("a decimal is no entry")
        << u"附件：1.第2.5版"_s << QStringList{u"附件：1.第2.5版"_s};
}

void ClosingTest::entries()
{
    QFETCH(QString, text);
    QFETCH(QStringList, entries);
    QCOMPARE(attachmentEntries(text), entries);
}

void ClosingTest::bodies()
{
    QCOMPARE(signedBodies(u"中共云溪区委员会 云溪区人民政府"_s),
             QStringList({u"中共云溪区委员会"_s, u"云溪区人民政府"_s}));
    QCOMPARE(signedBodies(u"区 政 府"_s), QStringList{u"区 政 府"_s});
}

void ClosingTest::dateBeginsTwoCharactersAfterTheSignature()
{
    const auto items =
        signatures({u"云溪区人民政府办公室公章"_s}, {u"2025年6月9日"_s}, *m_shaper, kOfficialPage);
    QCOMPARE(items.size(), size_t{2});
    const PlacedLine& body = items[0].lines.front();
    QVERIFY(std::abs(body.x + body.line.width -
                     (kOfficialPage.areaWidth - 2 * kOfficialPage.cell())) < 0.1);
    QVERIFY(std::abs(items[1].lines.front().x - body.x - 2 * kOfficialPage.cell()) < 0.1);
    QVERIFY(items[0].keepWithNext);
}

void ClosingTest::longDateStandsTwoCharactersIn()
{
    const auto items =
        signatures({u"区政府"_s}, {u"二〇二五年十二月二十九日"_s}, *m_shaper, kOfficialPage);
    const PlacedLine& date = items[1].lines.front();
    QVERIFY(std::abs(date.x + date.line.width -
                     (kOfficialPage.areaWidth - 2 * kOfficialPage.cell())) < 0.1);
    QVERIFY(std::abs(date.x - items[0].lines.front().x - 2 * kOfficialPage.cell()) < 0.1);
}

QTEST_GUILESS_MAIN(ClosingTest)
#include "tst_closing.moc"
