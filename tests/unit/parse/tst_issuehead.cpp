// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/issuehead.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::parse;
using namespace Qt::StringLiterals;

namespace {

/// gazette|year|number|total|published|frequency of a cover.
QString head(const QString& cover)
{
    const source::SourceText source(cover);
    const ClassifiedText text = classifyLines(source.lines());
    Issue issue;
    readIssueHead(text, text.lines.size(), text.lines.size(), issue);
    const QString published = issue.published ? issue.published->toIso() : QString();
    return QStringList{issue.gazette.name,
                       QString::number(issue.year.value_or(0)),
                       QString::number(issue.number.value_or(0)),
                       QString::number(issue.totalNumber.value_or(0)),
                       published,
                       issue.frequency}
        .join(u'|');
}

} // namespace

class TestIssueHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("cover");
        QTest::addColumn<QString>("shown");
        QTest::newRow("name broken over lines")
            << u"甲口区人\n民政府公报\n\n(季刊)\n\n2025年第02期\n\n(总第50期)\n\n2025年7月10日出版"_s
            << u"甲口区人民政府公报|2025|2|50|2025-07-10|季刊"_s;
        QTest::newRow("year on its own line")
            << u"甲市乙区 人民政府公报\n2023\n第 2 期（总第 23 期）\n2023年5月出版"_s
            << u"甲市乙区人民政府公报|2023|2|23|2023-05|"_s;
        QTest::newRow("total in the old way")
            << u"中华人民共和国国务院公报\n2025年第3号（总号：1868）"_s
            << u"中华人民共和国国务院公报|2025|3|1868||"_s;
        QTest::newRow("running header") << u"市政府文件 《甲市人民政府公报》2021 年.No.06"_s
                                        << u"甲市人民政府公报|2021|6|0||"_s;
        QTest::newRow("colophon")
            << u"刊期：双月刊\n编辑出版：《甲市人民政府公报》编辑部\n期 号：2023年第2期（总第23期）"_s
            << u"甲市人民政府公报|2023|2|23||双月刊"_s;
        QTest::newRow("no frequency")
            << u"《甲区人民政府公报》为A4开本，不定期发行。"_s << u"甲区人民政府公报|0|0|0||"_s;
        QTest::newRow("traditional") << u"甲城市人民政府公報\n2024年第11期（總第203期）"_s
                                     << u"甲城市人民政府公報|2024|11|203||"_s;
        QTest::newRow("year without its word")
            << u"国务院公报\n2006 第33号\n总号：1212\n2006年11月30日\n目录"_s
            << u"国务院公报|2006|33|1212|2006-11-30|"_s;
        QTest::newRow("committee's, year and number alone")
            << u"甲省人民代表大会\n常务委员会公报\n2020\n第4号\n目录"_s
            << u"甲省人民代表大会常务委员会公报|2020|4|0||"_s;
        QTest::newRow("state above") << u"中华人民共和国\n国 务 院 公 报\n2019年第1号"_s
                                     << u"中华人民共和国国务院公报|2019|1|0||"_s;
        QTest::newRow("day behind the number")
            << u"甲国国务院公报\n2023年第24号（总号：1815）  8月30日"_s
            << u"甲国国务院公报|2023|24|1815|2023-08-30|"_s;
        QTest::newRow("nothing") << u"关于春耕的通知"_s << u"|0|0|0||"_s;
    }

    void reads()
    {
        QFETCH(QString, cover);
        QFETCH(QString, shown);
        QCOMPARE(head(cover), shown);
    }
};

QTEST_GUILESS_MAIN(TestIssueHead)
#include "tst_issuehead.moc"
