// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::cli;

class TextTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hanTakeTwoPlaces()
    {
        QCOMPARE(displayWidth(u"27号"), 4);
        QCOMPARE(displayWidth(u"〔2025〕"), 8);
        QCOMPARE(displayWidth(u"（１）"), 6);
        QCOMPARE(displayWidth(u"\U0002C029"), 2);
    }

    void marksTakeNone()
    {
        QCOMPARE(displayWidth(u"e\u0301"), 1);
        QCOMPARE(displayWidth(u"\u200B"), 0);
    }

    void columnsLineUp()
    {
        const QString lines = alignColumns({{u"ID"_s, u"文号"_s, u"标题"_s},
                                            {u"1"_s, u"甲政发〔2024〕1号"_s, u"通知"_s},
                                            {u"12"_s, QString(), u"大事记"_s}});
        QCOMPARE(lines, u"ID  文号               标题\n"
                        "1   甲政发〔2024〕1号  通知\n"
                        "12                     大事记\n"_s);
    }

    void rowsMayDifferInLength()
    {
        QCOMPARE(alignColumns({{u"小计"_s}, {u"1"_s, u"2"_s}}), u"小计\n1     2\n"_s);
        QCOMPARE(alignColumns({}), QString());
    }
};

QTEST_GUILESS_MAIN(TextTableTest)
#include "tst_texttable.moc"
