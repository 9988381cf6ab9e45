// SPDX-License-Identifier: GPL-3.0-or-later
// Changing settings: everything applies at once, and the window stays where it was.
#include "desktop/app/options.h"
#include "desktop/app/program.h"
#include "desktop/importing/conflictdialog.h"
#include "desktop/settings/preferences.h"
#include "desktop/settings/settingsdialog.h"
#include "desktopfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBlock>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

/// A whole run of the program, on an archive with the sample issue.
class Run
{
public:
    Run()
        : store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , program(*qApp, {folder.filePath(u"a.gongbao"_s), {}, Desktop::samples()}, u"en"_s,
                  Settings(store))
    {
    }
    ~Run() { QApplication::setPalette(palette); }

    static MainWindow* window()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<MainWindow*>(widget)) {
                return found;
            }
        }
        return nullptr;
    }

    const QPalette palette = QApplication::palette();
    QTemporaryDir folder;
    QSettings store;
    Program program;
};

template<typename Widget>
Widget* part(const char16_t* name)
{
    return Run::window()->findChild<Widget*>(QString::fromUtf16(name));
}

} // namespace

class TestSettingsJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDialogShowsAndGivesWhatIsSet()
    {
        const Preferences preferences{
            .language = u"en"_s,
            .appearance = Appearance::Dark,
            .reader = {.face = u"Any Face"_s, .points = 15.5, .measure = 32},
            .exportPattern = u"{n} {title}"_s,
            .watchedFolders = {u"/a"_s, u"/b"_s},
            .recognitionLanguage = u"chi_tra"_s,
            .archive = u"/x.gongbao"_s};
        const SettingsDialog dialog(preferences, {u"/x.gongbao"_s, u"/y.gongbao"_s}, {});
        QCOMPARE(dialog.preferences(), preferences);
    }

    void theUsualIsRestored()
    {
        const SettingsDialog dialog({.language = u"en"_s,
                                     .appearance = Appearance::Dark,
                                     .reader = {.face = {}, .points = 20, .measure = 60},
                                     .exportPattern = u"x"_s,
                                     .watchedFolders = {u"/a"_s},
                                     .recognitionLanguage = u"chi_tra"_s,
                                     .archive = u"/x"_s},
                                    {}, {});
        dialog.findChild<QDialogButtonBox*>(u"buttons"_s)
            ->button(QDialogButtonBox::RestoreDefaults)
            ->click();
        const Preferences restored = dialog.preferences();
        QCOMPARE(restored.reader, Typography{});
        QCOMPARE(restored.appearance, Appearance::System);
        QCOMPARE(restored.watchedFolders, QStringList{u"/a"_s}); // not a matter of taste
        QCOMPARE(restored.recognitionLanguage, QString());
        QCOMPARE(restored.archive, u"/x"_s);
    }

    void foldersAndArchivesAreChosen()
    {
        FileDialogs dialogs;
        dialogs.archiveToOpen = [](QWidget*, const QString&) { return u"/y.gongbao"_s; };
        dialogs.folderToImport = [](QWidget*, const QString&) { return u"/in"_s; };
        const SettingsDialog dialog({.archive = u"/x.gongbao"_s}, {}, dialogs);
        dialog.findChild<QPushButton*>(u"otherArchive"_s)->click();
        dialog.findChild<QPushButton*>(u"addFolder"_s)->click();
        dialog.findChild<QPushButton*>(u"addFolder"_s)->click(); // twice is once
        QCOMPARE(dialog.preferences().archive, u"/y.gongbao"_s);
        QCOMPARE(dialog.preferences().watchedFolders, QStringList{u"/in"_s});
        dialog.findChild<QListWidget*>(u"folders"_s)->setCurrentRow(0);
        dialog.findChild<QPushButton*>(u"removeFolder"_s)->click();
        QVERIFY(dialog.preferences().watchedFolders.isEmpty());
    }

    void languageAndAppearanceChangeWithoutLosingThePlace()
    {
        const Run run;
        QTRY_VERIFY(part<QTableView>(u"table")->model()->rowCount() > 0);
        Run::window()->findChild<SearchField*>()->search(u"绿化"_s);
        QTRY_VERIFY(!part<ReaderView>(u"view")->shown().title.isEmpty());
        const QString read = part<ReaderView>(u"view")->shown().title;
        part<QAction>(u"editSettings")->trigger();
        auto* dialog = Run::window()->findChild<SettingsDialog*>();
        QTRY_VERIFY(dialog->findChild<QLabel*>(u"busy"_s)->isHidden());
        dialog->findChild<QComboBox*>(u"language"_s)->setCurrentIndex(1);
        dialog->findChild<QComboBox*>(u"appearance"_s)->setCurrentIndex(2);
        dialog->findChild<QDoubleSpinBox*>(u"points"_s)->setValue(18);
        dialog->accept();
        QTRY_COMPARE(part<QMenu>(u"fileMenu")->title(), u"文件(&F)"_s);
        QVERIFY(isDark(QApplication::palette()));
        QTRY_COMPARE(part<ReaderView>(u"view")->shown().title, read);
        QCOMPARE(Run::window()->findChild<SearchField*>()->text(), u"绿化"_s);
        QTRY_VERIFY(part<ReaderView>(u"view")->extraSelections().size() > 0);
        QCOMPARE(part<ReaderView>(u"view")->document()->lastBlock().charFormat().fontPointSize(),
                 18.);
    }

    void theLanguageFollowsTheSystemUntilOneIsChosen()
    {
        Run run;
        QTRY_VERIFY(part<QAction>(u"editSettings")->isEnabled());
        Preferences chosen = readPreferences(Settings(run.store), {});
        QCOMPARE(chosen.language, QString());
        chosen.archive = run.folder.filePath(u"a.gongbao"_s);
        chosen.reader.points = 18;
        Q_EMIT Run::window()->preferencesChosen(chosen);
        QTRY_COMPARE(run.store.value("reader/points"_L1).toDouble(), 18.);
        QCOMPARE(run.store.value("interface/language"_L1).toString(), QString());
        QCOMPARE(part<QMenu>(u"fileMenu")->title(), u"&File"_s);
        chosen.language = u"zh_CN"_s;
        Q_EMIT Run::window()->preferencesChosen(chosen);
        QTRY_COMPARE(part<QMenu>(u"fileMenu")->title(), u"文件(&F)"_s);
        QCOMPARE(run.store.value("interface/language"_L1).toString(), u"zh_CN"_s);
        chosen.language.clear();
        Q_EMIT Run::window()->preferencesChosen(chosen);
        QTRY_COMPARE(part<QMenu>(u"fileMenu")->title(), u"&File"_s);
    }

    void whatTheCommandLineSaysIsForThisRun()
    {
        QTemporaryDir folder;
        QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        const QString archive = folder.filePath(u"a.gongbao"_s);
        const Program program(*qApp, {archive, u"zh"_s, {}}, u"en"_s, Settings(store));
        QTRY_COMPARE(part<QMenu>(u"fileMenu")->title(), u"文件(&F)"_s);
        Preferences chosen = readPreferences(Settings(store), archive);
        chosen.reader.points = 18;
        Q_EMIT Run::window()->preferencesChosen(chosen);
        QTRY_COMPARE(store.value("reader/points"_L1).toDouble(), 18.);
        QCOMPARE(part<QMenu>(u"fileMenu")->title(), u"文件(&F)"_s);
        QCOMPARE(store.value("interface/language"_L1).toString(), QString());
    }

    void anotherArchiveIsOpenedInItsPlaceAndRemembered()
    {
        Run run;
        QTRY_VERIFY(part<QTableView>(u"table")->model()->rowCount() > 0);
        QTRY_VERIFY(part<QAction>(u"openArchive")->isEnabled());
        Preferences chosen = readPreferences(Settings(run.store), {});
        chosen.archive = run.folder.filePath(u"b.gongbao"_s);
        Q_EMIT Run::window()->preferencesChosen(chosen);
        QTRY_VERIFY(Run::window()->windowTitle().contains(u"b.gongbao"_s));
        QTRY_VERIFY(QFile::exists(chosen.archive));
        QCOMPARE(part<QTableView>(u"table")->model()->rowCount(), 0);
        QVERIFY(!QFile::exists(run.folder.filePath(u"a.gongbao-wal"_s)));
        QCOMPARE(usualArchive(Settings(run.store)), chosen.archive);
        QCOMPARE(recentArchives(Settings(run.store)),
                 QStringList({chosen.archive, run.folder.filePath(u"a.gongbao"_s)}));
    }

    void newFilesOfAWatchedFolderComeIn()
    {
        Desktop desktop;
        const QString folder = desktop.path(u"incoming"_s);
        QVERIFY(QDir().mkpath(folder));
        const QString copy = folder + u"/a.txt"_s;
        QVERIFY(QFile::copy(Desktop::samples().constFirst(), copy));
        // As it comes out of an archive packed in GBK.
        const QByteArray name = QFile::encodeName(folder) + "/\xc4\xea.txt";
        QCOMPARE(std::rename(QFile::encodeName(copy).constData(), name.constData()), 0);
        QTest::qWait(2500); // until nobody writes to it any more
        desktop.settings().set(setting::kWatchedFolders, QVariantMap{{folder, 0}});
        desktop.open();
        QTRY_VERIFY(desktop.rows() > 0);
        QTRY_VERIFY(desktop.message().contains(u"Added: 1"_s));
        const auto looked = desktop.settings().value(setting::kWatchedFolders).value(folder);
        QVERIFY(looked.toLongLong() > 0);
        // What was there is not looked at again.
        desktop.open();
        QTRY_VERIFY(desktop.rows() > 0);
        QTest::qWait(200);
        QCOMPARE(desktop.message(), QString());
    }

    void whatWasCancelledOfAWatchedFolderIsStillNew()
    {
        Desktop desktop;
        desktop.importSample();
        const QString folder = desktop.path(u"incoming"_s);
        QVERIFY(QDir().mkpath(folder));
        writeFile(folder + u"/b.txt"_s, correctedSample()); // which is asked about
        QTest::qWait(2500);
        desktop.settings().set(setting::kWatchedFolders, QVariantMap{{folder, 0}});
        desktop.open();
        QTRY_VERIFY(desktop.window().findChild<ConflictDialog*>() != nullptr);
        desktop.part<QWidget>(u"importProgress")->findChild<QPushButton*>(u"cancel"_s)->click();
        QTRY_VERIFY(desktop.window().findChild<ConflictDialog*>() == nullptr);
        QCOMPARE(desktop.settings().value(setting::kWatchedFolders).value(folder).toLongLong(), 0);
    }
};

QTEST_MAIN(TestSettingsJourney)
#include "tst_settingsjourney.moc"
