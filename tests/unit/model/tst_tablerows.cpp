// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tablerows.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;

class TestTableRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreThoseOfTheLongestRow()
    {
        QCOMPARE(columnCount({}), 0);
        QCOMPARE(columnCount({{u"汇总表"_s}, {u"序号"_s, u"项目"_s}}), 2);
    }

    void someRowsSpanTheTable_data()
    {
        QTest::addColumn<QStringList>("row");
        QTest::addColumn<bool>("spans");
        QTest::newRow("one cell") << QStringList{u"合计"_s} << true;
        QTest::newRow("group") << QStringList{u"一、新型城镇化"_s, {}, {}} << true;
        QTest::newRow("lower group") << QStringList{u"(二)园区"_s, u" "_s, {}} << true;
        QTest::newRow("long") << QStringList{u"城镇承载能力提升项目"_s, {}, {}} << true;
        QTest::newRow("number alone") << QStringList{u"3"_s, {}, {}} << false;
        QTest::newRow("blank form") << QStringList{u"姓名"_s, {}, {}} << false;
        QTest::newRow("not alone") << QStringList{u"一、新型城镇化"_s, {}, u"22"_s} << false;
        QTest::newRow("none") << QStringList{} << false;
    }

    void someRowsSpanTheTable()
    {
        QFETCH(QStringList, row);
        QFETCH(bool, spans);
        QCOMPARE(spansTable(row, 3), spans);
        QVERIFY(!spansTable(row, 1));
        QVERIFY(!spansTable({u"法定代表人身份证号码"_s, {}}, 2));
    }
};

QTEST_GUILESS_MAIN(TestTableRows)
#include "tst_tablerows.moc"
