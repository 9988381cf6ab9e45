// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/keeping.h"
#include "archive/parserversion.h"
#include "archive/textindex.h"
#include "gazettetext.h"
#include "ingest/correcting.h"
#include "ingest/importer.h"
#include "ingest/recordcheck.h"
#include "ingest/rereading.h"
#include "parse/parser.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace gongbao;
using namespace gongbao::archive;
using namespace gongbao::ingest;
using namespace Qt::StringLiterals;

/// Issues that a former version of the recogniser read: as it would have left them.
class TestRereading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(m_folder->filePath(u"a.gongbao"_s), OpenMode::ReadWrite);
        QVERIFY(opened.ok());
        m_database = std::move(*opened);
        const QString path = m_folder->filePath(u"1.txt"_s);
        QVERIFY(fixture::writeFile(path, fixture::gazetteText(2024, 2)));
        QVERIFY(!importPaths(*m_database, {path}, {}, {}, {}).files.first().error);
        m_before = *Catalogue(*m_database).wholeIssue(1);
    }

    void readsWhatAFormerVersionRead()
    {
        makeOlder();
        const QList<Rereading> done = rereadAll({});
        QCOMPARE(done.size(), 1);
        QCOMPARE(done.first().formerVersion, 1);
        QCOMPARE(done.first().changes.size(), 2);
        QVERIFY(describe(done.first().changes.at(0)).contains(u"决定"_s));
        QVERIFY(describe(done.first().changes.at(1)).contains(u"2024-04-02"_s));
        QCOMPARE(done.first().changes.at(0).document, 1);
        QCOMPARE(done.first().changes.at(1).document, 2);
        QVERIFY(*Catalogue(*m_database).wholeIssue(1) == m_before);
        QCOMPARE(*parserVersionOf(*m_database, 1), parse::kParserVersion);
        QVERIFY(TextIndex(*m_database).check()->isEmpty());
        QVERIFY(rereadAll({}).isEmpty());
    }

    void documentsThatAreJoinedMeanwhileAreNoLongerThere()
    {
        makeOlder();
        whileItIsStored("BEGIN UPDATE document SET place = -id, current = 0 WHERE id = 1; END");
        const QList<Rereading> done = rereadAll({});
        QCOMPARE(done.size(), 1);
        QCOMPARE(done.first().changes.size(), 2);
        QCOMPARE(done.first().changes.at(0).document, 0);
        QCOMPARE(done.first().changes.at(1).document, 2);
    }

    void theOlderOnesAreCounted()
    {
        QCOMPARE(*countReadByOlderParser(*m_database), 0);
        makeOlder();
        QCOMPARE(*countReadByOlderParser(*m_database), 1);
        QVERIFY(m_database->execute("UPDATE issue SET parser_version = 9999"));
        QCOMPARE(*countReadByOlderParser(*m_database), 0);
    }

    void keepsCorrectionsAndMarks()
    {
        QVERIFY(
            amend(*m_database, 1, {{CorrectedPart::Title, u"关于绿化的通知"_s}}, {u"wang"_s, {}}));
        QVERIFY(apply(*m_database, SetNote{2, u"要查"_s}));
        makeOlder();
        QCOMPARE(rereadAll({}).size(), 1);
        QCOMPARE(Catalogue(*m_database).document(1)->title, u"关于绿化的通知"_s);
        QCOMPARE(correctionsOf(*m_database, 1)->size(), 1);
        QCOMPARE(marksOf(*m_database, 2)->note, u"要查"_s);
    }

    void aDryRunChangesNothing()
    {
        makeOlder();
        const QList<Rereading> done = rereadAll({.store = false});
        QCOMPARE(done.first().changes.size(), 2);
        QCOMPARE(*parserVersionOf(*m_database, 1), 1);
        QVERIFY(*Catalogue(*m_database).wholeIssue(1) != m_before);
    }

    void readsEveryIssueWhenAsked()
    {
        QVERIFY(rereadAll({}).isEmpty());
        const QList<Rereading> done = rereadAll({.everyIssue = true});
        QCOMPARE(done.size(), 1);
        QVERIFY(done.first().changes.isEmpty());
    }

    void documentsThatComeAndGoAreTold()
    {
        Issue other = m_before;
        other.documents.first().span.first += 1;
        const QList<Difference> found = differences(other, m_before);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).title, other.documents.first().title);
        QCOMPARE(found.at(0).line, 0);
        QCOMPARE(found.at(1).title, m_before.documents.first().title);
        QCOMPARE(found.at(1).line, m_before.documents.first().span.first);
    }

    void anOriginalThatCannotBeReadStaysAsItWas()
    {
        makeOlder();
        QVERIFY(m_database->execute("UPDATE source_file SET bytes = x'00FF00FF00'"));
        const QList<Rereading> done = rereadAll({});
        QCOMPARE(done.size(), 1);
        QVERIFY(done.first().error);
        QCOMPARE(*parserVersionOf(*m_database, 1), 1);
    }

    void anIssueThatCannotBeStoredStopsNone()
    {
        const QString path = m_folder->filePath(u"2.txt"_s);
        QVERIFY(fixture::writeFile(path, fixture::gazetteText(2024, 3)));
        QVERIFY(!importPaths(*m_database, {path}, {}, {}, {}).files.first().error);
        makeOlder();
        QVERIFY(m_database->execute("UPDATE document SET kind = '决定' WHERE id = 3"));
        whileItIsStored("WHEN old.id = 2 BEGIN SELECT raise(ABORT, 'refused'); END");
        const QList<Rereading> done = rereadAll({});
        QCOMPARE(done.size(), 2);
        QCOMPARE(done.at(0).issue.id, 2); // the newest first
        QVERIFY(done.at(0).error);
        QVERIFY(done.at(0).error->message.contains(u"refused"_s));
        QVERIFY(done.at(0).changes.isEmpty());
        QCOMPARE(*parserVersionOf(*m_database, 2), 1);
        QVERIFY(!done.at(1).error);
        QCOMPARE(done.at(1).changes.size(), 2);
        QCOMPARE(*parserVersionOf(*m_database, 1), parse::kParserVersion);
    }

    void aStopLeavesTheRestAsItWas()
    {
        makeOlder();
        std::stop_source stop;
        stop.request_stop();
        const Status done = reread(
            *m_database, {}, [](const Rereading&) {}, stop.get_token());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QCOMPARE(*parserVersionOf(*m_database, 1), 1);
    }

    /// A difference is no problem where another version made the record, but it is told.
    void theCheckTellsWhichVersionReadIt()
    {
        makeOlder();
        const auto found = checkRecords(*m_database);
        QVERIFY(found);
        QCOMPARE(found->problems, QStringList());
        QCOMPARE(found->notices.size(), 1);
        QVERIFY(found->notices.first().contains(u"version 1"_s));
        QVERIFY(m_database->execute("UPDATE issue SET parser_version = 9999"));
        QCOMPARE(checkRecords(*m_database)->notices.size(), 1);
    }

    /// Somebody corrects an issue while it is compared.
    void theCheckComparesOneState()
    {
        Meanwhile meanwhile{m_folder->filePath(u"a.gongbao"_s)};
        sqlite3_trace_v2(m_database->handle(), SQLITE_TRACE_STMT, &Meanwhile::begun, &meanwhile);
        const auto found = checkRecords(*m_database);
        sqlite3_trace_v2(m_database->handle(), 0, nullptr, nullptr);
        QVERIFY(meanwhile.done);
        QVERIFY(found);
        QCOMPARE(found->problems, QStringList());
        QCOMPARE(correctionsOf(*m_database, 1)->size(), 1);
        QCOMPARE(checkRecords(*m_database)->problems, QStringList());
    }

private:
    /// Corrects a title as soon as another connection begins to ask for corrections.
    struct Meanwhile
    {
        QString archive;
        bool done = false;

        static int begun(unsigned /*event*/, void* self, void* /*statement*/, void* sql)
        {
            auto* meanwhile = static_cast<Meanwhile*>(self);
            if (!meanwhile->done && QByteArrayView(static_cast<const char*>(sql))
                                        .contains(QByteArrayView("FROM correction"))) {
                meanwhile->done = true;
                const auto other = Database::open(meanwhile->archive, OpenMode::ReadWrite);
                if (!other || !amend(**other, 1, {{CorrectedPart::Title, u"关于绿化的通知"_s}},
                                     {u"wang"_s, {}})) {
                    qFatal("not corrected");
                }
            }
            return 0;
        }
    };

    void makeOlder() const
    {
        QVERIFY(m_database->execute("UPDATE issue SET parser_version = 1;"
                                    "UPDATE document SET kind = '决定' WHERE id = 1;"
                                    "UPDATE document SET date = NULL WHERE id = 2"));
    }

    /// What happens when an issue is stored: @p trigger, from its condition on.
    void whileItIsStored(const char* trigger) const
    {
        sqlite3_db_config(m_database->handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr);
        const QByteArray make = QByteArray("CREATE TEMP TRIGGER meanwhile AFTER UPDATE OF "
                                           "parser_version ON main.issue ") +
                                trigger;
        QVERIFY(m_database->execute(make.constData()));
    }

    [[nodiscard]] QList<Rereading> rereadAll(const RereadingOptions& options) const
    {
        QList<Rereading> done;
        const Status finished =
            reread(*m_database, options, [&done](const Rereading& one) { done.append(one); });
        if (!finished) {
            qFatal("%s", qUtf8Printable(finished.error().message));
        }
        return done;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    Issue m_before;
};

QTEST_GUILESS_MAIN(TestRereading)
#include "tst_rereading.moc"
