// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/keeping.h"
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
    void isTakenBack();

private:
    static Status make(Database& database, const KeepingChange& change)
    {
        const auto inverse = apply(database, change);
        return inverse ? Status() : Status(inverse.error());
    }
    static QStringList namesIn(Database& database)
    {
        QStringList names;
        const auto all = savedSearches(database);
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
    QVERIFY(make(*archive.database,
                 AddSearch{{u"乙"_s, u"绿化 或 “造 林”"_s, filter, Order::Relevance}})
                .ok());
    QVERIFY(make(*archive.database, AddSearch{{u"甲"_s, u""_s}}).ok());
    const auto other = archive.connect();
    const auto saved = savedSearch(*other, u"乙"_s);
    QVERIFY(saved.ok());
    QCOMPARE(saved->query, u"绿化 或 “造 林”"_s);
    QCOMPARE(saved->filter, filter);
    QCOMPARE(saved->order, Order::Relevance);
    QVERIFY(saved->savedAt.isValid());
    QCOMPARE(savedSearch(*other, u"甲"_s)->filter, DocumentFilter());
    QCOMPARE(namesIn(*other), (QStringList{u"乙"_s, u"甲"_s}));
}

void TestSavedSearches::renames()
{
    fixture::TemporaryArchive archive;
    QVERIFY(make(*archive.database, AddSearch{{u"甲"_s, u"绿化"_s}}).ok());
    QVERIFY(make(*archive.database, RenameSearch{u"甲"_s, u"丙"_s}).ok());
    QVERIFY(make(*archive.database, RenameSearch{u"丙"_s, u"丙"_s}).ok());
    QCOMPARE(namesIn(*archive.database), QStringList{u"丙"_s});
    QCOMPARE(make(*archive.database, RenameSearch{u"甲"_s, u"丁"_s}).error().code,
             ErrorCode::NotFound);
}

void TestSavedSearches::removes()
{
    fixture::TemporaryArchive archive;
    QVERIFY(make(*archive.database, AddSearch{{u"甲"_s, u"绿化"_s}}).ok());
    QVERIFY(make(*archive.database, RemoveSearch{u"甲"_s}).ok());
    QCOMPARE(namesIn(*archive.database), QStringList());
    QCOMPARE(make(*archive.database, RemoveSearch{u"甲"_s}).error().code, ErrorCode::NotFound);
    QCOMPARE(savedSearch(*archive.database, u"甲"_s).error().code, ErrorCode::NotFound);
}

void TestSavedSearches::refusesNamesThatAreTakenOrBlank()
{
    fixture::TemporaryArchive archive;
    QVERIFY(make(*archive.database, AddSearch{{u"甲"_s, u"绿化"_s}}).ok());
    QVERIFY(make(*archive.database, AddSearch{{u"乙"_s, u"造林"_s}}).ok());
    QCOMPARE(make(*archive.database, AddSearch{{u"甲"_s, u"别的"_s}}).error().code,
             ErrorCode::Conflict);
    QCOMPARE(make(*archive.database, AddSearch{{u" "_s, u"别的"_s}}).error().code,
             ErrorCode::Usage);
    QCOMPARE(make(*archive.database, RenameSearch{u"甲"_s, u"乙"_s}).error().code,
             ErrorCode::Conflict);
    QCOMPARE(make(*archive.database, RenameSearch{u"甲"_s, u""_s}).error().code, ErrorCode::Usage);
    QCOMPARE(savedSearch(*archive.database, u"甲"_s)->query, u"绿化"_s);
}

void TestSavedSearches::isTakenBack()
{
    fixture::TemporaryArchive archive;
    const SavedSearch saved{u"甲"_s, u"绿化"_s, DocumentFilter{.year = 2024}, Order::Relevance,
                            QDateTime::fromString(u"2024-05-01T08:00:00Z"_s, Qt::ISODate)};
    const auto unsave = apply(*archive.database, AddSearch{saved});
    QVERIFY(unsave.ok());
    const auto rename = apply(*archive.database, RenameSearch{u"甲"_s, u"乙"_s});
    QVERIFY(rename.ok() && apply(*archive.database, *rename).ok());
    const auto save = apply(*archive.database, *unsave);
    QVERIFY(save.ok());
    QCOMPARE(namesIn(*archive.database), QStringList());
    QVERIFY(apply(*archive.database, *save).ok());
    const auto again = savedSearch(*archive.database, u"甲"_s);
    QVERIFY(again.ok());
    QCOMPARE(again->filter, saved.filter);
    QCOMPARE(again->savedAt, saved.savedAt);
}

QTEST_GUILESS_MAIN(TestSavedSearches)
#include "tst_savedsearches.moc"
