// SPDX-License-Identifier: GPL-3.0-or-later
// Issues that an older recogniser read are read again: offered, done, told.
#include "archive/parserversion.h"
#include "desktop/rereading/rereadingcontroller.h"
#include "desktop/rereading/rereadingdialog.h"
#include "desktopfixture.h"
#include "ingest/importer.h"
#include "parse/parser.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <latch>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

/// The sample as version 1 would have left it: one kind and one date are others.
void setBack(const Desktop& desktop)
{
    const auto database = archive::Database::open(desktop.archive(), archive::OpenMode::ReadWrite);
    QVERIFY(database);
    QVERIFY((*database)->execute("UPDATE issue SET parser_version = 1;"
                                 "UPDATE document SET kind = '布告' WHERE id = 1;"
                                 "UPDATE document SET date = NULL WHERE id = 2"));
}

qint64 versionIn(const Desktop& desktop)
{
    const auto database = archive::Database::open(desktop.archive(), archive::OpenMode::ReadOnly);
    return database ? *archive::parserVersionOf(**database, 1) : -1;
}

/// A window on the sample, which an older recogniser read.
struct Older : Desktop
{
    Older()
    {
        importSample();
        close();
        setBack(*this);
        open();
    }

    QPushButton* offer() const
    {
        return part<QWidget>(u"messages")->findChild<QPushButton*>(u"action"_s);
    }
    RereadingDialog* dialog() { return window().findChild<RereadingDialog*>(); }
    QString summary() { return dialog()->findChild<QLabel*>(u"summary"_s)->text(); }
    /// Of the list of changes.
    QString change(int row, int column)
    {
        return dialog()->findChild<QTableView*>()->model()->index(row, column).data().toString();
    }
};

} // namespace

class TestRereadingJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsOfferedAndSaysWhatChanged()
    {
        Older desktop;
        QTRY_VERIFY(desktop.message().contains(u"1 issue(s) were read by an older"_s));
        QVERIFY(desktop.offer()->isVisible());
        desktop.offer()->click();
        QVERIFY(desktop.message().isEmpty());
        QVERIFY(!desktop.part<QAction>(u"reread")->isEnabled());
        QTRY_VERIFY(desktop.dialog() != nullptr);
        QVERIFY(desktop.part<QWidget>(u"rereadingProgress")->isHidden());
        QVERIFY(desktop.part<QAction>(u"reread")->isEnabled());
        QCOMPARE(versionIn(desktop), parse::kParserVersion);
        QCOMPARE(desktop.dialog()->findChild<QTableView*>()->model()->rowCount(), 2);
        QVERIFY(desktop.change(0, RereadingModel::WhatColumn).contains(u"布告"_s));
        QVERIFY(!desktop.change(1, RereadingModel::IssueColumn).isEmpty());

        desktop.close();
        desktop.open();
        QTRY_VERIFY(desktop.rows() > 0);
        QVERIFY(desktop.message().isEmpty());
    }

    void aChangeOpensItsDocument()
    {
        Older desktop;
        desktop.trigger(u"reread");
        QTRY_VERIFY(desktop.dialog() != nullptr);
        auto* table = desktop.dialog()->findChild<QTableView*>();
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_COMPARE(desktop.reader()->shown().title,
                     desktop.change(1, RereadingModel::DocumentColumn));
        QVERIFY(desktop.reader()->shown().date);
        QVERIFY(desktop.dialog()->isVisible());
    }

    void theChangesAreCopied()
    {
        Older desktop;
        desktop.trigger(u"reread");
        QTRY_VERIFY(desktop.dialog() != nullptr);
        auto* copy = desktop.dialog()->findChild<QPushButton*>(u"copy"_s);
        copy->click();
        const QStringList all = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().split(u'\t').size(), 3);
        desktop.dialog()->findChild<QTableView*>()->selectRow(1);
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), all.at(1));
    }

    void theListIsOpenedOnceMore()
    {
        Older desktop;
        QVERIFY(!desktop.part<QAction>(u"showRereading")->isEnabled());
        desktop.trigger(u"reread");
        QTRY_VERIFY(desktop.dialog() != nullptr);
        const QString summary = desktop.summary();
        desktop.dialog()->close();
        QTRY_VERIFY(desktop.dialog() == nullptr);
        desktop.trigger(u"showRereading");
        QVERIFY(desktop.dialog() != nullptr && desktop.dialog()->isVisible());
        QCOMPARE(desktop.summary(), summary);
        const RereadingDialog* shown = desktop.dialog();
        desktop.trigger(u"showRereading"); // not a second one
        QCOMPARE(desktop.window().findChildren<RereadingDialog*>().size(), 1);
        QCOMPARE(desktop.dialog(), shown);
        desktop.trigger(u"reread"); // which has nothing to do, and leaves the list
        QTRY_VERIFY(desktop.message().contains(u"nothing to do"_s));
        QVERIFY(desktop.part<QAction>(u"showRereading")->isEnabled());
    }

    void whatIsDeclinedIsNotOfferedAgain()
    {
        Older desktop;
        QTRY_VERIFY(desktop.offer()->isVisible());
        desktop.part<QWidget>(u"messages")->findChild<QToolButton*>(u"close"_s)->click();
        QVERIFY(desktop.message().isEmpty());
        desktop.close();
        desktop.open();
        QTRY_VERIFY(desktop.rows() > 0);
        QVERIFY(desktop.message().isEmpty());
        QCOMPARE(versionIn(desktop), 1);
        desktop.trigger(u"reread");
        QTRY_VERIFY(desktop.dialog() != nullptr);
        QCOMPARE(versionIn(desktop), parse::kParserVersion);
    }

    void nothingToReadIsSaid()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.trigger(u"reread");
        QTRY_VERIFY(desktop.message().contains(u"nothing to do"_s));
    }

    void anIssueThatCannotBeReadIsNamed()
    {
        Older desktop;
        {
            const auto database =
                archive::Database::open(desktop.archive(), archive::OpenMode::ReadWrite);
            QVERIFY((*database)->execute("UPDATE source_file SET bytes = x'00FF00FF00'"));
        }
        desktop.trigger(u"reread");
        QTRY_VERIFY(desktop.dialog() != nullptr);
        QVERIFY(desktop.change(0, RereadingModel::WhatColumn).contains(u"Stays as it was"_s));
        QCOMPARE(desktop.summary(), u"1 issue(s) could not be read."_s);
        QCOMPARE(versionIn(desktop), 1);
    }

    void whatIsReadAndWhatIsNotAreCountedApart()
    {
        Older desktop;
        {
            const auto database =
                archive::Database::open(desktop.archive(), archive::OpenMode::ReadWrite);
            QVERIFY(database);
            const QString path = desktop.path(u"b.txt"_s);
            writeFile(path, u"云山县人民政府公报\n"
                            "2031年第9期\n\n"
                            "云山县人民政府关于绿化工作的通知\n"
                            "云政发〔2031〕7号\n\n"
                            "各乡镇人民政府：\n"
                            "现将绿化工作有关事项通知如下。请认真组织实施。\n\n"
                            "云山县人民政府\n"
                            "2031年3月1日\n"_s.toUtf8());
            QVERIFY(!ingest::importPaths(**database, {path}, {}, {}, {}).files.first().error);
            QVERIFY(
                (*database)->execute("UPDATE issue SET parser_version = 1;"
                                     "UPDATE source_file SET bytes = x'00FF00FF00' "
                                     "WHERE id = (SELECT source_file_id FROM issue WHERE id = 1)"));
        }
        desktop.trigger(u"reread");
        QTRY_VERIFY(desktop.dialog() != nullptr);
        QCOMPARE(desktop.summary(), u"1 issue(s) read again, nothing is read otherwise, "
                                    "1 issue(s) could not be read."_s);
    }

    void itCanBeCancelled()
    {
        Older desktop;
        desktop.close();
        ArchiveThread reader(desktop.archive(), archive::OpenMode::ReadOnly);
        ArchiveThread writer(desktop.archive(), archive::OpenMode::ReadWrite);
        std::latch begun{1};
        Requests import; // that takes long: nothing is read again meanwhile
        writer.perform(
            import,
            [&begun](archive::Database&) -> Status {
                begun.wait();
                return {};
            },
            [](const Status&) {});
        RereadingController rereader(reader, writer);
        QSignalSpy finished(&rereader, &RereadingController::finished);
        rereader.reread();
        QVERIFY(rereader.isRunning());
        rereader.cancel();
        begun.count_down();
        QTRY_COMPARE(finished.size(), 1);
        const auto report = finished.first().first().value<RereadingReport>();
        QVERIFY(report.error && report.error->code == ErrorCode::Cancelled);
        QVERIFY(report.issues.isEmpty());
        QCOMPARE(versionIn(desktop), 1);
    }

    void anOfferWaitsUntilThereIsNothingElseToSay()
    {
        Older desktop;
        QTRY_VERIFY(desktop.offer()->isVisible());
        desktop.chosenCopy = desktop.path(u"copy.gongbao"_s);
        desktop.trigger(u"backUp");
        QTRY_VERIFY(desktop.message().contains(u"copy.gongbao"_s));
        QVERIFY(!desktop.offer()->isVisible());
        desktop.part<QWidget>(u"messages")->findChild<QToolButton*>(u"close"_s)->click();
        QVERIFY(desktop.message().contains(u"older version"_s));
        QVERIFY(desktop.offer()->isVisible());
    }
};

QTEST_MAIN(TestRereadingJourney)
#include "tst_rereadingjourney.moc"
