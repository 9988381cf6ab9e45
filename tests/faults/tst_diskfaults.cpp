// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails at any write or flush of an import, a replacement or a correction: the archive
// holds the issue whole or not at all, and as the program said.
#include "archive/corrections.h"
#include "archive/issuestore.h"
#include "archivefixture.h"
#include "archivewitness.h"
#include "faultyvfs.h"
#include "gazettetext.h"
#include "parse/parser.h"

#include <QFile>
#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace gongbao::faults;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(gongbao::faults::Fault)

class TestDiskFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void atAnyPoint_data();
    void atAnyPoint();

private:
    Status store(const QByteArray& bytes) const;
    Status correct() const;
    QByteArray contents() const;
    void look(bool stored, const QByteArray& bytes, const char* where);

    QTemporaryDir m_folder;
    QString m_path;
    QByteArray m_archive; ///< the file of an archive with one issue
    QByteArray m_before;  ///< what is in it
    QByteArray m_first;   ///< the file of that issue
};

void TestDiskFaults::initTestCase()
{
    m_path = m_folder.filePath(u"a.gongbao"_s);
    m_first = fixture::gazetteText(2024, 1);
    QVERIFY(store(m_first).ok());
    QFile file(m_path);
    QVERIFY(file.open(QFile::ReadOnly));
    m_archive = file.readAll();
    m_before = contents();
}

void TestDiskFaults::init()
{
    for (const QString& beside : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QFile::remove(m_path + beside);
    }
    QVERIFY(fixture::writeFile(m_path, m_archive));
}

/// As an import does, up to the archive's closing.
Status TestDiskFaults::store(const QByteArray& bytes) const
{
    const source::SourceFile file = fixture::sourceFile(u"a.txt"_s, bytes);
    const auto issue = parse::parseIssue(file.text);
    const auto database = Database::open(m_path, OpenMode::ReadWrite);
    if (!database) {
        return database.error();
    }
    const auto outcome = IssueStore(**database).store(file, *issue, OnConflict::Replace);
    return outcome ? Status() : Status(outcome.error());
}

/// The first issue: a title, and one document less.
Status TestDiskFaults::correct() const
{
    const source::SourceText text(QString::fromUtf8(m_first));
    const auto places = parse::parseCorrected(text, {})->places;
    Correction title;
    title.place = places.at(0);
    title.value = u"更正的标题"_s;
    Correction join;
    join.part = CorrectedPart::Join;
    join.place = places.at(1);
    const auto database = Database::open(m_path, OpenMode::ReadWrite);
    if (!database) {
        return database.error();
    }
    const auto done = archive::apply(**database, {1, {title, join}, {}}, text);
    return done ? Status() : Status(done.error());
}

QByteArray TestDiskFaults::contents() const
{
    const auto database = Database::open(m_path, OpenMode::ReadWrite);
    return database ? fixture::dump(**database) : QByteArray();
}

/// After a new start everything must be there that was, and the new issue, or without @p bytes the
/// correction, where it was @p stored.
void TestDiskFaults::look(bool stored, const QByteArray& bytes, const char* where)
{
    ArchiveWitness witness;
    witness.offer(m_first);
    witness.stored(m_first);
    if (!bytes.isEmpty()) {
        witness.offer(bytes);
    }
    if (stored && bytes.isEmpty()) {
        witness.corrected(u"更正的标题"_s);
    } else if (stored) {
        witness.stored(bytes);
    }
    const auto problems = witness.look(m_path);
    QVERIFY2(problems.ok(), problems ? where : qPrintable(problems.error().message));
    QVERIFY2(problems->isEmpty(), qPrintable(QString::fromUtf8(where) + problems->join(u' ')));
}

void TestDiskFaults::atAnyPoint_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray next = fixture::gazetteText(2024, 2);
    const QByteArray corrected = fixture::gazetteText(2024, 1, u"请尽快照办。"_s);
    for (const auto& [name, fault] :
         {std::pair("full disk", Fault::FullDisk), std::pair("write error", Fault::WriteError),
          std::pair("short write", Fault::ShortWrite), std::pair("flush error", Fault::SyncError),
          std::pair("power cut", Fault::PowerCut)}) {
        QTest::addRow("import, %s", name) << fault << next;
        QTest::addRow("replacement, %s", name) << fault << corrected;
        QTest::addRow("correction, %s", name) << fault << QByteArray();
    }
}

void TestDiskFaults::atAnyPoint()
{
    QFETCH(Fault, fault);
    QFETCH(QByteArray, bytes);
    FaultyVfs disk;
    int failures = 0;
    for (int at = 1;; ++at) {
        const QByteArray where = QByteArray::number(at) + ": ";
        init();
        disk.arm(fault, at);
        const Status stored = bytes.isEmpty() ? correct() : store(bytes);
        if (!disk.disarm()) {
            QVERIFY(stored.ok()); // all of it takes fewer writes
            break;
        }
        if (fault == Fault::PowerCut) {
            QFile::remove(m_path + u"-shm"_s); // it was in memory
            disk.losePower(static_cast<unsigned>(at) * 2654435761U);
        }
        failures += stored ? 0 : 1;
        QVERIFY2(stored || !stored.error().message.isEmpty(), where.constData());
        QVERIFY2(stored || fault != Fault::FullDisk || stored.error().code == ErrorCode::DiskFull,
                 where.constData());
        // Without power nobody could say whether it was stored.
        if (!stored && fault != Fault::PowerCut) {
            QVERIFY2(contents() == m_before, where.constData());
        }
        look(stored.ok(), bytes, where.constData());
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QVERIFY2(failures > 0, "no fault came before the issue was stored");
}

QTEST_GUILESS_MAIN(TestDiskFaults)
#include "tst_diskfaults.moc"
