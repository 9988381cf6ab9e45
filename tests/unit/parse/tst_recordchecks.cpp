// SPDX-License-Identifier: GPL-3.0-or-later
// The checks on records and on the 目录, each with what it must find and must leave alone.
#include "parse/checks/checks.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::parse;
using namespace Qt::StringLiterals;

namespace {

/// "kind args" of each finding.
QStringList named(const QList<Finding>& findings)
{
    QStringList names;
    for (const Finding& finding : findings) {
        names.append(toName(finding.kind) + u' ' + finding.args.join(u'|'));
    }
    return names;
}

Document numbered(int year, qint64 serial)
{
    Document document;
    document.title = u"关于水利的通知"_s;
    document.number = {DocumentNumber::Form::Bracketed, u"甲政发"_s, year, serial};
    document.issuers = {{u"甲区人民政府"_s}};
    document.date = Date{2025, 5, 6};
    return document;
}

QList<Document> serials(const QList<qint64>& list)
{
    QList<Document> documents;
    for (const qint64 serial : list) {
        documents.append(numbered(2025, serial));
    }
    return documents;
}

/// An issue whose documents have @p titles, and a 目录 with @p listed; document i has entry
/// @p entries[i].
struct Listing
{
    Issue issue;
    Toc toc;
    QList<DocumentExtent> extents;

    Listing(const QStringList& titles, const QStringList& listed, const QList<int>& entries)
    {
        for (const QString& title : titles) {
            Document document;
            document.title = title;
            issue.documents.append(document);
        }
        for (const QString& title : listed) {
            TocItem item;
            item.title = title;
            toc.items.append(item);
        }
        for (const int entry : entries) {
            DocumentExtent extent = extentOf(0, 1);
            extent.tocItem = entry;
            extents.append(extent);
        }
    }

    [[nodiscard]] QStringList findings() const { return named(checkContents(issue, toc, extents)); }
};

} // namespace

class TestRecordChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreUnique()
    {
        QVERIFY(checkNumbers(serials({3, 4})).isEmpty());
        QCOMPARE(named(checkNumbers(serials({3, 3}))),
                 QStringList{u"duplicate_number 甲政发〔2025〕3号"_s});
    }

    void serialsLieTogether()
    {
        QVERIFY(checkNumbers(serials({3, 9, 20, 38})).isEmpty());
        QVERIFY(checkNumbers(serials({30, 3})).isEmpty());
        QCOMPARE(named(checkNumbers(serials({25, 26, 270, 28}))),
                 QStringList{u"number_serial_unusual 甲政发〔2025〕270号|25|28"_s});
    }

    void serialsRise()
    {
        const auto found = [](const QList<qint64>& list) {
            return named(checkNumbers(serials(list)));
        };
        QCOMPARE(found({51, 52, 73, 54, 55}),
                 QStringList{u"number_serial_unusual 甲政发〔2025〕73号|51|55"_s});
        QCOMPARE(found({51, 52, 35, 54, 55}),
                 QStringList{u"number_serial_unusual 甲政发〔2025〕35号|51|55"_s});
        QVERIFY(found({51, 52, 57, 54, 55}).isEmpty()); // near
        QVERIFY(found({51, 52, 53, 54, 69}).isEmpty()); // may be the next
        QVERIFY(found({51, 54, 35, 55, 52}).isEmpty()); // in no order
        QList<Document> early = serials({51, 52, 35, 54, 55});
        early[2].date = Date{2025, 3, 2}; // printed late
        QVERIFY(checkNumbers(early).isEmpty());
    }

    void longSerialsAreCompared()
    {
        QCOMPARE(
            named(checkNumbers(serials({11400123450, 11400123451, 11400123452, 9999}))),
            QStringList{u"number_serial_unusual 甲政发〔2025〕9999号|11400123450|11400123452"_s});
    }

    void yearsFitTheNeighbours()
    {
        QList<Document> documents = serials({3, 4, 5});
        documents[1].number.year = 2052;
        QCOMPARE(named(checkNumbers(documents)),
                 QStringList{u"number_year_unusual 甲政发〔2052〕4号|2025"_s});
        documents[1].number.year = 2024;
        documents[1].date = Date{2024, 12, 30};
        QVERIFY(checkNumbers(documents).isEmpty()); // printed late
    }

    void recordsAreSignedAndDated()
    {
        const Issue issue;
        Document document = numbered(2025, 3);
        QVERIFY(checkRecord(document, issue).isEmpty());
        document.issuers.clear();
        document.date.reset();
        QCOMPARE(named(checkRecord(document, issue)),
                 (QStringList{u"no_signature 关于水利的通知"_s, u"no_date 关于水利的通知"_s}));
        document.number = {};
        QVERIFY(checkRecord(document, issue).isEmpty());
        document = numbered(2025, 3);
        document.issuers.clear();
        document.kind = u"纪要"_s;
        QVERIFY(checkRecord(document, issue).isEmpty()); // minutes
        document.number = {DocumentNumber::Form::Decree, u"甲省人民政府令"_s, 0, 12};
        document.date = Date{2025, 5, 6};
        QVERIFY(checkRecord(document, issue).isEmpty()); // signed by a person
        document = numbered(2025, 3);
        document.issuers.clear();
        document.blocks = {{BlockKind::Signature, 0, u"县长 王某"_s, {7, 7}}};
        QVERIFY(checkRecord(document, issue).isEmpty()); // a person's post is printed
    }

    void datesAreProbable_data()
    {
        QTest::addColumn<Date>("published");
        QTest::addColumn<Date>("date");
        QTest::addColumn<QStringList>("findings");
        const auto row = [](const char* name, Date published, Date date, const QString& finding) {
            QTest::newRow(name) << published << date
                                << (finding.isEmpty() ? QStringList() : QStringList{finding});
        };
        row("before", {2025, 7, 10}, {2025, 7, 9}, {});
        row("after", {2025, 7, 10}, {2025, 7, 11},
            u"date_after_publication 2025年7月11日|2025年7月10日"_s);
        row("in the month", {2025, 7, 0}, {2025, 7, 31}, {});
        row("after the month", {2025, 7, 0}, {2025, 8, 1},
            u"date_after_publication 2025年8月1日|2025年7月"_s);
        row("impossible", {2025, 7, 10}, {2025, 2, 30}, u"impossible_date 2025年2月30日"_s);
        row("another year than the number's", {2025, 7, 10}, {2015, 5, 6},
            u"date_unlike_number 2015年5月6日|甲政发〔2025〕3号"_s);
        row("signed in January", {2026, 7, 10}, {2026, 1, 4}, {});
    }

    void datesAreProbable()
    {
        QFETCH(Date, published);
        QFETCH(Date, date);
        Issue issue;
        issue.published = published;
        Document document = numbered(2025, 3);
        document.date = date;
        QTEST(named(checkRecord(document, issue)), "findings");
    }

    void entriesOfChroniclesTellPossibleDays()
    {
        Document document;
        const auto entry = [&](const QString& printed, const Date& date) {
            document.chronicle.append({date, {}, printed, u"甲事。"_s, {5, 5}});
        };
        entry(u"5月31日"_s, {2025, 5, 31});
        entry(u"同日"_s, {2025, 5, 31});
        entry(u"6月1日至3日"_s, {2025, 6, 1});
        entry(QString(), {2025, 6, 0});
        QCOMPARE(named(checkRecord(document, {})), QStringList());
        entry(u"5月32日"_s, {2025, 5, 0});
        entry(u"2月29日"_s, {2025, 2, 0});
        entry(u"31日"_s, {2025, 6, 0});
        entry(u"6月30日至31日"_s, {2025, 6, 30});
        QCOMPARE(named(checkRecord(document, {})),
                 (QStringList{u"impossible_date 5月32日"_s, u"impossible_date 2月29日"_s,
                              u"impossible_date 31日"_s, u"impossible_date 6月30日至31日"_s}));
    }

    void dateIsNotLaterThanTheYearOfTheIssue()
    {
        Issue issue;
        issue.year = 2024;
        QCOMPARE(named(checkRecord(numbered(2025, 3), issue)),
                 QStringList{u"date_after_publication 2025年5月6日|2024年"_s});
    }

    void theDayOfPublicationIsPossible()
    {
        Issue issue;
        issue.gazette.name = u"甲区人民政府公报"_s;
        issue.year = 2025;
        issue.number = 2;
        issue.documents = {numbered(2025, 3)};
        issue.published = Date{2025, 7, 10};
        QVERIFY(checkIssue(issue).isEmpty());
        issue.published = Date{2025, 13, 40};
        QCOMPARE(named(checkIssue(issue)), QStringList{u"impossible_date 2025年13月40日"_s});
    }

    void attachmentsAreSpokenOf()
    {
        const auto found = [](const QString& text, const QString& title) {
            Document document = numbered(2025, 3);
            document.attachments = {{u"附件"_s, title, 9}};
            document.blocks = {{BlockKind::Title, 0, u"关于水利的通知"_s, {1, 1}},
                               {BlockKind::Paragraph, 0, text, {4, 4}},
                               {BlockKind::AttachmentLabel, 0, u"附件"_s, {9, 9}}};
            return named(checkAttachments(document));
        };
        QCOMPARE(found(u"请认真执行。"_s, u"责任分工表"_s),
                 QStringList{u"attachments_differ 0|1"_s});
        QVERIFY(found(u"名单见附件。"_s, u"责任分工表"_s).isEmpty());
        QVERIFY(found(u"检送「本区水利责任分工表」一份。"_s, u"甲区水利责任分工表"_s).isEmpty());
    }

    void attachmentsAreThoseAnnounced_data()
    {
        QTest::addColumn<QStringList>("declared");
        QTest::addColumn<QStringList>("printed");
        QTest::addColumn<QStringList>("findings");
        QTest::newRow("alike") << QStringList{u"名单（共19人）"_s} << QStringList{u"名单"_s}
                               << QStringList{};
        QTest::newRow("none announced") << QStringList{} << QStringList{u"名单"_s} << QStringList{};
        QTest::newRow("one missing") << QStringList{u"名单"_s, u"方案"_s} << QStringList{u"名单"_s}
                                     << QStringList{u"attachments_differ 2|1"_s};
        QTest::newRow("left out on purpose")
            << QStringList{u"名单"_s, u"方案（略）"_s} << QStringList{u"名单"_s} << QStringList{};
        QTest::newRow("another title")
            << QStringList{u"植树区域图"_s} << QStringList{u"植树责任区域图"_s}
            << QStringList{u"attachment_title_differs 植树区域图|植树责任区域图"_s};
        QTest::newRow("no title") << QStringList{u"名单"_s} << QStringList{QString()}
                                  << QStringList{};
    }

    void attachmentsAreThoseAnnounced()
    {
        QFETCH(QStringList, declared);
        QFETCH(QStringList, printed);
        Document document;
        document.declaredAttachments = declared;
        for (const QString& title : printed) {
            document.attachments.append({u"附件"_s, title, 7});
        }
        QTEST(named(checkAttachments(document)), "findings");
    }

    void contentsNameEveryDocument()
    {
        QVERIFY(Listing({u"甲的通知"_s}, {u"甲的通知"_s}, {0}).findings().isEmpty());
        QVERIFY(Listing({u"甲的通知"_s}, {}, {-1}).findings().isEmpty()); // no 目录 at all
        QCOMPARE(Listing({u"甲的通知"_s}, {u"乙的通知"_s}, {-1}).findings(),
                 (QStringList{u"missing_in_toc 甲的通知"_s, u"missing_in_body 乙的通知"_s}));
    }

    void contentsHaveTheSameTitles_data()
    {
        QTest::addColumn<QString>("listed");
        QTest::addColumn<QString>("printed");
        QTest::addColumn<bool>("differs");
        QTest::newRow("width and space") << u"甲区（试行）办法"_s << u"甲区 (试行)办法"_s << false;
        QTest::newRow("word left out")
            << u"甲区关于防汛的通知"_s << u"甲区关于做好防汛的通知"_s << true;
        QTest::newRow("body left out")
            << u"关于防汛的通知"_s << u"甲区政府关于防汛的通知"_s << false;
        QTest::newRow("body abbreviated")
            << u"区政府关于防汛的通知"_s << u"甲区人民政府关于防汛的通知"_s << false;
        QTest::newRow("another body")
            << u"甲区政府关于防汛的通知"_s << u"甲区政府办公室关于防汛的通知"_s << true;
        QTest::newRow("act headed by its kind")
            << u"修正「甲市公園自治條例」"_s << u"甲市政府令"_s << false;
        QTest::newRow("chronicle") << u"甲区4月5月大事记"_s << u"大事记"_s << false;
    }

    void contentsHaveTheSameTitles()
    {
        QFETCH(QString, listed);
        QFETCH(QString, printed);
        const Listing listing({printed}, {listed}, {0});
        QTEST(!listing.findings().isEmpty(), "differs");
    }

    void contentsHaveTheSameNumbers()
    {
        Listing listing({u"公告"_s}, {u"公告"_s}, {0});
        listing.issue.documents[0].number = {DocumentNumber::Form::Decree, u"公告"_s, 0, 7};
        listing.toc.items[0].number =
            DocumentNumber{DocumentNumber::Form::Decree, u"甲省人大常委会公告"_s, 0, 7};
        QVERIFY(listing.findings().isEmpty());
        listing.toc.items[0].number->serial = 8;
        QCOMPARE(listing.findings(),
                 QStringList{u"toc_number_differs 甲省人大常委会公告第8号|公告第7号"_s});
    }

    void contentsNameTheOneThatMoved()
    {
        const QStringList titles{u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s};
        const Listing listing({u"丁"_s, u"甲"_s, u"乙"_s, u"丙"_s}, titles, {3, 0, 1, 2});
        QCOMPARE(listing.findings(), QStringList{u"toc_order_differs 丁"_s});
    }

    void titlesThatAreNotPrintedAreToldOf()
    {
        Listing listing({u"甲的通知"_s}, {u"甲的通知"_s}, {0});
        listing.extents[0].titleEnd = 0;
        QCOMPARE(listing.findings(), QStringList{u"no_title 甲的通知"_s});
    }

    void itemNumbersGoOn_data()
    {
        QTest::addColumn<QList<int>>("items");
        QTest::addColumn<QStringList>("findings");
        QTest::newRow("in order") << QList<int>{1, 2, 3} << QStringList{};
        QTest::newRow("printed twice")
            << QList<int>{1, 2, 2, 3} << QStringList{u"item_number_out_of_order 2|3"_s};
        QTest::newRow("one misprinted")
            << QList<int>{1, 12, 3} << QStringList{u"item_number_out_of_order 12|2"_s};
    }

    void itemNumbersGoOn()
    {
        QFETCH(QList<int>, items);
        Listing listing({}, {}, {});
        for (const int number : items) {
            TocItem item;
            item.item = number;
            item.title = u"甲"_s;
            listing.toc.items.append(item);
        }
        QStringList findings = listing.findings();
        findings.removeAll(u"missing_in_body 甲"_s);
        QTEST(findings, "findings");
    }

    void itemNumbersMayBeginAfreshInACategory()
    {
        Listing listing({}, {}, {});
        for (const QString& category : {u"区委文件"_s, u"政府文件"_s}) {
            TocItem item;
            item.item = 1;
            item.category = category;
            listing.toc.items.append(item);
        }
        QVERIFY(!listing.findings().join(u' ').contains(u"item_number"_s));
    }
};

QTEST_GUILESS_MAIN(TestRecordChecks)
#include "tst_recordchecks.moc"
