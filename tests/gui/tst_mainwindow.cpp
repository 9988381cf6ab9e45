// SPDX-License-Identifier: GPL-3.0-or-later
// The window itself: what it remembers, and whether everybody can use it.
#include "base/language.h"
#include "desktop/results/documentlistmodel.h"
#include "desktopfixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScopeGuard>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

/// Of the menu bar, and of what can be seen beside it while @p hiddenPage is not, that which a
/// letter leads to. All jobs may run at once.
QStringList textsWithLetters(Desktop& desktop, const QString& hiddenPage)
{
    QStringList texts;
    for (const QAction* action : desktop.window().menuBar()->actions()) {
        texts.append(action->text());
    }
    const auto* hidden = desktop.window().findChild<QWidget*>(hiddenPage);
    const auto isSeen = [&](const QWidget& widget) {
        return widget.window() == &desktop.window() && !hidden->isAncestorOf(&widget);
    };
    for (const auto* label : desktop.window().findChildren<QLabel*>()) {
        if (isSeen(*label) && label->buddy() != nullptr) {
            texts.append(label->text());
        }
    }
    for (const auto* button : desktop.window().findChildren<QAbstractButton*>()) {
        if (isSeen(*button)) {
            texts.append(button->text());
        }
    }
    texts.removeIf([](const QString& text) { return QKeySequence::mnemonic(text).isEmpty(); });
    return texts;
}

} // namespace

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

    void theListShowsNumberTitleBodyAndDate_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("whole of a small screen") << QSize(1366, 768);
        QTest::newRow("first start on it") << QSize(1229, 691);
    }

    void theListShowsNumberTitleBodyAndDate()
    {
        QFETCH(QSize, size);
        Desktop desktop;
        desktop.importSample();
        desktop.window().resize(size);
        const auto* header = desktop.part<QTableView>(u"table")->horizontalHeader();
        QTRY_COMPARE(header->hiddenSectionCount(), 0);
        const int character = header->fontMetrics().horizontalAdvance(u'国');
        QVERIFY(header->sectionSize(DocumentListModel::Title) >= 10 * character);
        desktop.part<QSplitter>(u"columns")->setSizes({150, 20 * character, 900});
        QTRY_VERIFY(header->isSectionHidden(DocumentListModel::Body));
        QVERIFY(header->isSectionHidden(DocumentListModel::DateColumn));
        QVERIFY(!header->isSectionHidden(DocumentListModel::Number));
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

    void noTwoControlsShareALetter_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("hiddenPage"); // one of both is seen
        QTest::newRow("English, reading") << u"en"_s << u"welcomePage"_s;
        QTest::newRow("English, first start") << u"en"_s << u"archivePage"_s;
        QTest::newRow("Chinese, reading") << u"zh_CN"_s << u"welcomePage"_s;
        QTest::newRow("Chinese, first start") << u"zh_CN"_s << u"archivePage"_s;
    }

    /// With Alt: of two, neither would work.
    void noTwoControlsShareALetter()
    {
        QFETCH(QString, language);
        QFETCH(QString, hiddenPage);
        Desktop desktop;
        desktop.importSample();
        desktop.close();
        {
            const auto older =
                archive::Database::open(desktop.archive(), archive::OpenMode::ReadWrite);
            QVERIFY((*older)->execute("UPDATE issue SET parser_version = 1"));
        }
        QVERIFY(installLanguage(*QCoreApplication::instance(), language));
        const auto english =
            qScopeGuard([] { installLanguage(*QCoreApplication::instance(), u"en"_s); });
        desktop.open();
        QTRY_VERIFY(desktop.rows() > 0);
        desktop.part<QTableView>(u"table")->selectRow(0);
        QTRY_VERIFY(!desktop.reader()->shown().title.isEmpty());
        QTRY_VERIFY(!desktop.message().isEmpty()); // with a button
        QStringList letters;
        for (const QString& text : textsWithLetters(desktop, hiddenPage)) {
            const QString letter = QKeySequence::mnemonic(text).toString();
            QVERIFY2(!letters.contains(letter), qPrintable(text));
            letters.append(letter);
        }
        QVERIFY(letters.size() > desktop.window().menuBar()->actions().size());
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
