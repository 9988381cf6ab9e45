// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/files/savedfile.h"
#include "desktop/settings/preferences.h"
#include "desktop/settings/settings.h"

#include <QDir>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::desktop;

class TestSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesFallbacksAndRemembers()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        {
            QSettings store(file, QSettings::IniFormat);
            Settings settings(store);
            QCOMPARE(settings.value(setting::kZoomPercent), 100);
            QCOMPARE(settings.value(setting::kLibraryShown), true);
            settings.set(setting::kZoomPercent, 140);
            settings.set(setting::kLibraryShown, false);
            settings.set(setting::kAppearance, u"dark"_s);
            settings.set(setting::kLanguage, u"en"_s);
            settings.set(setting::kReaderLayout, QByteArray("\0\1\2", 3));
        }
        QSettings store(file, QSettings::IniFormat);
        const Settings settings(store);
        QCOMPARE(settings.value(setting::kZoomPercent), 140);
        QCOMPARE(settings.value(setting::kLibraryShown), false);
        QCOMPARE(settings.value(setting::kAppearance), u"dark"_s);
        QCOMPARE(settings.value(setting::kLanguage), u"en"_s);
        QCOMPARE(settings.value(setting::kReaderLayout), QByteArray("\0\1\2", 3));
    }

    void anOldChoiceOfLanguageStays()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Settings settings(store);
        QCOMPARE(spokenLanguage(chosenLanguage(settings), u"en"_s), u"en"_s);
        settings.set(setting::kLanguage, u"zh_CN"_s);
        QCOMPARE(spokenLanguage(chosenLanguage(settings), u"en"_s), u"zh_CN"_s);
        settings.set(setting::kLanguage, u"xx"_s); // which there is not
        QCOMPARE(spokenLanguage(chosenLanguage(settings), u"en"_s), u"en"_s);
    }

    void filesAreProposedInAFolderThatIsThere()
    {
        const QTemporaryDir home;
        const QByteArray formerHome = qgetenv("HOME");
        const QByteArray formerConfig = qgetenv("XDG_CONFIG_HOME");
        const auto restored = qScopeGuard([&] {
            qputenv("HOME", formerHome);
            qputenv("XDG_CONFIG_HOME", formerConfig);
        });
        qputenv("HOME", home.path().toLocal8Bit());
        qunsetenv("XDG_CONFIG_HOME");
        QSettings store(home.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Settings settings(store);
        QCOMPARE(proposedPath(settings, u"a.pdf"_s), home.filePath(u"a.pdf"_s));
        QVERIFY(QDir(home.path()).mkdir(u"Documents"_s));
        QCOMPARE(proposedPath(settings, u"a.pdf"_s), home.filePath(u"Documents/a.pdf"_s));
        QVERIFY(QDir(home.path()).mkdir(u"out"_s));
        rememberFolderOf(settings, home.filePath(u"out/b.pdf"_s));
        QCOMPARE(proposedPath(settings, u"a.pdf"_s), home.filePath(u"out/a.pdf"_s));
        settings.set(setting::kCopyFolder, home.filePath(u"gone"_s));
        QCOMPARE(folderFrom(settings, setting::kCopyFolder), home.filePath(u"Documents"_s));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
