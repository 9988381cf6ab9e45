// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/issuestore.h"
#include "archive/keeping.h"
#include "archivefixture.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

const Finding kNoDate{FindingKind::NoDate, 2, {u"乙通知"_s}};
const Finding kSkips{FindingKind::HeadingNumberSkips, 3, {u"三、"_s, u"一、"_s}};
const Finding kNoGazette{FindingKind::NoGazetteName, 0, {}};

/// An issue with two findings on the lines of a file, and one about all of it.
struct Archive : fixture::TemporaryArchive
{
    Archive() { store("甲\n乙通知\n三、防汛\n", {kNoDate, kSkips, kNoGazette}); }

    IssueId store(const QByteArray& bytes, const QList<Finding>& findings) const
    {
        Issue issue = fixture::plainIssue(2024, 1, 2);
        issue.findings = findings;
        const auto stored = IssueStore(*database).store(fixture::sourceFile(u"a.txt"_s, bytes),
                                                        issue, OnConflict::Replace);
        return stored ? stored->id : 0;
    }
    [[nodiscard]] QList<FindingRecord> findings() const { return *allFindings(*database, {}); }
    [[nodiscard]] FindingRecord record(FindingKind kind) const
    {
        for (const FindingRecord& record : findings()) {
            if (record.finding.kind == kind) {
                return record;
            }
        }
        return {};
    }
    [[nodiscard]] bool isSettled(FindingKind kind) const
    {
        return record(kind).settled.has_value();
    }
    Result<KeepingChange> settle(FindingKind kind, const QString& reason = {}) const
    {
        const FindingRecord found = record(kind);
        return apply(
            *database,
            AddSettlings{
                {{found.issue, found.finding, found.lineText, {0, u"wang"_s, {}, reason}}}});
    }
    KeepingChange make(const KeepingChange& change) const { return *apply(*database, change); }
};

} // namespace

class TestSettling final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoWhenAndWhy()
    {
        const Archive archive;
        QCOMPARE(archive.record(FindingKind::NoDate).lineText, u"乙通知"_s);
        QVERIFY(archive.settle(FindingKind::NoDate, u"原件如此"_s).ok());
        const FindingRecord record = archive.record(FindingKind::NoDate);
        QVERIFY(record.settled.has_value());
        QCOMPARE(record.settled->who, u"wang"_s);
        QCOMPARE(record.settled->reason, u"原件如此"_s);
        QVERIFY(record.settled->when.isValid());
        QVERIFY(!archive.isSettled(FindingKind::HeadingNumberSkips));
        const IssueRecord issue = *Catalogue(*archive.database).issue(record.issue);
        QCOMPARE(issue.findings, 3);
        QCOMPARE(issue.openFindings, 2);
        QCOMPARE(openFindings(*archive.database, record.issue)->size(), 2);
    }

    void isTakenBack()
    {
        const Archive archive;
        const KeepingChange reopen = *archive.settle(FindingKind::NoDate, u"原件如此"_s);
        const FindingRecord settled = archive.record(FindingKind::NoDate);
        const KeepingChange again = archive.make(reopen);
        QVERIFY(!archive.isSettled(FindingKind::NoDate));
        archive.make(again);
        const FindingRecord restored = archive.record(FindingKind::NoDate);
        QVERIFY(restored.settled.has_value());
        QCOMPARE(restored.settled->id, settled.settled->id);
        QCOMPARE(restored.settled->when, settled.settled->when);
        QCOMPARE(restored.settled->reason, u"原件如此"_s);
    }

    void whatIsSettledIsPassedOver()
    {
        const Archive archive;
        const FindingRecord open = archive.record(FindingKind::NoDate);
        QVERIFY(archive.settle(FindingKind::NoDate).ok());
        const Settling second{open.issue, open.finding, open.lineText, {0, u"li"_s, {}, {}}};
        const auto inverse = apply(*archive.database, AddSettlings{{second}});
        QVERIFY(inverse.ok());
        archive.make(*inverse); // which takes back nothing
        QCOMPARE(archive.record(FindingKind::NoDate).settled->who, u"wang"_s);
    }

    void anotherFileKeepsItWhereTheDoubtRemains()
    {
        const Archive archive;
        for (const FindingKind kind :
             {FindingKind::NoDate, FindingKind::HeadingNumberSkips, FindingKind::NoGazetteName}) {
            QVERIFY(archive.settle(kind).ok());
        }
        // A line more at the beginning; the heading was mended, and another one skips.
        const Finding moved{kNoDate.kind, 3, kNoDate.args};
        const Finding other{kSkips.kind, 4, {u"五、"_s, u"一、"_s}};
        archive.store("新\n甲\n乙通知\n五、造林\n", {moved, other});
        QVERIFY(archive.isSettled(FindingKind::NoDate));
        QVERIFY(!archive.isSettled(FindingKind::HeadingNumberSkips));
        // The doubt that was gone meanwhile is known again.
        archive.store("甲\n乙通知\n三、防汛\n\n", {kNoDate, kSkips, kNoGazette});
        QVERIFY(archive.isSettled(FindingKind::NoDate));
        QVERIFY(archive.isSettled(FindingKind::HeadingNumberSkips));
        QVERIFY(archive.isSettled(FindingKind::NoGazetteName));
    }

    void aDoubtOnALineLikeItStaysOpen()
    {
        const Archive archive;
        QVERIFY(archive.settle(FindingKind::NoDate).ok());
        // The same words, but about another document.
        archive.store("甲\n甲\n乙通知\n", {{FindingKind::NoDate, 3, {u"丙通知"_s}}});
        QVERIFY(!archive.isSettled(FindingKind::NoDate));
    }

    void anIssueThatWasReplacedMeanwhileIsRefused()
    {
        const Archive archive;
        const FindingRecord former = archive.record(FindingKind::NoDate);
        archive.store("另", {});
        const auto settled =
            apply(*archive.database, AddSettlings{{{former.issue, former.finding}}});
        QVERIFY(!settled.ok());
        QCOMPARE(settled.error().code, ErrorCode::NotFound);
    }

    void anArchiveOfSchemaThreeGainsIt()
    {
        Archive archive;
        QVERIFY(fixture::makeOlder(*archive.database, 3).ok());
        archive.database.reset();
        archive.database = archive.connect();
        QCOMPARE(archive.findings().size(), 3);
        QVERIFY(archive.settle(FindingKind::NoDate).ok());
        // Once read by this program the line is known too.
        archive.store("甲\n乙通知\n另\n", {kNoDate});
        QVERIFY(archive.isSettled(FindingKind::NoDate));
        QCOMPARE(archive.record(FindingKind::NoDate).lineText, u"乙通知"_s);
        archive.store("甲\n另\n乙通知\n", {{kNoDate.kind, 3, kNoDate.args}});
        QVERIFY(archive.isSettled(FindingKind::NoDate));
    }
};

QTEST_GUILESS_MAIN(TestSettling)
#include "tst_settling.moc"
