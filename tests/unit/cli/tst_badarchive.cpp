// SPDX-License-Identifier: GPL-3.0-or-later
// What the real program says to archives that it can't use: one line that names file and cause, the
// right exit status, and the file as it was.
#include "inputfiles.h"
#include "programrun.h"
#include "sandbox.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;
using namespace gongbao::cli::test;

namespace {

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

/// Another program's connection to @p archive, after it has done @p sql; null where it failed.
Connection connectAndRun(const QString& archive, const char* sql)
{
    sqlite3* handle = nullptr;
    const bool done = sqlite3_open(archive.toUtf8().constData(), &handle) == SQLITE_OK &&
                      sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    Connection connection(handle, &sqlite3_close);
    return done ? std::move(connection) : Connection(nullptr, &sqlite3_close);
}

/// By another process: to close a file drops every lock that this one has on it.
QByteArray hashOf(const QString& path)
{
    QProcess process;
    process.start(u"sha256sum"_s, {path});
    process.waitForFinished();
    return process.readAllStandardOutput();
}

} // namespace

class BadArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void missing();
    void missingFolder();
    void folder();
    void noDatabase();
    void databaseOfAnotherProgram();
    void newer();
    void cutShort();
    void lockedForWriting();
    void lockedAltogether();
    void readOnlyFile();
    void readOnlyMedium();
    void fullDisk();
    void fullDiskForANewArchive();
    void neverFinished();
    void fullDiskForExport();
    void fullStandardOutput();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] ProgramRun onArchive(const QStringList& arguments,
                                       const Confine& confine = {}) const
    {
        return run(QStringList{u"--archive"_s, m_archive} + arguments, confine);
    }
    /// Each of @p commands fails with one sentence that has @p words, and changes nothing.
    void verifyRefused(const QList<QStringList>& commands, const QString& words,
                       const Confine& confine = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_archive; ///< with the sample in it
};

namespace {

const QList<QStringList> kReading{{u"list"_s}, {u"search"_s, u"绿化"_s}, {u"check"_s}};
const QList<QStringList> kWriting{{u"import"_s, samplePath()}, {u"reindex"_s}};

} // namespace

void BadArchiveTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_archive = path(u"a.gongbao"_s);
    QCOMPARE(onArchive({u"import"_s, samplePath()}).status, 0);
}

void BadArchiveTest::verifyRefused(const QList<QStringList>& commands, const QString& words,
                                   const Confine& confine) const
{
    const QByteArray before = hashOf(m_archive);
    for (const QStringList& command : commands) {
        const ProgramRun refused = onArchive(command, confine);
        if (refused.status == kNotConfined) {
            QSKIP("This system does not let the test bind the program in this way.");
        }
        const QByteArray what = command.first().toUtf8() + ": " + refused.errors;
        QVERIFY2(refused.status == 1, what.constData());
        QCOMPARE(refused.output, QByteArray());
        QVERIFY2(refused.errorLines().size() == 1, what.constData());
        QVERIFY2(refused.errorLines().first().contains(m_archive), what.constData());
        QVERIFY2(refused.errorLines().first().contains(words), what.constData());
        QVERIFY2(hashOf(m_archive) == before, what.constData());
    }
}

void BadArchiveTest::missing()
{
    m_archive = path(u"none.gongbao"_s);
    verifyRefused(kReading + QList<QStringList>{{u"reindex"_s}, {u"reread"_s}},
                  u"no such archive"_s);
    QVERIFY(!QFile::exists(m_archive));
}

void BadArchiveTest::missingFolder()
{
    m_archive = path(u"none/a.gongbao"_s);
    verifyRefused({{u"import"_s, samplePath()}}, u"no such folder"_s);
    QVERIFY(!QFile::exists(path(u"none"_s)));
}

void BadArchiveTest::folder()
{
    m_archive = m_folder->path();
    verifyRefused(kReading + kWriting, u"is a folder"_s);
}

void BadArchiveTest::noDatabase()
{
    for (const QByteArray& bytes : {QByteArray("Dear archive,\nI am no database.\n"),
                                    bytesOf(samplePath()), QByteArray(8192, '\0')}) {
        QVERIFY(writeFile(m_archive, bytes));
        verifyRefused(kReading + kWriting, u"not a Gongbao archive"_s);
    }
}

void BadArchiveTest::databaseOfAnotherProgram()
{
    m_archive = path(u"other.gongbao"_s);
    QVERIFY(connectAndRun(m_archive, "CREATE TABLE photo (id INTEGER)"));
    verifyRefused(kReading + kWriting, u"not a Gongbao archive"_s);
}

void BadArchiveTest::newer()
{
    QVERIFY(connectAndRun(m_archive, "PRAGMA user_version = 9999"));
    verifyRefused(kReading + kWriting, u"newer Gongbao"_s);
}

void BadArchiveTest::cutShort()
{
    QVERIFY(writeFile(m_archive, bytesOf(m_archive).chopped(8192 * 5)));
    verifyRefused(kReading + kWriting, u"is damaged"_s);
}

void BadArchiveTest::lockedForWriting()
{
    const Connection other = connectAndRun(m_archive, "BEGIN IMMEDIATE");
    QVERIFY(other);
    QCOMPARE(onArchive({u"list"_s, u"issues"_s, u"--count"_s}).output, QByteArray("1\n"));
    const QString issue = path(u"other.txt"_s);
    QVERIFY(writeFile(issue, bytesOf(samplePath()).replace("第03期", "第04期")));
    verifyRefused({{u"import"_s, issue}, {u"reindex"_s}}, u"in use by another program"_s);
}

void BadArchiveTest::lockedAltogether()
{
    const Connection other =
        connectAndRun(m_archive, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    QVERIFY(other);
    verifyRefused({{u"list"_s}, {u"import"_s, samplePath()}}, u"in use by another program"_s);
}

void BadArchiveTest::readOnlyFile()
{
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner |
                                                        QFile::ReadOther | QFile::ExeOther));
    QVERIFY(QFile::setPermissions(m_archive, QFile::ReadOwner | QFile::ReadOther));
    const ProgramRun listed = onArchive({u"list"_s, u"--count"_s}, asOrdinaryUser());
    if (listed.status == kNotConfined || listed.status == -1) {
        QSKIP("This system does not let root become an ordinary user who may run the program.");
    }
    QCOMPARE(listed.output, QByteArray("17\n"));
    verifyRefused(kWriting, u"may not be written"_s, asOrdinaryUser());
}

void BadArchiveTest::readOnlyMedium()
{
    const Confine readOnly = withReadOnlyFolder(m_folder->path());
    verifyRefused(kWriting, u"may not be written"_s, readOnly);
    for (const QStringList& command : kReading) {
        const ProgramRun read = onArchive(command, readOnly);
        QCOMPARE(read.errors, QByteArray());
        QCOMPARE(read.status, 0);
    }
}

void BadArchiveTest::fullDisk()
{
    // Large enough that storing it runs into the limit, wherever SQLite writes first.
    const QString issue = path(u"large.txt"_s);
    QByteArray text = bytesOf(samplePath()).replace("第03期", "第04期");
    text.append(QByteArray("按照要求认真做好有关工作。\n").repeated(40'000));
    QVERIFY(writeFile(issue, text));
    const qint64 size = QFileInfo(m_archive).size();
    for (const qint64 limit : {qint64(4096), size, 2 * size}) {
        verifyRefused({{u"import"_s, issue}}, u"disk is full"_s, withFileSizeLimit(limit));
        QCOMPARE(onArchive({u"check"_s}).status, 0);
        QCOMPARE(onArchive({u"list"_s, u"--count"_s}).output, QByteArray("17\n"));
    }
    QCOMPARE(onArchive({u"import"_s, issue}).status, 0);
}

void BadArchiveTest::fullDiskForANewArchive()
{
    const QStringList before = QDir(m_folder->path()).entryList(QDir::Files);
    m_archive = path(u"new.gongbao"_s);
    for (const qint64 limit : {0, 4096, 10'000, 40'000, 100'000}) {
        verifyRefused({{u"import"_s, samplePath()}}, u"disk is full"_s, withFileSizeLimit(limit));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);
    }
    // What was there before is left, whatever becomes of it.
    QVERIFY(writeFile(m_archive, {}));
    QCOMPARE(onArchive({u"import"_s, samplePath()}, withFileSizeLimit(4096)).status, 1);
    QVERIFY(QFile::exists(m_archive));
    QCOMPARE(onArchive({u"import"_s, samplePath()}).status, 0);
}

/// What programs left whose first import ended early.
void BadArchiveTest::neverFinished()
{
    m_archive = path(u"empty.gongbao"_s);
    QVERIFY(writeFile(m_archive, {}));
    verifyRefused(kReading, u"no archive yet"_s);
    m_archive = path(u"half.gongbao"_s);
    QVERIFY(connectAndRun(m_archive, "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL"));
    verifyRefused(kReading, u"no archive yet"_s);
    m_archive = path(u"marked.gongbao"_s);
    QVERIFY(connectAndRun(m_archive, "PRAGMA application_id = 0x4742616F"));
    verifyRefused(kReading, u"no archive yet"_s);
    for (const QString& name :
         {u"empty.gongbao"_s, u"half.gongbao"_s, u"marked.gongbao"_s, u"missing.gongbao"_s}) {
        m_archive = path(name);
        QCOMPARE(onArchive({u"import"_s, samplePath()}).status, 0);
        QCOMPARE(onArchive({u"list"_s, u"--count"_s}).output, QByteArray("17\n"));
    }
}

void BadArchiveTest::fullDiskForExport()
{
    const QString file = path(u"out.pdf"_s);
    constexpr qint64 kRoomForLocks = 40'000; // what SQLite needs to read, but not the PDF
    const ProgramRun refused =
        onArchive({u"export"_s, u"--out"_s, file, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s},
                  withFileSizeLimit(kRoomForLocks));
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.errorLines().size() == 1, refused.errors.constData());
    QVERIFY2(refused.errors.contains("out.pdf"), refused.errors.constData());
    QVERIFY(!QFile::exists(file));
    QCOMPARE(QDir(m_folder->path()).entryList({u"*pdf*"_s}, QDir::Files), QStringList());
}

void BadArchiveTest::fullStandardOutput()
{
    const ProgramRun listed = onArchive({u"list"_s}, withFullStandardOutput());
    if (listed.status == kNotConfined) {
        QSKIP("This system has no /dev/full.");
    }
    QCOMPARE(listed.status, 1);
    QCOMPARE(listed.errorLines().size(), 1);
}

QTEST_GUILESS_MAIN(BadArchiveTest)
#include "tst_badarchive.moc"
