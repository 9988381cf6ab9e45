// SPDX-License-Identifier: GPL-3.0-or-later
// The checks on the text of one document, each with what it must find and must leave alone.
#include "parse/checks/checks.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::parse;
using namespace Qt::StringLiterals;

namespace {

/// "kind line args" of each finding.
QStringList named(const QList<Finding>& findings)
{
    QStringList names;
    for (const Finding& finding : findings) {
        names.append(toName(finding.kind) + u" %1 "_s.arg(finding.line) + finding.args.join(u'|'));
    }
    return names;
}

ClassifiedText classified(const QStringList& lines)
{
    const source::SourceText source(lines.join(u'\n'));
    return classifyLines(source.lines());
}

/// All of the lines as one document without title and number.
DocumentExtent all(const ClassifiedText& text)
{
    DocumentExtent extent;
    extent.end = text.lines.size();
    return extent;
}

Document withParagraphs(const QStringList& paragraphs)
{
    Document document;
    int line = 0;
    for (const QString& text : paragraphs) {
        ++line;
        document.blocks.append({BlockKind::Paragraph, 0, text, {line, line}});
    }
    return document;
}

void addRow(const char* name, const QStringList& text, const QStringList& findings)
{
    QTest::newRow(name) << text << findings;
}

void makeColumns()
{
    QTest::addColumn<QStringList>("text");
    QTest::addColumn<QStringList>("findings");
}

} // namespace

class TestTextChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingNumbers_data()
    {
        makeColumns();
        addRow("in order", {u"一、甲"_s, u"（一）子"_s, u"（二）丑"_s, u"二、乙"_s, u"（一）寅"_s},
               {});
        addRow("skips", {u"一、甲"_s, u"二、乙"_s, u"四、丁"_s},
               {u"heading_number_skips 3 四、|二、"_s});
        addRow("repeats", {u"三、甲"_s, u"四、乙"_s, u"四、丙"_s, u"五、丁"_s},
               {u"heading_number_repeats 3 四、"_s});
        addRow("begins afresh", {u"1.甲"_s, u"2.乙"_s, u"1.丙"_s, u"2.丁"_s}, {});
        addRow("lower rank under the next heading",
               {u"一、甲"_s, u"（三）子"_s, u"二、乙"_s, u"（五）丑"_s}, {});
        addRow("articles over chapters",
               {u"第一章 甲"_s, u"第一条 子"_s, u"第二章 乙"_s, u"第三条 丑"_s},
               {u"heading_number_skips 4 第三条|第一条"_s});
        addRow("in circles", {u"①甲"_s, u"②乙"_s, u"④丁"_s}, {u"heading_number_skips 3 ④|②"_s});
        addRow("an item spoken of",
               {u"①甲项条件；"_s, u"②乙项，符合①项条件的除外；"_s, u"③丙项条件。"_s}, {});
        addRow("in circles within a paragraph", {u"①甲；②乙；③丙。"_s, u"④丁"_s, u"①甲"_s}, {});
        addRow("figures", {u"1.甲"_s, u"42.35%的用户"_s, u"2.乙"_s}, {});
    }

    void headingNumbers()
    {
        QFETCH(QStringList, text);
        QTEST(named(checkHeadingNumbers(withParagraphs(text))), "findings");
    }

    void headingsInWordsMaySkipMany()
    {
        Document document = withParagraphs({u"一、甲"_s, u"二、乙"_s, u"十、丙"_s});
        QVERIFY(checkHeadingNumbers(document).isEmpty());
        for (Block& block : document.blocks) {
            block.kind = BlockKind::Heading;
        }
        QCOMPARE(named(checkHeadingNumbers(document)),
                 QStringList{u"heading_number_skips 3 十、|二、"_s});
    }

    void headingNumbersBeginAfreshInAttachments()
    {
        Document document = withParagraphs({u"一、甲"_s, u"附件1"_s, u"三、乙"_s});
        document.blocks[1].kind = BlockKind::AttachmentLabel;
        QVERIFY(checkHeadingNumbers(document).isEmpty());
    }

    void breaks_data()
    {
        makeColumns();
        addRow("whole text",
               {u"各部门要加强领导，落实责任，按照职责分工做好有关工作，及"_s,
                u"时报告进展情况，确保各项任务按期完成。"_s},
               {});
        addRow("doubled",
               {u"由区文化旅游体育广电局，各镇街"_s, u"游体育广电局，各镇街负责落实。"_s},
               {u"text_doubled 2 游体育广电局,各镇街"_s});
        addRow("one character doubled",
               {u"各镇要采取有力措施，统筹安排，有效防范农村低收入"_s,
                u"入人口和脱贫人口返贫的风险。"_s},
               {u"text_doubled 2 入"_s});
        addRow("two words that meet",
               {u"持续完善，国土空间用途管制"_s, u"制度基本建成，成效显著。"_s}, {});
        addRow("heading whose last character its text begins with",
               {u"四、改革进度安排"_s, u"排污权有偿使用和交易分三年推进。"_s}, {});
        addRow("end of a paragraph doubled",
               {u"积极争创自治区级示范基地，给予一次性补助资金十万元，加强政策宣讲。"_s,
                u"州区级示范基地，给予一次性补助资金十万元，加强政策宣讲。"_s},
               {u"text_doubled 2 州区级示范基地,给予一次性补助资金十万元"_s});
        addRow("persons of a list",
               {u"经研究，决定免去陈一凡的云山区人民代表大会常务委员会委员职务；"_s,
                u"免去李二平的云山区人民代表大会常务委员会委员职务；"_s},
               {});
        addRow("what a label names",
               {u"责任单位：区水利局"_s, u"区水利局负责日常巡查和维护工作。"_s}, {});
        addRow("heading taken up by its text", {u"（三）服务费用"_s, u"服务费用分为两类。"_s}, {});
        addRow("lost",
               {u"各部门要加强组织领导，细化工作措施，按照职责分工做好各项工作并及"_s,
                u"三、保障措施"_s},
               {u"text_lost 1 化工作措施，按照职责分工做好各项工作并及|三、保障措施"_s});
        addRow("lost behind a numbered paragraph",
               {u"（三）组织验收。对照整改方案及问题台账开展自查验收，形成报告后报党委农办"_s,
                u"（四）常态化整改。"_s},
               {u"text_lost 1 题台账开展自查验收，形成报告后报党委农办|（四）常态化整改。"_s});
        addRow("short line without a stop", {u"责任部门，区财政局"_s, u"三、保障措施"_s}, {});
        addRow("figure at the head of a line",
               {u"各部门要加强组织领导，细化工作措施，按照职责分工完成年度目标任务的"_s,
                u"42.35%以上，并及时报告。"_s},
               {});
    }

    void breaks()
    {
        QFETCH(QStringList, text);
        const ClassifiedText lines = classified(text);
        QTEST(named(checkBreaks(lines.lines, all(lines))), "findings");
    }

    void textDates_data()
    {
        makeColumns();
        addRow("possible", {u"于2024年2月29日前报送，2024年6月起施行。"_s}, {});
        addRow("impossible", {u"甲。"_s, u"于2024年2月30日前完成，于2024年6月31日前报送。"_s},
               {u"impossible_date 2 2024年2月30日"_s, u"impossible_date 2 2024年6月31日"_s});
        addRow("impossible month", {u"至二〇二四年十三月结束。"_s},
               {u"impossible_date 1 2024年13月"_s});
        addRow("in another calendar", {u"农历2024年2月30日祭祀。"_s}, {});
        addRow("cells side by side", {u"2024年2月\t30日\t甲"_s, u"2024年3月\t31日\t乙"_s}, {});
    }

    void textDates()
    {
        QFETCH(QStringList, text);
        const ClassifiedText lines = classified(text);
        QTEST(named(checkTextDates(Document(), lines.lines, all(lines))), "findings");
    }

    void characters_data()
    {
        makeColumns();
        addRow("clean",
               {u"第一条　为了〔2025〕3号、①②、Ⅳ、㎡、×÷°±、“R and D”"_s, u"Φ32×3.5 café"_s}, {});
        addRow("and", {u"水利 and 运营管理"_s}, {u"garbled_characters 1 and|1"_s});
        addRow("and, full-width", {u"水利ａｎｄ运营管理"_s}, {u"garbled_characters 1 and|1"_s});
        addRow("replacement", {u"甲"_s, u"水\uFFFD利\uFFFD"_s, u"林\uFFFD业"_s},
               {u"garbled_characters 2 \uFFFD|2"_s});
        addRow("private use", {u"\uE001水利"_s + QChar(0xDBC0) + QChar(0xDC01)},
               {u"garbled_characters 1 U+E001、U+100001|1"_s});
        addRow("mojibake", {u"锟斤拷锟斤拷"_s, u"ÖÐ¹ú"_s},
               {u"garbled_characters 1 锟斤拷、ÖÐ|2"_s});
        addRow("control", {u"水"_s + QChar(0x85) + u"利"_s}, {u"garbled_characters 1 U+0085|1"_s});
    }

    void characters()
    {
        QFETCH(QStringList, text);
        const ClassifiedText lines = classified(text);
        QTEST(named(checkCharacters(lines.lines, 0, lines.lines.size())), "findings");
    }

    void titleYear_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("text");
        QTest::addColumn<QStringList>("findings");
        const QString title = u"关于印发《甲区2024年春季植树方案》的通知"_s;
        QTest::newRow("the same") << title
                                  << QStringList{u"做好2024年春季植树，总结2023年春季经验。"_s}
                                  << QStringList{};
        QTest::newRow("another") << title << QStringList{u"甲。"_s, u"做好2025 年春季植树。"_s}
                                 << QStringList{u"title_year_differs 2 2024|2025"_s};
        QTest::newRow("years in words")
            << u"关于二〇二三年度考核的通知"_s << QStringList{u"做好二〇二四年度考核工作。"_s}
            << QStringList{u"title_year_differs 1 2023|2024"_s};
        QTest::newRow("a text of another year that ends")
            << u"关于废止2015年植树办法的决定"_s
            << QStringList{u"为适应2024年植树工作，决定废止。"_s} << QStringList{};
        QTest::newRow("another subject")
            << title << QStringList{u"到2025年底，完成2025年度任务。"_s} << QStringList{};
        QTest::newRow("a day") << u"关于2024年1月5日会议的通知"_s
                               << QStringList{u"2025年1月5日开会。"_s} << QStringList{};
    }

    void titleYear()
    {
        QFETCH(QStringList, text);
        QFETCH(QString, title);
        Document document;
        document.title = title;
        const ClassifiedText lines = classified(text);
        QTEST(named(checkTitleYear(document, lines.lines, all(lines))), "findings");
    }
};

QTEST_GUILESS_MAIN(TestTextChecks)
#include "tst_textchecks.moc"
