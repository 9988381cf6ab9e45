// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/hits.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::search;
using namespace Qt::StringLiterals;

class TestHits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsBlockAndOffset();
    void runsOverBlocks();
    void leavesOutRunningHeaders();
    void marksTheNumberThatWasMeant_data();
    void marksTheNumberThatWasMeant();
};

namespace {

Document documentOf(const QStringList& texts)
{
    Document document;
    for (const QString& text : texts) {
        document.blocks.append({BlockKind::Paragraph, 0, text, {}});
    }
    return document;
}

} // namespace

void TestHits::tellsBlockAndOffset()
{
    const Document document = documentOf({u"大武口"_s, u""_s, u"在大武口，大武口"_s});
    QCOMPARE(hitsIn(document, u"大武口"_s),
             (QList<BlockMatch>{{0, {0, 3}}, {2, {1, 3}}, {2, {5, 3}}}));
    QCOMPARE(hitsIn(document, u"-大武口"_s), QList<BlockMatch>());
    QCOMPARE(hitsIn(Document(), u"大武口"_s), QList<BlockMatch>());
}

void TestHits::runsOverBlocks()
{
    // Where print parted what is one phrase: the search finds it, so it must be shown.
    const Document document = documentOf({u"石嘴山市大武"_s, u"口区政府"_s});
    QCOMPARE(hitsIn(document, u"大武口区"_s), (QList<BlockMatch>{{0, {4, 2}}, {1, {0, 2}}}));
}

void TestHits::leavesOutRunningHeaders()
{
    Document document = documentOf({u"甲"_s, u"大武口"_s, u"大武口"_s});
    document.blocks[1].kind = BlockKind::RunningHeader;
    QCOMPARE(hitsIn(document, u"大武口"_s), (QList<BlockMatch>{{2, {0, 3}}}));
}

void TestHits::marksTheNumberThatWasMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("marked");
    const QStringList meant{
        u"云政办7"_s,      u"云山政办发[2024]7"_s,    u"2024年7号"_s, u"第7号"_s, u"yzb7"_s,
        u"文号:云政办7"_s, u"云山政办发〔2024〕7号"_s};
    for (const QString& typed : meant) {
        QTest::newRow(qUtf8Printable(typed)) << typed << true;
    }
    const QStringList others{u"云政办8"_s, u"山云办7"_s, u"云政办〔2023〕7号"_s, u"-云政办7"_s};
    for (const QString& typed : others) {
        QTest::newRow(qUtf8Printable(typed)) << typed << false;
    }
}

void TestHits::marksTheNumberThatWasMeant()
{
    QFETCH(QString, typed);
    Document document = documentOf({u"云山政办发〔2024〕7 号"_s, u"各街道："_s});
    document.number = {.agencyWord = u"云山政办发"_s, .year = 2024, .serial = 7};
    const bool marked = hitsIn(document, typed).contains(BlockMatch{0, {0, 14}});
    QTEST(marked, "marked");
}

QTEST_GUILESS_MAIN(TestHits)
#include "tst_hits.moc"
