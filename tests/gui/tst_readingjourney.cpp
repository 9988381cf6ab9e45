// SPDX-License-Identifier: GPL-3.0-or-later
// Reading one document after another: outline, finding, back and forward, what is taken along.
#include "desktop/help/manualwindow.h"
#include "desktopfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

/// Chooses a row of the list by mouse and waits for its document.
void choose(const Desktop& desktop, int row)
{
    auto* table = desktop.part<QTableView>(u"table");
    const QModelIndex index = table->model()->index(row, 1);
    table->scrollTo(index);
    QTRY_VERIFY(!index.data().toString().isEmpty());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    QTRY_COMPARE(desktop.reader()->shown().title, index.data().toString());
}

/// Searches and waits for the first hit's document.
void readFirstOf(const Desktop& desktop, const QString& words)
{
    desktop.search()->search(words);
    QTRY_VERIFY(!desktop.reader()->extraSelections().isEmpty());
}

/// Opens a plan, which is long, and scrolls into it.
void readIntoPlan(const Desktop& desktop)
{
    readFirstOf(desktop, u"标题:方案"_s);
    QScrollBar* bar = desktop.reader()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 200);
    bar->setValue(150);
}

} // namespace

class TestReadingJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOutlineLeadsThroughTheText()
    {
        Desktop desktop;
        desktop.importSample();
        readFirstOf(desktop, u"标题:方案"_s);
        auto* outline = desktop.part<QTreeWidget>(u"outline");
        QTRY_VERIFY(outline->isVisible());
        QTreeWidgetItem* last = outline->topLevelItem(outline->topLevelItemCount() - 1);
        outline->scrollToItem(last);
        QTest::mouseClick(outline->viewport(), Qt::LeftButton, {},
                          outline->visualItemRect(last).center());
        QTRY_VERIFY(desktop.reader()->verticalScrollBar()->value() > 0);
        desktop.reader()->verticalScrollBar()->setValue(0);
        QVERIFY(outline->currentItem() != last); // it follows the text
        desktop.trigger(u"showOutline");
        QVERIFY(outline->isHidden());
    }

    void wordsAreFoundInTheText()
    {
        Desktop desktop;
        desktop.importSample();
        readFirstOf(desktop, u"绿化"_s);
        const auto searched = desktop.reader()->extraSelections().size();
        desktop.trigger(u"findInText");
        auto* bar = desktop.part<QWidget>(u"findBar");
        QVERIFY(bar->isVisible());
        auto* words = bar->findChild<QLineEdit*>(u"words"_s);
        words->setText(u"的"_s);
        QTRY_VERIFY(desktop.reader()->extraSelections().size() > searched);
        QVERIFY(desktop.part<QLabel>(u"hitCount")->text().startsWith(u"Hit 1 of"_s));
        QTest::keyClick(words, Qt::Key_Return);
        QVERIFY(desktop.part<QLabel>(u"hitCount")->text().startsWith(u"Hit 2 of"_s));
        QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(desktop.part<QLabel>(u"hitCount")->text().startsWith(u"Hit 1 of"_s));
        words->setText(u"标题:绿化"_s); // words, not a query
        QTRY_VERIFY(desktop.reader()->extraSelections().isEmpty());
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(bar->isHidden());
        QCOMPARE(desktop.reader()->extraSelections().size(), searched);
        QCOMPARE(desktop.search()->text(), u"绿化"_s); // Esc was for the bar alone
    }

    void copyingIsOfWhatHasTheFocus()
    {
        const Desktop desktop;
        desktop.importSample();
        choose(desktop, 2);
        QApplication::setActiveWindow(&const_cast<Desktop&>(desktop).window());
        desktop.reader()->setFocus();
        QTRY_VERIFY(desktop.reader()->hasFocus());
        desktop.trigger(u"selectAll");
        desktop.trigger(u"copy");
        QVERIFY(QGuiApplication::clipboard()->text().contains(desktop.reader()->shown().title));
        desktop.search()->setFocus();
        desktop.search()->setText(u"绿化"_s);
        desktop.trigger(u"selectAll");
        desktop.trigger(u"copy");
        QCOMPARE(QGuiApplication::clipboard()->text(), u"绿化"_s);
        auto* table = desktop.part<QTableView>(u"table");
        table->setFocus();
        desktop.trigger(u"selectAll");
        desktop.trigger(u"copy");
        QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), desktop.rows() - 1);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u'《'));
    }

    void theManualIsAtHand()
    {
        Desktop desktop;
        desktop.trigger(u"showManual");
        auto* manual = desktop.window().findChild<ManualWindow*>();
        QVERIFY(manual != nullptr && manual->isVisible());
        auto* text = manual->findChild<QTextBrowser*>(u"text"_s);
        auto* headings = manual->findChild<QListWidget*>(u"headings"_s);
        QVERIFY(headings->count() > 5);
        headings->setCurrentRow(headings->count() - 1);
        QCOMPARE(text->textCursor().block().text(),
                 headings->item(headings->count() - 1)->text().trimmed());
        auto* words = manual->findChild<QLineEdit*>(u"words"_s);
        words->setText(u"档案"_s);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(text->textCursor().selectedText(), u"档案"_s);
        QVERIFY(!text->toPlainText().contains(u".png"_s));
        desktop.trigger(u"showManual"); // the same again
        QCOMPARE(desktop.window().findChildren<ManualWindow*>().size(), 1);
    }

    void aDocumentIsOpenedWhereItWasLeft()
    {
        Desktop desktop;
        desktop.importSample();
        readIntoPlan(desktop);
        desktop.search()->search({});
        QTRY_VERIFY(desktop.reader()->extraSelections().isEmpty());
        const QString plan = desktop.reader()->shown().title;
        const int place = desktop.reader()->placeAtTop();
        QVERIFY(place > 0);
        const int row = desktop.part<QTableView>(u"table")->currentIndex().row();
        choose(desktop, row == 0 ? 1 : 0);
        choose(desktop, row);
        QCOMPARE(desktop.reader()->placeAtTop(), place);
        desktop.open(); // another run
        QTRY_VERIFY(desktop.rows() > row);
        choose(desktop, row);
        QCOMPARE(desktop.reader()->shown().title, plan);
        QCOMPARE(desktop.reader()->placeAtTop(), place);
        // Hits lead elsewhere.
        choose(desktop, row == 0 ? 1 : 0);
        desktop.search()->search(u"标题:方案"_s);
        QTRY_COMPARE(desktop.reader()->shown().title, plan);
        QVERIFY(desktop.reader()->placeAtTop() != place);
    }

    void backAndForwardLeadThroughWhatWasRead()
    {
        Desktop desktop;
        desktop.importSample();
        QVERIFY(!desktop.part<QAction>(u"back")->isEnabled());
        choose(desktop, 2);
        const QString first = desktop.reader()->shown().title;
        choose(desktop, 4);
        const QString second = desktop.reader()->shown().title;
        readFirstOf(desktop, u"绿化"_s);
        const QString third = desktop.reader()->shown().title;
        QTRY_VERIFY(desktop.part<QAction>(u"back")->isEnabled());
        desktop.trigger(u"back");
        QTRY_COMPARE(desktop.reader()->shown().title, second);
        QCOMPARE(desktop.search()->text(), QString());
        desktop.trigger(u"back");
        QTRY_COMPARE(desktop.reader()->shown().title, first);
        desktop.trigger(u"forward");
        QTRY_COMPARE(desktop.reader()->shown().title, second);
        desktop.trigger(u"forward");
        QTRY_COMPARE(desktop.search()->text(), u"绿化"_s);
        QTRY_COMPARE(desktop.reader()->shown().title, third);
        QVERIFY(!desktop.part<QAction>(u"forward")->isEnabled());
    }

    void backFindsThePlaceInTheText()
    {
        Desktop desktop;
        desktop.importSample();
        readIntoPlan(desktop);
        const QString title = desktop.reader()->shown().title;
        const int place = desktop.reader()->placeAtTop();
        QVERIFY(place > 0);
        desktop.search()->search(u"大事记"_s);
        QTRY_VERIFY(desktop.reader()->shown().title != title);
        desktop.trigger(u"back");
        QTRY_COMPARE(desktop.reader()->shown().title, title);
        QTRY_COMPARE(desktop.reader()->placeAtTop(), place);
    }

    void backFindsThePlaceAfterAnotherIssue()
    {
        Desktop desktop;
        desktop.importSample();
        readIntoPlan(desktop);
        const QString title = desktop.reader()->shown().title;
        const int place = desktop.reader()->placeAtTop();
        QVERIFY(place > 0);
        Q_EMIT desktop.part<QLabel>(u"trail")->linkActivated(u"2"_s);
        QTRY_VERIFY(desktop.part<QTextBrowser>(u"overview")->isVisible());
        desktop.trigger(u"back");
        QTRY_COMPARE(desktop.reader()->shown().title, title);
        QTRY_COMPARE(desktop.reader()->placeAtTop(), place);
    }

    void backFindsTheDocumentOfANarrowerList()
    {
        Desktop desktop;
        desktop.importSample();
        choose(desktop, 4);
        const QString title = desktop.reader()->shown().title;
        const int all = desktop.rows();
        auto* kinds = desktop.values(u"Kind");
        QTRY_VERIFY(kinds->model()->rowCount() > 1);
        Q_EMIT kinds->clicked(kinds->model()->index(0, 0));
        QTRY_VERIFY(desktop.rows() < all);
        QCOMPARE(desktop.reader()->shown().title, title);
        desktop.trigger(u"clear"); // takes the kind off, and then another document is read
        QTRY_COMPARE(desktop.rows(), all);
        choose(desktop, 2);
        desktop.trigger(u"back");
        QTRY_COMPARE(desktop.reader()->shown().title, title);
        desktop.trigger(u"back");
        QTRY_VERIFY(desktop.rows() < all);
        QCOMPARE(desktop.reader()->shown().title, title);
    }

    void backWhileADocumentIsOnItsWayKeepsItsPlace()
    {
        Desktop desktop;
        desktop.importSample();
        readIntoPlan(desktop);
        const QString title = desktop.reader()->shown().title;
        const int place = desktop.reader()->placeAtTop();
        QVERIFY(place > 0);
        desktop.search()->search(u"大事记"_s);
        QTRY_VERIFY(desktop.reader()->shown().title != title);
        const QString second = desktop.reader()->shown().title;
        desktop.trigger(u"back");
        desktop.trigger(u"forward"); // before it is there
        desktop.trigger(u"back");
        QTRY_COMPARE(desktop.reader()->shown().title, title);
        QTRY_COMPARE(desktop.reader()->placeAtTop(), place);
        desktop.trigger(u"forward");
        QTRY_COMPARE(desktop.reader()->shown().title, second);
    }

    void anImportLeavesWhatIsRead()
    {
        Desktop desktop;
        desktop.importSample();
        choose(desktop, 5);
        const QString title = desktop.reader()->shown().title;
        desktop.trigger(u"copyLink");
        const QString link = QGuiApplication::clipboard()->text();
        readFirstOf(desktop, u"大事记"_s);
        QVERIFY(desktop.reader()->shown().title != title);
        desktop.search()->search(link); // to a document that is not in the list
        QTRY_COMPARE(desktop.reader()->shown().title, title);
        const auto* table = desktop.part<QTableView>(u"table");
        const QSignalSpy listed(table->model(), &QAbstractItemModel::modelReset);
        desktop.window().import(Desktop::samples());
        QVERIFY(desktop.takeReport().contains(u"Already there: 1"_s));
        QTRY_VERIFY(!listed.isEmpty());
        QVERIFY(!table->currentIndex().isValid());
        QCOMPARE(desktop.reader()->shown().title, title);
    }

    void theTrailLeadsToTheIssue()
    {
        Desktop desktop;
        desktop.importSample();
        readFirstOf(desktop, u"绿化"_s);
        auto* trail = desktop.part<QLabel>(u"trail");
        QVERIFY(trail->text().contains(u"公报"_s));
        const int all = desktop.rows();
        Q_EMIT trail->linkActivated(u"2"_s);
        QTRY_VERIFY(desktop.rows() > all);
        QCOMPARE(desktop.search()->text(), QString());
    }

    void anIssueOpensAsItsContents()
    {
        Desktop desktop;
        desktop.importSample();
        auto* overview = desktop.part<QTextBrowser>(u"overview");
        QVERIFY(overview->isVisible());
        QTRY_VERIFY(overview->toPlainText().contains(u"No. 3"_s)); // on the shelf of its gazette
        choose(desktop, 4);
        QVERIFY(!overview->isVisible());
        auto* gazettes = desktop.part<QTreeView>(u"gazettes");
        const QModelIndex gazette = gazettes->model()->index(1, 0);
        const QModelIndex issue =
            gazettes->model()->index(0, 0, gazettes->model()->index(0, 0, gazette));
        gazettes->setCurrentIndex(issue);
        QTRY_VERIFY(overview->isVisible());
        const QString title = desktop.cell(3, 1);
        QTRY_VERIFY(overview->toPlainText().contains(title));
        QTextCursor found = overview->document()->find(title);
        QVERIFY(!found.isNull());
        Q_EMIT overview->anchorClicked(QUrl(found.charFormat().anchorHref()));
        QTRY_COMPARE(desktop.reader()->shown().title, title);
        QVERIFY(!overview->isVisible());
        desktop.trigger(u"back");
        QTRY_VERIFY(overview->isVisible());
    }

    void citationAndLinkAreCopied()
    {
        Desktop desktop;
        desktop.importSample();
        QVERIFY(!desktop.part<QAction>(u"copyCitation")->isEnabled());
        choose(desktop, 3);
        const QString title = desktop.reader()->shown().title;
        desktop.trigger(u"copyCitation");
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"《%1》"_s.arg(title)));
        desktop.trigger(u"copyLink");
        const QString link = QGuiApplication::clipboard()->text();
        QVERIFY2(link.startsWith(u"gongbao:document/"_s), qPrintable(link));
        choose(desktop, 5);
        desktop.search()->search(link);
        QTRY_COMPARE(desktop.reader()->shown().title, title);
        QCOMPARE(desktop.search()->text(), QString());
    }
};

QTEST_MAIN(TestReadingJourney)
#include "tst_readingjourney.moc"
