// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/savedsearches.h"
#include "archivefixture.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

class TestSavedSearches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAllOfASearch();
    void renames();
    void removes();
    void refusesNamesThatAreTakenOrBlank();

private:
    static QStringList namesIn(Database& database)
    {
        QStringList names;
        const auto all = SavedSearches(database).all();
        for (const SavedSearch& search : *all) {
            names.append(search.name);
        }
        return names;
    }
};

void TestSavedSearches::keepsAllOfASearch()
{
    fixture::TemporaryArchive archive;
    DocumentFilter filter;
    filter.issue = 3;
    filter.gazette = u"云山县人民政府公报"_s;
    filter.year = 2024;
    filter.body = u"云山县人民政府"_s;
    filter.kind = u"通知"_s;
    filter.category = u"县政府文件"_s;
    filter.from = Date{2024, 7, 0};
    filter.to = Date{2025, 0, 0};
    filter.starred = true;
    filter.tag = u"待办"_s;
    filter.collection = 7;
    filter.recentlyRead = true;
    QVERIFY(SavedSearches(*archive.database)
                .add({u"乙"_s, u"绿化 或 “造 林”"_s, filter, Order::Relevance})
                .ok());
    QVERIFY(SavedSearches(*archive.database).add({u"甲"_s, u""_s, {}, Order::Date}).ok());
    const auto other = archive.connect();
    const auto saved = SavedSearches(*other).named(u"乙"_s);
    QVERIFY(saved.ok());
    QCOMPARE(saved->query, u"绿化 或 “造 林”"_s);
    QCOMPARE(saved->filter, filter);
    QCOMPARE(saved->order, Order::Relevance);
    QVERIFY(saved->savedAt.isValid());
    QCOMPARE(SavedSearches(*other).named(u"甲"_s)->filter, DocumentFilter());
    QCOMPARE(namesIn(*other), (QStringList{u"乙"_s, u"甲"_s}));
}

void TestSavedSearches::renames()
{
    fixture::TemporaryArchive archive;
    SavedSearches searches(*archive.database);
    QVERIFY(searches.add({u"甲"_s, u"绿化"_s, {}, Order::Date}).ok());
    QVERIFY(searches.rename(u"甲"_s, u"丙"_s).ok());
    QVERIFY(searches.rename(u"丙"_s, u"丙"_s).ok());
    QCOMPARE(namesIn(*archive.database), QStringList{u"丙"_s});
    QCOMPARE(searches.rename(u"甲"_s, u"丁"_s).error().code, ErrorCode::NotFound);
}

void TestSavedSearches::removes()
{
    fixture::TemporaryArchive archive;
    SavedSearches searches(*archive.database);
    QVERIFY(searches.add({u"甲"_s, u"绿化"_s, {}, Order::Date}).ok());
    QVERIFY(searches.remove(u"甲"_s).ok());
    QCOMPARE(namesIn(*archive.database), QStringList());
    QCOMPARE(searches.remove(u"甲"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(searches.named(u"甲"_s).error().code, ErrorCode::NotFound);
}

void TestSavedSearches::refusesNamesThatAreTakenOrBlank()
{
    fixture::TemporaryArchive archive;
    SavedSearches searches(*archive.database);
    QVERIFY(searches.add({u"甲"_s, u"绿化"_s, {}, Order::Date}).ok());
    QVERIFY(searches.add({u"乙"_s, u"造林"_s, {}, Order::Date}).ok());
    QCOMPARE(searches.add({u"甲"_s, u"别的"_s, {}, Order::Date}).error().code, ErrorCode::Conflict);
    QCOMPARE(searches.add({u" "_s, u"别的"_s, {}, Order::Date}).error().code, ErrorCode::Usage);
    QCOMPARE(searches.rename(u"甲"_s, u"乙"_s).error().code, ErrorCode::Conflict);
    QCOMPARE(searches.rename(u"甲"_s, u""_s).error().code, ErrorCode::Usage);
    QCOMPARE(searches.named(u"甲"_s)->query, u"绿化"_s);
}

QTEST_GUILESS_MAIN(TestSavedSearches)
#include "tst_savedsearches.moc"
