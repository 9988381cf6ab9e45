// SPDX-License-Identifier: GPL-3.0-or-later
// From files to documents in the list, by the real widgets.
#include "desktop/importing/conflictdialog.h"
#include "desktopfixture.h"

#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

class TestImportJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!Desktop::samples().isEmpty(), "the sample issue belongs to the source tree");
    }

    void anEmptyArchiveOffersTheSample()
    {
        const Desktop desktop;
        desktop.importSample();
        QCOMPARE(desktop.page(), u"archivePage"_s);
        QVERIFY(desktop.rows() >= 12);
        QTRY_VERIFY(!desktop.cell(0, 1).isEmpty());
        QVERIFY(desktop.part<QTreeView>(u"gazettes")->model()->rowCount() >= 2);
        QTRY_VERIFY(desktop.part<QTreeView>(u"values")->model()->rowCount() > 0);
    }

    void filesFromTheDialogAreImported()
    {
        Desktop desktop;
        QTRY_COMPARE(desktop.page(), u"welcomePage"_s);
        writeFile(desktop.path(u"empty.txt"_s), {});
        desktop.chosenFiles = Desktop::samples() + QStringList(desktop.path(u"empty.txt"_s));
        desktop.trigger(u"importFiles");
        const QString report = desktop.takeReport();
        QVERIFY2(report.contains(u"Added: 1"_s) && report.contains(u"Failed: 1"_s),
                 qPrintable(report));
        desktop.trigger(u"importFiles");
        QVERIFY(desktop.takeReport().contains(u"Already there: 1"_s));
    }

    void noOtherArchiveIsOpenedMeanwhile()
    {
        const Desktop desktop;
        QTRY_COMPARE(desktop.page(), u"welcomePage"_s);
        QTRY_VERIFY(desktop.part<QAction>(u"openArchive")->isEnabled());
        desktop.trigger(u"importSample");
        QVERIFY(!desktop.part<QAction>(u"openArchive")->isEnabled());
        QVERIFY(!desktop.takeReport().isEmpty());
        QVERIFY(desktop.part<QAction>(u"openArchive")->isEnabled());
    }

    void whatWasDoneCanStillBeUndone()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.part<QTableView>(u"table")->selectRow(0);
        QTRY_VERIFY(desktop.part<QAction>(u"star")->isEnabled());
        desktop.trigger(u"star");
        QVERIFY(desktop.part<QAction>(u"undo")->isEnabled());
        desktop.window().import(Desktop::samples());
        QVERIFY(desktop.takeReport().contains(u"Already there: 1"_s));
        QVERIFY(desktop.part<QAction>(u"undo")->isEnabled());
    }

    void aCorrectedIssueIsAskedAbout()
    {
        Desktop desktop;
        desktop.importSample();
        const QString corrected = desktop.path(u"corrected.txt"_s);
        writeFile(corrected, correctedSample());
        for (const bool replace : {false, true}) {
            desktop.window().import({corrected});
            ConflictDialog* question = nullptr;
            QTRY_VERIFY_WITH_TIMEOUT(
                (question = desktop.window().findChild<ConflictDialog*>()) != nullptr, 30000);
            question->findChild<QPushButton*>(replace ? u"replace"_s : u"keep"_s)->click();
            const QString report = desktop.takeReport();
            QVERIFY2(report.contains(replace ? u"Replaced: 1"_s : u"Not replaced: 1"_s),
                     qPrintable(report));
            QTRY_VERIFY(desktop.window().findChild<ConflictDialog*>() == nullptr);
        }
    }

    void aCancelledImportLeavesTheQuestionAndTheArchive()
    {
        Desktop desktop;
        desktop.importSample();
        const int all = desktop.rows();
        const QString corrected = desktop.path(u"corrected.txt"_s);
        writeFile(corrected, correctedSample());
        desktop.window().import({corrected, Desktop::samples().first()});
        QTRY_VERIFY_WITH_TIMEOUT(desktop.window().findChild<ConflictDialog*>() != nullptr, 30000);
        desktop.part<QWidget>(u"importProgress")->findChild<QPushButton*>(u"cancel"_s)->click();
        QVERIFY(desktop.takeReport().contains(u"cancelled"_s));
        QTRY_VERIFY(desktop.window().findChild<ConflictDialog*>() == nullptr);
        QTRY_COMPARE(desktop.rows(), all);
    }
};

QTEST_MAIN(TestImportJourney)
#include "tst_importjourney.moc"
