// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/lineclass.h"

#include <QTest>

using namespace gongbao::parse;
using namespace gongbao::source;
using namespace Qt::StringLiterals;

namespace {

ClassifiedText classified(const QString& text)
{
    const SourceText source(text);
    return classifyLines(source.lines());
}

} // namespace

class TestLineClass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifies_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("name");
        QTest::newRow("contents") << u"目  录"_s << u"toc_heading"_s;
        QTest::newRow("contents as heading") << u"### 目录"_s << u"toc_heading"_s;
        QTest::newRow("category") << u"#### 【人事任免】"_s << u"category"_s;
        QTest::newRow("entry") << u"关于春耕的通知……………（12）"_s << u"toc_entry"_s;
        QTest::newRow("entry with dots") << u"(甲政发〔2025〕3号)..... (1)"_s << u"toc_entry"_s;
        QTest::newRow("number") << u"甲政发〔2025〕3 号"_s << u"document_number"_s;
        QTest::newRow("registered rule") << u"ABPR—2023—08007"_s << u"registration_code"_s;
        QTest::newRow("date") << u"二〇二一年七月一日"_s << u"date"_s;
        QTest::newRow("date with note") << u"2025年6月9日（此件公开发布）"_s << u"date"_s;
        QTest::newRow("signed date") << u"甲区人民政府 2025年6月9日"_s << u"date"_s;
        QTest::newRow("cut sentence") << u"2025年6月9日前完成"_s << u"text"_s;
        QTest::newRow("dates") << u"2025年4月1日 — 2025年4月30日"_s << u"date_range"_s;
        QTest::newRow("note") << u"（此件公开发布)"_s << u"note"_s;
        QTest::newRow("label") << u"附件 1"_s << u"attachment_label"_s;
        QTest::newRow("label in words") << u"附件一："_s << u"attachment_label"_s;
        QTest::newRow("short label") << u"附："_s << u"attachment_label"_s;
        QTest::newRow("list") << u"附件：1. 名单"_s << u"attachment_list"_s;
        QTest::newRow("table's label") << u"附表1"_s << u"attachment_table"_s;
        QTest::newRow("prose on an attachment") << u"附件所列单位要落实责任。"_s << u"text"_s;
        QTest::newRow("heading 1") << u"**三、深入打好蓝天保卫战**"_s << u"heading"_s;
        QTest::newRow("heading 2") << u"(二) 保障农产品"_s << u"heading"_s;
        QTest::newRow("heading 3") << u"50.简化手续"_s << u"heading"_s;
        QTest::newRow("heading in an outline") << u"1.1 编制目的"_s << u"heading"_s;
        QTest::newRow("figure and its unit") << u"1.5 万元"_s << u"text"_s;
        QTest::newRow("numbers of a joint notice")
            << u"甲财发〔2020〕61号　甲公通〔2020〕38号"_s << u"document_number"_s;
        QTest::newRow("category with a sign") << u"◎法規"_s << u"category"_s;
        QTest::newRow("category between dots") << u"· 省政府文件 ·"_s << u"category"_s;
        QTest::newRow("one who decides in another's place")
            << u"地政局局長　王某某　決行"_s << u"signer"_s;
        QTest::newRow("tags and entities")
            << u"<p align=\"center\">第一章&nbsp;总&nbsp;则</p>"_s << u"heading"_s;
        QTest::newRow("name in a tag of a heading")
            << u"<h1>甲区人民政府公报</h1>"_s << u"gazette_name"_s;
        QTest::newRow("office of one who signs") << u"行 政 長 官 辦 公 室"_s << u"bodies"_s;
        QTest::newRow("heading that ends like a body") << u"一、统一规划布局"_s << u"heading"_s;
        QTest::newRow("figure") << u"99.97%的行政村通了公路"_s << u"text"_s;
        QTest::newRow("report") << u"大 事 记"_s << u"chronicle"_s;
        QTest::newRow("serial report") << u"财政专报第五期"_s << u"chronicle"_s;
        QTest::newRow("entry of a report") << u"7月 5日，召开会议"_s << u"dated_entry"_s;
        QTest::newRow("gazette") << u"甲区人民政府公报"_s << u"gazette_name"_s;
        QTest::newRow("issue") << u"第 2 期（总第 23 期）"_s << u"issue_mark"_s;
        QTest::newRow("introduction") << u"# 《甲区人民政府公报》简介"_s << u"introduction"_s;
        QTest::newRow("introduction without its heading")
            << u"《甲区人民政府公报》是由甲区人民政府主办的政府出版物。"_s << u"introduction"_s;
        QTest::newRow("colophon") << u"准印证号:甲新出管字[2025]第0030号"_s << u"colophon_field"_s;
        QTest::newRow("role") << u"责任单位：区司法局"_s << u"list_field"_s;
        QTest::newRow("addressees") << u"各镇街、各相关部门："_s << u"addressees"_s;
        QTest::newRow("no addressees") << u"经研究，决定："_s << u"text"_s;
        QTest::newRow("bodies") << u"中共甲区委办公室 甲区人民政府办公室"_s << u"bodies"_s;
        QTest::newRow("one who signs") << u"县长　林某某"_s << u"signer"_s;
        QTest::newRow("row") << u"1\t秦腔\t传统戏剧"_s << u"table_row"_s;
        QTest::newRow("row in Markdown") << u"| 1 | 秦腔 |"_s << u"table_row"_s;
        QTest::newRow("entry with a tab") << u"关于春耕的通知 .....\t46"_s << u"toc_entry"_s;
    }

    void takesHeadersOut()
    {
        for (const QString& header : {u"111年第18期-2"_s, u"111年9月30日　甲市政府公報"_s,
                                      u"甲市政府公報　111年9月30日"_s}) {
            const ClassifiedText text = classified(header);
            QVERIFY2(text.lines.isEmpty() && text.furniture.size() == 1, qPrintable(header));
        }
    }

    void classifies()
    {
        QFETCH(QString, printed);
        QFETCH(QString, name);
        const ClassifiedText text = classified(printed);
        QCOMPARE(text.lines.size(), 1);
        QCOMPARE(QString(toName(text.lines.first().kind)), name);
        QVERIFY(!text.lines.first().rule.isEmpty());
    }

    void ranksHeadings()
    {
        const ClassifiedText text = classified(u"一、甲\n（二）乙\n3.丙\n（4）丁\n第五章 总则"_s);
        QList<QPair<int, int>> found;
        for (const ClassifiedLine& line : text.lines) {
            found.append({line.rank, line.item});
        }
        QCOMPARE(found, (QList<QPair<int, int>>{{1, 1}, {2, 2}, {3, 3}, {4, 4}, {1, 5}}));
    }

    void joinsBrokenNumbers()
    {
        const ClassifiedText broken = classified(u"甲政办发[2022]\n\n15号"_s);
        QCOMPARE(broken.lines.at(0).documentNumber->toString(), u"甲政办发〔2022〕15号"_s);
        const ClassifiedText decree = classified(u"甲省人民政府令\n第300号"_s);
        QCOMPARE(decree.lines.at(1).documentNumber->toString(), u"甲省人民政府令第300号"_s);
    }

    /// A line below 公告 that bears a number of its own keeps it.
    void keepsNumberBelowNotice()
    {
        const ClassifiedText text = classified(u"甲区关于征兵的公告\n甲政〔2021〕9号"_s);
        QCOMPARE(text.lines.at(1).documentNumber->toString(), u"甲政〔2021〕9号"_s);
    }

    void keepsScriptOfSerial()
    {
        const ClassifiedText text = classified(u"甲省人民政府令\n第310號"_s);
        QCOMPARE(text.lines.at(1).documentNumber->toString(), u"甲省人民政府令第310號"_s);
    }

    /// Without a space, only a day beside it tells who signs from other text.
    void knowsSignersBesideADay()
    {
        QCOMPARE(classified(u"2021年3月26日\n政务司司长陈某某"_s).lines.at(1).kind,
                 LineClass::Signer);
        QCOMPARE(classified(u"县长林某\n2021年3月26日"_s).lines.at(0).kind, LineClass::Signer);
        QCOMPARE(classified(u"县长办公会\n2021年3月26日"_s).lines.at(0).kind, LineClass::Bodies);
        QCOMPARE(classified(u"政务司司长陈某某"_s).lines.at(0).kind, LineClass::Text);
    }

    void partsPageFurniture()
    {
        const ClassifiedText text =
            classified(u"上文\n\n《甲区人民政府公报》2021 年.No.06\n\n- 24 -\n\n下文"_s);
        QCOMPARE(text.furniture.size(), 2);
        QCOMPARE(text.lines.size(), 2);
        QVERIFY(text.lines.at(1).startsPage);
    }

    void readsGroupsAsRows()
    {
        const ClassifiedText text =
            classified(u"编号\t名称\t地区\n一、民间文学\n1\t甲\t乙\n二、美术\n编号\t名称\t地区"_s);
        QCOMPARE(text.lines.at(1).kind, LineClass::TableRow);
        QCOMPARE(text.lines.at(3).kind, LineClass::Heading); // a table of its own follows
    }

    void readsWhatIsAttachedInARecord()
    {
        const ClassifiedText text =
            classified(u"發文字號：府教字第1140012345號\n附件：\n主旨：甲。"_s);
        QCOMPARE(text.lines.at(1).kind, LineClass::RecordField);
    }

    void keepsFiguresThatAreNoPages()
    {
        QCOMPARE(classified(u"东镇\n\n1200\n\n西镇"_s).furniture.size(), 0);
        QCOMPARE(classified(u"东镇\n12\n\f西镇"_s).furniture.size(), 1);
        QCOMPARE(classified(u"东镇\n—\n12\n—\n西镇"_s).furniture.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestLineClass)
#include "tst_lineclass.moc"
