// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/library/countmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::desktop;

class TestCountModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNamesWithCounts()
    {
        CountModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCounts({{u"甲区人民政府"_s, 1234}, {u"甲区委员会"_s, 5}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, CountModel::Count).data().toString(), QLocale().toString(1234));
        QCOMPARE(model.name(model.index(1, CountModel::Count)), u"甲区委员会"_s);
        QCOMPARE(model.indexOf(u"甲区委员会"_s).row(), 1);
        QVERIFY(!model.indexOf(u"乙市"_s).isValid());
    }
};

QTEST_MAIN(TestCountModel)
#include "tst_countmodel.moc"
