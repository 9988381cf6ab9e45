// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/appointments.h"
#include "parse/personnames.h"
#include "parse/postphrases.h"

#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

namespace {

/// "person act post [term]" of each that the paragraphs announce.
QStringList read(const QStringList& paragraphs)
{
    Document document;
    document.title = u"甲市乙区人民政府关于张三等同志职务任免的通知"_s;
    document.issuers = {{u"甲市乙区人民政府"_s}};
    document.date = Date{2025, 4, 11};
    for (const QString& text : paragraphs) {
        document.blocks.append({BlockKind::Paragraph, 0, text, {1, 1}});
    }
    QStringList all;
    for (const Appointment& item : parse::readAppointments(document)) {
        const QString date =
            *item.date == *document.date ? QString() : u" @"_s + item.date->toIso();
        const QString term = item.term.isEmpty() ? QString() : u" "_s + item.term;
        all.append(item.person + u' ' + toName(item.act) + u' ' + item.post + term + date);
    }
    return all;
}

} // namespace

class TestAppointments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Posts that persons hold already are no act.
    void readsTables()
    {
        Document document;
        document.title = u"关于张三等同志职务任免的通知"_s;
        document.date = Date{2025, 4, 11};
        document.blocks.append({BlockKind::Table,
                                0,
                                u"序号\t姓 名\t现任职务\t拟任职务\t免去职务\n"
                                u"1\t张 三\t区教育局科长\t区教育局副局长\t\n"
                                u"2\t李四\t区财政局局长\t\t区财政局局长"_s,
                                {7, 9}});
        const QList<Appointment> read = parse::readAppointments(document);
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.at(0).person, u"张三"_s);
        QCOMPARE(read.at(0).post, u"区教育局副局长"_s);
        QCOMPARE(read.at(0).act, Appointment::Act::Appointed);
        QCOMPARE(read.at(1).person, u"李四"_s);
        QCOMPARE(read.at(1).act, Appointment::Act::Removed);
        QCOMPARE(read.at(1).date, document.date);
        document.blocks.first().text =
            u"姓名\t任职\t免职\t备注\n张三\t区财政局副局长（试用期一年）\t区审计局科长\t\n"
            u"李四\t区水利局副局长\t\t挂职两年"_s;
        const QList<Appointment> terms = parse::readAppointments(document);
        QCOMPARE(terms.size(), 3);
        QCOMPARE(terms.at(0).act, Appointment::Act::OnProbation);
        QCOMPARE(terms.at(0).term, u"一年"_s);
        QCOMPARE(terms.at(1).act, Appointment::Act::Removed);
        QCOMPARE(terms.at(2).act, Appointment::Act::Seconded);
        QCOMPARE(terms.at(2).term, u"两年"_s);
        document.blocks.first().text = u"姓名\t电话\n张三\t123"_s;
        QVERIFY(parse::readAppointments(document).isEmpty());
    }

    void reads_data()
    {
        QTest::addColumn<QStringList>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const QStringList& text,
                            const QStringList& expected) {
            QTest::newRow(name) << text << expected;
        };
        row("order", {u"任命张三为区水利局局长；"_s}, {u"张三 任 区水利局局长"_s});
        row("order with 同志", {u"经研究，决定任命张三同志为区水利局局长。"_s},
            {u"张三 任 区水利局局长"_s});
        row("both acts", {u"张三同志任甲局局长，免去其乙局副局长职务；"_s},
            {u"张三 任 甲局局长"_s, u"张三 免 乙局副局长"_s});
        row("both acts without 其", {u"李东平任区审计局局长，免去区商务局局长职务；"_s},
            {u"李东平 任 区审计局局长"_s, u"李东平 免 区商务局局长"_s});
        row("resignation",
            {u"决定接受张三同志辞去甲区人民政府副区长职务的请求，报区人民代表大会备案。"_s},
            {u"张三 免 甲区人民政府副区长"_s});
        row("resignation agreed to", {u"同意李四辞去区科技局局长职务。"_s},
            {u"李四 免 区科技局局长"_s});
        row("order on a line of its own",
            {u"经研究，决定任命"_s, u"张三为区水利局局长；"_s, u"免去"_s,
             u"李四的区水利局局长职务。"_s},
            {u"张三 任 区水利局局长"_s, u"李四 免 区水利局局长"_s});
        row("for good", {u"张三同志正式任区审计局局长。"_s}, {u"张三 任 区审计局局长"_s});
        row("removal with 的", {u"免去李四的区水利局局长职务。"_s}, {u"李四 免 区水利局局长"_s});
        row("removal with 同志", {u"免去李四同志甲局、乙局局长职务；"_s},
            {u"李四 免 甲局、乙局局长"_s});
        row("removal, nothing between", {u"免去张小莉区水利局局长职务；免去张浩乙区医院院长职务"_s},
            {u"张小莉 免 区水利局局长"_s, u"张浩 免 乙区医院院长"_s});
        row("removal without a post", {u"免去张三同志职务。"_s}, {u"张三 免 "_s});
        row("no longer", {u"张三同志不再担任区水利局局长职务。"_s}, {u"张三 免 区水利局局长"_s});
        row("engaged",
            {u"王五聘任区财经中心主任，解聘区金融中心主任职务；"_s,
             u"解聘赵六区文化馆馆长职务。"_s},
            {u"王五 任 区财经中心主任"_s, u"王五 免 区金融中心主任"_s, u"赵六 免 区文化馆馆长"_s});
        row("list of names", {u"任命张三、李 四、王五为区监察员"_s},
            {u"张三 任 区监察员"_s, u"李四 任 区监察员"_s, u"王五 任 区监察员"_s});
        row("names of minorities",
            {u"任命买买提·艾力同志为区民宗局局长，免去阿依古丽的区妇联主席职务"_s},
            {u"买买提·艾力 任 区民宗局局长"_s, u"阿依古丽 免 区妇联主席"_s});
        row("several posts", {u"任命张三为区政府办公室主任、区信访局局长"_s},
            {u"张三 任 区政府办公室主任"_s, u"张三 任 区信访局局长"_s});
        row("posts one after the other", {u"张三同志任区水利局局长，兼任区河长办主任。"_s},
            {u"张三 任 区水利局局长"_s, u"张三 任 区河长办主任"_s});
        row("secondment",
            {u"张浩同志任区执法局副局长（挂职），挂职期为一年，期满后职务自然免除；"_s},
            {u"张浩 挂职 区执法局副局长 一年"_s});
        row("secondment in the note", {u"余国庆同志任县住建局副局长（挂职，时间两年）；"_s},
            {u"余国庆 挂职 县住建局副局长 两年"_s});
        row("probation in the note", {u"任命苏问渠同志为区商务局副局长（试用期一年）；"_s},
            {u"苏问渠 试用 区商务局副局长 一年"_s});
        row("probation behind", {u"任命张三为州林业局副局长，试用期一年；"_s},
            {u"张三 试用 州林业局副局长 一年"_s});
        row("a note belongs to its own post",
            {u"张三任区审计局局长，李四任区统计局局长（试用期一年）。"_s},
            {u"张三 任 区审计局局长"_s, u"李四 试用 区统计局局长 一年"_s});
        row("probation of those named",
            {u"张三任区审计局局长；"_s, u"李四任区统计局局长。"_s,
             u"以上人员中，李四任职试用期一年。"_s},
            {u"张三 任 区审计局局长"_s, u"李四 试用 区统计局局长 一年"_s});
        row("probation of all, with its day",
            {u"张三任区审计局局长，免去区财政局副局长职务；"_s,
             u"上述同志试用期一年，从2025年1月起计算。"_s},
            {u"张三 试用 区审计局局长 一年 @2025-01"_s, u"张三 免 区财政局副局长"_s});
        row("probation that has passed",
            {u"根据《任职试用期规定》，张三等同志任职试用期已满。经研究，决定："_s,
             u"张三同志任区审计局局长。"_s, u"任职时间从试用之日起计算。"_s},
            {u"张三 任 区审计局局长"_s});
        row("below a heading",
            {u"省人民政府决定，任命："_s, u"周永明为省教育厅副厅长；"_s,
             u"贺泽卿、王　琼为省水利厅总工程师；"_s, u"胡颖（女）为某大学副校长。"_s, u"免去："_s,
             u"李亚飞的省林业厅副厅长职务；"_s, u"徐 斌同志县财政局副局长职务，退休。"_s},
            {u"周永明 任 省教育厅副厅长"_s, u"贺泽卿 任 省水利厅总工程师"_s,
             u"王琼 任 省水利厅总工程师"_s, u"胡颖 任 某大学副校长"_s,
             u"李亚飞 免 省林业厅副厅长"_s, u"徐斌 免 县财政局副局长"_s});
        row("names and posts",
            {u"决定正式任职："_s, u"程望舒 区审计局副局长"_s, u"汤 瑞 区教育局副局长"_s},
            {u"程望舒 任 区审计局副局长"_s, u"汤瑞 任 区教育局副局长"_s});
        row("numbered",
            {u"一、任命张三为区水利局局长；"_s, u"（二）免去李四的区水利局局长职务。"_s},
            {u"张三 任 区水利局局长"_s, u"李四 免 区水利局局长"_s});
        row("numbered in one line",
            {u"1.免去张三的区水利局局长职务；2.免去李四的区林业局局长职务。"_s,
             u"（一）任命王五为区审计局局长；（二）免去赵六区财政局局长职务。"_s},
            {u"张三 免 区水利局局长"_s, u"李四 免 区林业局局长"_s, u"王五 任 区审计局局长"_s,
             u"赵六 免 区财政局局长"_s});
        row("removal of several, nothing between",
            {u"免去孙五岳、周六合区林业局副局长职务；"_s, u"免去李明县长、县委副书记职务；"_s},
            {u"孙五岳 免 区林业局副局长"_s, u"周六合 免 区林业局副局长"_s, u"李明 免 县长"_s,
             u"李明 免 县委副书记"_s});
        row("a post of a district", {u"免去张三区水利局局长、高新区的科技局局长职务；"_s},
            {u"张三 免 区水利局局长"_s, u"张三 免 高新区的科技局局长"_s});
        row("each with a post",
            {u"免去张三同志区水利局局长、李四、王五同志区林业局副局长职务；"_s,
             u"任命赵六为区审计局局长、钱七为区财政局局长；"_s,
             u"孙八任区商务局局长、高新区管委会主任。"_s},
            {u"张三 免 区水利局局长"_s, u"李四 免 区林业局副局长"_s, u"王五 免 区林业局副局长"_s,
             u"赵六 任 区审计局局长"_s, u"钱七 任 区财政局局长"_s, u"孙八 任 区商务局局长"_s,
             u"孙八 任 高新区管委会主任"_s});
        row("another person behind one with a post",
            {u"张三任乙区水利局局长，免去李四乙区水利局局长职务。"_s},
            {u"张三 任 乙区水利局局长"_s, u"李四 免 乙区水利局局长"_s});
        row("probation has passed, and from when it counts",
            {u"李四同志试用期满，正式任区林业局副局长，任职时间从2023年5月算起；"_s,
             u"王五试用期已满，任区水利局副局长。"_s},
            {u"李四 任 区林业局副局长 @2023-05"_s, u"王五 任 区水利局副局长"_s});
        row("from when it counts, said above",
            {u"张三等2名同志试用期满，按期转正，任职时间从2023年5月算起："_s,
             u"张三同志任区水利局局长；"_s, u"李四同志任区林业局副局长。"_s},
            {u"张三 任 区水利局局长 @2023-05"_s, u"李四 任 区林业局副局长 @2023-05"_s});
        row("probation from day to day",
            {u"任命张三同志为区水利局副局长，试用期一年；李四同志为区林业局局长。"_s,
             u"上述同志试用期自2024年6月1日至2025年5月31日。"_s},
            {u"张三 试用 区水利局副局长 一年 @2024-06-01"_s, u"李四 任 区林业局局长"_s});
        row("probation of the last only",
            {u"张三任区水利局局长（试用期一年）、河长办主任，李四任区财政局副局长，"
             "试用期从2024年6月1日起至2025年5月31日止。"_s},
            {u"张三 试用 区水利局局长 一年"_s, u"张三 任 河长办主任"_s,
             u"李四 试用 区财政局副局长 @2024-06-01"_s});
        row("the post named before",
            {u"张三同志任区水利局局长，李四同志不再担任该职务；"_s,
             u"王五同志任区林业局局长，免去赵六同志该职务。"_s, u"免去钱七原任职务。"_s},
            {u"张三 任 区水利局局长"_s, u"李四 免 区水利局局长"_s, u"王五 任 区林业局局长"_s,
             u"赵六 免 区林业局局长"_s, u"钱七 免 "_s});
        row("held besides",
            {u"免去李四兼任的区水利局党组书记职务，免去其兼任的区河长办主任职务。"_s},
            {u"李四 免 区水利局党组书记"_s, u"李四 免 区河长办主任"_s});
        row("sent to a body",
            {u"张三同志到区水利局挂职任副局长，挂职期一年（2024年6月至2025年6月）。"_s,
             u"因工作需要，调王五到区档案馆任馆长。"_s},
            {u"张三 挂职 区水利局副局长 一年 @2024-06"_s, u"王五 任 区档案馆馆长"_s});
        row("order above without a stop",
            {u"甲院2024年4月22日任命工作人员任命王五为乙部副部长。"_s}, {u"王五 任 乙部副部长"_s});
        row("traditional", {u"任命張三為區水利局局長，試用期一年；免去李四的區水利局局長職務。"_s},
            {u"張三 试用 區水利局局長 一年"_s, u"李四 免 區水利局局長"_s});
        row("a name like the verb", {u"任命任建国为区水利局局长；任建国同志任区党组书记。"_s},
            {u"任建国 任 区水利局局长"_s, u"任建国 任 区党组书记"_s});
        row("prose",
            {u"各单位要认真落实责任，任何单位不得推诿，主要任务是做好交接，现将有关事项通知如下："_s,
             u"主任会议决定任用干部。"_s},
            {});
    }

    void reads()
    {
        QFETCH(QStringList, text);
        QTEST(read(text), "expected");
    }

    void looksOnlyAtPersonnelDocuments()
    {
        Document document;
        document.blocks.append({BlockKind::Paragraph, 0, u"任命张三为区水利局局长"_s, {1, 1}});
        for (const QString& title :
             {u"关于防汛的通知"_s, u"关于印发《干部任职管理办法》的通知"_s}) {
            document.title = title;
            QVERIFY(parse::readAppointments(document).isEmpty());
        }
        document.toc = TocEntry{u"公告"_s, u"人事任免"_s, 3};
        QCOMPARE(parse::readAppointments(document).size(), 1);
    }

    void takesTheDayOfTheDecision()
    {
        Document document;
        document.title = u"甲省人大常委会任免名单"_s;
        document.blocks = {{BlockKind::Note, 0, u"（2020年5月15日甲省人大常委会通过）"_s, {2, 2}},
                           {BlockKind::Paragraph, 0, u"任命张三为副秘书长"_s, {3, 3}}};
        QCOMPARE(parse::readAppointments(document).value(0).date, (Date{2020, 5, 15}));
        document.blocks.first().text = u"甲院2024年4月22日任命工作人员"_s;
        QCOMPARE(parse::readAppointments(document).value(0).date, (Date{2024, 4, 22}));
        document.blocks.first().text = u"根据2024年4月22日会议精神"_s;
        QVERIFY(!parse::readAppointments(document).value(0).date);
    }

    void tellsNamesFromOtherWords()
    {
        for (const QString& name : {u"张三"_s, u"欧阳修远"_s, u"买买提·艾力"_s, u"姬𬀩"_s}) {
            QVERIFY2(parse::isPersonName(name), qPrintable(name));
        }
        for (const QString& other :
             {u"张"_s, u"以上人员"_s, u"甲区水利局局长"_s, u"A君"_s, u""_s}) {
            QVERIFY2(!parse::isPersonName(other), qPrintable(other));
        }
    }

    void tellsLikelyNames()
    {
        for (const QString& name : {u"周六合"_s, u"高区"_s, u"欧阳文山"_s, u"买买提·艾力"_s}) {
            QVERIFY2(parse::isLikelyName(name), qPrintable(name));
        }
        for (const QString& other : {u"李明县长"_s, u"区水利"_s, u"正式"_s}) {
            QVERIFY2(!parse::isLikelyName(other), qPrintable(other));
        }
    }

    void splitsPostsOnlyAfterPosts()
    {
        QCOMPARE(parse::splitPosts(u"甲局、乙局局长"_s), QStringList{u"甲局、乙局局长"_s});
        QCOMPARE(parse::splitPosts(u"甲局局长、乙局局长（兼）"_s),
                 (QStringList{u"甲局局长"_s, u"乙局局长（兼）"_s}));
    }
};

QTEST_GUILESS_MAIN(TestAppointments)
#include "tst_appointments.moc"
