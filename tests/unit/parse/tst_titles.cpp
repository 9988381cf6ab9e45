// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/titles.h"

#include <QTest>

using namespace gongbao::parse;
using namespace gongbao::source;
using namespace Qt::StringLiterals;

class TestTitles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The title that ends with the last line of the text.
    void walksBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::newRow("one line") << u"上文结束。\n\n甲区人民政府关于春耕的通知"_s
                                  << u"甲区人民政府关于春耕的通知"_s;
        QTest::newRow("bodies above")
            << u"上文结束。\n\n中共甲区委办公室 区人民政府办公室\n\n关于春耕的通知"_s
            << u"中共甲区委办公室区人民政府办公室关于春耕的通知"_s;
        QTest::newRow("three lines, a blank one between")
            << u"上文结束。\n 区人民政府办公室关于印发甲区深化\n“放管服”改革优化环境重点任务\n\n分工方案的通知"_s
            << u"区人民政府办公室关于印发甲区深化“放管服”改革优化环境重点任务分工方案的通知"_s;
        QTest::newRow("title in a title")
            << u"上文\n\n关于呈报《关于调整工作的通知\n（送审稿）》的请示"_s
            << u"关于呈报《关于调整工作的通知（送审稿）》的请示"_s;
        QTest::newRow("below a signature's date")
            << u"甲区人民政府\n\n2025年6月9日\n\n关于春耕的通知"_s << u"关于春耕的通知"_s;
        QTest::newRow("below a note")
            << u"2025年6月9日\n（此件公开发布）\n关于春耕的通知"_s << u"关于春耕的通知"_s;
        QTest::newRow("forwarding body above")
            << u"上文结束。\n\n甲市人民政府办公室转发市水务局\n\n关于春灌工作意见的通知"_s
            << u"甲市人民政府办公室转发市水务局关于春灌工作意见的通知"_s;
        QTest::newRow("answer to a proposal")
            << u"上文结束。\n\n甲市人民政府办公室对市政协\n\n第12号提案的答复"_s
            << u"甲市人民政府办公室对市政协第12号提案的答复"_s;
        QTest::newRow("garrison beside the government")
            << u"上文结束。\n甲州人民政府 中国人民解放军甲州军分区\n关于征兵的命令"_s
            << u"甲州人民政府中国人民解放军甲州军分区关于征兵的命令"_s;
        QTest::newRow("name of a second body broken over lines")
            << u"上文结束。\n\n中共甲市乙区委员会甲市\n乙区人民政府印发《乙区\n关于春耕的方案》的通知"_s
            << u"中共甲市乙区委员会甲市乙区人民政府印发《乙区关于春耕的方案》的通知"_s;
        QTest::newRow("name of a first body broken over lines")
            << u"上文结束。\n\n中共甲市\n乙区委办公室甲市乙区人民政府办公室关于春耕的通知"_s
            << u"中共甲市乙区委办公室甲市乙区人民政府办公室关于春耕的通知"_s;
        QTest::newRow("broken behind an item")
            << u"上文结束。\n\n区人民政府办公室\n关于印发区长、副区长、\n党组成员工作分工的通知"_s
            << u"区人民政府办公室关于印发区长、副区长、党组成员工作分工的通知"_s;
        QTest::newRow("below a name") << u"上文结束。\n\n王小明\n甲区人民政府关于春耕的通知"_s
                                      << u"甲区人民政府关于春耕的通知"_s;
        QTest::newRow("below a table")
            << u"1\t甲\t乙\n2\t丙\t丁\n关于春耕的通知"_s << u"关于春耕的通知"_s;
        QTest::newRow("below a line without an end")
            << u"某某审批局制\n\n区人民政府办公室关于春耕的通知"_s
            << u"区人民政府办公室关于春耕的通知"_s;
        QTest::newRow("below a signature that lost its date")
            << u"上文结束。\n\n甲区人民政府\n\n甲区人民政府\n关于春耕的通知"_s
            << u"甲区人民政府关于春耕的通知"_s;
        QTest::newRow("below more blank lines than usual")
            << u"第一条 本办法自发布之日起施行。\n\n\n甲市人民政府转发市\n财政局关于春灌的通知"_s
            << u"甲市人民政府转发市财政局关于春灌的通知"_s;
        QTest::newRow("none") << u"本办法自发布之日起施行。"_s << QString();
    }

    void walksBack()
    {
        QFETCH(QString, text);
        QFETCH(QString, title);
        const SourceText source(text);
        const ClassifiedLines lines = classifyLines(source.lines()).lines;
        const qsizetype begin = titleBegin(lines, lines.size() - 1, 0);
        QCOMPARE(joinedTitle(lines, begin, lines.size()), title);
    }

    void endsAtBlankLine()
    {
        const SourceText source(u"甲区关于落实\n改革的方案\n\n为全面落实，制定方案。"_s);
        const ClassifiedLines lines = classifyLines(source.lines()).lines;
        QCOMPARE(titleEnd(lines, 0, lines.size()), 2);
    }

    /// Where every line is followed by a blank one, the word that makes a title whole ends it.
    void endsWholeInSpacedSource()
    {
        const SourceText source(
            u"甲市东部机场\n\n协调委员会组建方案\n\n甲市农业\n\n为做好工作\n\n制定本方案"_s);
        const ClassifiedLines lines = classifyLines(source.lines()).lines;
        QCOMPARE(titleEnd(lines, 0, lines.size()), 2);
        QCOMPARE(titleEnd(lines, 4, lines.size()), 5);
    }

    void takesNoteOfTitle()
    {
        const SourceText source(u"某某发展规划\n\n（2023—2027年）\n\n一、基础"_s);
        const ClassifiedLines lines = classifyLines(source.lines()).lines;
        QCOMPARE(joinedTitle(lines, 0, titleEnd(lines, 0, lines.size())),
                 u"某某发展规划（2023—2027年）"_s);
    }
};

QTEST_GUILESS_MAIN(TestTitles)
#include "tst_titles.moc"
