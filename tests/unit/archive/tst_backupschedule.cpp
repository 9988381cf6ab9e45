// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backupschedule.h"
#include "archive/check.h"
#include "archivefixture.h"

#include <QDir>
#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kDay(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);

} // namespace

class TestBackupSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<fixture::TemporaryArchive>();
        m_archive->fill({fixture::plainIssue(2024, 1)});
        m_folder = std::make_unique<QTemporaryDir>();
        m_schedule = {m_folder->path(), 7, 2};
    }

    void makesOneWhenItIsDue()
    {
        const auto first = backUpIfDue(*m_archive->database, m_schedule, kDay);
        QVERIFY(first);
        const auto copy = Database::open(*first, OpenMode::ReadOnly);
        QVERIFY(copy);
        QVERIFY(check(**copy)->isEmpty());

        const auto early = backUpIfDue(*m_archive->database, m_schedule, kDay.addDays(6));
        QVERIFY(early);
        QCOMPARE(*early, QString());
        const auto second = backUpIfDue(*m_archive->database, m_schedule, kDay.addDays(7));
        QVERIFY(second);
        QCOMPARE(files(), (QStringList{*first, *second}));
        QCOMPARE(scheduledBackups(m_archive->path, m_folder->path(), kDay.addDays(7)),
                 (QStringList{*second, *first}));
    }

    void makesNoneWithoutAFolder()
    {
        m_schedule.folder.clear();
        const auto none = backUpIfDue(*m_archive->database, m_schedule, kDay);
        QVERIFY(none);
        QCOMPARE(*none, QString());
    }

    void keepsSoMany()
    {
        QStringList made;
        for (int week = 0; week < 4; ++week) {
            const auto one = backUpIfDue(*m_archive->database, m_schedule, kDay.addDays(7 * week));
            QVERIFY(one);
            made.append(*one);
        }
        QCOMPARE(files(), made.last(2));
    }

    /// Only what is surely a backup of this archive is ever removed.
    void leavesOtherFilesAlone()
    {
        const auto own = backUpIfDue(*m_archive->database, m_schedule, kDay);
        QVERIFY(own);
        fixture::TemporaryArchive other; // of the same name
        other.fill({fixture::plainIssue(2024, 2)});
        const auto others = backUpIfDue(*other.database, m_schedule, kDay);
        QVERIFY(others);
        QString named = *own; // by its name alone
        named.replace(u"20260301"_s, u"20200101"_s);
        QFile file(named);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        QString ahead = *own; // by a clock that was wrong
        ahead.replace(u"20260301"_s, u"20990101"_s);
        QVERIFY(QFile::copy(*own, ahead));
        QString byHand = *own;
        byHand.replace(u"-080000"_s, u" copy"_s);
        QVERIFY(QFile::copy(*own, byHand));

        m_schedule.kept = 1;
        const auto next = backUpIfDue(*m_archive->database, m_schedule, kDay.addDays(7));
        QVERIFY(next);
        QVERIFY(!QFile::exists(*own));
        for (const QString& left : {*others, named, ahead, byHand, *next}) {
            QVERIFY2(QFile::exists(left), qPrintable(left));
        }
    }

    void removesNothingWhenTheNewOneFails()
    {
        m_schedule.kept = 1;
        const auto first = backUpIfDue(*m_archive->database, m_schedule, kDay);
        QVERIFY(first);
        // An original that is not what was imported: the copy fails its check.
        QVERIFY(m_archive->database->execute("UPDATE source_file SET bytes = x'00'"));
        const auto second = backUpIfDue(*m_archive->database, m_schedule, kDay.addDays(8));
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Corrupt);
        QCOMPARE(files(), QStringList{*first});
    }

    void namesTheFolderThatIsMissing()
    {
        m_schedule.folder = m_folder->filePath(u"away"_s);
        const auto none = backUpIfDue(*m_archive->database, m_schedule, kDay);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NotFound);
        QVERIFY(none.error().message.contains(m_schedule.folder));
    }

private:
    [[nodiscard]] QStringList files() const
    {
        QStringList paths;
        for (const QFileInfo& file :
             QDir(m_folder->path()).entryInfoList(QDir::Files, QDir::Name)) {
            paths.append(file.filePath());
        }
        return paths;
    }

    std::unique_ptr<fixture::TemporaryArchive> m_archive;
    std::unique_ptr<QTemporaryDir> m_folder;
    BackupSchedule m_schedule;
};

QTEST_GUILESS_MAIN(TestBackupSchedule)
#include "tst_backupschedule.moc"
