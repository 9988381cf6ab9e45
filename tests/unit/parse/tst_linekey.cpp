// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/linekey.h"

#include <QTest>

using namespace gongbao::parse;
using namespace Qt::StringLiterals;

class TestLineKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsForms_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("key");
        QTest::newRow("spaces") << u" 目　录\u00A0\t"_s << u"目录"_s;
        QTest::newRow("width") << u"（２０２５）：Ａ"_s << u"(2025):A"_s;
        QTest::newRow("brackets of numbers")
            << u"〔2025〕﹝2025﹞［2025］"_s << u"[2025][2025][2025]"_s;
        QTest::newRow("dashes") << u"— 24 –"_s << u"-24-"_s;
        QTest::newRow("zero") << u"二○二五"_s << u"二〇二五"_s;
        QTest::newRow("traditional")
            << u"關於印發辦法的決議，總編輯"_s << u"关于印发办法的决议,总编辑"_s;
        QTest::newRow("traditional contact") << u"聯繫人"_s << u"联系人"_s;
    }

    void foldsForms()
    {
        QFETCH(QString, printed);
        QFETCH(QString, key);
        QCOMPARE(lineKey(printed), key);
    }

    void compactIsBesideKey()
    {
        const QString printed = u"　石 政發〔2025〕 27 號"_s;
        QCOMPARE(compacted(printed), u"石政發〔2025〕27號"_s);
        QCOMPARE(compacted(printed).size(), lineKey(printed).size());
    }

    void tidies()
    {
        QCOMPARE(tidied(u" 关于 2025 年  第1期 "), u"关于2025年第1期"_s);
        QCOMPARE(tidied(u"R & D  plan 2 A"), u"R&D plan 2 A"_s);
    }

    void keepsSpacesThatPartNames()
    {
        QCOMPARE(respaced(u" 沈砚清  陆怀谷\u3000乔远山(1991.11) 秦以宁"),
                 u"沈砚清 陆怀谷 乔远山(1991.11) 秦以宁"_s);
        QCOMPARE(respaced(u"附件：1. 名单，  共 19 人"), u"附件：1. 名单，共19人"_s);
        QCOMPARE(respaced(u"于 2025 年 5 月 21 日， 在"), u"于2025年5月21日，在"_s);
    }
};

QTEST_GUILESS_MAIN(TestLineKey)
#include "tst_linekey.moc"
