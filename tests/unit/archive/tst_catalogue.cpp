// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/issuestore.h"
#include "archivefixture.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsIssuesNewestFirst();
    void countsBodiesKindsAndCategories();
    void listsDocumentsNewestFirst();
    void placesUndatedDocumentsAtTheirIssue();
    void filters_data();
    void filters();
    void givesRecordsInTheOrderAsked();
    void leavesOutWhatIsGone();
    void reportsWhatIsNotThere();

private:
    QStringList titles(const DocumentFilter& filter);

    fixture::TemporaryArchive m_archive;
};

void TestCatalogue::initTestCase()
{
    IssueStore store(*m_archive.database);
    QVERIFY(store
                .store(fixture::sourceFile(u"a.txt"_s, "a"), fixture::plainIssue(2023, 12, 2),
                       OnConflict::Refuse)
                .ok());
    QVERIFY(
        store.store(fixture::sourceFile(u"b.txt"_s, "b"), fixture::richIssue(), OnConflict::Refuse)
            .ok());
    Issue other = fixture::plainIssue(2025, 1, 1);
    other.gazette.name = u"平水县人民政府公报"_s;
    QVERIFY(store.store(fixture::sourceFile(u"c.txt"_s, "c"), other, OnConflict::Refuse).ok());
}

QStringList TestCatalogue::titles(const DocumentFilter& filter)
{
    Catalogue catalogue(*m_archive.database);
    const auto ids = catalogue.documentIds(filter);
    const auto records = catalogue.records(*ids);
    QStringList titles;
    for (const DocumentRecord& record : *records) {
        titles.append(record.title);
    }
    return titles;
}

void TestCatalogue::listsIssuesNewestFirst()
{
    const auto issues = Catalogue(*m_archive.database).issues();
    QCOMPARE(issues->size(), 3);
    QCOMPARE(issues->at(0).gazette, u"云山县人民政府公报"_s);
    QCOMPARE(issues->at(0).year, 2024);
    QCOMPARE(issues->at(0).documents, 3);
    QCOMPARE(issues->at(0).findings, 3);
    QCOMPARE(issues->at(0).fileName, u"b.txt"_s);
    QCOMPARE(issues->at(0).sha256.size(), 32);
    QCOMPARE(issues->at(0).published, (Date{2024, 4, 0}));
    QVERIFY(issues->at(0).importedAt.isValid());
    QCOMPARE(issues->at(1).year, 2023);
    QCOMPARE(issues->at(2).gazette, u"平水县人民政府公报"_s);
}

void TestCatalogue::countsBodiesKindsAndCategories()
{
    Catalogue catalogue(*m_archive.database);
    const auto bodies = catalogue.bodies();
    QCOMPARE(bodies->size(), 3);
    QCOMPARE(bodies->at(0).name, u"云山县人民政府办公室"_s);
    QCOMPARE(bodies->at(0).documents, 3);
    const auto kinds = catalogue.kinds();
    QCOMPARE(kinds->at(0).name, u"通知"_s);
    QCOMPARE(kinds->at(0).documents, 4);
    const auto categories = catalogue.categories();
    QCOMPARE(categories->size(), 1);
    QCOMPARE(categories->at(0).name, u"县政府文件"_s);
}

void TestCatalogue::listsDocumentsNewestFirst()
{
    QCOMPARE(
        titles({}),
        (QStringList{u"关于第1件事的通知"_s, u"大事记"_s, u"云山县人民政府关于印发绿化办法的通知"_s,
                     u"关于桥梁的批复"_s, u"关于第2件事的通知"_s, u"关于第1件事的通知"_s}));
}

void TestCatalogue::placesUndatedDocumentsAtTheirIssue()
{
    // Published in April 2024; the notice before it is of 1 March.
    const QStringList all = titles({});
    QVERIFY(all.indexOf(u"大事记"_s) < all.indexOf(u"云山县人民政府关于印发绿化办法的通知"_s));
}

void TestCatalogue::filters_data()
{
    QTest::addColumn<DocumentFilter>("filter");
    QTest::addColumn<int>("count");
    const auto with = [](auto change) {
        DocumentFilter filter;
        change(filter);
        return filter;
    };
    QTest::newRow("gazette") << with([](auto& f) { f.gazette = u"云山县人民政府公报"_s; }) << 5;
    QTest::newRow("year") << with([](auto& f) { f.year = 2024; }) << 3;
    QTest::newRow("body") << with([](auto& f) { f.body = u"中共云山县委员会"_s; }) << 1;
    QTest::newRow("kind") << with([](auto& f) { f.kind = u"大事记"_s; }) << 1;
    QTest::newRow("category") << with([](auto& f) { f.category = u"县政府文件"_s; }) << 1;
    QTest::newRow("from") << with([](auto& f) { f.from = Date{2024, 0, 0}; }) << 3;
    QTest::newRow("to a year") << with([](auto& f) { f.to = Date{2023, 0, 0}; }) << 2;
    QTest::newRow("to a month") << with([](auto& f) { f.to = Date{2023, 2, 0}; }) << 1;
    QTest::newRow("one day") << with([](auto& f) {
        f.from = Date{2024, 3, 1};
        f.to = Date{2024, 3, 1};
    }) << 1;
    QTest::newRow("a month's documents") << with([](auto& f) {
        f.from = Date{2024, 2, 0};
        f.to = Date{2024, 2, 0};
    }) << 1;
    QTest::newRow("all at once") << with([](auto& f) {
        f.gazette = u"云山县人民政府公报"_s;
        f.year = 2024;
        f.body = u"云山县人民政府"_s;
        f.kind = u"通知"_s;
    }) << 1;
    QTest::newRow("no such body") << with([](auto& f) { f.body = u"' OR 1 --"_s; }) << 0;
}

void TestCatalogue::filters()
{
    QFETCH(DocumentFilter, filter);
    QFETCH(int, count);
    QCOMPARE(titles(filter).size(), count);
}

void TestCatalogue::givesRecordsInTheOrderAsked()
{
    Catalogue catalogue(*m_archive.database);
    DocumentFilter filter;
    filter.year = 2024;
    auto ids = *catalogue.documentIds(filter);
    std::ranges::reverse(ids);
    const auto records = catalogue.records(ids);
    QCOMPARE(records->size(), 3);
    for (size_t i = 0; i < ids.size(); ++i) {
        QCOMPARE(records->at(static_cast<qsizetype>(i)).id, ids[i]);
    }
    const DocumentRecord& notice = records->at(1);
    QCOMPARE(notice.number, u"云政发〔2024〕7号"_s);
    QCOMPARE(notice.issuers, (QStringList{u"中共云山县委员会"_s, u"云山县人民政府"_s}));
    QCOMPARE(notice.date, (Date{2024, 3, 1}));
    QCOMPARE(notice.page, 3);
    QCOMPARE(notice.issueNumber, 2);
}

void TestCatalogue::leavesOutWhatIsGone()
{
    Catalogue catalogue(*m_archive.database);
    const auto ids = *catalogue.documentIds({});
    const std::vector<DocumentId> asked{9999, ids[0], ids[0], 0};
    const auto records = catalogue.records(asked);
    QCOMPARE(records->size(), 2);
    QCOMPARE(records->at(0).issuers, records->at(1).issuers);
}

void TestCatalogue::reportsWhatIsNotThere()
{
    Catalogue catalogue(*m_archive.database);
    QCOMPARE(catalogue.document(9999).error().code, ErrorCode::NotFound);
    QCOMPARE(catalogue.issue(9999).error().code, ErrorCode::NotFound);
    QCOMPARE(catalogue.wholeIssue(9999).error().code, ErrorCode::NotFound);
    QCOMPARE(catalogue.original(9999).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
