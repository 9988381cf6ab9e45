// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/findinglist.h"
#include "archive/issuestore.h"
#include "archivefixture.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

/// Two documents on lines 1–10 and 11–20, with these findings.
Issue issueWith(int number, const QList<Finding>& findings)
{
    Issue issue = fixture::plainIssue(2024, number, 2);
    issue.documents[0].span = {1, 10};
    issue.documents[1].span = {11, 20};
    issue.findings = findings;
    return issue;
}

void store(Database& database, const QByteArray& bytes, const Issue& issue)
{
    const auto stored = IssueStore(database).store(fixture::sourceFile(u"a.txt"_s, bytes), issue,
                                                   OnConflict::Replace);
    QVERIFY(stored.ok());
}

} // namespace

class TestFindingList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areOfTheirDocumentsNewestIssueFirst()
    {
        const fixture::TemporaryArchive archive;
        const Finding noDate{FindingKind::NoDate, 12, {u"乙通知"_s}};
        const Finding noGazette{FindingKind::NoGazetteName, 0, {}};
        const Finding between{FindingKind::UnassignedLines, 30, {u"2"_s}};
        store(*archive.database, "1", issueWith(1, {noDate}));
        store(*archive.database, "2", issueWith(2, {between, noGazette}));
        const auto all = allFindings(*archive.database, {});
        QVERIFY(all.ok());
        QCOMPARE(all->size(), 3);
        QCOMPARE(all->at(0).finding, noGazette);
        QCOMPARE(all->at(0).document, 0);
        QCOMPARE(all->at(1).finding, between);
        QCOMPARE(all->at(1).document, 0);
        QCOMPARE(all->at(2).finding, noDate);
        const auto documents = *Catalogue(*archive.database).documentIds({});
        QVERIFY(std::ranges::find(documents, all->at(2).document) != documents.end());
        QCOMPARE(all->at(2).title, issueWith(1, {}).documents.at(1).title);
    }

    void formerVersionsHaveNone()
    {
        const fixture::TemporaryArchive archive;
        store(*archive.database, "1", issueWith(1, {{FindingKind::NoDate, 12, {u"乙通知"_s}}}));
        store(*archive.database, "2", issueWith(1, {}));
        const auto all = allFindings(*archive.database, {});
        QVERIFY(all.ok());
        QVERIFY(all->isEmpty());
    }

    void areBrokenOffWhenAskedTo()
    {
        const fixture::TemporaryArchive archive;
        StopSource stop;
        stop.request_stop();
        const auto all = allFindings(*archive.database, stop.get_token());
        QVERIFY(!all.ok());
        QCOMPARE(all.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFindingList)
#include "tst_findinglist.moc"
