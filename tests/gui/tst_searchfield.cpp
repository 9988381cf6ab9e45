// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/searchfield.h"

#include <QAction>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::desktop;

namespace {

void compose(QWidget& field, const QString& preedit)
{
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(&field, &event);
}

void commit(QWidget& field, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(&field, &event);
}

} // namespace

class TestSearchField final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchesWhenTypingPauses()
    {
        SearchField field;
        QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClicks(&field, u"27"_s);
        QCOMPARE(searched.count(), 0);
        QTRY_COMPARE(searched.count(), 1); // once for both keys
        QCOMPARE(searched.first().first().toString(), u"27"_s);
    }

    void searchesAtOnceOnEnter()
    {
        SearchField field;
        QSignalSpy searched(&field, &SearchField::searched);
        QSignalSpy left(&field, &SearchField::left);
        QTest::keyClicks(&field, u"27"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searched.count(), 1);
        QCOMPARE(left.count(), 1);
    }

    void opensALinkOnEnterAlone()
    {
        SearchField field;
        QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClicks(&field, u"gongbao:document/12"_s);
        QTest::qWait(300); // longer than a pause in typing
        QCOMPARE(searched.count(), 0);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searched.count(), 1);
    }

    void neverSearchesWhileAnInputMethodComposes()
    {
        SearchField field;
        QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClicks(&field, u"2"_s);
        compose(field, u"lv'hua"_s);
        QTest::qWait(300); // longer than any pause of typing
        QCOMPARE(searched.count(), 0);
        commit(field, u"绿化"_s);
        QTRY_COMPARE(searched.count(), 1);
        QCOMPARE(searched.first().first().toString(), u"2绿化"_s);
    }

    void composingThatIsGivenUpSearchesWhatIsThere()
    {
        SearchField field;
        QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClicks(&field, u"5"_s);
        compose(field, u"l"_s);
        compose(field, {});
        QTRY_COMPARE(searched.count(), 1);
        QCOMPARE(searched.first().first().toString(), u"5"_s);
    }

    void leavesShortcutsToTheWindow()
    {
        QMainWindow window;
        SearchField field(&window);
        QAction exporting(&window);
        exporting.setShortcut(u"Ctrl+E"_s);
        window.addAction(&exporting);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field.setFocus();
        QSignalSpy triggered(&exporting, &QAction::triggered);
        QTest::keyClick(&field, Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(triggered.count(), 1);
    }
};

QTEST_MAIN(TestSearchField)
#include "tst_searchfield.moc"
