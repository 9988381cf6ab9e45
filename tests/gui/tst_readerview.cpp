// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/highlights/highlightcolours.h"
#include "desktop/reader/readercontent.h"
#include "desktop/reader/readerpanel.h"
#include "desktop/reader/readerview.h"
#include "readercontents.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

/// How the text is shown where @p words stand.
QTextCharFormat formatAt(ReaderPanel& panel, const QString& words)
{
    const QTextCursor found = panel.view().document()->find(words);
    return found.charFormat();
}

} // namespace

class TestReaderView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsToHitsAndCountsThem()
    {
        ReaderPanel panel;
        panel.resize(600, 500);
        panel.show();
        panel.showDocument(longContent());
        connect(&panel, &ReaderPanel::hitWanted, &panel.view(), &ReaderView::stepHit);
        auto* count = part<QLabel>(panel, u"hitCount");
        QCOMPARE(count->text(), u"Hit 1 of 2"_s);
        QCOMPARE(panel.view().verticalScrollBar()->value(), 0);
        part<QToolButton>(panel, u"nextHit")->click();
        QCOMPARE(count->text(), u"Hit 2 of 2"_s);
        QVERIFY(panel.view().verticalScrollBar()->value() > 0);
        QCOMPARE(panel.view().extraSelections().size(), 2);
        part<QToolButton>(panel, u"nextHit")->click();
        QCOMPARE(count->text(), u"Hit 1 of 2"_s);
    }

    void goesToTheHitOfADocumentThatWasNotShownYet()
    {
        ReaderContent content = longContent();
        content.matches.removeFirst();
        ReaderPanel panel;
        panel.resize(600, 500);
        panel.showDocument(content);
        panel.show();
        const QScrollBar* bar = panel.view().verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0 && bar->value() > bar->maximum() / 2);
    }

    void tablesFitTheMeasure()
    {
        ReaderContent content = longContent();
        Block table;
        table.kind = BlockKind::Table;
        table.text = u"序号\t单位\t株数\t备注\n1\t绿化科\t20\t无"_s;
        content.document.blocks.append(table);
        ReaderPanel panel;
        panel.show();
        panel.showDocument(content);
        for (int width = 500; width < 510; ++width) {
            panel.resize(width, 500);
            QCOMPARE(panel.view().horizontalScrollBar()->maximum(), 0);
        }
    }

    void wideTablesAreScrolledSideways()
    {
        ReaderContent content = longContent();
        Block table;
        table.kind = BlockKind::Table;
        table.text = QStringList(12, u"一个较长的列名"_s).join(u'\t') + u"\n1\t2"_s;
        content.document.blocks.prepend(table);
        ReaderPanel panel;
        panel.resize(500, 500);
        panel.show();
        panel.showDocument(content);
        QTRY_VERIFY(panel.view().horizontalScrollBar()->maximum() > 300);
        // The text beside it keeps to the width of the window.
        const auto right = [&panel] {
            QTextCursor cursor = panel.view().document()->find(u"第0段"_s);
            cursor.movePosition(QTextCursor::EndOfBlock);
            return panel.view().cursorRect(cursor).right();
        };
        QVERIFY(right() < panel.view().viewport()->width());
    }

    void noTextIsLostBetweenWideTables()
    {
        Document document;
        const QString words = QStringList(12, u"一个较长的列名"_s).join(u'\t');
        for (int i = 0; i < 60; ++i) {
            document.blocks.append({BlockKind::Paragraph, 0, u"一段话。"_s.repeated(20), {1, 1}});
            document.blocks.append({BlockKind::Table, 0, words + u"\n1\t2"_s, {2, 3}});
        }
        ReaderView view;
        view.resize(500, 500);
        view.show();
        view.setDocumentText(document);
        QTRY_VERIFY(view.horizontalScrollBar()->isVisible());
        // This time the scroll bar is there already, so that nothing has it laid out once more.
        view.setDocumentText(document);
        const QTextDocument& text = *view.document();
        QVERIFY(text.size().height() > 500); // all of it is laid out now
        for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
            QVERIFY(block.layout()->lineCount() > 0);
        }
    }

    void otherWordsInTheSameDocumentKeepThePlace()
    {
        ReaderPanel panel;
        panel.resize(600, 500);
        panel.show();
        ReaderContent content = longContent();
        panel.showDocument(content);
        panel.view().verticalScrollBar()->setValue(300);
        content.typed.clear();
        content.matches.clear();
        panel.showDocument(content);
        QCOMPARE(panel.view().verticalScrollBar()->value(), 300);
        QVERIFY(part<QLabel>(panel, u"hitCount")->text().isEmpty());
        QVERIFY(!part<QToolButton>(panel, u"nextHit")->isEnabled());
    }

    void anotherDocumentHasHitsOfItsOwn()
    {
        ReaderPanel panel;
        panel.show();
        ReaderContent content = longContent();
        for (const archive::DocumentId id : {1, 2, 3}) {
            content.id = id;
            content.document.blocks.removeFirst();
            content.matches = matchesIn(content.document, content.typed);
            panel.showDocument(content);
            QCOMPARE(panel.view().extraSelections().size(), 1);
        }
    }

    void zoomKeepsHits()
    {
        ReaderPanel panel;
        panel.resize(600, 500);
        panel.show();
        panel.showDocument(longContent());
        panel.view().stepHit(true);
        panel.view().setZoom(150);
        QCOMPARE(panel.view().zoom(), 150);
        QCOMPARE(panel.view().extraSelections().size(), 2);
        QCOMPARE(part<QLabel>(panel, u"hitCount")->text(), u"Hit 2 of 2"_s);
        QPalette dark = panel.palette();
        dark.setColor(QPalette::Base, Qt::black);
        panel.view().setPalette(dark);
        QCOMPARE(part<QLabel>(panel, u"hitCount")->text(), u"Hit 2 of 2"_s);
        panel.view().setZoom(1000);
        QCOMPARE(panel.view().zoom(), ReaderView::kMostZoom);
    }

    void zoomKeepsThePlace()
    {
        ReaderPanel panel;
        panel.resize(600, 500);
        panel.show();
        panel.showDocument(longContent());
        ReaderView& view = panel.view();
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 3);
        const int place = view.placeAtTop();
        QVERIFY(place > 0);
        for (const int zoom : {130, 170, 80, 100}) {
            view.setZoom(zoom);
            QCOMPARE(view.placeAtTop(), place);
        }
        view.setPlaceAtTop(0);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
    }

    void saysWhatToDoWhileNothingIsOpen()
    {
        ReaderPanel panel;
        auto* pages = part<QStackedWidget>(panel, u"pages");
        QCOMPARE(pages->currentWidget()->objectName(), u"overview"_s);
        panel.showDocument(longContent());
        QCOMPARE(pages->currentWidget()->objectName(), u"documentPage"_s);
        panel.showNothing();
        QCOMPARE(pages->currentWidget()->objectName(), u"overview"_s);
    }

    void linksLeadToWhatIsCited()
    {
        ReaderPanel panel;
        panel.resize(900, 500);
        panel.show();
        QSignalSpy wanted(&panel, &ReaderPanel::documentWanted);
        panel.showDocument(citingContent(1));
        const QTextCharFormat link = formatAt(panel, u"甲政发〔2020〕7号"_s);
        QVERIFY(link.isAnchor());
        QVERIFY(link.toolTip().contains(u"关于第1件事"_s));
        const QTextCharFormat missing = formatAt(panel, u"乙政发〔2021〕8号"_s);
        QVERIFY(!missing.isAnchor());
        QVERIFY(missing.toolTip().contains(u"not in the archive"_s));
        Q_EMIT panel.view().anchorClicked(QUrl(link.anchorHref()));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toLongLong(), 101);
    }

    void aNumberOfSeveralDocumentsAsksWhich()
    {
        ReaderPanel panel;
        panel.resize(900, 500);
        panel.show();
        QSignalSpy wanted(&panel, &ReaderPanel::documentWanted);
        panel.showDocument(citingContent(2));
        const QTextCharFormat link = formatAt(panel, u"甲政发〔2020〕7号"_s);
        Q_EMIT panel.view().anchorClicked(QUrl(link.anchorHref()));
        QCOMPARE(wanted.count(), 0);
        auto* menu = panel.findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().last()->trigger();
        QCOMPARE(wanted.first().first().toLongLong(), 102);
    }

    void ofManyMarksThoseAroundAreDrawn()
    {
        ReaderView view;
        view.resize(500, 400);
        view.show();
        Document document;
        for (int number = 0; number < 1500; ++number) {
            document.blocks.append({BlockKind::Paragraph, 0, u"第%1段。"_s.arg(number), {}});
        }
        view.setDocumentText(document);
        archive::Highlight all;
        all.id = 1;
        all.place = {0, document.text().size()};
        view.setHighlights({all});
        const auto isMarked = [&view](int position) {
            return std::ranges::any_of(view.extraSelections(), [position](const auto& mark) {
                return mark.cursor.selectionStart() <= position &&
                       position < mark.cursor.selectionEnd();
            });
        };
        QCOMPARE(view.extraSelections().size(), 1000);
        QVERIFY(isMarked(0));
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
        QTRY_VERIFY(isMarked(view.placeAtTop()));
        QVERIFY(isMarked(view.document()->characterCount() - 3));
        QCOMPARE(view.extraSelections().size(), 1000);
    }

    void theSmallerOfTwoHighlightsIsSeen()
    {
        ReaderView view;
        Document document;
        for (const QString& text : {u"第一段。"_s, u"第二段，较长。"_s}) {
            document.blocks.append({BlockKind::Paragraph, 0, text, {}});
        }
        view.setDocumentText(document);
        archive::Highlight outer;
        outer.place = {0, document.text().size()};
        archive::Highlight inner;
        inner.place = {document.text().indexOf(u"第二"_s), 2};
        inner.colour = archive::HighlightColour::Pink;
        view.setHighlights({inner, outer});
        const auto marks = view.extraSelections();
        QCOMPARE(marks.size(), 3);
        QCOMPARE(marks.last().cursor.selectedText(), u"第二"_s); // drawn over the other
    }

    void toolTipsAreShortAndPlain()
    {
        const QString tip = highlightToolTip(archive::HighlightColour::Yellow,
                                             u"甲<b>乙"_s.repeated(500), u"注\n𪚥"_s.repeated(300));
        QVERIFY(tip.size() < 2500);
        QVERIFY(tip.contains(u"甲&lt;b&gt;乙"_s));
        QVERIFY(tip.contains(u'…'));
    }

    void whatWasReplacedSaysSo()
    {
        ReaderPanel panel;
        ReaderContent content = longContent();
        auto* standing = part<QLabel>(panel, u"standing");
        panel.showDocument(content);
        QVERIFY(standing->isHidden());
        content.id = 2;
        content.standing = archive::Standing::Replaced;
        panel.showDocument(content);
        QVERIFY(!standing->isHidden());
        QVERIFY(standing->text().contains(u"former version"_s));
    }

    void citationsOpenInTabs()
    {
        ReaderPanel panel;
        panel.resize(900, 700);
        panel.show();
        const QSignalSpy wanted(&panel, &ReaderPanel::documentWanted);
        QSignalSpy inTab(&panel, &ReaderPanel::tabWanted);
        panel.showDocument(citingContent(1));
        ReaderView& view = panel.view();
        QTextCursor found = view.document()->find(u"甲政发〔2020〕7号"_s);
        QTextCursor inside = found;
        inside.setPosition(found.selectionStart() + 3);
        const QPoint link = view.cursorRect(inside).center();
        QTest::mouseClick(view.viewport(), Qt::MiddleButton, {}, link);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, link);
        QTest::mouseClick(view.viewport(), Qt::MiddleButton, {}, link + QPoint(0, 200));
        QCOMPARE(inTab.count(), 2);
        for (const int place : {found.selectionStart(), found.selectionEnd()}) {
            inside.setPosition(place);
            view.setTextCursor(inside);
            QVERIFY(panel.openLinkInTab());
        }
        QCOMPARE(inTab.count(), 4);
        inside.setPosition(0);
        view.setTextCursor(inside);
        QVERIFY(!panel.openLinkInTab());
        auto* citing = part<QListWidget>(panel, u"citing");
        QTest::mouseClick(citing->viewport(), Qt::MiddleButton, {},
                          citing->visualItemRect(citing->item(0)).center());
        QCOMPARE(inTab.last().first().toLongLong(), 201);
        QVERIFY(wanted.isEmpty());
    }
};

QTEST_MAIN(TestReaderView)
#include "tst_readerview.moc"
