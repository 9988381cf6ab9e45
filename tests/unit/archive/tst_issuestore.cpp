// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/issuestore.h"
#include "archivefixture.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

Result<StoreOutcome> store(Database& database, const QByteArray& bytes, const Issue& issue,
                           OnConflict onConflict = OnConflict::Refuse)
{
    return IssueStore(database).store(fixture::sourceFile(u"期.txt"_s, bytes), issue, onConflict);
}

} // namespace

class TestIssueStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEverythingBack();
    void keepsTheOriginal();
    void changesNothingForTheSameBytes();
    void refusesAnotherFileOfTheIssue();
    void replacesAndKeepsTheFormer();
    void takesAFormerFileBack();
    void letsUnnumberedIssuesStandSideBySide();
    void marksBlocksForSql();
    void keepsDocumentIds();
};

void TestIssueStore::givesEverythingBack()
{
    fixture::TemporaryArchive archive;
    const Issue issue = fixture::richIssue();
    const auto stored = store(*archive.database, "rich", issue);
    QVERIFY2(stored.ok(), stored.ok() ? "" : qPrintable(stored.error().message));
    QCOMPARE(stored->what, StoreOutcome::What::Added);
    const auto read = Catalogue(*archive.database).wholeIssue(stored->id);
    QVERIFY(read.ok());
    QCOMPARE(read->documents.size(), issue.documents.size());
    for (qsizetype i = 0; i < issue.documents.size(); ++i) {
        QCOMPARE(read->documents[i].blocks, issue.documents[i].blocks);
        QVERIFY(read->documents[i] == issue.documents[i]);
    }
    QCOMPARE(read->findings, issue.findings);
    QCOMPARE(read->otherParts, issue.otherParts);
    QVERIFY(*read == issue);
}

void TestIssueStore::keepsTheOriginal()
{
    fixture::TemporaryArchive archive;
    const QByteArray bytes("\xFF\0 not decoded \r\n", 17);
    const auto stored = store(*archive.database, bytes, fixture::plainIssue(2024, 1));
    QVERIFY(stored.ok());
    QCOMPARE(*Catalogue(*archive.database).original(stored->id), bytes);
}

void TestIssueStore::changesNothingForTheSameBytes()
{
    fixture::TemporaryArchive archive;
    const auto first = store(*archive.database, "a", fixture::plainIssue(2024, 1));
    const QByteArray before = fixture::dump(*archive.database);
    const auto again =
        store(*archive.database, "a", fixture::plainIssue(2024, 2), OnConflict::Replace);
    QVERIFY(again.ok());
    QCOMPARE(again->what, StoreOutcome::What::AlreadyThere);
    QCOMPARE(again->id, first->id);
    QCOMPARE(fixture::dump(*archive.database), before);
}

void TestIssueStore::refusesAnotherFileOfTheIssue()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1)).ok());
    const QByteArray before = fixture::dump(*archive.database);
    const auto refused = store(*archive.database, "b", fixture::plainIssue(2024, 1, 3));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().message.contains(u"云山县人民政府公报"_s));
    QVERIFY(refused.error().message.contains(u"2024"_s));
    QCOMPARE(fixture::dump(*archive.database), before);
}

void TestIssueStore::replacesAndKeepsTheFormer()
{
    fixture::TemporaryArchive archive;
    const auto former = store(*archive.database, "a", fixture::plainIssue(2024, 1, 2));
    const auto newer =
        store(*archive.database, "b", fixture::plainIssue(2024, 1, 3), OnConflict::Replace);
    QVERIFY(newer.ok());
    QCOMPARE(newer->what, StoreOutcome::What::Replaced);
    Catalogue catalogue(*archive.database);
    QCOMPARE(catalogue.issues()->size(), 1);
    QCOMPARE(catalogue.issues()->constFirst().version, 2);
    QCOMPARE(catalogue.documentIds({})->size(), 3U);
    QCOMPARE(catalogue.bodies()->constFirst().documents, 3);
    QCOMPARE(catalogue.kinds()->constFirst().documents, 3);
    // The former one: out of the lists, but whole.
    QVERIFY(*catalogue.wholeIssue(former->id) == fixture::plainIssue(2024, 1, 2));
    QCOMPARE(*catalogue.original(former->id), QByteArray("a"));
    DocumentFilter ofFormer;
    ofFormer.issue = former->id;
    QCOMPARE(catalogue.documentIds(ofFormer)->size(), 2U);
    const auto versions = catalogue.versions(former->id);
    QCOMPARE(versions->size(), 2);
    QCOMPARE(versions->constFirst().id, newer->id);
    QCOMPARE(versions->constLast().id, former->id);
}

void TestIssueStore::takesAFormerFileBack()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1, 2)).ok());
    QVERIFY(store(*archive.database, "b", fixture::plainIssue(2024, 1, 3), OnConflict::Replace));
    const auto refused = store(*archive.database, "a", fixture::plainIssue(2024, 1, 2));
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    const auto back =
        store(*archive.database, "a", fixture::plainIssue(2024, 1, 2), OnConflict::Replace);
    QVERIFY(back.ok());
    QCOMPARE(back->what, StoreOutcome::What::Replaced);
    Catalogue catalogue(*archive.database);
    QCOMPARE(catalogue.issue(back->id)->version, 3);
    QCOMPARE(catalogue.documentIds({})->size(), 2U);
}

void TestIssueStore::letsUnnumberedIssuesStandSideBySide()
{
    fixture::TemporaryArchive archive;
    Issue issue = fixture::plainIssue(2024, 1);
    issue.number.reset();
    QVERIFY(store(*archive.database, "a", issue).ok());
    QVERIFY(store(*archive.database, "b", issue).ok());
    issue.gazette.name.clear();
    issue.number = 1;
    QVERIFY(store(*archive.database, "c", issue).ok());
    QVERIFY(store(*archive.database, "d", issue).ok());
    QCOMPARE(Catalogue(*archive.database).issues()->size(), 4);
}

void TestIssueStore::marksBlocksForSql()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "rich", fixture::richIssue()).ok());
    auto cut = archive.database->prepare(
        "SELECT substr(t.text, b.start, b.length) FROM block b "
        "JOIN document_text t USING (document_id) WHERE b.kind = 'table'");
    QCOMPARE(*cut->step(), true);
    QCOMPARE(cut->text(0), u"乡镇\t株数\n𠮷庄\t3000"_s);
}

void TestIssueStore::keepsDocumentIds()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1)).ok());
    const auto ids = Catalogue(*archive.database).documentIds({});
    QVERIFY(store(*archive.database, "b", fixture::plainIssue(2024, 1), OnConflict::Replace).ok());
    const auto newIds = Catalogue(*archive.database).documentIds({});
    for (const DocumentId id : *ids) {
        QVERIFY(std::ranges::find(*newIds, id) == newIds->end());
        QVERIFY(Catalogue(*archive.database).document(id).ok());
    }
}

QTEST_GUILESS_MAIN(TestIssueStore)
#include "tst_issuestore.moc"
