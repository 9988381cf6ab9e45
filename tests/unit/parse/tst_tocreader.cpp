// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/tocreader.h"

#include <QTest>

using namespace gongbao::parse;
using namespace gongbao::source;
using namespace Qt::StringLiterals;

namespace {

/// The entries as item|title|number|page|category, one a line.
QString entries(const QString& text)
{
    const SourceText source(text);
    const ClassifiedLines lines = classifyLines(source.lines()).lines;
    QStringList shown;
    for (const TocItem& item : readToc(lines, 0, lines.size()).items) {
        shown.append(u"%1|%2|%3|%4|%5"_s.arg(item.item.value_or(0))
                         .arg(item.title, item.number ? item.number->toString() : QString())
                         .arg(item.page.value_or(0))
                         .arg(item.category));
    }
    return shown.join(u'\n');
}

} // namespace

class TestTocReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("number and page below")
            << u"- 1、关于春耕的通知\n(甲政发〔2025〕3号)..... (1)\n- 2、关于秋收的通知\n(甲政发〔2025〕4号)..... (7)"_s
            << u"1|关于春耕的通知|甲政发〔2025〕3号|1|\n2|关于秋收的通知|甲政发〔2025〕4号|7|"_s;
        QTest::newRow("paragraph of their own")
            << u"关于春耕的通知\n\n(甲政发〔2025〕3号) ..... 3\n\n关于秋收的通知\n\n(甲政发〔2025〕4号) ..... 12"_s
            << u"0|关于春耕的通知|甲政发〔2025〕3号|3|\n0|关于秋收的通知|甲政发〔2025〕4号|12|"_s;
        QTest::newRow("on the line, by a tab")
            << u"关于春耕的通知 (甲政发〔2025〕3号) .....\t46\n财政专报第五期.....\t59"_s
            << u"0|关于春耕的通知|甲政发〔2025〕3号|46|\n0|财政专报第五期||59|"_s;
        QTest::newRow("a tab alone") << u"关于春耕的通知\t3\n关于秋收的通知\t（12）"_s
                                     << u"0|关于春耕的通知||3|\n0|关于秋收的通知||12|"_s;
        QTest::newRow("bare number, title of two lines")
            << u"1.关于印发春耕\n方案的通知 甲政发〔2025〕3号……1"_s
            << u"1|关于印发春耕方案的通知|甲政发〔2025〕3号|1|"_s;
        QTest::newRow("dashes for a leader")
            << u"关于春耕的通知（甲政发〔2025〕3号）----（4）\n关于秋收的通知————————7\n甲年——乙年规划--（9）"_s
            << u"0|关于春耕的通知|甲政发〔2025〕3号|4|\n0|关于秋收的通知||7|\n0|甲年——乙年规划||9|"_s;
        QTest::newRow("range of years over a line's end")
            << u"关于印发甲区规划（2021——2025\n年）的通知……3\n红色名录——甲区篇----（9）"_s
            << u"0|关于印发甲区规划（2021——2025年）的通知||3|\n0|红色名录——甲区篇||9|"_s;
        QTest::newRow("pages behind spaces, figures in a title")
            << u"关于春耕的通知 3\n关于办好全市 20\n件实事的通知 12\n甲市春季纪事　15"_s
            << u"0|关于春耕的通知||3|\n0|关于办好全市20件实事的通知||12|\n0|甲市春季纪事||15|"_s;
        QTest::newRow("number without its mark, page alone")
            << u"关于春耕\n工作的通知\n甲政发〔2025〕3\n（4）\n关于秋收的通知\n甲政发〔2025〕4号\n（5）"_s
            << u"0|关于春耕工作的通知|甲政发〔2025〕3号|4|\n0|关于秋收的通知|甲政发〔2025〕4号|5|"_s;
        QTest::newRow("notice with a number below")
            << u"关于春耕的通知\n（甲政发〔2025〕3号）\n1\n甲区征收土地公告\n（甲征字〔2025〕4号）\n2"_s
            << u"0|关于春耕的通知|甲政发〔2025〕3号|1|\n0|甲区征收土地公告|甲征字〔2025〕4号|2|"_s;
        QTest::newRow("number of a notice below its title")
            << u"关于税收政策的公告\n甲部 乙部公告2019年第57号……7\n关于补助的通知\n甲财〔2019〕36号……8"_s
            << u"0|关于税收政策的公告|甲部乙部公告2019年第57号|7|\n0|关于补助的通知|甲财〔2019〕36号|8|"_s;
        QTest::newRow("signs on both sides of a category")
            << u"※县政府文件※\n1.关于春耕的通知……1\n※大事记※\n2.甲县春季大事记……2"_s
            << u"1|关于春耕的通知||1|县政府文件\n2|甲县春季大事记||2|大事记"_s;
        QTest::newRow("page alone") << u"关于春耕的通知\n……………\n3\n关于秋收的通知\n（7）"_s
                                    << u"0|关于春耕的通知||3|\n0|关于秋收的通知||7|"_s;
        QTest::newRow("category over a break")
            << u"【甲文件】\n1、关于春耕的通知……(1)\n# 宣传政策\n# 目录\n2、关于秋收的通知……(2)"_s
            << u"1|关于春耕的通知||1|甲文件\n2|关于秋收的通知||2|甲文件"_s;
        QTest::newRow("bare category")
            << u"市政府文件\n关于春耕的通知……1\n人事任免\n关于张三任职的通知……2"_s
            << u"0|关于春耕的通知||1|市政府文件\n0|关于张三任职的通知||2|人事任免"_s;
        QTest::newRow("colophon among the entries")
            << u"关于春耕的通知……1\n主编：张三\n李四\n关于秋收的通知……2"_s
            << u"0|关于春耕的通知||1|\n0|关于秋收的通知||2|"_s;
        QTest::newRow("decree") << u"国务院令（第812号）……（4）"_s
                                << u"0|国务院令|国务院令第812号|4|"_s;
        QTest::newRow("slash and page")
            << u"州政府文件\n关于春耕的通知（甲政发〔2025〕3号） /1\n州情资料\n甲州统计公报 /8"_s
            << u"0|关于春耕的通知|甲政发〔2025〕3号|1|州政府文件\n0|甲州统计公报||8|州情资料"_s;
        QTest::newRow("page behind a number") << u"关于春耕的批复 甲府函〔2022〕3号 14"_s
                                              << u"0|关于春耕的批复|甲府函〔2022〕3号|14|"_s;
        QTest::newRow("category in square brackets")
            << u"[政府文件]\n关于春耕的通知……1"_s << u"0|关于春耕的通知||1|政府文件"_s;
        QTest::newRow("category of decrees")
            << u"省政府令\n甲省春耕办法……3"_s << u"0|甲省春耕办法||3|省政府令"_s;
        QTest::newRow("entry of four lines")
            << u"甲区人民政府办公室转\n\n发区农业局七条措施\n\n的通知\n\n甲政办〔2017〕8号......4\n\n关于秋收的通知......7"_s
            << u"0|甲区人民政府办公室转发区农业局七条措施的通知|甲政办〔2017〕8号|4|\n0|关于秋收的通知||7|"_s;
        QTest::newRow("numbered categories")
            << u"一、市政府文件\n关于春耕的通知……1\n二、任免事项\n关于张三任职的通知……2"_s
            << u"0|关于春耕的通知||1|市政府文件\n0|关于张三任职的通知||2|任免事项"_s;
        QTest::newRow("categories within categories")
            << u"壹、總統令\n一、公布法律\n修正甲法條文……2\n二、任免官員……6\n參、總統活動紀要……13"_s
            << u"0|修正甲法條文||2|總統令\n0|任免官員||6|總統令\n0|總統活動紀要||13|"_s;
        QTest::newRow("category that begins as titles do")
            << u"关于春耕的通知……1\n任免事项\n甲省人民政府任免人员……2"_s
            << u"0|关于春耕的通知||1|\n0|甲省人民政府任免人员||2|任免事项"_s;
        QTest::newRow("title without a kind below its category")
            << u"统计资料\n上半年经济运行情况\n※ 文件\n关于春耕的通知"_s
            << u"0|上半年经济运行情况||0|统计资料\n0|关于春耕的通知||0|文件"_s;
        QTest::newRow("two columns, the left one first")
            << u"关于春耕的通知……(1)\t关于夏收的通知……(5)\n关于春播的通知……(3)　　关于秋收的通知……(7)\n关于春灌的通知……(4)"_s
            << u"0|关于春耕的通知||1|\n0|关于春播的通知||3|\n0|关于春灌的通知||4|\n0|关于夏收的通知||5|\n0|关于秋收的通知||7|"_s;
        QTest::newRow("parts in brackets within a table")
            << u"| 名称 | 页码 |\n| --- | --- |\n| 【甲府文件】 |  |\n| 甲府关于春耕的通知 | 1 |\n| 甲府关于秋收的通知 | 3 |"_s
            << u"0|甲府关于春耕的通知||1|甲府文件\n0|甲府关于秋收的通知||3|甲府文件"_s;
        QTest::newRow("range of years in brackets over a line's end")
            << u"关于甲县规划（2021—\n2035年）的批复……8\n关于乙县规划的批复……9"_s
            << u"0|关于甲县规划（2021—2035年）的批复||8|\n0|关于乙县规划的批复||9|"_s;
        QTest::newRow("agency word with 办法 in it")
            << u"甲委关于监测问题的复函（甲卫办法规函〔2023〕77号）\t(15)"_s
            << u"0|甲委关于监测问题的复函|甲卫办法规函〔2023〕77号|15|"_s;
        QTest::newRow("title lost")
            << u"1、甲区人民政府关于春耕的通知\n（甲政发〔2025〕3号）..... (1)\n\n（甲政发〔2025〕4号）..... (7)\n\n3、甲区人民政府关于秋收的通知\n（甲政发〔2025〕5号）..... (9)"_s
            << u"1|甲区人民政府关于春耕的通知|甲政发〔2025〕3号|1|\n0||甲政发〔2025〕4号|7|\n3|甲区人民政府关于秋收的通知|甲政发〔2025〕5号|9|"_s;
        QTest::newRow("page lost")
            << u"甲区人民政府关于春耕的通知\n甲区人民政府关于夏收的通知\n（甲政发〔2025〕4号）..... (7)\n甲区人民政府关于秋收的通知\n（甲政发〔2025〕5号）..... (9)"_s
            << u"0|甲区人民政府关于春耕的通知||0|\n0|甲区人民政府关于夏收的通知|甲政发〔2025〕4号|7|\n0|甲区人民政府关于秋收的通知|甲政发〔2025〕5号|9|"_s;
        QTest::newRow("no pages")
            << u"1、关于春耕的通知（甲政发〔2025〕3号）\n2、关于秋收的通知（甲政发〔2025〕4号）"_s
            << u"1|关于春耕的通知|甲政发〔2025〕3号|0|\n2|关于秋收的通知|甲政发〔2025〕4号|0|"_s;
    }

    void readsForms()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(entries(text), shown);
    }
};

QTEST_GUILESS_MAIN(TestTocReader)
#include "tst_tocreader.moc"
