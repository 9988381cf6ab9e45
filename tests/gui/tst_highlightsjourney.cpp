// SPDX-License-Identifier: GPL-3.0-or-later
// Passages of the text are marked, found again, annotated and removed through the real widgets.
#include "desktop/highlights/highlightcolours.h"
#include "desktop/highlights/highlightslist.h"
#include "desktop/keeping/keptview.h"
#include "desktop/theme/appearance.h"
#include "desktopfixture.h"

#include <QInputDialog>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTextBlock>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

/// A window on the sample issue, a document of several paragraphs open.
struct Reading : Desktop
{
    Reading()
    {
        importSample();
        open(0);
    }

    void open(int row) const
    {
        QTRY_VERIFY(!cell(row, 1).isEmpty());
        part<QTableView>(u"table")->selectRow(row);
        QTRY_COMPARE(reader()->shown().title, cell(row, 1));
    }
    /// Selects so many characters of the last paragraph of the text, as with the mouse.
    QString select(int characters) const
    {
        QTextCursor cursor = reader()->textCursor();
        cursor.movePosition(QTextCursor::End);
        while (cursor.block().length() <= characters) {
            cursor.movePosition(QTextCursor::PreviousBlock);
        }
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, characters);
        reader()->setTextCursor(cursor);
        return cursor.selectedText();
    }
    HighlightsList* list() const { return part<HighlightsList>(u"highlights"); }
    QAbstractItemModel* kept() const { return part<KeptView>(u"kept")->model(); }
    QModelIndex heading() const { return kept()->index(kept()->rowCount() - 1, 0); }
    /// What the archive's list has; lines of passages.
    QStringList inArchive() const
    {
        QStringList lines;
        for (int row = 0; row < kept()->rowCount(heading()); ++row) {
            lines.append(kept()->index(row, 0, heading()).data().toString());
        }
        return lines;
    }
    /// Colours behind the words, in the order of the text.
    QList<QColor> colours() const
    {
        QList<QColor> colours;
        for (const auto& mark : reader()->extraSelections()) {
            colours.append(mark.format.background().color());
        }
        return colours;
    }
    QColor colour(archive::HighlightColour colour) const
    {
        return highlightFormat(colour, reader()->palette()).background().color();
    }
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

qreal luminance(const QColor& colour)
{
    const auto part = [](qreal value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

qreal contrast(const QColor& one, const QColor& other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestHighlightsJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPassageIsMarkedListedAndUndone()
    {
        Reading desktop;
        QVERIFY(!desktop.part<QAction>(u"highlight")->isEnabled());
        const QString words = desktop.select(6);
        QVERIFY(desktop.part<QAction>(u"highlight")->isEnabled());
        desktop.trigger(u"highlight");
        QTRY_COMPARE(desktop.colours(), QList{desktop.colour(archive::HighlightColour::Yellow)});
        QCOMPARE(desktop.reader()->extraSelections().first().cursor.selectedText(), words);
        QVERIFY(!desktop.reader()->textCursor().hasSelection()); // which would hide the colour
        QTRY_COMPARE(desktop.inArchive(), QStringList{words});
        QCOMPARE(desktop.heading().data().toString(), u"Highlights"_s);
        QCOMPARE(desktop.heading().siblingAtColumn(1).data().toString(), u"1"_s);
        QCOMPARE(desktop.list()->count(), 1);
        QCOMPARE(desktop.list()->item(0)->text(), words);
        QCOMPARE(desktop.part<QAction>(u"undo")->text(), u"&Undo Highlight"_s);
        desktop.trigger(u"undo");
        QTRY_VERIFY(desktop.colours().isEmpty());
        QTRY_VERIFY(!desktop.list()->isVisible());
        desktop.trigger(u"redo");
        QTRY_COMPARE(desktop.colours().size(), 1);
    }

    void theColourIsChangedWithoutMarkingTwice()
    {
        Reading desktop;
        desktop.select(6);
        desktop.trigger(u"highlightGreen");
        QTRY_COMPARE(desktop.colours(), QList{desktop.colour(archive::HighlightColour::Green)});
        QVERIFY(desktop.list()->item(0)->toolTip().contains(u"Green: "_s));
        desktop.trigger(u"highlightPink"); // the text cursor is in it
        QTRY_COMPARE(desktop.colours(), QList{desktop.colour(archive::HighlightColour::Pink)});
        desktop.select(6);
        desktop.trigger(u"highlightBlue"); // the very same words
        QTRY_COMPARE(desktop.colours(), QList{desktop.colour(archive::HighlightColour::Blue)});
        desktop.trigger(u"undo");
        QTRY_COMPARE(desktop.colours(), QList{desktop.colour(archive::HighlightColour::Pink)});
        desktop.trigger(u"removeHighlight");
        QTRY_VERIFY(desktop.colours().isEmpty());
        QVERIFY(!desktop.part<QAction>(u"removeHighlight")->isEnabled());
    }

    void aNoteIsWrittenOnIt()
    {
        Reading desktop;
        const QString words = desktop.select(8);
        desktop.answer(u"noteOnHighlight", u"核对原件"_s);
        QTRY_COMPARE(desktop.list()->count(), 1);
        QCOMPARE(desktop.list()->item(0)->text(), words + u"\n核对原件"_s);
        desktop.answer(u"noteOnHighlight", u"已核对"_s);
        QTRY_COMPARE(desktop.list()->item(0)->text(), words + u"\n已核对"_s);
        desktop.trigger(u"undo");
        QTRY_COMPARE(desktop.list()->item(0)->text(), words + u"\n核对原件"_s);
        desktop.list()->setFocus();
        desktop.list()->setCurrentRow(0);
        QTest::keyClick(desktop.list(), Qt::Key_Delete);
        QTRY_VERIFY(desktop.colours().isEmpty());
    }

    void aNoteIsKeptWhateverIsReadMeanwhile()
    {
        Reading desktop;
        const QString words = desktop.select(8);
        desktop.trigger(u"noteOnHighlight");
        auto* dialog = desktop.window().findChild<QInputDialog*>();
        QVERIFY(dialog != nullptr);
        desktop.open(1);
        dialog->setTextValue(u"核对原件"_s);
        dialog->accept();
        QTRY_COMPARE(desktop.inArchive().size(), 1);
        QVERIFY(desktop.colours().isEmpty());
        desktop.open(0);
        QTRY_COMPARE(desktop.list()->count(), 1);
        QCOMPARE(desktop.list()->item(0)->text(), words + u"\n核对原件"_s);
    }

    void oneStepsThroughThem()
    {
        Reading desktop;
        QTextCursor cursor(desktop.reader()->document());
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, 2);
        desktop.reader()->setTextCursor(cursor);
        desktop.trigger(u"highlight");
        const int first = cursor.selectionStart();
        QTRY_COMPARE(desktop.colours().size(), 1);
        desktop.select(6);
        const int last = desktop.reader()->textCursor().selectionStart();
        desktop.trigger(u"highlight");
        QTRY_COMPARE(desktop.colours().size(), 2);
        const auto place = [&desktop] { return desktop.reader()->textCursor().position(); };
        desktop.trigger(u"nextHighlight"); // round to the beginning
        QCOMPARE(place(), first);
        desktop.trigger(u"nextHighlight");
        QCOMPARE(place(), last);
        desktop.trigger(u"previousHighlight");
        QCOMPARE(place(), first);
        desktop.trigger(u"previousHighlight");
        QCOMPARE(place(), last);
    }

    void theArchivesListLeadsToThePlace()
    {
        Reading desktop;
        desktop.select(6);
        desktop.trigger(u"highlight");
        QTRY_COMPARE(desktop.inArchive().size(), 1);
        const int place = desktop.reader()->textCursor().position();
        const QString title = desktop.reader()->shown().title;
        desktop.open(1);
        QVERIFY(desktop.colours().isEmpty());
        auto* view = desktop.part<KeptView>(u"kept");
        view->setCurrentIndex(desktop.kept()->index(0, 0, desktop.heading()));
        QTRY_COMPARE(desktop.reader()->shown().title, title);
        QTRY_COMPARE(desktop.reader()->textCursor().position(), place);
        QTRY_VERIFY(
            desktop.reader()->viewport()->rect().contains(desktop.reader()->cursorRect().center()));
        view->setCurrentIndex(desktop.heading()); // narrows the list to what has any
        QTRY_COMPARE(desktop.rows(), 1);
        QTRY_COMPARE(desktop.cell(0, 1), title);
    }

    void theyFollowIntoACorrectedFileOrSayThatTheyDoNot()
    {
        Reading desktop;
        int row = 0;
        while (desktop.reader()->document()->find(u"通知"_s).isNull()) {
            desktop.open(++row);
        }
        const QString words = desktop.select(8);
        QVERIFY(!words.contains(u"通知"_s));
        desktop.trigger(u"highlight");
        QTRY_COMPARE(desktop.inArchive().size(), 1);
        // What the corrected file changes: it is not found again.
        const QTextCursor cursor = desktop.reader()->document()->find(u"通知"_s);
        desktop.reader()->setTextCursor(cursor);
        desktop.trigger(u"highlight");
        QTRY_COMPARE(desktop.inArchive().size(), 2);
        desktop.close();
        desktop.replaceSample();
        desktop.Desktop::open();
        QTRY_COMPARE(desktop.inArchive(), QStringList({u"Not found again: 通知"_s, words}));
        auto* view = desktop.part<KeptView>(u"kept");
        view->setCurrentIndex(desktop.kept()->index(1, 0, desktop.heading()));
        QTRY_COMPARE(desktop.colours().size(), 1);
        QCOMPARE(desktop.reader()->extraSelections().first().cursor.selectedText(), words);
        QCOMPARE(desktop.list()->count(), 2); // the other one too, to be removed or kept
        QVERIFY(desktop.list()->item(1)->text().startsWith(u"Not found again"_s));
    }

    void theyStayUnderHitsAndOtherSizes()
    {
        Reading desktop;
        const QString words = desktop.select(6);
        desktop.trigger(u"highlight");
        QTRY_COMPARE(desktop.colours().size(), 1);
        desktop.trigger(u"zoomIn");
        QCOMPARE(desktop.colours().size(), 1);
        QCOMPARE(desktop.reader()->extraSelections().first().cursor.selectedText(), words);
        desktop.search()->search(words);
        QTRY_VERIFY(desktop.colours().size() > 1);
        QCOMPARE(desktop.colours().first(), desktop.colour(archive::HighlightColour::Yellow));
    }

    void textStaysReadableOnEveryColour()
    {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            const QPalette colours = *palette(appearance);
            QList<QTextCharFormat::UnderlineStyle> lines;
            for (const archive::HighlightColour colour : archive::kHighlightColours) {
                const QTextCharFormat format = highlightFormat(colour, colours);
                const QColor behind = format.background().color();
                QVERIFY(contrast(colours.color(QPalette::Text), behind) >= 4.5);
                QVERIFY(contrast(colours.color(QPalette::Link), behind) >= 4.5);
                QVERIFY(contrast(format.underlineColor(), behind) >= 3);
                QVERIFY(!lines.contains(format.underlineStyle())); // told apart without colours
                lines.append(format.underlineStyle());
            }
        }
    }
};

QTEST_MAIN(TestHighlightsJourney)
#include "tst_highlightsjourney.moc"
