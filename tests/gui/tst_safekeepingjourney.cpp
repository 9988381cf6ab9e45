// SPDX-License-Identifier: GPL-3.0-or-later
// Backups by hand and by themselves, all of it as plain files, and archives made of them again.
#include "archive/backupschedule.h"
#include "archive/check.h"
#include "desktopfixture.h"

#include <QDir>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

bool isWhole(const QString& path)
{
    const auto database = archive::Database::open(path, archive::OpenMode::ReadOnly);
    return database && archive::check(**database)->isEmpty();
}

/// Asks for it, and waits until it is done.
void run(const Desktop& desktop, const char16_t* action)
{
    desktop.trigger(action);
    QVERIFY(!desktop.part<QMenu>(u"copyMenu")->isEnabled());
    QTRY_VERIFY(desktop.part<QWidget>(u"copyProgress")->isHidden());
    QVERIFY(desktop.part<QMenu>(u"copyMenu")->isEnabled());
}

} // namespace

class TestSafekeepingJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsMadeAndRestoredBesideTheArchive()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.chosenCopy = desktop.path(u"copy.gongbao"_s);
        run(desktop, u"backUp");
        QVERIFY2(desktop.message().contains(u"copy.gongbao"_s), qPrintable(desktop.message()));
        QVERIFY(isWhole(desktop.chosenCopy));

        desktop.chosenArchive = desktop.chosenCopy;
        desktop.chosenCopy = desktop.path(u"restored.gongbao"_s);
        desktop.trigger(u"restoreBackup");
        QTRY_VERIFY(desktop.message().contains(u"restored.gongbao"_s));
        QVERIFY(isWhole(desktop.chosenCopy));
    }

    void allIsWrittenAsPlainFilesAndRestored()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.chosenCopy = desktop.path(u"plain"_s);
        run(desktop, u"dump");
        QVERIFY(QFile::exists(desktop.chosenCopy + u"/SHA256SUMS"_s));

        desktop.chosenArchive = desktop.chosenCopy;
        desktop.chosenCopy = desktop.path(u"restored.gongbao"_s);
        desktop.trigger(u"restoreDump");
        QTRY_VERIFY(desktop.message().contains(u"restored.gongbao"_s));
        QVERIFY(isWhole(desktop.chosenCopy));
    }

    void whatIsThereIsNeverWrittenOver()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.chosenCopy = desktop.archive();
        desktop.chosenArchive = desktop.archive();
        run(desktop, u"restoreBackup");
        QVERIFY2(desktop.message().contains(u"there already"_s), qPrintable(desktop.message()));
        QVERIFY(desktop.rows() > 0);
    }

    void itCanBeCancelled()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.chosenCopy = desktop.path(u"plain"_s);
        desktop.trigger(u"dump");
        auto* progress = desktop.part<QWidget>(u"copyProgress");
        progress->findChild<QPushButton*>()->click();
        QTRY_VERIFY(progress->isHidden());
        QVERIFY(!QFile::exists(desktop.chosenCopy));
    }

    void backupsAreMadeByThemselves()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.close();
        const QString folder = desktop.path(u"backups"_s);
        QVERIFY(QDir().mkpath(folder));
        desktop.settings().set(setting::kBackupFolder, folder);
        desktop.open();
        const auto backups = [&] {
            return archive::scheduledBackups(desktop.archive(), folder,
                                             QDateTime::currentDateTimeUtc());
        };
        QTRY_COMPARE(backups().size(), 1);
        QTRY_VERIFY(desktop.message().contains(u"backed up"_s));
        QVERIFY(isWhole(backups().constFirst()));
        // Not again before its time.
        desktop.close();
        desktop.open();
        QTRY_VERIFY(desktop.rows() > 0);
        QTRY_VERIFY(desktop.part<QMenu>(u"copyMenu")->isEnabled());
        QCOMPARE(backups().size(), 1);
        QCOMPARE(desktop.message(), QString());
    }

    void aMissingFolderForBackupsIsNamed()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.close();
        desktop.settings().set(setting::kBackupFolder, desktop.path(u"unplugged"_s));
        desktop.open();
        QTRY_VERIFY(desktop.message().contains(u"unplugged"_s));
        QVERIFY(desktop.message().contains(u"No backup was made"_s));
    }
};

QTEST_MAIN(TestSafekeepingJourney)
#include "tst_safekeepingjourney.moc"
