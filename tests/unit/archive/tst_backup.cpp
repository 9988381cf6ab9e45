// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"
#include "archivefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <thread>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatTheArchiveHolds()
    {
        fixture::TemporaryArchive archive;
        archive.fill({fixture::richIssue(), fixture::plainIssue(2024, 1)});
        const QString copy = archive.folder.filePath(u"copy.gongbao"_s);
        // From a connection that may not write, while another one could.
        const auto reader = Database::open(archive.path, OpenMode::ReadOnly);
        QVERIFY(reader);
        QVERIFY(backUp(**reader, copy));

        const auto copied = Database::open(copy, OpenMode::ReadWrite);
        QVERIFY(copied);
        QCOMPARE(fixture::dump(**copied), fixture::dump(*archive.database));
        QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    /// While another connection stores issue after issue, on a thread of its own.
    void holdsOneStateWhileAnotherWrites()
    {
        fixture::TemporaryArchive archive;
        archive.fill({fixture::richIssue()});
        const auto reader = Database::open(archive.path, OpenMode::ReadOnly);
        std::jthread writer([&archive](const std::stop_token& stop) {
            for (int number = 1; !stop.stop_requested(); ++number) {
                archive.fill({fixture::plainIssue(2024, number, 20)});
            }
        });
        for (int i = 0; i < 5; ++i) {
            const QString copy = archive.folder.filePath(u"copy-%1.gongbao"_s.arg(i));
            const Status done = backUp(**reader, copy);
            QVERIFY2(done, done ? "" : qUtf8Printable(done.error().message));
        }
    }

    void isMadeAnArchiveAgain()
    {
        fixture::TemporaryArchive archive;
        archive.fill({fixture::richIssue(), fixture::plainIssue(2024, 1)});
        const QString backup = archive.folder.filePath(u"backup.gongbao"_s);
        const QString made = archive.folder.filePath(u"made.gongbao"_s);
        QVERIFY(backUp(*archive.database, backup));
        QVERIFY(restoreBackup(backup, made));
        const auto copied = Database::open(made, OpenMode::ReadOnly);
        QVERIFY(copied);
        QCOMPARE(fixture::dump(**copied), fixture::dump(*archive.database));
        const Status again = restoreBackup(backup, archive.path);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
    }

    void isMadeAnArchiveAgainFromAnOlderVersion()
    {
        fixture::TemporaryArchive folder;
        const QString backup = folder.folder.filePath(u"old.gongbao"_s);
        const QString made = folder.folder.filePath(u"made.gongbao"_s);
        QVERIFY(Database::create(backup, 1));
        QFile file(backup);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const Status done = restoreBackup(backup, made);
        QVERIFY2(done, done ? "" : qUtf8Printable(done.error().message));
        QCOMPARE(filesIn(folder.folder.path()).filter(u"made"_s), QStringList{u"made.gongbao"_s});
        QVERIFY(Database::open(made, OpenMode::ReadOnly));
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
    }

    void isNotMadeAnArchiveWhenItIsDamaged()
    {
        fixture::TemporaryArchive archive;
        archive.fill({fixture::plainIssue(2024, 1)});
        QVERIFY(archive.database->execute("UPDATE source_file SET bytes = x'00'"));
        const QStringList before = filesIn(archive.folder.path());
        const Status done = restoreBackup(archive.path, archive.folder.filePath(u"made.gongbao"_s));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Corrupt);
        QCOMPARE(filesIn(archive.folder.path()), before);
    }

    void writesOverNothing()
    {
        fixture::TemporaryArchive archive;
        const QString there = archive.folder.filePath(u"there.gongbao"_s);
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        const Status done = backUp(*archive.database, there);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Conflict);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }

    void leavesNothingWhenItIsStopped()
    {
        fixture::TemporaryArchive archive;
        archive.fill({fixture::plainIssue(2024, 1)});
        const QStringList before = filesIn(archive.folder.path());
        std::stop_source stop;
        // In the middle of the check, when the copy is written.
        const Status done = backUp(*archive.database, archive.folder.filePath(u"copy.gongbao"_s),
                                   stop.get_token(), [&stop](const ProgressState& state) {
                                       if (state.done > 0) {
                                           stop.request_stop();
                                       }
                                   });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QCOMPARE(filesIn(archive.folder.path()), before);
    }

    void saysWhereItCannotWrite()
    {
        fixture::TemporaryArchive archive;
        const QString path = archive.folder.filePath(u"nowhere/copy.gongbao"_s);
        const Status done = backUp(*archive.database, path);
        QVERIFY(!done);
        QVERIFY(done.error().message.contains(path));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
