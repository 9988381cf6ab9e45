// SPDX-License-Identifier: GPL-3.0-or-later
// Reading several documents beside one another in tabs.
#include "archive/catalogue.h"
#include "desktop/overview/overviewpage.h"
#include "desktop/tabs/tabbar.h"
#include "desktop/theme/appearance.h"
#include "desktopfixture.h"

#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

/// The desktop on the sample issue.
class Tabbed final : public Desktop
{
public:
    Tabbed() { importSample(); }

    [[nodiscard]] TabBar* bar() const { return part<TabBar>(u"tabs"); }
    [[nodiscard]] QString read() const { return reader()->shown().title; }
    [[nodiscard]] QTableView* table() const { return part<QTableView>(u"table"); }
    /// What the tabs are called, in full.
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (int index = 0; index < bar()->count(); ++index) {
            titles.append(bar()->tabToolTip(index));
        }
        return titles;
    }
    [[nodiscard]] QString title(int row) const { return cell(row, 1); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        window().activateWindow(); // shortcuts are those of the active window
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), key, modifiers);
    }
    void click(int row, Qt::MouseButton button) const
    {
        const QModelIndex index = table()->model()->index(row, 1);
        table()->scrollTo(index);
        QTRY_VERIFY(!index.data().toString().isEmpty());
        QTest::mouseClick(table()->viewport(), button, {}, table()->visualRect(index).center());
    }
    /// By mouse, and waits for its document.
    void choose(int row) const
    {
        click(row, Qt::LeftButton);
        QTRY_COMPARE(read(), title(row));
    }
    /// The row of a document that is long enough to be scrolled.
    [[nodiscard]] int longRow() const
    {
        for (int row = 0; row < rows(); ++row) {
            if (title(row).contains(u"方案"_s)) {
                return row;
            }
        }
        return -1;
    }
    void scroll() const
    {
        QTRY_VERIFY(reader()->verticalScrollBar()->maximum() > 200);
        reader()->verticalScrollBar()->setValue(150);
    }
};

} // namespace

class TestTabsJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneTabNeedsNoBar()
    {
        Tabbed desktop;
        QVERIFY(desktop.bar()->isHidden());
        QVERIFY(!desktop.part<QAction>(u"closeTab")->isEnabled());
        desktop.choose(2);
        QVERIFY(desktop.bar()->isHidden());
        desktop.click(4, Qt::MiddleButton);
        QTRY_COMPARE(desktop.titles(), QStringList({desktop.title(2), desktop.title(4)}));
        QVERIFY(desktop.bar()->isVisible());
        QVERIFY(!desktop.bar()->tabText(0).contains(u"关于"_s)); // but what it is about
        QCOMPARE(desktop.read(), desktop.title(2));              // it was opened behind
        QCOMPARE(desktop.table()->currentIndex().row(), 2);
    }

    void aTabIsCalledByWhatTellsItFromOthers()
    {
        TabBar bar;
        bar.showTabs({u"甲县人民政府办公室关于印发《甲县防汛工作方案》的通知"_s,
                      u"甲县人民政府关于植树的通知"_s, u"大事记"_s, u"R&D"_s},
                     1);
        QCOMPARE(bar.tabText(0), u"甲县防汛工作方案"_s);
        QCOMPARE(bar.tabText(1), u"植树的通知"_s);
        QCOMPARE(bar.tabText(2), u"大事记"_s);
        QCOMPARE(bar.tabText(3), u"R&&D"_s);
        QCOMPARE(bar.tabToolTip(1), u"甲县人民政府关于植树的通知"_s);
        QCOMPARE(bar.currentIndex(), 1);
    }

    void theCurrentTabIsToldFromTheOthers_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Appearance::Light;
        QTest::newRow("dark") << Appearance::Dark;
    }

    void theCurrentTabIsToldFromTheOthers()
    {
        QFETCH(Appearance, appearance);
        TabBar bar;
        bar.setPalette(*palette(appearance));
        bar.showTabs({u"甲"_s, u"乙"_s, u"丙"_s}, 1);
        bar.resize(bar.sizeHint());
        const QColor text = bar.palette().color(QPalette::WindowText);
        const QImage drawn = bar.grab().toImage();
        for (int index = 0; index < bar.count(); ++index) {
            const QRect tab = bar.tabRect(index);
            const QColor edge = drawn.pixelColor(tab.center().x(), tab.bottom());
            QCOMPARE(edge == text, index == 1);
        }
    }

    void theKeyLeavesWhatWasRead()
    {
        Tabbed desktop;
        desktop.choose(2);
        desktop.choose(4);
        desktop.press(Qt::Key_Return);
        QTRY_COMPARE(desktop.titles(), QStringList({desktop.title(2), desktop.title(4)}));
        QCOMPARE(desktop.bar()->currentIndex(), 1);
        QCOMPARE(desktop.read(), desktop.title(4));
        desktop.choose(5); // in the new tab
        QTRY_COMPARE(desktop.titles(), QStringList({desktop.title(2), desktop.title(5)}));
        desktop.press(Qt::Key_Tab);
        QTRY_COMPARE(desktop.read(), desktop.title(2));
        QCOMPARE(desktop.table()->currentIndex().row(), 2); // the list goes along
        desktop.press(Qt::Key_Tab);
        QTRY_COMPARE(desktop.read(), desktop.title(5));
        desktop.press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desktop.read(), desktop.title(2));
        desktop.press(Qt::Key_PageUp);
        QTRY_COMPARE(desktop.read(), desktop.title(5));
        desktop.press(Qt::Key_PageDown);
        QTRY_COMPARE(desktop.read(), desktop.title(2));
    }

    void theKeyOpensWhatIsChosenInTheListOfCitedDocuments()
    {
        Tabbed desktop;
        int row = 0;
        while (!desktop.title(row).contains(u"茶产业"_s)) {
            ++row;
        }
        desktop.choose(row);
        auto* cited = desktop.part<QListWidget>(u"cited");
        QTRY_COMPARE(cited->count(), 2);
        cited->setFocus();
        cited->setCurrentRow(0); // which the archive does not have
        desktop.press(Qt::Key_Return);
        QVERIFY(desktop.bar()->isHidden());
        const auto database =
            archive::Database::open(desktop.archive(), archive::OpenMode::ReadOnly);
        cited->item(1)->setData(Qt::UserRole, 1); // as if it were there
        cited->setCurrentRow(1);
        desktop.press(Qt::Key_Return);
        QTRY_COMPARE(
            desktop.titles(),
            QStringList({desktop.title(row), archive::Catalogue(**database).document(1)->title}));
        QCOMPARE(desktop.read(), desktop.title(row));
    }

    void severalOpenAtOnce()
    {
        Tabbed desktop;
        desktop.choose(2);
        auto* rows = desktop.table()->selectionModel();
        for (const int row : {4, 6}) {
            rows->select(desktop.table()->model()->index(row, 0),
                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        desktop.trigger(u"openInTab");
        QTRY_COMPARE(desktop.titles(),
                     QStringList({desktop.title(2), desktop.title(4), desktop.title(6)}));
        QCOMPARE(desktop.read(), desktop.title(2));
    }

    void eachKeepsItsPlaceAndItsWayBack()
    {
        Tabbed desktop;
        const int row = desktop.longRow();
        const int other = row == 2 ? 3 : 2;
        desktop.choose(other);
        desktop.choose(row);
        desktop.scroll();
        const int place = desktop.reader()->placeAtTop();
        QVERIFY(place > 0);
        desktop.click(5, Qt::MiddleButton);
        QTRY_COMPARE(desktop.bar()->count(), 2);
        desktop.press(Qt::Key_Tab);
        QTRY_COMPARE(desktop.read(), desktop.title(5));
        QVERIFY(!desktop.part<QAction>(u"back")->isEnabled()); // nothing was read before in it
        desktop.search()->search(u"绿化"_s);
        QTRY_VERIFY(desktop.rows() < 10);
        desktop.press(Qt::Key_Tab);
        QTRY_COMPARE(desktop.reader()->placeAtTop(), place); // not at its first hit
        QCOMPARE(desktop.search()->text(), u"绿化"_s);       // the list is the window's
        desktop.trigger(u"back");
        QTRY_COMPARE(desktop.search()->text(), QString());
        QTRY_COMPARE(desktop.read(), desktop.title(other));
    }

    void aTabIsClosedAndReopened()
    {
        Tabbed desktop;
        const int row = desktop.longRow();
        desktop.choose(row);
        desktop.scroll();
        const int place = desktop.reader()->placeAtTop();
        desktop.click(5, Qt::MiddleButton);
        desktop.click(6, Qt::MiddleButton);
        QTRY_COMPARE(desktop.bar()->count(), 3);
        desktop.press(Qt::Key_W);
        QTRY_COMPARE(desktop.read(), desktop.title(5));
        QCOMPARE(desktop.bar()->count(), 2);
        desktop.press(Qt::Key_W);
        QTRY_COMPARE(desktop.read(), desktop.title(6));
        QVERIFY(desktop.bar()->isHidden());
        desktop.press(Qt::Key_W);
        QTRY_VERIFY(desktop.part<OverviewPage>(u"overview")->isVisible());
        desktop.press(Qt::Key_W); // never the window
        QVERIFY(desktop.window().isVisible());
        for (int tabs = 1; tabs <= 3; ++tabs) {
            desktop.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
            QCOMPARE(desktop.bar()->count(), tabs);
        }
        QTRY_COMPARE(desktop.read(), desktop.title(row));
        QTRY_COMPARE(desktop.reader()->placeAtTop(), place);
        QVERIFY(!desktop.part<QAction>(u"reopenTab")->isEnabled());
    }

    void theBarIsWorkedByMouse()
    {
        Tabbed desktop;
        desktop.choose(2);
        for (const int row : {4, 5, 6}) {
            desktop.click(row, Qt::MiddleButton);
        }
        TabBar* bar = desktop.bar();
        QTRY_COMPARE(bar->count(), 4);
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(1).center());
        QTRY_COMPARE(desktop.read(), desktop.title(4));
        QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(2).center());
        QTRY_COMPARE(desktop.titles(),
                     QStringList({desktop.title(2), desktop.title(4), desktop.title(6)}));
        bar->moveTab(1, 0);
        QCOMPARE(desktop.titles().first(), desktop.title(4));
        QCOMPARE(desktop.read(), desktop.title(4));
        auto* close = qobject_cast<QToolButton*>(bar->tabButton(0, QTabBar::RightSide));
        QVERIFY(close != nullptr && !close->accessibleName().isEmpty());
        QTest::mouseClick(close, Qt::LeftButton);
        QTRY_COMPARE(desktop.read(), desktop.title(2)); // its neighbour
        QCOMPARE(desktop.titles(), QStringList({desktop.title(2), desktop.title(6)}));
        Q_EMIT bar->closeOthersWanted(1);
        QTRY_COMPARE(desktop.read(), desktop.title(6));
        QCOMPARE(bar->count(), 1);
        QVERIFY(!bar->accessibleName().isEmpty());
    }

    void linksOpenBehind()
    {
        Tabbed desktop;
        auto* overview = desktop.part<OverviewPage>(u"overview");
        desktop.choose(2);
        Q_EMIT desktop.part<QLabel>(u"trail")->linkActivated(u"2"_s);
        QTRY_VERIFY(overview->isVisible());
        const QString title = desktop.title(3);
        QTRY_VERIFY(overview->toPlainText().contains(title));
        const QTextCursor found = overview->document()->find(title);
        overview->setTextCursor(found);
        overview->ensureCursorVisible();
        const QPoint link = overview->cursorRect(found).center() - QPoint(8, 0);
        QVERIFY(!overview->anchorAt(link).isEmpty());
        QTest::mouseClick(overview->viewport(), Qt::LeftButton, Qt::ControlModifier, link);
        QTRY_COMPARE(desktop.titles(), QStringList({u"Overview"_s, title}));
        QVERIFY(overview->isVisible());
    }

    void tabsAreThereInTheNextRun()
    {
        Tabbed desktop;
        const int row = desktop.longRow();
        const int other = row == 2 ? 3 : 2;
        desktop.choose(other);
        desktop.click(row, Qt::MiddleButton);
        QTRY_COMPARE(desktop.bar()->count(), 2);
        desktop.press(Qt::Key_Tab);
        QTRY_COMPARE(desktop.read(), desktop.title(row));
        desktop.scroll();
        const int place = desktop.reader()->placeAtTop();
        const QStringList titles = desktop.titles();
        desktop.window().close();
        desktop.open();
        QTRY_COMPARE(desktop.titles(), titles);
        QTRY_COMPARE(desktop.read(), titles.at(1));
        QCOMPARE(desktop.bar()->currentIndex(), 1);
        QTRY_COMPARE(desktop.reader()->placeAtTop(), place);
        QTRY_COMPARE(desktop.table()->currentIndex().row(), row);
        desktop.press(Qt::Key_W);
        desktop.window().close();
        desktop.open();
        QTRY_VERIFY(desktop.rows() > 0);
        QCOMPARE(desktop.bar()->count(), 1); // which is none to remember
    }

    void tabsFollowTheirDocumentsIntoANewVersion()
    {
        Tabbed desktop;
        int row = 0;
        while (!desktop.title(row).contains(u"通知"_s)) {
            ++row;
        }
        QStringList titles{desktop.title(row), desktop.title(row == 3 ? 4 : 3)};
        desktop.choose(row);
        desktop.click(row == 3 ? 4 : 3, Qt::MiddleButton);
        QTRY_COMPARE(desktop.titles(), titles);
        desktop.close();
        desktop.replaceSample();
        desktop.open();
        titles.replaceInStrings(u"通知"_s, u"通告"_s);
        QTRY_COMPARE(desktop.titles(), titles);
        QTRY_COMPARE(desktop.read(), titles.first());
        QTRY_VERIFY(desktop.table()->currentIndex().isValid()); // it is in the list
    }

    void aTabOfWhatIsGoneIsClosed()
    {
        Tabbed desktop;
        desktop.choose(2);
        const QString title = desktop.title(2);
        desktop.close();
        desktop.settings().set(
            setting::kTabs,
            QVariantMap{{desktop.archive(), QStringList{u"1"_s, u"99999"_s, u"3"_s}}});
        desktop.open();
        QTRY_VERIFY(desktop.message().contains(u"no longer in the archive"_s));
        QCOMPARE(desktop.bar()->count(), 1);
        QTRY_VERIFY(!desktop.read().isEmpty());
    }
};

QTEST_MAIN(TestTabsJourney)
#include "tst_tabsjourney.moc"
