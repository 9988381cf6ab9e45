// SPDX-License-Identifier: GPL-3.0-or-later
// Doubts of the archive: listed, filtered, and one click from their lines.
#include "desktop/correcting/correctiondialog.h"
#include "desktop/findings/findinglabels.h"
#include "desktop/findings/findingswindow.h"
#include "desktopfixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

FindingRow row(FindingKind kind, const QString& gazette, archive::DocumentId document = 1)
{
    FindingRow made;
    made.record = {1, document, u"某通知"_s, {kind, 5, {u"某通知"_s, u"某某通知"_s}}};
    made.issue.gazette = gazette;
    return made;
}

} // namespace

class TestFindingsWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasAName()
    {
        for (int kind = 0; kind <= static_cast<int>(FindingKind::PagesUnread); ++kind) {
            QVERIFY(!kindLabel(static_cast<FindingKind>(kind)).isEmpty());
        }
    }

    void areFiltered()
    {
        FindingsModel findings;
        FindingsFilterModel shown(findings);
        const QAbstractItemModelTester tester(&shown);
        findings.setRows({row(FindingKind::NoDate, u"甲公报"_s),
                          row(FindingKind::TextLost, u"甲公报"_s),
                          row(FindingKind::NoDate, {}, 0)});
        QCOMPARE(shown.rowCount(), 3);
        shown.setFilter({.settled = {}, .gazette = u"甲公报"_s, .severity = {}, .kind = {}});
        QCOMPARE(shown.rowCount(), 2);
        shown.setFilter(
            {.settled = {}, .gazette = u"甲公报"_s, .severity = {}, .kind = FindingKind::TextLost});
        QCOMPARE(shown.rowCount(), 1);
        shown.setFilter({.settled = {}, .gazette = QString(), .severity = {}, .kind = {}});
        QCOMPARE(shown.rowCount(), 1);
        QCOMPARE(shown.index(0, FindingsModel::DocumentColumn).data().toString(),
                 u"(the whole issue)"_s);
        shown.setFilter(
            {.settled = {}, .gazette = {}, .severity = severity(FindingKind::NoDate), .kind = {}});
        QCOMPARE(shown.rowCount(), 2);
    }

    void areShownByTheirState()
    {
        FindingsModel findings;
        FindingsFilterModel shown(findings);
        FindingRow settled = row(FindingKind::TextLost, u"甲公报"_s);
        settled.record.settled =
            archive::Settled{1, u"wang"_s, QDateTime({2024, 5, 1}, {12, 0}), u"原件如此"_s};
        findings.setRows({row(FindingKind::NoDate, u"甲公报"_s), settled});
        shown.setFilter({.settled = false, .gazette = {}, .severity = {}, .kind = {}});
        QCOMPARE(shown.rowCount(), 1);
        QCOMPARE(shown.index(0, FindingsModel::SettledColumn).data().toString(), QString());
        shown.setFilter({.settled = true, .gazette = {}, .severity = {}, .kind = {}});
        QCOMPARE(shown.rowCount(), 1);
        QCOMPARE(shown.index(0, FindingsModel::SettledColumn).data().toString(),
                 u"wang, 2024-05-01: 原件如此"_s);
    }

    void areSettledAndReopened()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.trigger(u"showFindings");
        auto* window = desktop.window().findChild<FindingsWindow*>();
        auto* table = window->findChild<QTableView*>(u"table"_s);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        const int all = table->model()->rowCount();
        auto* settle = window->findChild<QPushButton*>(u"settle"_s);
        auto* reopen = window->findChild<QPushButton*>(u"reopen"_s);
        QVERIFY(!settle->isEnabled());
        table->selectRow(0);
        QVERIFY(settle->isEnabled() && !reopen->isEnabled());
        auto* reason = window->findChild<QLineEdit*>(u"reason"_s);
        QTest::keyClicks(reason, u"as printed"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(table->model()->rowCount(), all - 1);
        QVERIFY(reason->text().isEmpty());
        auto* state = window->findChild<QComboBox*>(u"state"_s);
        state->setCurrentIndex(1);
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(table->model()
                    ->index(0, FindingsModel::SettledColumn)
                    .data()
                    .toString()
                    .endsWith(u": as printed"_s));
        table->selectRow(0);
        QVERIFY(reopen->isEnabled() && !settle->isEnabled());
        reopen->click();
        QTRY_COMPARE(table->model()->rowCount(), 0);
        desktop.trigger(u"undo");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        desktop.trigger(u"undo");
        QTRY_COMPARE(table->model()->rowCount(), 0);
        state->setCurrentIndex(0);
        QCOMPARE(table->model()->rowCount(), all);
    }

    void theSameOneStaysChosenWhenTheListChanges()
    {
        Desktop desktop;
        QTRY_COMPARE(desktop.page(), u"welcomePage"_s);
        writeFile(desktop.path(u"unsigned.txt"_s),
                  "云岭区人民政府公报\n2024年第3期\n\n"
                  "# 云岭区人民政府关于春耕的通知\n\n云政发〔2024〕1号\n\n各镇：\n\n春耕。\n\n"
                  "# 云岭区人民政府关于防汛的通知\n\n云政发〔2024〕2号\n\n各镇：\n\n防汛。\n");
        desktop.window().import({desktop.path(u"unsigned.txt"_s)});
        QVERIFY(!desktop.takeReport().isEmpty());
        desktop.trigger(u"showFindings");
        auto* window = desktop.window().findChild<FindingsWindow*>();
        auto* table = window->findChild<QTableView*>(u"table"_s);
        QTRY_VERIFY(table->model()->rowCount() > 1);
        const int all = table->model()->rowCount();
        table->selectRow(0);
        window->findChild<QPushButton*>(u"settle"_s)->click();
        QTRY_COMPARE(table->model()->rowCount(), all - 1);
        QCOMPARE(table->currentIndex().row(), 0); // the next one stands where it stood
        desktop.trigger(u"undo");
        QTRY_COMPARE(table->model()->rowCount(), all);
        QCOMPARE(table->currentIndex().row(), 1); // with the first one above it again
    }

    void aClickCountsWhileAnotherDocumentIsOnItsWay()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.trigger(u"showFindings");
        auto* window = desktop.window().findChild<FindingsWindow*>();
        auto* findings = window->findChild<QTableView*>(u"table"_s);
        QTRY_VERIFY(findings->model()->rowCount() > 0);
        const QModelIndex first = findings->model()->index(0, 0);
        const QString title =
            first.siblingAtColumn(FindingsModel::DocumentColumn).data().toString();
        Q_EMIT findings->clicked(first);
        QTRY_COMPARE(desktop.reader()->shown().title, title);
        auto* table = desktop.part<QTableView>(u"table");
        table->selectRow(table->currentIndex().row() == 0 ? 1 : 0); // loads another
        Q_EMIT findings->clicked(first);
        // The list is made after both, by the same thread.
        const int all = desktop.rows();
        auto* kinds = desktop.values(u"Kind");
        QTRY_VERIFY(kinds->model()->rowCount() > 1);
        Q_EMIT kinds->clicked(kinds->model()->index(0, 0));
        QTRY_VERIFY(desktop.rows() < all);
        QCOMPARE(desktop.reader()->shown().title, title);
    }

    void aClickShowsTheLine()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.trigger(u"showFindings");
        auto* window = desktop.window().findChild<FindingsWindow*>();
        QVERIFY(window != nullptr);
        auto* table = window->findChild<QTableView*>(u"table"_s);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        const QModelIndex first = table->model()->index(0, 0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(first).center());
        const QString title =
            first.siblingAtColumn(FindingsModel::DocumentColumn).data().toString();
        QTRY_COMPARE(desktop.reader()->shown().title, title);
        QTRY_VERIFY(desktop.reader()->textCursor().hasSelection());
        // The same finding in the particulars leads there as well.
        desktop.reader()->moveCursor(QTextCursor::Start);
        auto* list = desktop.part<QListWidget>(u"findings");
        QVERIFY(list->count() > 0);
        Q_EMIT list->itemActivated(list->item(0));
        QVERIFY(desktop.reader()->textCursor().hasSelection());
        auto* kinds = window->findChild<QComboBox*>(u"kind"_s);
        QVERIFY(kinds->count() > 1);
        window->close();
    }

    void itsDocumentIsCorrected()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.trigger(u"showFindings");
        auto* window = desktop.window().findChild<FindingsWindow*>();
        auto* correct = window->findChild<QPushButton*>(u"correct"_s);
        auto* table = window->findChild<QTableView*>(u"table"_s);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QVERIFY(!correct->isEnabled());
        table->selectRow(0);
        QVERIFY(correct->isEnabled());
        correct->click();
        QTRY_VERIFY(desktop.window().findChild<CorrectionDialog*>() != nullptr);
        desktop.window().findChild<CorrectionDialog*>()->reject();
    }
};

QTEST_MAIN(TestFindingsWindow)
#include "tst_findingswindow.moc"
