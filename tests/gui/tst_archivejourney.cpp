// SPDX-License-Identifier: GPL-3.0-or-later
// Archives that can't be used as they are: the window says so, and stays usable.
#include "desktop/settings/preferences.h"
#include "desktopfixture.h"

#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

/// Does @p sql to the archive, as another program would.
void execute(const Desktop& desktop, const char* sql)
{
    auto opened = archive::Database::open(desktop.archive(), archive::OpenMode::ReadWrite);
    QVERIFY(opened.ok());
    QVERIFY((*opened)->execute(sql).ok());
}

} // namespace

class TestArchiveJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftBesideTheArchive()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.close();
        const QFileInfo archive(desktop.archive());
        QCOMPARE(archive.dir().entryList({archive.fileName() + u'*'}, QDir::Files),
                 QStringList{archive.fileName()});
    }

    void aBadArchiveIsRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("no database") << QByteArray(5000, 'x') << u"not a Gongbao archive"_s;
        QTest::newRow("text") << QByteArray("Dear archive,\n") << u"not a Gongbao archive"_s;
    }

    void aBadArchiveIsRefusedInOneSentence()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, words);
        Desktop desktop;
        QTRY_COMPARE(desktop.page(), u"welcomePage"_s);
        desktop.close();
        writeFile(desktop.archive(), bytes);
        desktop.open();
        QTRY_VERIFY(desktop.message().contains(words));
        QVERIFY2(desktop.message().contains(u"archive.gongbao"_s), qPrintable(desktop.message()));
        // An import into it fails in the same words, and the file stays as it is.
        desktop.window().import(Desktop::samples());
        QTest::qWait(200);
        QTRY_VERIFY(desktop.message().contains(words));
        QFile file(desktop.archive());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll() == bytes);
    }

    void aNewerArchiveIsRefusedInOneSentence()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.close();
        execute(desktop, "PRAGMA user_version = 9999");
        desktop.open();
        QTRY_VERIFY(desktop.message().contains(u"newer Gongbao"_s));
    }

    void aPlaceThatCannotHoldAnArchiveIsNamed()
    {
        Desktop desktop;
        QTRY_COMPARE(desktop.page(), u"welcomePage"_s);
        desktop.close();
        QVERIFY(QFile::remove(desktop.archive()));
        QVERIFY(QDir().mkpath(desktop.archive())); // a folder stands where the file should
        desktop.open();
        QTRY_VERIFY(desktop.message().contains(u"archive.gongbao"_s));
    }

    void anotherArchiveCanBeChosen()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.chosenArchive = desktop.path(u"other.gongbao"_s);
        QSignalSpy chosen(&desktop.window(), &MainWindow::preferencesChosen);
        desktop.trigger(u"openArchive");
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<Preferences>().archive, desktop.chosenArchive);
    }

    void anOldIndexIsMadeAnew()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.close();
        execute(desktop, "UPDATE search_version SET folding = 'other';"
                         "DELETE FROM search_document");
        desktop.open();
        QTRY_VERIFY(desktop.rows() > 0);
        const auto* progress = desktop.part<QWidget>(u"indexProgress");
        QTRY_VERIFY(progress->isHidden());
        desktop.search()->search(u"绿化"_s);
        QTRY_VERIFY(desktop.reader()->extraSelections().size() > 0);
        QCOMPARE(desktop.message(), QString());
    }

    void makingTheIndexAnewCanBeCancelled()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.close();
        execute(desktop, "UPDATE search_version SET folding = 'other'");
        // Held up by another writer, so that there is time to cancel.
        auto other = archive::Database::open(desktop.archive(), archive::OpenMode::ReadWrite);
        QVERIFY(other.ok());
        QVERIFY((*other)->execute("BEGIN IMMEDIATE").ok());
        desktop.open();
        const auto* progress = desktop.part<QWidget>(u"indexProgress");
        QTRY_VERIFY(!progress->isHidden());
        desktop.search()->search(u"绿化"_s);
        QTRY_VERIFY(desktop.reader()->extraSelections().size() > 0); // searchable meanwhile
        progress->findChild<QPushButton*>(u"cancel"_s)->click();
        QVERIFY((*other)->execute("ROLLBACK").ok());
        QTRY_VERIFY(progress->isHidden());
        QTRY_VERIFY(desktop.message().contains(u"may find too little"_s));
    }
};

QTEST_MAIN(TestArchiveJourney)
#include "tst_archivejourney.moc"
