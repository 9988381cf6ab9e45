// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/monthcounts.h"
#include "archivefixture.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;

class TestMonthCounts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheDocumentsOfASetByMonth()
    {
        fixture::TemporaryArchive archive;
        Issue issue = fixture::plainIssue(2024, 1, 4);
        issue.documents[0].date = Date{2023, 12, 31};
        issue.documents[1].date = Date{2024, 1, 5};
        issue.documents[2].date = Date{2023, 12, 0};
        issue.documents[3].date.reset();
        Issue other = fixture::plainIssue(2024, 2, 1);
        other.documents[0].date = Date{2024, 0, 0};
        archive.fill({issue, other});
        IdSet all;
        const auto documents = *Catalogue(*archive.database).documentIds({});
        for (const DocumentId id : documents) {
            all.insert(id);
        }
        const auto counts = countMonths(*archive.database, all, {});
        QVERIFY(counts.ok());
        QCOMPARE(*counts, (QList<MonthCount>{{2023, 12, 2}, {2024, 0, 1}, {2024, 1, 1}}));
        // So many ids that all dates are gone through; most of them are of no document.
        for (DocumentId id = 100; id < 5000; ++id) {
            all.insert(id);
        }
        QCOMPARE(*countMonths(*archive.database, all, {}), *counts);
        QVERIFY(countMonths(*archive.database, {}, {})->isEmpty());
    }

    void isBrokenOffWhenAskedTo()
    {
        const fixture::TemporaryArchive archive;
        StopSource stop;
        stop.request_stop();
        const auto counts = countMonths(*archive.database, {}, stop.get_token());
        QVERIFY(!counts.ok());
        QCOMPARE(counts.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestMonthCounts)
#include "tst_monthcounts.moc"
