// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the documents with the words are found, and in which order.
#include "archive/catalogue.h"
#include "archive/newest.h"
#include "indexfixture.h"
#include "searchoracle.h"

#include <QTest>

#include <memory>
#include <random>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;
using fixture::queryFor;
using fixture::store;

namespace {

using Ids = std::vector<DocumentId>;

} // namespace

class TestIndexOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters();
    void sortsByDate();
    void findsTheFirstWithoutTheRest_data();
    void findsTheFirstWithoutTheRest();
    void ranksTheSameWithoutTheRest();
    void sortsByRelevance();

private:
    [[nodiscard]] Database& frequent();

    std::unique_ptr<fixture::TemporaryArchive> m_frequent;
};

void TestIndexOrder::filters()
{
    fixture::TemporaryArchive archive;
    const IssueId rich = store(*archive.database, "rich", fixture::richIssue());
    QVERIFY(store(*archive.database, "plain", fixture::plainIssue(2023, 1, 24)) != 0);
    TextIndex index(*archive.database);
    const auto count = [&index](const QString& phrase, const DocumentFilter& filter) {
        return index.count(queryFor({phrase}, filter)).value();
    };
    const QString common = u"云山县"_s; // only in the rich issue
    DocumentFilter filter;
    QCOMPARE(count(u"的通知"_s, filter), 25);
    filter.year = 2024;
    QCOMPARE(count(u"的通知"_s, filter), 1);
    QCOMPARE(count(u"通"_s, filter), 1);
    filter = {};
    filter.issue = rich;
    QCOMPARE(count(common, filter), 1);
    QCOMPARE(count(u"请照办"_s, filter), 0);
    filter = {};
    filter.gazette = u"云山县人民政府公报"_s;
    QCOMPARE(count(u"通知"_s, filter), 25);
    filter.gazette = u"某某公报"_s;
    QCOMPARE(count(u"通知"_s, filter), 0);
    filter = {};
    filter.body = u"中共云山县委员会"_s;
    QCOMPARE(count(u"通知"_s, filter), 1);
    filter.kind = u"通知"_s;
    filter.category = u"县政府文件"_s;
    QCOMPARE(count(u"通知"_s, filter), 1);
    filter.kind = u"批复"_s;
    QCOMPARE(count(u"通知"_s, filter), 0);
    filter = {};
    filter.from = Date{2023, 2, 0};
    filter.to = Date{2023, 3, 0};
    QCOMPARE(count(u"通知"_s, filter), 4);
    QCOMPARE(count(u"通"_s, filter), 4);
    filter.to = Date{2024, 0, 0};
    filter.from = Date{2023, 12, 1};
    QCOMPARE(count(u"通知"_s, filter), 3);
    filter.from = std::nullopt;
    QCOMPARE(count(u"大事记"_s, filter), 0); // has no date
    const auto newest = index.find(queryFor({u"通知"_s}, filter), Order::Date, 3);
    QCOMPARE(newest->size(), size_t(3));
}

void TestIndexOrder::sortsByDate()
{
    // More hits than are looked at together, in several blocks of ids, dates without order.
    QStringList texts;
    for (int i = 0; i < 3500; ++i) {
        texts.append(u"关于第%1号大桥"_s.arg(i));
    }
    Issue issue = fixture::issueOf(texts);
    std::mt19937 random(3);
    const auto below = [&random](int limit) {
        return std::uniform_int_distribution<int>(0, limit - 1)(random);
    };
    for (Document& document : issue.documents) {
        document.date = Date{2000 + below(20), 1 + below(12), 1 + below(3)};
    }
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "dates", issue) != 0);
    TextIndex index(*archive.database);
    const Ids expected = *Catalogue(*archive.database).documentIds({});
    for (const QStringList& phrases :
         {QStringList{u"大桥"_s}, QStringList{u"桥"_s}, QStringList{u"大桥"_s, u"号"_s}}) {
        QCOMPARE(*index.find(queryFor(phrases), Order::Date), expected);
        for (const qsizetype count : {0, 1, 50, 2000}) {
            QCOMPARE(*index.find(queryFor(phrases), Order::Date, count),
                     Ids(expected.begin(), expected.begin() + count));
        }
    }
    DocumentFilter filter;
    filter.to = Date{2010, 6, 0};
    const Ids early = *Catalogue(*archive.database).documentIds(filter);
    QCOMPARE(*index.find(queryFor({u"大桥"_s}, filter), Order::Date, 70),
             Ids(early.begin(), early.begin() + 70));
    Ids some{early[0], early[2], early[5]};
    std::ranges::sort(some);
    QCOMPARE(*newestOf(*archive.database, some, 2), (Ids{early[0], early[2]}));
    // None of them among those that are looked at first.
    Ids oldest(expected.end() - 200, expected.end());
    const Ids firstOfThem(oldest.begin(), oldest.begin() + 50);
    std::ranges::sort(oldest);
    archive.database->indexedDocuments().forget();
    QCOMPARE(*newestOf(*archive.database, oldest, 50), firstOfThem);
}

/// Of 3,500 documents with so many 甲乙 and 乙丙 that not all are looked through for the first
/// hits, each second has 甲乙丙, each 40th 乙丙甲 and each 1,000th 丙甲乙丙. The oldest has 甲乙 in
/// its title.
Database& TestIndexOrder::frequent()
{
    if (m_frequent) {
        return *m_frequent->database;
    }
    QStringList texts;
    for (int i = 0; i < 3500; ++i) {
        texts.append(
            (i == 1234 ? u"甲乙通知\n"_s : u"某通知\n"_s) + u"甲乙，乙丙，丙甲，"_s.repeated(40) +
            (i % 2 == 0 ? u"甲乙丙，"_s : QString()) + (i % 40 == 0 ? u"乙丙甲，"_s : QString()) +
            (i % 1000 == 0 ? u"丙甲乙丙，"_s : QString()));
    }
    Issue issue = fixture::issueOf(texts);
    std::mt19937 random(3);
    std::uniform_int_distribution<int> day(0, 20 * 365);
    for (Document& document : issue.documents) {
        const QDate date = QDate(2000, 1, 1).addDays(day(random));
        document.date = Date{date.year(), date.month(), date.day()};
    }
    issue.documents[1234].date = Date{1999, 1, 1};
    m_frequent = std::make_unique<fixture::TemporaryArchive>();
    if (store(*m_frequent->database, "frequent", issue) == 0) {
        qFatal("The documents could not be stored.");
    }
    return *m_frequent->database;
}

void TestIndexOrder::findsTheFirstWithoutTheRest_data()
{
    QTest::addColumn<QStringList>("phrases");
    QTest::newRow("all") << QStringList{u"甲乙"_s};
    QTest::newRow("each second") << QStringList{u"甲乙丙"_s};
    QTest::newRow("few") << QStringList{u"乙丙甲"_s};
    QTest::newRow("very few") << QStringList{u"丙甲乙丙"_s};
    QTest::newRow("none") << QStringList{u"丙甲乙甲"_s};
    QTest::newRow("several") << QStringList{u"甲乙丙"_s, u"丙甲"_s, u"乙丙甲"_s};
    QTest::newRow("with a mark") << QStringList{u"甲乙丙，"_s};
    QTest::newRow("cut off beside a mark") << QStringList{u"丙，乙丙甲"_s};
}

void TestIndexOrder::findsTheFirstWithoutTheRest()
{
    QFETCH(QStringList, phrases);
    TextIndex index(frequent());
    DocumentFilter dates;
    dates.from = Date{2003, 0, 0};
    dates.to = Date{2015, 6, 0};
    DocumentFilter kind;
    kind.kind = u"通知"_s;
    for (const DocumentFilter& filter : {DocumentFilter(), dates, kind}) {
        const Ids all = *index.find(queryFor(phrases, filter), Order::Date);
        for (const size_t count : {1, 50, 400}) {
            const Ids expected(all.begin(), all.begin() + qsizetype(std::min(count, all.size())));
            QCOMPARE(*index.find(queryFor(phrases, filter), Order::Date, qsizetype(count)),
                     expected);
        }
    }
}

void TestIndexOrder::ranksTheSameWithoutTheRest()
{
    TextIndex index(frequent());
    for (const QString& phrase : {u"甲乙"_s, u"甲乙丙"_s, u"乙丙甲"_s}) {
        const Ids all = *index.find(queryFor({phrase}), Order::Relevance);
        const Ids newest = *index.find(queryFor({phrase}), Order::Date);
        QVERIFY(std::ranges::is_permutation(all, newest));
        QCOMPARE(*index.find(queryFor({phrase}), Order::Relevance, 60),
                 Ids(all.begin(), all.begin() + 60));
        const auto page = index.page(queryFor({phrase}), Order::Relevance, 60);
        QCOMPARE(page->ids, Ids(all.begin(), all.begin() + 60));
        QCOMPARE(page->total, std::ssize(all));
    }
    // Whatever the index answers a phrase by.
    for (const QStringList& phrases :
         {QStringList{u"甲乙丙，"_s}, QStringList{u"丙，乙丙甲"_s}, QStringList{u"丙，"_s},
          QStringList{u"，丙"_s}, QStringList{u"丙，乙"_s}, QStringList{u"乙"_s, u"甲乙丙"_s}}) {
        const Ids all = *index.find(queryFor(phrases), Order::Relevance);
        QVERIFY(std::ranges::is_permutation(all, *index.find(queryFor(phrases), Order::Date)));
    }
    // It is the oldest of more hits than are ranked.
    const Ids oldest = *Catalogue(frequent()).documentIds({.to = Date{1999, 0, 0}});
    QCOMPARE(index.find(queryFor({u"甲乙"_s}), Order::Relevance)->front(), oldest.front());
}

void TestIndexOrder::sortsByRelevance()
{
    Issue issue = fixture::issueOf({u"工作要点\n提到大桥。"_s, u"大桥管理办法\n正文。"_s,
                                    u"工作要点\n大桥、大桥、大桥。"_s, u"无关"_s});
    issue.documents[0].date = Date{2024, 1, 1};
    issue.documents[1].date = Date{2001, 1, 1};
    issue.documents[2].date = Date{2010, 1, 1};
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "ranks", issue) != 0);
    TextIndex index(*archive.database);
    const Ids byDate = *index.find(queryFor({u"大桥"_s}), Order::Date);
    QCOMPARE(byDate.size(), size_t(3));
    // Newest first: mentioned once, mentioned often, in the title.
    QCOMPARE(*index.find(queryFor({u"大桥"_s}), Order::Relevance),
             (Ids{byDate[2], byDate[1], byDate[0]}));
    QCOMPARE(*index.find(queryFor({u"大桥"_s}), Order::Relevance, 1), Ids{byDate[2]});
}

QTEST_GUILESS_MAIN(TestIndexOrder)
#include "tst_indexorder.moc"
