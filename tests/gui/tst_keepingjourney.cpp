// SPDX-License-Identifier: GPL-3.0-or-later
// Stars, tags, collections and notes through the real widgets; what is done is undone again.
#include "desktop/basket/basketwindow.h"
#include "desktop/keeping/keptview.h"
#include "desktop/keeping/markspanel.h"
#include "desktop/reader/readerpanel.h"
#include "desktop/results/documentdrag.h"
#include "desktopfixture.h"

#include <QAbstractItemModelTester>
#include <QInputDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

/// A window on the sample issue, its first document open.
struct Reading : Desktop
{
    Reading()
    {
        importSample();
        [this] { QTRY_VERIFY(!cell(0, 1).isEmpty()); }();
        part<QTableView>(u"table")->selectRow(0);
        [this] {
            QTRY_VERIFY(part<QWidget>(u"marks")->isEnabled() && !reader()->shown().title.isEmpty());
        }();
    }

    QAbstractItemModel* kept() const { return part<KeptView>(u"kept")->model(); }
    QModelIndex row(const QString& name, const QModelIndex& parent = {}) const
    {
        for (int i = 0; i < kept()->rowCount(parent); ++i) {
            const QModelIndex child = kept()->index(i, 0, parent);
            if (child.data().toString() == name) {
                return child;
            }
            if (const QModelIndex below = row(name, child); below.isValid()) {
                return below;
            }
        }
        return {};
    }
    QString countOf(const QString& name) const
    {
        return row(name).siblingAtColumn(1).data().toString();
    }
    void choose(const QString& name) const { part<KeptView>(u"kept")->setCurrentIndex(row(name)); }
    /// Answers the question that an action asks.
    void answer(const char16_t* action, const QString& text)
    {
        trigger(action);
        auto* dialog = window().findChild<QInputDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->setTextValue(text);
        dialog->accept();
        QTRY_VERIFY(window().findChild<QInputDialog*>() == nullptr);
    }
};

} // namespace

class TestKeepingJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStarIsSetListedAndUndone()
    {
        Reading desktop;
        const int all = desktop.rows();
        desktop.trigger(u"star");
        QTRY_COMPARE(desktop.countOf(u"Starred"_s), u"1"_s);
        QTRY_VERIFY(desktop.part<QToolButton>(u"star")->isChecked());
        const auto* table = desktop.part<QTableView>(u"table");
        QTRY_VERIFY(!table->model()->index(0, 1).data(Qt::DecorationRole).isNull());
        const QString starred = desktop.cell(0, 1);
        desktop.choose(u"Starred"_s);
        QTRY_COMPARE(desktop.rows(), 1);
        QTRY_COMPARE(desktop.cell(0, 1), starred);
        QTRY_COMPARE(desktop.part<QAction>(u"undo")->text(), u"&Undo Star"_s);
        desktop.trigger(u"undo");
        QTRY_COMPARE(desktop.rows(), 0); // the list that is shown follows
        desktop.trigger(u"redo");
        QTRY_COMPARE(desktop.rows(), 1);
        desktop.trigger(u"clear");
        QTRY_COMPARE(desktop.rows(), all);
    }

    void theStarIsTakenOffADocumentOutsideTheList()
    {
        Reading desktop;
        const QString first = desktop.cell(0, 1);
        desktop.trigger(u"star");
        QTRY_COMPARE(desktop.countOf(u"Starred"_s), u"1"_s);
        desktop.trigger(u"addToBasket");
        const auto* basket = desktop.window().findChild<BasketWindow*>();
        QTRY_COMPARE(basket->documents().size(), 1);
        const int all = desktop.rows();
        desktop.search()->search(desktop.cell(1, 1));
        QTRY_VERIFY(desktop.rows() < all);
        QTRY_COMPARE(desktop.cell(0, 1), desktop.reader()->shown().title);
        Q_EMIT desktop.part<ReaderPanel>(u"reader")->documentWanted(basket->documents().first().id);
        QTRY_COMPARE(desktop.reader()->shown().title, first);
        QTRY_VERIFY(desktop.part<QToolButton>(u"star")->isChecked());
        desktop.trigger(u"star");
        QTRY_COMPARE(desktop.countOf(u"Starred"_s), u"0"_s);
    }

    void aSearchIsSavedAndStaysLive()
    {
        Reading desktop;
        const int all = desktop.rows();
        QVERIFY(!desktop.part<QAction>(u"saveSearch")->isEnabled()); // everything is no search
        desktop.search()->search(u"绿化"_s);
        QTRY_VERIFY(desktop.rows() < all);
        const int found = desktop.rows();
        desktop.answer(u"saveSearch", u"树"_s);
        QTRY_VERIFY(desktop.row(u"树"_s).isValid());
        QTRY_COMPARE(desktop.part<KeptView>(u"kept")->currentIndex(), desktop.row(u"树"_s));
        desktop.trigger(u"clear");
        desktop.trigger(u"clear");
        QTRY_COMPARE(desktop.rows(), all);
        QVERIFY(!desktop.part<KeptView>(u"kept")->currentIndex().isValid());
        desktop.choose(u"树"_s);
        QTRY_COMPARE(desktop.rows(), found);
        QCOMPARE(desktop.search()->text(), u"绿化"_s);

        desktop.kept()->setData(desktop.row(u"树"_s), u"林"_s, Qt::EditRole);
        QTRY_VERIFY(desktop.row(u"林"_s).isValid());
        desktop.search()->search(u"通知"_s);
        desktop.answer(u"saveSearch", u"林"_s); // in the place of the former
        QTRY_COMPARE(desktop.part<KeptView>(u"kept")->currentIndex(), desktop.row(u"林"_s));
        desktop.trigger(u"undo");
        QTRY_VERIFY(!desktop.part<KeptView>(u"kept")->currentIndex().isValid());
        desktop.choose(u"林"_s);
        QTRY_COMPARE(desktop.search()->text(), u"绿化"_s);
        QTest::keyClick(desktop.part<KeptView>(u"kept"), Qt::Key_Delete);
        QTRY_VERIFY(!desktop.row(u"林"_s).isValid());
        desktop.trigger(u"undo");
        QTRY_VERIFY(desktop.row(u"林"_s).isValid());
    }

    void aStarredListIsSearched()
    {
        Reading desktop;
        desktop.part<QTableView>(u"table")->selectAll();
        desktop.trigger(u"star");
        QTRY_COMPARE(desktop.countOf(u"Starred"_s), QString::number(desktop.rows()));
        desktop.search()->search(u"绿化"_s);
        QTRY_VERIFY(!desktop.reader()->extraSelections().isEmpty());
        const int found = desktop.rows();
        desktop.choose(u"Starred"_s);
        QTest::qWait(100);
        QTRY_COMPARE(desktop.rows(), found);
    }

    void tagsAreTypedInTheReaderAndAskedForInTheList()
    {
        Reading desktop;
        auto* tags = desktop.part<QLineEdit>(u"tags");
        tags->setFocus();
        tags->insert(u"急件、 核对"_s); // as an input method does
        QTest::keyClick(tags, Qt::Key_Return);
        QTRY_COMPARE(desktop.countOf(u"急件"_s), u"1"_s);
        QTRY_COMPARE(desktop.countOf(u"核对"_s), u"1"_s);
        desktop.part<QTableView>(u"table")->setFocus();
        desktop.part<QTableView>(u"table")->selectAll();
        desktop.answer(u"addTag", u"核对"_s);
        QTRY_COMPARE(desktop.countOf(u"核对"_s), QString::number(desktop.rows()));
        desktop.trigger(u"undo");
        QTRY_COMPARE(desktop.countOf(u"核对"_s), u"1"_s); // which had it before
        tags->setText(u"急件"_s);
        tags->setModified(true);
        QTest::keyClick(tags, Qt::Key_Return);
        QTRY_VERIFY(!desktop.row(u"核对"_s).isValid());
    }

    void tagsStayWithTheDocumentTheyWereTypedFor()
    {
        Reading desktop;
        const QString first = desktop.reader()->shown().title;
        desktop.trigger(u"star");
        QTRY_VERIFY(desktop.part<QToolButton>(u"star")->isChecked()); // what it has is shown
        auto* tags = desktop.part<QLineEdit>(u"tags");
        tags->insert(u"急件"_s);
        desktop.part<QTableView>(u"table")->selectRow(1); // as F3 goes on, the focus staying
        QTRY_VERIFY(desktop.reader()->shown().title != first);
        QTRY_COMPARE(tags->text(), QString());
        QTest::keyClick(tags, Qt::Key_Return);
        QTRY_COMPARE(desktop.countOf(u"急件"_s), u"1"_s);
        desktop.choose(u"急件"_s);
        QTRY_COMPARE(desktop.rows(), 1);
        QTRY_COMPARE(desktop.cell(0, 1), first);
    }

    void theBasketTakesOneAfterTheOther()
    {
        Reading desktop;
        auto* table = desktop.part<QTableView>(u"table");
        desktop.trigger(u"addToBasket");
        table->selectRow(1); // before the first is written
        desktop.trigger(u"addToBasket");
        const auto* basket = desktop.window().findChild<BasketWindow*>();
        QTRY_COMPARE(basket->documents().size(), 2);
        QVERIFY(basket->actions().contains(desktop.part<QAction>(u"undo")));
        desktop.trigger(u"undo");
        QTRY_COMPARE(basket->documents().size(), 1);
    }

    void headingsStayFolded()
    {
        Reading desktop;
        desktop.answer(u"addTag", u"核对"_s);
        QTRY_COMPARE(desktop.countOf(u"核对"_s), u"1"_s);
        auto* kept = desktop.part<KeptView>(u"kept");
        QVERIFY(kept->isExpanded(desktop.row(u"Tags"_s)));
        kept->collapse(desktop.row(u"Tags"_s));
        desktop.trigger(u"star");
        QTRY_COMPARE(desktop.countOf(u"Starred"_s), u"1"_s);
        QVERIFY(!kept->isExpanded(desktop.row(u"Tags"_s)));
    }

    void escapeTakesBackTagsNotTheSearch()
    {
        Reading desktop;
        desktop.search()->search(u"绿化"_s);
        QTRY_VERIFY(!desktop.reader()->extraSelections().isEmpty());
        auto* tags = desktop.part<QLineEdit>(u"tags");
        tags->setFocus();
        tags->insert(u"急件"_s);
        QTest::keyClick(tags, Qt::Key_Escape);
        QCOMPARE(tags->text(), QString());
        desktop.trigger(u"editNote");
        QTest::keyClick(desktop.part<QPlainTextEdit>(u"note"), Qt::Key_Escape);
        QCOMPARE(desktop.search()->text(), u"绿化"_s);
    }

    void documentsAreDroppedOnACollection()
    {
        Reading desktop;
        const QAbstractItemModelTester tester(desktop.kept());
        desktop.answer(u"addToCollection", u"城建"_s);
        QTRY_COMPARE(desktop.countOf(u"城建"_s), u"1"_s);
        const auto* list = desktop.part<QTableView>(u"table")->model();
        const std::unique_ptr<QMimeData> dragged(
            list->mimeData({list->index(1, 0), list->index(1, 1), list->index(2, 0)}));
        const QModelIndex target = desktop.row(u"城建"_s);
        QVERIFY(desktop.kept()->canDropMimeData(dragged.get(), Qt::CopyAction, -1, -1, target));
        QVERIFY(!desktop.kept()->canDropMimeData(dragged.get(), Qt::CopyAction, -1, -1,
                                                 desktop.row(u"Collections"_s)));
        desktop.kept()->dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, target);
        QTRY_COMPARE(desktop.countOf(u"城建"_s), u"3"_s);
        desktop.choose(u"城建"_s);
        QTRY_COMPARE(desktop.rows(), 3);
        desktop.part<QTableView>(u"table")->selectRow(0);
        desktop.trigger(u"takeOut");
        QTRY_COMPARE(desktop.rows(), 2);
        desktop.trigger(u"undo");
        QTRY_COMPARE(desktop.rows(), 3);
    }

    void collectionsAreRenamedNestedAndRemoved()
    {
        Reading desktop;
        desktop.answer(u"addToCollection", u"甲"_s);
        QTRY_VERIFY(desktop.row(u"甲"_s).isValid());
        desktop.answer(u"addToCollection", u"乙"_s);
        QTRY_VERIFY(desktop.row(u"乙"_s).isValid());
        const std::unique_ptr<QMimeData> dragged(desktop.kept()->mimeData({desktop.row(u"乙"_s)}));
        desktop.kept()->dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, desktop.row(u"甲"_s));
        QTRY_COMPARE(desktop.row(u"乙"_s).parent().data().toString(), u"甲"_s);
        desktop.kept()->setData(desktop.row(u"乙"_s), u"丙"_s, Qt::EditRole);
        QTRY_VERIFY(desktop.row(u"丙"_s).isValid());
        desktop.choose(u"甲"_s);
        QTest::keyClick(desktop.part<KeptView>(u"kept"), Qt::Key_Delete);
        QTRY_VERIFY(!desktop.row(u"甲"_s).isValid());
        QVERIFY(!desktop.row(u"丙"_s).isValid());
        desktop.trigger(u"undo");
        QTRY_COMPARE(desktop.row(u"丙"_s).parent().data().toString(), u"甲"_s);
        QCOMPARE(desktop.countOf(u"丙"_s), u"1"_s);
    }

    void aNameThatIsTypedOutlivesNewRows()
    {
        Reading desktop;
        desktop.answer(u"addToCollection", u"甲"_s);
        QTRY_VERIFY(desktop.row(u"甲"_s).isValid());
        auto* view = desktop.part<KeptView>(u"kept");
        desktop.trigger(u"goToKept");
        view->setCurrentIndex(desktop.row(u"甲"_s));
        view->edit(desktop.row(u"甲"_s));
        const QPointer<QLineEdit> editor = view->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->setText(u"乙"_s);
        view->setKept({}); // as when an import ends
        QVERIFY(desktop.row(u"甲"_s).isValid());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(editor != nullptr);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(desktop.row(u"乙"_s).isValid());
        QVERIFY(!desktop.row(u"甲"_s).isValid());
    }

    void whatCameWhileANameWasTypedIsShownAfterwards()
    {
        Reading desktop;
        desktop.answer(u"addToCollection", u"甲"_s);
        QTRY_VERIFY(desktop.row(u"甲"_s).isValid());
        auto* view = desktop.part<KeptView>(u"kept");
        desktop.trigger(u"goToKept");
        view->edit(desktop.row(u"甲"_s));
        view->setKept({});
        QTest::keyClick(view->findChild<QLineEdit*>(), Qt::Key_Escape);
        QTRY_VERIFY(!desktop.row(u"甲"_s).isValid());
    }

    void aNoteIsKeptAsItIsTyped()
    {
        Reading desktop;
        desktop.trigger(u"editNote");
        auto* note = desktop.part<QPlainTextEdit>(u"note");
        QVERIFY(note->isVisible());
        note->insertPlainText(u"与原件"_s);
        QTest::qWait(600); // as long as a crash may cost
        auto other = archive::Database::open(desktop.archive(), archive::OpenMode::ReadOnly);
        QVERIFY(other.ok());
        const auto noted = [&] {
            auto statement = (*other)->prepare("SELECT note FROM mark WHERE note <> ''");
            return statement && *statement->step();
        };
        QTRY_VERIFY(noted());
        note->insertPlainText(u"核对"_s);
        desktop.close(); // without waiting
        desktop.open();
        QTRY_VERIFY(!desktop.cell(0, 1).isEmpty());
        desktop.part<QTableView>(u"table")->selectRow(0);
        note = desktop.part<QPlainTextEdit>(u"note");
        QTRY_COMPARE(note->toPlainText(), u"与原件核对"_s);
        QVERIFY(note->isVisible());
    }

    void aNoteIsOneStepToUndo()
    {
        Reading desktop;
        desktop.trigger(u"editNote");
        auto* note = desktop.part<QPlainTextEdit>(u"note");
        note->insertPlainText(u"一"_s);
        QTest::qWait(600);
        note->insertPlainText(u"二"_s);
        QTest::qWait(600);
        desktop.trigger(u"undo");
        QTRY_COMPARE(note->toPlainText(), QString());
        desktop.trigger(u"redo");
        QTRY_COMPARE(note->toPlainText(), u"一二"_s);
    }

    void marksStayWhenTheIssueIsCorrected()
    {
        Reading desktop;
        desktop.trigger(u"star");
        QTRY_COMPARE(desktop.countOf(u"Starred"_s), u"1"_s);
        desktop.close();
        desktop.replaceSample();
        desktop.open();
        QTRY_COMPARE(desktop.countOf(u"Starred"_s), u"1"_s);
    }

    void whatWasReadIsFoundAgain()
    {
        Reading desktop;
        const QString read = desktop.reader()->shown().title;
        QTest::qWait(2300); // until it counts as read
        desktop.choose(u"Recently read"_s);
        QTRY_COMPARE(desktop.rows(), 1);
        QTRY_COMPARE(desktop.cell(0, 1), read);
    }
};

QTEST_MAIN(TestKeepingJourney)
#include "tst_keepingjourney.moc"
