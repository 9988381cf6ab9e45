// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/chronicle.h"
#include "parse/chronicledate.h"

#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

namespace {

/// A document whose blocks are all of one kind below the title.
Document documentOf(const QString& title, const QStringList& paragraphs,
                    BlockKind kind = BlockKind::ListItem)
{
    Document document;
    document.title = title;
    document.blocks.append({BlockKind::Title, 0, title, {1, 1}});
    int line = 1;
    for (const QString& text : paragraphs) {
        ++line;
        document.blocks.append({kind, 0, text, {line, line}});
    }
    return document;
}

/// "date[/until] printed: text" of each entry that the paragraphs under the title give.
QStringList entriesOf(const QString& title, const QStringList& paragraphs, const Issue& issue = {})
{
    Document document = documentOf(title, paragraphs);
    parse::readChronicle(issue, document);
    QStringList entries;
    for (const ChronicleEntry& entry : std::as_const(document.chronicle)) {
        const QString until = entry.until ? u'/' + entry.until->toIso() : QString();
        entries.append(u"%1%2 %3: %4"_s.arg(entry.date ? entry.date->toIso() : u"?"_s, until,
                                            entry.printed, entry.text));
    }
    return entries;
}

} // namespace

class TestChronicle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDatesAtTheHead_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<Date>("first");
        QTest::addColumn<Date>("last");
        QTest::addColumn<int>("end");
        QTest::newRow("day") << u"7月2日,某事"_s << Date{0, 7, 2} << Date{} << 4;
        QTest::newRow("day alone") << u"15日某事"_s << Date{0, 0, 15} << Date{} << 3;
        QTest::newRow("Han numerals") << u"七月二十日某事"_s << Date{0, 7, 20} << Date{} << 5;
        QTest::newRow("year") << u"2025年3月5日某事"_s << Date{2025, 3, 5} << Date{} << 9;
        QTest::newRow("mark") << u"※4月某事"_s << Date{0, 4, 0} << Date{} << 3;
        QTest::newRow("part of a month") << u"3月上旬,某事"_s << Date{0, 3, 0} << Date{} << 4;
        QTest::newRow("range") << u"3月5日至7日,某事"_s << Date{0, 3, 5} << Date{0, 0, 7} << 7;
        QTest::newRow("range over months")
            << u"7月30日-8月2日某事"_s << Date{0, 7, 30} << Date{0, 8, 2} << 10;
        QTest::newRow("open range") << u"7月3-5日某事"_s << Date{0, 7, 3} << Date{0, 0, 5} << 6;
        QTest::newRow("weekday") << u"7月2日(星期三),某事"_s << Date{0, 7, 2} << Date{} << 9;
        QTest::newRow("range with weekdays")
            << u"7月2日周三至4日周五某事"_s << Date{0, 7, 2} << Date{0, 0, 4} << 11;
        QTest::newRow("item") << u"1.7月2日,某事"_s << Date{0, 7, 2} << Date{} << 6;
        QTest::newRow("bullet") << u"●2日某事"_s << Date{0, 0, 2} << Date{} << 3;
        QTest::newRow("figures") << u"2025-07-02某事"_s << Date{2025, 7, 2} << Date{} << 10;
        QTest::newRow("figures with dots") << u"2025.7.2某事"_s << Date{2025, 7, 2} << Date{} << 8;
        QTest::newRow("month and day with a dot") << u"7.2某事"_s << Date{0, 7, 2} << Date{} << 3;
        QTest::newRow("days of a list") << u"3日、5日某事"_s << Date{0, 0, 3} << Date{0, 0, 5} << 5;
    }

    void readsDatesAtTheHead()
    {
        QFETCH(QString, key);
        const auto date = parse::readEntryDate(key);
        QVERIFY(date);
        QTEST(date->first, "first");
        QTEST(date->last.value_or(Date{}), "last");
        QTEST(static_cast<int>(date->end), "end");
    }

    void knowsWhatIsNoDate()
    {
        for (const QString& key : {u"全区召开会议"_s, u"3个单位"_s, u"一、总体要求"_s, u"5.1亿元"_s,
                                   u"13.1某事"_s, u"1.2.3某事"_s, u""_s}) {
            QVERIFY2(!parse::readEntryDate(key), qPrintable(key));
        }
    }

    void goesOnFromTheEntryAbove()
    {
        const QStringList entries =
            entriesOf(u"大事记"_s, {u"2025年4月1日—2025年4月30日"_s, u"4月5日，甲事。"_s,
                                    u"同日，乙事。"_s, u"16日至18日，丙事。"_s, u"下旬，丁事。"_s});
        QCOMPARE(entries, (QStringList{u"2025-04-05 4月5日: 甲事。"_s, u"2025-04-05 同日: 乙事。"_s,
                                       u"2025-04-16/2025-04-18 16日至18日: 丙事。"_s,
                                       u"2025-04 下旬: 丁事。"_s}));
    }

    void takesTheMonthFromHeadings()
    {
        QCOMPARE(entriesOf(u"2022年8—9月大事记"_s,
                           {u"8月"_s, u"2日 甲事。"_s, u"9月"_s, u"5日 乙事。"_s}),
                 (QStringList{u"2022-08-02 2日: 甲事。"_s, u"2022-09-05 5日: 乙事。"_s}));
    }

    void takesTheYearFromTheIssue()
    {
        Issue issue;
        issue.year = 2025;
        issue.published = Date{2025, 2, 10};
        QCOMPARE(entriesOf(u"大事记"_s, {u"12月3日，甲事。"_s, u"1月4日，乙事。"_s}, issue),
                 (QStringList{u"2024-12-03 12月3日: 甲事。"_s, u"2025-01-04 1月4日: 乙事。"_s}));
    }

    void keepsParagraphsWithTheirEntry()
    {
        QCOMPARE(entriesOf(u"2025年大事记"_s, {u"4月5日，甲事。"_s, u"会议指出，乙。"_s}),
                 QStringList{u"2025-04-05 4月5日: 甲事。\n会议指出，乙。"_s});
    }

    void makesEventsOfParagraphsWithoutADay()
    {
        QCOMPARE(
            entriesOf(u"2025年大事记"_s, {u"4月5日，甲事。"_s, u"※近日，乙事。"_s, u"丙事。"_s}),
            (QStringList{u"2025-04-05 4月5日: 甲事。"_s, u"2025-04 近日: 乙事。"_s,
                         u"2025-04 : 丙事。"_s}));
    }

    void knowsTheNextDay()
    {
        QCOMPARE(entriesOf(u"2025年大事记"_s,
                           {u"4月29日至30日，甲事。"_s, u"次日，乙事。"_s, u"是日，丙事。"_s}),
                 (QStringList{u"2025-04-29/2025-04-30 4月29日至30日: 甲事。"_s,
                              u"2025-05-01 次日: 乙事。"_s, u"2025-05-01 是日: 丙事。"_s}));
    }

    void countsFromTheDayOfALineOfItsOwn()
    {
        QCOMPARE(entriesOf(u"2025年大事记"_s,
                           {u"6月1日"_s, u"甲事。"_s, u"6月2日"_s, u"同日，乙事。"_s, u"丙事。"_s,
                            u"6月3日"_s, u"次日，丁事。"_s, u"2.5小时的会议。"_s}),
                 (QStringList{u"2025-06-01 6月1日: 甲事。"_s, u"2025-06-02 同日: 乙事。"_s,
                              u"2025-06-02 6月2日: 丙事。"_s,
                              u"2025-06-04 次日: 丁事。\n2.5小时的会议。"_s}));
    }

    void takesTheDayFromALineOfItsOwn()
    {
        const QStringList paragraphs{u"5月1日 星期四"_s,  u"甲事。"_s, u"会议指出，乙。"_s,
                                     u"丙事。"_s,         u"2日"_s,    u"丁事。"_s,
                                     u"5月4日，戊事。"_s, u"己。"_s,   u"5月6日至8日"_s,
                                     u"庚事。"_s,         u"同日"_s,   u"辛事。"_s,
                                     u"6月1日—30日"_s,    u"壬事。"_s};
        QCOMPARE(entriesOf(u"2025年大事记"_s, paragraphs),
                 (QStringList{u"2025-05-01 5月1日 星期四: 甲事。\n会议指出，乙。"_s,
                              u"2025-05-01 : 丙事。"_s, u"2025-05-02 2日: 丁事。"_s,
                              u"2025-05-04 5月4日: 戊事。\n己。"_s,
                              u"2025-05-06/2025-05-08 5月6日至8日: 庚事。"_s,
                              u"2025-05-08 同日: 辛事。"_s, u"2025-06 : 壬事。"_s}));
        Document document = documentOf(u"2025年大事记"_s, paragraphs);
        parse::readChronicle({}, document);
        QCOMPARE(document.chronicle.at(0).span, (SourceSpan{2, 4}));
        QCOMPARE(document.chronicle.at(1).span, (SourceSpan{5, 5}));
    }

    void keepsNoDayThatDoesNotExist()
    {
        QCOMPARE(entriesOf(u"2025年大事记"_s, {u"5月32日，甲事。"_s, u"6月30日至31日，乙事。"_s,
                                               u"13月2日，丙事。"_s, u"3日，丁事。"_s}),
                 (QStringList{u"2025-05 5月32日: 甲事。"_s, u"2025-06-30 6月30日至31日: 乙事。"_s,
                              u"? 13月2日: 丙事。"_s, u"2025-06-03 3日: 丁事。"_s}));
    }

    void takesATriangleForTheSameDay()
    {
        QCOMPARE(entriesOf(u"2025年大事记"_s,
                           {u"4月5日，甲事。"_s, u"△ 乙事。"_s, u"△4月6日，丙事。"_s}),
                 (QStringList{u"2025-04-05 4月5日: 甲事。"_s, u"2025-04-05 : 乙事。"_s,
                              u"2025-04-06 4月6日: 丙事。"_s}));
    }

    void makesListItemsOfEntries()
    {
        Document document = documentOf(u"2025年大事记"_s,
                                       {u"4月"_s, u"3日  甲事。"_s, u"会议指出，乙。"_s, u"五月"_s,
                                        u"下旬  丙事。"_s, u"大事记"_s, u"1. 6月2日，丁事。"_s},
                                       BlockKind::Paragraph);
        document.blocks.last().kind = BlockKind::Heading;
        parse::readChronicle({}, document);
        QStringList kinds;
        for (const Block& block : std::as_const(document.blocks)) {
            kinds.append(toName(block.kind));
        }
        QCOMPARE(kinds,
                 (QStringList{u"title"_s, u"paragraph"_s, u"list_item"_s, u"paragraph"_s,
                              u"paragraph"_s, u"list_item"_s, u"paragraph"_s, u"list_item"_s}));
    }

    /// A block may begin with more white space than is looked at, or hold nothing else.
    void standsBlankHeads()
    {
        const QString blank = u"　"_s.repeated(70);
        QCOMPARE(
            entriesOf(u"2025年大事记"_s, {u"4月3日，甲事。"_s, blank, blank + u"乙。"_s}).size(),
            1);
    }

    void leavesOtherDocumentsAlone()
    {
        QVERIFY(entriesOf(u"关于防汛的通知"_s, {u"7月2日，开会。"_s}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestChronicle)
#include "tst_chronicle.moc"
