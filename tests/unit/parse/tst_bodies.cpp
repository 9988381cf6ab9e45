// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/bodies.h"

#include <QTest>

using namespace gongbao::parse;
using namespace Qt::StringLiterals;

class TestBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("one") << u"甲区人民政府"_s << QStringList{u"甲区人民政府"_s};
        QTest::newRow("two") << u"中共甲区委员会 甲区人民政府"_s
                             << QStringList{u"中共甲区委员会"_s, u"甲区人民政府"_s};
        QTest::newRow("two, by a tab")
            << u"中共甲区委办公室\t甲区人民政府办公室"_s
            << QStringList{u"中共甲区委办公室"_s, u"甲区人民政府办公室"_s};
        QTest::newRow("two, by a mark")
            << u"甲区财政局、甲区税务局"_s << QStringList{u"甲区财政局"_s, u"甲区税务局"_s};
        QTest::newRow("space within") << u"甲区 人民政府"_s << QStringList{u"甲区人民政府"_s};
        QTest::newRow("letter-spaced") << u"甲 区 人 民 政 府"_s << QStringList{u"甲区人民政府"_s};
        QTest::newRow("its office set apart")
            << u"甲区人民政府 办公室"_s << QStringList{u"甲区人民政府办公室"_s};
        QTest::newRow("office alone") << u"办公室"_s << QStringList{u"办公室"_s};
        QTest::newRow("traditional")
            << u"甲區人民政府辦公室"_s << QStringList{u"甲區人民政府辦公室"_s};
        QTest::newRow("name and post") << u"霍小雯 区纪委副书记"_s << QStringList();
        QTest::newRow("title") << u"关于调整教育局"_s << QStringList();
        QTest::newRow("sentence") << u"由区财政局，区税务局"_s << QStringList();
    }

    void splits()
    {
        QFETCH(QString, printed);
        QFETCH(QStringList, names);
        QCOMPARE(splitBodies(printed), names);
    }
};

QTEST_GUILESS_MAIN(TestBodies)
#include "tst_bodies.moc"
