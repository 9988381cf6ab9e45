// SPDX-License-Identifier: GPL-3.0-or-later
// The window itself: what it remembers, and whether everybody can use it.
#include "desktopfixture.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

class TestMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLayoutIsRemembered()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.window().resize(1000, 700);
        desktop.part<QSplitter>(u"columns")->setSizes({150, 300, 550});
        const auto sizes = desktop.part<QSplitter>(u"columns")->sizes();
        desktop.reader()->setZoom(130);
        desktop.part<QAction>(u"showParticulars")->setChecked(false);
        desktop.window().close();
        desktop.open();
        QTRY_VERIFY(desktop.rows() > 0);
        QCOMPARE(desktop.reader()->zoom(), 130);
        QVERIFY(!desktop.part<QAction>(u"showParticulars")->isChecked());
        QVERIFY(desktop.part<QWidget>(u"particulars")->isHidden());
        desktop.window().resize(1000, 700);
        QCOMPARE(desktop.part<QSplitter>(u"columns")->sizes(), sizes);
    }

    void noTwoEntriesOfAMenuShareALetter()
    {
        Desktop desktop;
        for (const QMenu* menu : desktop.window().menuBar()->findChildren<QMenu*>()) {
            QStringList letters;
            for (const QAction* action : menu->actions()) {
                const QString letter = QKeySequence::mnemonic(action->text()).toString();
                if (!letter.isEmpty()) {
                    QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
                    letters.append(letter);
                }
            }
        }
    }

    void everyControlHasANameToBeReadAloud()
    {
        Desktop desktop;
        desktop.importSample();
        for (const auto* button : desktop.part<QWidget>(u"centre")->findChildren<QToolButton*>()) {
            if (!button->objectName().startsWith(u"qt_"_s) &&
                qobject_cast<const QLineEdit*>(button->parent()) == nullptr) {
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                         qPrintable(button->objectName()));
            }
        }
        for (const auto* view : desktop.window().findChildren<QAbstractItemView*>()) {
            if (view->window() != &desktop.window() || qobject_cast<const QHeaderView*>(view)) {
                continue; // part of a combo box or of a table, which have names
            }
            QVERIFY2(!view->accessibleName().isEmpty(), qPrintable(view->objectName()));
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
