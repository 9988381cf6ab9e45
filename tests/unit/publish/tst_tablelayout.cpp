// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/columnwidths.h"
#include "publish/pagegeometry.h"
#include "publish/tablelayout.h"

#include <QTest>

#include <numeric>

using namespace gongbao::publish;
using namespace Qt::StringLiterals;

class TableLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void head();
    void columnsFillTheWidth();
    void shortColumnsKeepTheirWidth();
    void narrowTableStaysUpright();
    void wideTableIsTurned();
    void tallRowIsCut();
    void rowOfOneCellSpansTheTable();

private:
    std::unique_ptr<FontSet> m_fonts;
    std::unique_ptr<Shaper> m_shaper;
};

void TableLayoutTest::initTestCase()
{
    auto fonts = FontSet::load();
    if (!fonts) {
        QSKIP("No Chinese font is installed here.");
    }
    m_fonts = std::make_unique<FontSet>(std::move(fonts).value());
    m_shaper = std::make_unique<Shaper>(*m_fonts);
}

void TableLayoutTest::head()
{
    QCOMPARE(headRows({{u"序号"_s, u"项目"_s}, {u"1"_s, u"甲"_s}}), 1);
    QCOMPARE(headRows({{u"汇总表"_s}, {u"序号"_s, u"项目"_s}, {u"1"_s, u"甲"_s}}), 2);
    QCOMPARE(headRows({{u"1"_s, u"甲"_s}, {u"2"_s, u"乙"_s}}), 0);
    QCOMPARE(headRows({{u"序号"_s, u"项目"_s}}), 0);
    QCOMPARE(headRows({}), 0);
}

void TableLayoutTest::columnsFillTheWidth()
{
    for (const double width : {10.0, 40.0, 100.0}) {
        const auto columns = columnWidths({2, 30, 7, 120}, {2, 4, 3, 5}, width);
        QVERIFY(std::abs(std::accumulate(columns.begin(), columns.end(), 0.0) - width) < 1e-6);
    }
}

void TableLayoutTest::shortColumnsKeepTheirWidth()
{
    const auto columns = columnWidths({2, 200, 100}, {2, 4, 4}, 40);
    QCOMPARE(columns[0], 2.0);
    QVERIFY(columns[1] > columns[2]);
}

void TableLayoutTest::narrowTableStaysUpright()
{
    const auto items =
        tableFlow({{u"序号"_s, u"项目"_s}, {u"1"_s, u"农村公路养护"_s}}, *m_shaper, kOfficialPage);
    QCOMPARE(items.size(), size_t{2});
    QVERIFY(!items[0].landscape);
    QVERIFY(items[0].keepWithNext);
    QVERIFY(items[1].repeatedHead != nullptr);
}

void TableLayoutTest::wideTableIsTurned()
{
    QStringList row;
    for (int i = 0; i < 16; ++i) {
        row.append(u"某项较长的指标名称"_s);
    }
    const auto items = tableFlow({row, row, row}, *m_shaper, kOfficialPage);
    QVERIFY(std::ranges::all_of(items, &FlowItem::landscape));
}

void TableLayoutTest::tallRowIsCut()
{
    const auto items =
        tableFlow({{u"甲"_s, u"公文处理"_s.repeated(2000)}}, *m_shaper, kOfficialPage);
    QVERIFY(items.size() > 2);
    for (const FlowItem& item : items) {
        QVERIFY(item.height < kOfficialPage.areaHeight / 2);
        QCOMPARE(item.ruleAtBreak.has_value(), &item != &items.front());
    }
}

void TableLayoutTest::rowOfOneCellSpansTheTable()
{
    const auto items =
        tableFlow({{u"甲"_s, u"乙"_s, u"丙"_s}, {u"一、基础设施"_s}, {u"1"_s, u"2"_s, u"3"_s}},
                  *m_shaper, kOfficialPage);
    const auto uprights = [](const FlowItem& item) {
        return std::ranges::count_if(item.rules,
                                     [](const Rule& rule) { return rule.x1 == rule.x2; });
    };
    QCOMPARE(uprights(items[0]), 4);
    QCOMPARE(uprights(items[1]), 2);
    QVERIFY(items[1].keepWithNext && !items[2].keepWithNext);
}

QTEST_GUILESS_MAIN(TableLayoutTest)
#include "tst_tablelayout.moc"
