// SPDX-License-Identifier: GPL-3.0-or-later
// The printed pages beside the text, of an issue that came as PDF.
#include "desktop/pages/pagespanel.h"
#include "desktop/pages/pageview.h"
#include "desktop/pages/thumbnaillist.h"
#include "desktopfixture.h"
#include "issuepdf.h"
#include "parse/parser.h"
#include "source/textfile.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

QString samplePdf(const Desktop& desktop)
{
    const auto file = source::readFile(Desktop::samples().first());
    const auto issue = parse::parseIssue(file->text);
    const QString path = desktop.path(u"issue.pdf"_s);
    return gongbao::test::printIssue(file->text, *issue, path, {.twoColumns = false}) ? path
                                                                                      : QString();
}

PageView* pages(const Desktop& desktop)
{
    return desktop.part<PageView>(u"pageView");
}

/// Imports the sample as PDF, opens the first hit of @p words and shows its pages.
void showPagesOf(Desktop& desktop, const QString& words)
{
    desktop.window().resize(1700, 1000);
    desktop.window().import({samplePdf(desktop)});
    QVERIFY(desktop.takeReport().contains(u"1"_s));
    desktop.trigger(u"showPages");
    desktop.search()->search(words);
    QTRY_VERIFY(!desktop.reader()->extraSelections().isEmpty());
    QTRY_VERIFY(pages(desktop)->pageCount() > 1);
    QTRY_VERIFY(pages(desktop)->isSharp());
}

/// The live processes that read PDF files for this program.
QList<qint64> pageProcesses()
{
    QList<qint64> processes;
    for (const QString& entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/%1/stat"_s.arg(entry));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        // Number, name in brackets, state, number of the parent.
        const QByteArray line = file.readAll();
        const QByteArrayList rest = line.mid(line.lastIndexOf(')') + 2).split(' ');
        if (line.contains("(gongbao-pdf)") && rest.value(0) != "Z" &&
            rest.value(1).toLongLong() == QCoreApplication::applicationPid()) {
            processes.append(entry.toLongLong());
        }
    }
    return processes;
}

/// The shares of pixels that are paper and ink on what is seen of the pages.
struct Seen
{
    double paper = 0;
    double ink = 0;
    double marked = 0;
};

Seen look(const PageView& view)
{
    const QImage image = view.viewport()->grab().toImage();
    Seen seen;
    const double one = 1.0 / (image.width() * image.height());
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            seen.paper += colour == Qt::white ? one : 0;
            seen.ink += colour.lightness() < 80 ? one : 0;
            seen.marked += colour.red() > 240 && colour.blue() < 140 ? one : 0;
        }
    }
    return seen;
}

} // namespace

class TestPagesJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageIsDrawnWithTheHitMarked()
    {
        Desktop desktop;
        showPagesOf(desktop, u"绿化"_s);
        const PageView& view = *pages(desktop);
        QVERIFY(look(view).paper > 0.3);
        QVERIFY(look(view).ink > 0.002);
        QTRY_VERIFY(look(view).marked > 0.0003);
        QVERIFY(desktop.part<QLabel>(u"pageNumber")->text().startsWith(u"Page "_s));
        const int page = view.pageAtTop();
        desktop.search()->search(u"标题:方案"_s); // another document of the same issue
        QTRY_VERIFY(view.pageAtTop() != page);
        QTRY_VERIFY(view.isSharp());
    }

    void textAndPagesScrollTogether()
    {
        Desktop desktop;
        showPagesOf(desktop, u"标题:方案"_s);
        PageView& view = *pages(desktop);
        QScrollBar* text = desktop.reader()->verticalScrollBar();
        text->setValue(0);
        const int page = view.verticalScrollBar()->value();
        text->setValue(text->maximum() / 2);
        QVERIFY(view.verticalScrollBar()->value() > page + 100);
        view.verticalScrollBar()->setValue(page);
        QVERIFY(text->value() < text->maximum() / 4);
        view.verticalScrollBar()->setValue(page + 500);
        QVERIFY(text->value() > 100);
        QCOMPARE(view.verticalScrollBar()->value(), page + 500); // it leads
    }

    void pagesAreZoomedAndTurned()
    {
        Desktop desktop;
        showPagesOf(desktop, u"绿化"_s);
        PageView& view = *pages(desktop);
        desktop.window().resize(1700, 700);
        const int page = view.pageAtTop();
        const int fitting = view.zoom();
        QTest::mouseClick(desktop.part<QToolButton>(u"fitPage"), Qt::LeftButton);
        QVERIFY(view.zoom() < fitting);
        QTRY_VERIFY(view.isSharp());
        QCOMPARE(view.pageAtTop(), page);
        view.setZoom(320); // drawn in parts
        QCOMPARE(view.pageAtTop(), page);
        QVERIFY(look(view).paper < 0.95); // from what was there, until the sharp one is drawn
        QTRY_VERIFY(view.isSharp());
        QTest::keyClick(&view, Qt::Key_Minus);
        QVERIFY(view.zoom() < 320);
        QTest::mouseClick(desktop.part<QToolButton>(u"fitWidth"), Qt::LeftButton);
        QCOMPARE(view.zoom(), fitting);
        QTest::mouseClick(desktop.part<QToolButton>(u"turn"), Qt::LeftButton);
        QVERIFY(view.zoom() < fitting);
        QTRY_VERIFY(view.isSharp());
        QVERIFY(look(view).ink > 0.002);
    }

    void textOfThePageIsSelectedAndCopied()
    {
        Desktop desktop;
        showPagesOf(desktop, u"绿化"_s);
        PageView& view = *pages(desktop);
        QTRY_VERIFY(view.wanted().isEmpty()); // the words are there
        const QPoint from(5, 5);
        const QPoint to = view.viewport()->rect().bottomRight() - from;
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &move);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
        QVERIFY(view.selectedText().contains(u"绿化"_s));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), view.selectedText());
    }

    void aProcessThatIsKilledIsReplaced()
    {
        Desktop desktop;
        showPagesOf(desktop, u"绿化"_s);
        PageView& view = *pages(desktop);
        const QList<qint64> former = pageProcesses();
        QVERIFY(!former.isEmpty());
        for (const qint64 process : former) {
            QCOMPARE(::kill(static_cast<pid_t>(process), SIGKILL), 0);
        }
        view.setZoom(view.zoom() + 10);
        QVERIFY(!view.isSharp());
        QTRY_VERIFY(view.isSharp());
        QVERIFY(look(view).ink > 0.002);
        QTRY_VERIFY(!pageProcesses().isEmpty());
        for (const qint64 process : pageProcesses()) {
            QVERIFY(!former.contains(process));
        }
    }

    void thumbnailsLeadToPages()
    {
        Desktop desktop;
        QVERIFY(!desktop.part<QAction>(u"showThumbnails")->isEnabled()); // no pages, none of these
        showPagesOf(desktop, u"绿化"_s);
        PageView& view = *pages(desktop);
        auto* list = desktop.part<ThumbnailList>(u"thumbnails");
        QVERIFY(!list->isVisible());
        desktop.trigger(u"showThumbnails");
        QVERIFY(list->isVisible());
        QCOMPARE(list->currentPage(), view.pageAtTop());
        QTRY_VERIFY(list->wanted().isEmpty()); // all that is seen is drawn

        list->scrollToTop();
        QVERIFY(list->currentPage() > 1); // as no page was chosen
        QTRY_VERIFY(list->wanted().isEmpty());
        const QRect first = list->visualRect(list->model()->index(0, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, first.center());
        QCOMPARE(view.pageAtTop(), 1);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(view.pageAtTop(), 2);
        QTest::keyClick(list, Qt::Key_End); // which cannot be at the top of the view
        QCOMPARE(list->currentPage(), view.pageCount());
        const QString end = u"Page %1 of %1"_s.arg(view.pageCount());
        QVERIFY(desktop.part<QLabel>(u"pageNumber")->text().startsWith(end));

        view.verticalScrollBar()->setValue(0);
        QCOMPARE(list->currentPage(), 1);
        QVERIFY(list->viewport()->rect().intersects(list->visualRect(list->currentIndex())));
    }

    void thumbnailsTellWhereHitsAre()
    {
        Desktop desktop;
        showPagesOf(desktop, u"绿化"_s);
        const QAbstractItemModel* list = desktop.part<ThumbnailList>(u"thumbnails")->model();
        int withHits = 0;
        for (int row = 0; row < list->rowCount(); ++row) {
            const QString text = list->index(row, 0).data(Qt::AccessibleTextRole).toString();
            withHits += text.endsWith(u"with hits"_s) ? 1 : 0;
        }
        QVERIFY(withHits > 0);
        QVERIFY(withHits < list->rowCount() / 2);
    }

    void aTextFileHasNoPages()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.search()->search(u"绿化"_s);
        QTRY_VERIFY(!desktop.reader()->extraSelections().isEmpty());
        desktop.trigger(u"showPages");
        QTRY_VERIFY(desktop.message().contains(u"text file"_s));
        QVERIFY(!desktop.part<PagesPanel>(u"printedPages")->isVisible());
    }

    void thePaneIsRemembered()
    {
        Desktop desktop;
        desktop.trigger(u"showPages");
        desktop.trigger(u"showThumbnails");
        desktop.close();
        desktop.open();
        QVERIFY(desktop.part<QAction>(u"showPages")->isChecked());
        QVERIFY(desktop.part<QAction>(u"showThumbnails")->isChecked());
    }
};

QTEST_MAIN(TestPagesJourney)
#include "tst_pagesjourney.moc"
