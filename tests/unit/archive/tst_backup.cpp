// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"
#include "archivefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

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
