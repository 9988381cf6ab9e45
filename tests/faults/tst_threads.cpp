// SPDX-License-Identifier: GPL-3.0-or-later
// One archive under the threads of a program: an import, searches, and a rebuild of the index at
// once, each with a connection of its own. Made for the thread sanitizer; without it, nobody may
// fail or see half an issue.
#include "archive/catalogue.h"
#include "archive/check.h"
#include "archive/textindex.h"
#include "gazettetext.h"
#include "ingest/importer.h"
#include "search/searcher.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <thread>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFiles = 24;
constexpr int kDocumentsOfAFile = 2;
constexpr std::chrono::milliseconds kPause{150};

} // namespace

class TestThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneImportsWhileOthersReadAndReindex();

private:
    void search();
    void reindex();

    QTemporaryDir m_folder;
    QString m_path;
    QStringList m_files;
    std::atomic<bool> m_ended = false;
    std::atomic<int> m_failures = 0;
    std::atomic<int> m_searches = 0;
};

void TestThreads::init()
{
    m_path = m_folder.filePath(u"a.gongbao"_s);
    QVERIFY(Database::open(m_path, OpenMode::ReadWrite).ok());
    for (int i = 0; i < kFiles; ++i) {
        m_files.append(m_folder.filePath(u"%1.txt"_s.arg(i)));
        QVERIFY(fixture::writeFile(m_files.constLast(), fixture::gazetteText(2020, i + 1)));
    }
}

/// Searches and reads what was found until the import has ended.
void TestThreads::search()
{
    const auto database = Database::open(m_path, OpenMode::ReadOnly);
    if (!database) {
        ++m_failures;
        return;
    }
    search::Searcher searcher(**database);
    do {
        const auto found = searcher.search({.typed = u"绿化"_s}, {});
        if (!found) {
            ++m_failures;
            return;
        }
        for (const search::Hit& hit : found->hits) {
            const auto issue = Catalogue(**database).wholeIssue(hit.document.issueId);
            m_failures += issue && issue->documents.size() == kDocumentsOfAFile ? 0 : 1;
        }
        ++m_searches;
    } while (!m_ended);
}

/// Rebuilds the index until the import has ended; it waits for the import's turns.
void TestThreads::reindex()
{
    const auto database = Database::open(m_path, OpenMode::ReadWrite);
    do {
        const Status done = database ? TextIndex(**database).rebuild() : Status(database.error());
        if (!done && done.error().code != ErrorCode::Locked) {
            ++m_failures;
            return;
        }
        // SQLite asks for a lock ten times a second: without a pause the other may never get it.
        std::this_thread::sleep_for(kPause);
    } while (!m_ended);
}

void TestThreads::oneImportsWhileOthersReadAndReindex()
{
    ingest::ImportReport report;
    ingest::ImportOptions eachByItself;
    eachByItself.groupBytes = 1;
    {
        const std::jthread first([this] { search(); });
        const std::jthread second([this] { search(); });
        const std::jthread third([this] { reindex(); });
        const std::jthread importing([&] {
            const auto database = Database::open(m_path, OpenMode::ReadWrite);
            if (database) {
                report = ingest::importPaths(**database, m_files, eachByItself, {}, {});
            }
            m_ended = true;
        });
    }
    QCOMPARE(m_failures, 0);
    QVERIFY(m_searches > 0);
    QCOMPARE(report.count(ingest::FileOutcome::What::Added), kFiles);
    const auto database = Database::open(m_path, OpenMode::ReadOnly);
    QCOMPARE(*check(**database), QStringList());
    QCOMPARE(Catalogue(**database).issues()->size(), kFiles);
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
