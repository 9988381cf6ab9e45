// SPDX-License-Identifier: GPL-3.0-or-later
// A record is corrected through the real widgets, shown as corrected, undone and redone.
#include "desktop/correcting/correctingcontroller.h"
#include "desktop/correcting/correctiondialog.h"
#include "desktopfixture.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <latch>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

/// A window on the sample issue, with one of its documents open.
struct Correcting : Desktop
{
    Correcting()
    {
        importSample();
        [this] { QTRY_VERIFY(!cell(0, 1).isEmpty()); }();
        all = rows();
        title = cell(4, 1);
        part<QTableView>(u"table")->selectRow(4);
        [this] { QTRY_COMPARE(reader()->shown().title, title); }();
    }

    CorrectionDialog* dialog() { return window().findChild<CorrectionDialog*>(); }
    CorrectionDialog* openDialog()
    {
        trigger(u"correct");
        [this] { QTRY_VERIFY(dialog() != nullptr); }();
        return dialog();
    }
    template<typename Widget>
    Widget* field(const char16_t* name)
    {
        return dialog()->findChild<Widget*>(QString::fromUtf16(name));
    }
    QPushButton* save()
    {
        return field<QDialogButtonBox>(u"buttons")->button(QDialogButtonBox::Save);
    }
    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < rows(); ++row) {
            titles.append(cell(row, 1));
        }
        return titles;
    }
    QLabel* corrected() const { return part<QLabel>(u"corrected"); }

    int all = 0;
    QString title; ///< of the document that is open
};

/// Corrections without a window, which can be cancelled before any is written.
struct Cancelling
{
    explicit Cancelling(const QString& path)
        : keeper(path, archive::OpenMode::ReadWrite)
        , correcting(keeper, steps)
        , started(&correcting, &CorrectingController::started)
        , ended(&correcting, &CorrectingController::ended)
        , failed(&correcting, &CorrectingController::failed)
    {
    }

    /// Nothing is written until all of @p begin is asked for.
    void hold(const std::function<void()>& begin)
    {
        const auto held = std::make_shared<std::latch>(1);
        const Requests holding;
        keeper.perform(
            holding,
            [held](archive::Database&) -> Status {
                held->wait();
                return {};
            },
            [](const Status&) {});
        begin();
        held->count_down();
    }
    /// Cancels what @p begin begins, so many corrections.
    void cancel(const std::function<void()>& begin, int corrections = 1)
    {
        failed.clear();
        hold([&] {
            begin();
            correcting.cancel();
        });
        QTRY_COMPARE(failed.size(), corrections);
        QVERIFY(failed.first().first().toString().contains(u"cancelled"_s));
    }
    /// Makes one that stands on the undo stack.
    void amend(const ingest::Amendment& amendment)
    {
        const int before = steps.count();
        correcting.amend(1, {amendment}, {});
        QTRY_COMPARE(steps.count(), before + 1);
    }

    ArchiveThread keeper;
    QUndoStack steps;
    CorrectingController correcting;
    QSignalSpy started;
    QSignalSpy ended;
    QSignalSpy failed;
};

} // namespace

class TestCorrectingJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreCorrectedAndUndone()
    {
        Correcting desktop;
        QVERIFY(!desktop.corrected()->isVisibleTo(&desktop.window()));
        desktop.openDialog();
        QCOMPARE(desktop.field<QPlainTextEdit>(u"title")->toPlainText(), desktop.title);
        QVERIFY(desktop.field<QPlainTextEdit>(u"printed")->toPlainText().contains(desktop.title));
        QVERIFY(!desktop.save()->isEnabled());
        desktop.field<QPlainTextEdit>(u"title")->setPlainText(u"关于植树的通知"_s);
        desktop.field<QLineEdit>(u"number")->setText(u"云政发[2024]99号"_s);
        QVERIFY(desktop.save()->isEnabled());
        desktop.save()->click();
        QTRY_VERIFY(desktop.titles().contains(u"关于植树的通知"_s));
        QTRY_COMPARE(desktop.reader()->shown().number.toString(), u"云政发〔2024〕99号"_s);
        QTRY_VERIFY(desktop.corrected()->isVisibleTo(&desktop.window()));
        QVERIFY(desktop.corrected()->text().contains(desktop.title));
        const auto* model = desktop.part<QTableView>(u"table")->model();
        const int row = static_cast<int>(desktop.titles().indexOf(u"关于植树的通知"_s));
        QVERIFY(!model->index(row, 0).data(Qt::DecorationRole).isNull());
        QCOMPARE(desktop.part<QAction>(u"undo")->text(), u"&Undo Correction"_s);
        desktop.trigger(u"undo");
        QTRY_VERIFY(desktop.titles().contains(desktop.title));
        QTRY_VERIFY(!desktop.corrected()->isVisibleTo(&desktop.window()));
        desktop.trigger(u"redo");
        QTRY_VERIFY(desktop.titles().contains(u"关于植树的通知"_s));
    }

    void whatIsWrongIsSaid()
    {
        Correcting desktop;
        desktop.openDialog();
        desktop.field<QLineEdit>(u"date")->setText(u"2024年2月30日"_s);
        QVERIFY(desktop.field<QLabel>(u"problem")->text().contains(u"2024年2月30日"_s));
        QVERIFY(!desktop.save()->isEnabled());
        desktop.field<QToolButton>(u"dateBack")->click();
        QVERIFY(desktop.field<QLabel>(u"problem")->text().isEmpty());
        desktop.dialog()->reject();
    }

    void aFieldIsSetBack()
    {
        Correcting desktop;
        desktop.openDialog();
        desktop.field<QLineEdit>(u"kind")->setText(u"通告"_s);
        desktop.save()->click();
        QTRY_COMPARE(desktop.reader()->shown().kind, u"通告"_s);
        QTRY_VERIFY(desktop.dialog() == nullptr);
        desktop.openDialog();
        desktop.field<QToolButton>(u"kindBack")->click();
        desktop.save()->click();
        QTRY_VERIFY(!desktop.corrected()->isVisibleTo(&desktop.window()));
    }

    void documentsAreJoinedAndParted()
    {
        Correcting desktop;
        desktop.trigger(u"joinNext");
        QTRY_COMPARE(desktop.rows(), desktop.all - 1);
        desktop.trigger(u"undo");
        QTRY_COMPARE(desktop.rows(), desktop.all);
        QTRY_COMPARE(desktop.reader()->shown().title, desktop.title);
        QTextCursor end = desktop.reader()->textCursor();
        end.movePosition(QTextCursor::End);
        desktop.reader()->setTextCursor(end);
        desktop.trigger(u"splitHere");
        QTRY_COMPARE(desktop.rows(), desktop.all + 1);
    }

    void noOtherArchiveIsOpenedMeanwhile()
    {
        Correcting desktop;
        const auto* openArchive = desktop.part<QAction>(u"openArchive");
        QTRY_VERIFY(openArchive->isEnabled());
        desktop.trigger(u"joinNext");
        QVERIFY(!openArchive->isEnabled()); // the answer comes with the next events
        QTRY_COMPARE(desktop.rows(), desktop.all - 1);
        QVERIFY(openArchive->isEnabled());
    }

    void itCanBeCancelled()
    {
        Correcting desktop;
        desktop.close();
        Cancelling bare(desktop.archive());
        bare.cancel([&] { bare.correcting.amend(1, {{CorrectedPart::Kind, u"通告"_s}}, {}); });
        QCOMPARE(bare.started.size(), 1);
        QCOMPARE(bare.ended.size(), 1);
        QCOMPARE(bare.steps.count(), 0);
        bare.amend({CorrectedPart::Kind, u"通告"_s});
        // What is not undone can still be.
        bare.cancel([&] { bare.steps.undo(); });
        QVERIFY(bare.steps.canUndo());
        bare.steps.undo();
        QTRY_COMPARE(bare.ended.size(), 4);
        bare.cancel([&] { bare.steps.redo(); });
        QVERIFY(bare.steps.canRedo());
        QVERIFY(!bare.steps.canUndo());
    }

    void severalAreCancelledAtOnce()
    {
        Correcting desktop;
        desktop.close();
        Cancelling bare(desktop.archive());
        bare.steps.push(new QUndoCommand(u"Star"_s)); // others' steps stand there too
        bare.amend({CorrectedPart::Kind, u"通告"_s});
        bare.amend({CorrectedPart::Title, u"关于植树的通知"_s});
        bare.cancel(
            [&] {
                bare.steps.undo();
                bare.steps.undo();
            },
            2);
        QCOMPARE(bare.steps.count(), 3);
        QCOMPARE(bare.steps.index(), 3);
        bare.cancel(
            [&] {
                bare.steps.undo();
                bare.steps.redo();
            },
            2);
        QCOMPARE(bare.steps.count(), 3);
        QCOMPARE(bare.steps.index(), 3);
        // All of it can still be undone.
        bare.failed.clear();
        const qsizetype before = bare.ended.size();
        bare.steps.undo();
        bare.steps.undo();
        QTRY_COMPARE(bare.ended.size(), before + 1);
        QVERIFY(bare.failed.isEmpty());
        QCOMPARE(bare.steps.index(), 1);
    }

    void aCorrectionComesAfterWhatIsCancelled()
    {
        Correcting desktop;
        desktop.close();
        Cancelling bare(desktop.archive());
        bare.amend({CorrectedPart::Kind, u"通告"_s});
        bare.hold([&] {
            bare.steps.undo();
            bare.correcting.cancel();
            bare.correcting.amend(1, {{CorrectedPart::Title, u"关于植树的通知"_s}}, {});
        });
        QTRY_COMPARE(bare.steps.count(), 2);
        QCOMPARE(bare.steps.index(), 2);
    }

    void aTitleIsNotParted()
    {
        Correcting desktop;
        QTextCursor start = desktop.reader()->textCursor();
        start.movePosition(QTextCursor::Start);
        desktop.reader()->setTextCursor(start);
        desktop.trigger(u"splitHere");
        QTRY_VERIFY(desktop.message().contains(u"No document can begin"_s));
        QCOMPARE(desktop.rows(), desktop.all);
    }
};

QTEST_MAIN(TestCorrectingJourney)
#include "tst_correctingjourney.moc"
