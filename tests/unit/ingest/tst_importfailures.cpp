// SPDX-License-Identifier: GPL-3.0-or-later
// Files that can't be imported: each gives one sentence that names it, and leaves the archive as
// it was.
#include "archive/catalogue.h"
#include "archive/check.h"
#include "gazettetext.h"
#include "ingest/importer.h"
#include "ordinaryuser.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace gongbao::ingest;
using namespace Qt::StringLiterals;

using What = FileOutcome::What;

class TestImportFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesBytes_data();
    void refusesBytes();
    void refusesAMissingFile();
    void refusesAHugeFile();
    void refusesAnUnreadableFile();
    void takesWhatIsLeftOfATruncatedFile();
    void refusesALockedArchive();
    void reportsAFullDisk();

private:
    FileOutcome importOne(const QString& path);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestImportFailures::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->filePath(u"a.gongbao"_s), OpenMode::ReadWrite,
                                 std::chrono::milliseconds(0));
    QVERIFY(opened.ok());
    m_database = std::move(*opened);
}

FileOutcome TestImportFailures::importOne(const QString& path)
{
    const ImportReport report = importPaths(*m_database, {path}, {}, {}, {});
    return report.files.size() == 1 ? report.files.constFirst() : FileOutcome{};
}

void TestImportFailures::refusesBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray() << ErrorCode::Empty;
    QTest::newRow("blank") << QByteArray(" \r\n\n\t") << ErrorCode::Empty;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\1\2\0\xff\xfe\0\0\0",
                                          14)
                                   .repeated(99)
                            << ErrorCode::NotText;
    QTest::newRow("bad UTF-8") << fixture::gazetteText(2024, 1) + "\xff\xff\xff"
                               << ErrorCode::NotText;
    QTest::newRow("no gazette") << QByteArray("Dear Sir,\n\nthank you.\n") << ErrorCode::NoGazette;
}

void TestImportFailures::refusesBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const QString path = m_folder->filePath(u"bad.txt"_s);
    QVERIFY(fixture::writeFile(path, bytes));
    const FileOutcome outcome = importOne(path);
    QCOMPARE(outcome.what, What::Failed);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, code);
    QVERIFY2(outcome.error->message.contains(u"bad.txt"_s), qPrintable(outcome.error->message));
    QVERIFY(Catalogue(*m_database).issues()->isEmpty());
}

void TestImportFailures::refusesAMissingFile()
{
    const FileOutcome outcome = importOne(m_folder->filePath(u"none.txt"_s));
    QCOMPARE(outcome.what, What::Failed);
    QCOMPARE(outcome.error->code, ErrorCode::NotFound);
}

void TestImportFailures::refusesAHugeFile()
{
    const QString path = m_folder->filePath(u"huge.txt"_s);
    QVERIFY(fixture::writeFile(path, fixture::gazetteText(2024, 1)));
    QVERIFY(QFile::resize(path, 1024LL * 1024 * 1024)); // sparse: takes no room
    const FileOutcome outcome = importOne(path);
    QCOMPARE(outcome.what, What::Failed);
    QCOMPARE(outcome.error->code, ErrorCode::TooLarge);
    QVERIFY(outcome.error->message.contains(u"huge.txt"_s));
}

void TestImportFailures::refusesAnUnreadableFile()
{
    const QString path = m_folder->filePath(u"secret.txt"_s);
    QVERIFY(fixture::writeFile(path, fixture::gazetteText(2024, 1)));
    QVERIFY(QFile::setPermissions(path, {}));
    const fixture::OrdinaryUser user(m_folder->path());
    if (!user.isOk()) {
        QSKIP("This system does not let root become an ordinary user.");
    }
    const FileOutcome outcome = importOne(path);
    QCOMPARE(outcome.what, What::Failed);
    QCOMPARE(outcome.error->code, ErrorCode::Unreadable);
}

void TestImportFailures::takesWhatIsLeftOfATruncatedFile()
{
    const QByteArray whole = fixture::gazetteText(2024, 1);
    const QString path = m_folder->filePath(u"cut.txt"_s);
    for (qsizetype size = whole.size() - 1; size > 0; size -= 7) {
        QVERIFY(fixture::writeFile(path, whole.first(size)));
        const FileOutcome outcome = importOne(path);
        QVERIFY(outcome.error.has_value() == (outcome.issue == 0));
    }
    QCOMPARE(*check(*m_database), QStringList());
}

void TestImportFailures::refusesALockedArchive()
{
    const auto other = Database::open(m_database->path(), OpenMode::ReadWrite);
    QVERIFY(other.ok());
    QVERIFY((*other)->execute("BEGIN IMMEDIATE").ok());
    const QString path = m_folder->filePath(u"a.txt"_s);
    QVERIFY(fixture::writeFile(path, fixture::gazetteText(2024, 1)));
    const FileOutcome outcome = importOne(path);
    QCOMPARE(outcome.what, What::Failed);
    QCOMPARE(outcome.error->code, ErrorCode::Locked);
    QVERIFY(outcome.error->message.contains(m_database->path()));
}

void TestImportFailures::reportsAFullDisk()
{
    QVERIFY(m_database->execute("PRAGMA max_page_count = 1").ok()); // as many as there are
    const QString path = m_folder->filePath(u"a.txt"_s);
    const QString filler = u"按照要求认真做好有关工作。"_s.repeated(20'000);
    QVERIFY(fixture::writeFile(path, fixture::gazetteText(2024, 1, filler)));
    const FileOutcome outcome = importOne(path);
    QCOMPARE(outcome.what, What::Failed);
    QCOMPARE(outcome.error->code, ErrorCode::DiskFull);
    QVERIFY(m_database->execute("PRAGMA max_page_count = 1000000").ok());
    QVERIFY(Catalogue(*m_database).issues()->isEmpty());
    QCOMPARE(importOne(path).what, What::Added);
}

QTEST_GUILESS_MAIN(TestImportFailures)
#include "tst_importfailures.moc"
