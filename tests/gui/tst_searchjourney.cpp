// SPDX-License-Identifier: GPL-3.0-or-later
// From words and numbers to the document that is read, by the real widgets.
#include "desktop/timeline/timelineview.h"
#include "desktopfixture.h"

#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

class TestSearchJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoundMarkedAndSteppedThrough()
    {
        const Desktop desktop;
        desktop.importSample();
        const int all = desktop.rows();
        desktop.search()->setFocus();
        QInputMethodEvent typed;
        typed.setCommitString(u"绿化"_s);
        QCoreApplication::sendEvent(desktop.search(), &typed);
        QTRY_VERIFY(desktop.rows() > 0 && desktop.rows() < all);
        QTRY_VERIFY(!desktop.reader()->extraSelections().isEmpty());
        for (const auto& mark : desktop.reader()->extraSelections()) {
            QCOMPARE(mark.cursor.selectedText(), u"绿化"_s);
        }
        const auto* count = desktop.part<QLabel>(u"hitCount");
        QVERIFY(count->text().startsWith(u"Hit 1 of"_s));
        desktop.trigger(u"nextHit");
        desktop.trigger(u"previousHit");
        QVERIFY(count->text().startsWith(u"Hit 1 of"_s));
        desktop.trigger(u"clear");
        QTRY_COMPARE(desktop.rows(), all);
        QTRY_VERIFY(desktop.reader()->extraSelections().isEmpty());
    }

    void wordsAreLookedForApart()
    {
        const Desktop desktop;
        desktop.importSample();
        auto* apart = desktop.part<QPushButton>(u"wordsApart");
        QVERIFY(!apart->isVisible());
        desktop.search()->search(u"电梯鸵鸟养殖"_s);
        QTRY_VERIFY(desktop.rows() == 0 && !apart->isVisible()); // no document has both
        desktop.search()->search(u"电梯实施办法既有住宅"_s);
        QTRY_VERIFY(apart->isVisible());
        QVERIFY2(apart->text().contains(u"电梯"_s), qPrintable(apart->text()));
        apart->click();
        QTRY_VERIFY(desktop.rows() > 0);
        QVERIFY(!apart->isVisible());
        QVERIFY(desktop.search()->text().contains(u' '));
    }

    void theTimelineNarrows()
    {
        const Desktop desktop;
        desktop.importSample();
        const int all = desktop.rows();
        auto* timeline = desktop.part<TimelineView>(u"timeline");
        QVERIFY(timeline->isVisible());
        QTRY_VERIFY(([&] {
            QTest::keyClick(timeline, Qt::Key_End);
            return !timeline->accessibleDescription().isEmpty();
        })());
        // From the last month that has documents to the end.
        while (timeline->accessibleDescription().endsWith(u" 0 document(s)"_s)) {
            QTest::keyClick(timeline, Qt::Key_Left);
        }
        const QString last = timeline->accessibleDescription();
        QTest::keyClick(timeline, Qt::Key_Return);
        QTRY_VERIFY(desktop.rows() > 0 && desktop.rows() < all);
        QVERIFY(last.endsWith(u": %1 document(s)"_s.arg(desktop.rows())));
        auto* chips = desktop.part<QWidget>(u"chips");
        QVERIFY(chips->isVisible());
        chips->findChild<QToolButton*>()->click();
        QTRY_COMPARE(desktop.rows(), all);
        desktop.trigger(u"showTimeline");
        QVERIFY(timeline->isHidden());
    }

    void hitsGoOnInTheNextDocumentOfTheList()
    {
        const Desktop desktop;
        desktop.importSample();
        desktop.search()->search(u"通知"_s);
        QTRY_VERIFY(!desktop.reader()->extraSelections().isEmpty());
        auto* table = desktop.part<QTableView>(u"table");
        QTRY_COMPARE(table->currentIndex().row(), 0);
        const auto* count = desktop.part<QLabel>(u"hitCount");
        const auto hits = desktop.reader()->hits().hits().size();
        const QString title = desktop.reader()->shown().title;
        for (std::size_t hit = 1; hit < hits; ++hit) {
            desktop.trigger(u"nextHit");
        }
        QCOMPARE(count->text(), u"Hit %1 of %1"_s.arg(hits));
        desktop.trigger(u"nextHit");
        QTRY_COMPARE(table->currentIndex().row(), 1);
        QTRY_VERIFY(count->text().endsWith(u"next document"_s));
        desktop.trigger(u"previousHit");
        QTRY_COMPARE(desktop.reader()->shown().title, title);
        QTRY_COMPARE(count->text(), u"Hit %1 of %1 · previous document"_s.arg(hits));
        // The list has an end, where nothing begins anew.
        table->selectRow(desktop.rows() - 1);
        QTRY_VERIFY(desktop.reader()->shown().title != title);
        for (std::size_t hit = desktop.reader()->hits().hits().size(); hit > 0; --hit) {
            desktop.trigger(u"nextHit");
        }
        QTRY_VERIFY(count->text().endsWith(u"end of the list"_s));
    }

    void numbersAreFoundHoweverTheyAreWritten()
    {
        const Desktop desktop;
        desktop.importSample();
        QString number;
        for (int row = 0; row < desktop.rows() && number.isEmpty(); ++row) {
            QTRY_VERIFY(!desktop.cell(row, 1).isEmpty());
            number = desktop.cell(row, 0);
        }
        QVERIFY(number.contains(u'〔'));
        QString plain = number;
        plain.replace(u'〔', u'[').replace(u'〕', u']').remove(u'号');
        desktop.search()->search(plain);
        const int all = desktop.rows();
        QTRY_VERIFY(desktop.rows() > 0 && desktop.rows() < all);
        const auto numbersShown = [&] {
            QStringList shown;
            for (int row = 0; row < desktop.rows(); ++row) {
                shown.append(desktop.cell(row, 0));
            }
            return shown;
        };
        QTRY_VERIFY(numbersShown().contains(number));
    }

    void similarDocumentsAreFound()
    {
        const Desktop desktop;
        desktop.importSample();
        QVERIFY(!desktop.part<QAction>(u"similar")->isEnabled());
        desktop.search()->search(u"绿化"_s);
        QTRY_VERIFY(desktop.part<QAction>(u"similar")->isEnabled());
        const QString title = desktop.reader()->shown().title;
        desktop.trigger(u"similar");
        QTRY_VERIFY(desktop.search()->text() != u"绿化"_s || !desktop.message().isEmpty());
        QTRY_VERIFY(desktop.rows() > 0);
        QCOMPARE(desktop.reader()->shown().title, title); // it goes on being read
    }

    void missingNumbersLeadToWhatCitesThem()
    {
        const Desktop desktop;
        desktop.importSample();
        auto* choice = desktop.part<QComboBox>(u"listChoice");
        auto* missing = desktop.part<QTreeView>(u"values");
        const auto top = [missing] { return missing->model()->index(0, 0).data().toString(); };
        QTRY_VERIFY(!top().isEmpty());
        const QString body = top();
        choice->setCurrentIndex(choice->count() - 1);
        QTRY_VERIFY(!top().isEmpty() && top() != body);
        const QModelIndex first = missing->model()->index(0, 0);
        QTest::mouseClick(missing->viewport(), Qt::LeftButton, {},
                          missing->visualRect(first).center());
        QCOMPARE(desktop.search()->text(), first.data().toString());
        QTRY_VERIFY(!desktop.reader()->extraSelections().isEmpty());
        QTRY_VERIFY(desktop.reader()->toPlainText().contains(first.data().toString()));
    }

    void theLeftSideNarrowsAndChipsTakeOff()
    {
        const Desktop desktop;
        desktop.importSample();
        const int all = desktop.rows();
        auto* kinds = desktop.values(u"Kind");
        QTRY_VERIFY(kinds->model()->rowCount() > 1);
        Q_EMIT kinds->clicked(kinds->model()->index(0, 0));
        QTRY_VERIFY(desktop.rows() < all);
        auto* chips = desktop.part<QWidget>(u"chips");
        QTRY_COMPARE(chips->findChildren<QToolButton*>().size(), 1);
        chips->findChild<QToolButton*>()->click();
        QTRY_COMPARE(desktop.rows(), all);
        QVERIFY(!kinds->currentIndex().isValid());
    }

    void aDocumentIsOpenedFromTheList()
    {
        const Desktop desktop;
        desktop.importSample();
        desktop.trigger(u"goToList");
        QTRY_VERIFY(!desktop.reader()->toPlainText().isEmpty());
        QTRY_VERIFY(!desktop.cell(0, 1).isEmpty());
        const QString first = desktop.reader()->toPlainText();
        QTest::keyClick(desktop.part<QTableView>(u"table"), Qt::Key_Down);
        QTRY_VERIFY(desktop.reader()->toPlainText() != first);
        QString title = desktop.cell(1, 1);
        QVERIFY(desktop.reader()->toPlainText().remove(u'\n').contains(title));
    }
};

QTEST_MAIN(TestSearchJourney)
#include "tst_searchjourney.moc"
