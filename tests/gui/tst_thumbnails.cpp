// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of the pages of long files.
#include "desktop/pages/thumbnaillist.h"
#include "desktop/pages/thumbnailmodel.h"
#include "model/printedpages.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;

namespace {

constexpr int kMany = 2000;

PrintedPages manyPages()
{
    PrintedPages pages;
    pages.pages.resize(kMany, {QSizeF(595, 842), {}});
    for (int page = 3; page <= kMany; ++page) { // behind a cover
        pages.pages[page - 1].number = QString::number(page - 2);
    }
    return pages;
}

void draw(ThumbnailModel& model, int page)
{
    for (const PageTask& task : model.wanted(page, page, 1)) {
        model.insert(task.draw, QImage(task.draw.size, QImage::Format_RGB32), 1);
    }
}

} // namespace

class TestThumbnails final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsSeenIsAskedFor()
    {
        ThumbnailList list;
        list.setPages(manyPages());
        QVERIFY(list.wanted().isEmpty()); // it is hidden
        list.resize(list.width(), 600);
        list.show();
        QVERIFY(!list.wanted().isEmpty());
        QVERIFY(list.wanted().size() < 20);
        QSignalSpy wanted(&list, &ThumbnailList::wantedChanged);
        QSignalSpy chosen(&list, &ThumbnailList::pageChosen);
        list.setCurrentPage(1000);
        QVERIFY(!wanted.isEmpty());
        QVERIFY(chosen.isEmpty()); // the page was come to in another way
        const QList<PageTask> tasks = list.wanted();
        QVERIFY(tasks.size() < 20);
        for (const PageTask& task : tasks) {
            QVERIFY(std::abs(task.draw.page - 1000) < 20);
        }
        list.resize(list.width(), 400); // a strip appears below, say
        QVERIFY(list.viewport()->rect().contains(list.visualRect(list.currentIndex())));
        QTest::keyClick(&list, Qt::Key_Up);
        QCOMPARE(chosen.takeFirst().first().toInt(), 999);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().first().toInt(), 999);
    }

    void nearestComeFirst()
    {
        ThumbnailModel model;
        model.setPages(manyPages());
        QList<int> order;
        for (const PageTask& task : model.wanted(10, 14, 1)) {
            order.append(task.draw.page);
        }
        QCOMPARE(order, QList<int>({12, 11, 13, 10, 14}));
        draw(model, 12);
        model.setFailed(11);
        QCOMPARE(model.wanted(11, 13, 1).size(), 1);
        QCOMPARE(model.wanted(12, 12, 2).size(), 1); // a denser screen wants it sharper
        QVERIFY(model.image(12, 2) != nullptr);      // and has that one until then
    }

    void memoryIsBounded()
    {
        ThumbnailModel model;
        model.setPages(manyPages());
        for (int page = 1; page <= kMany; ++page) {
            draw(model, page);
        }
        QVERIFY(model.image(kMany, 1) != nullptr);
        QVERIFY(model.image(1, 1) == nullptr);
        const PageTask large = model.wanted(1, 1, 4).first(); // of the view, say
        model.insert(large.draw, QImage(large.draw.size, QImage::Format_RGB32), 1);
        QVERIFY(model.image(1, 1) == nullptr);
    }

    void pagesAreNumberedAsPrinted()
    {
        ThumbnailModel model;
        model.setPages(manyPages());
        QCOMPARE(model.index(4).data().toString(), u"3"_s);
        QCOMPARE(model.index(1).data().toString(), u"(2)"_s);
        QCOMPARE(model.index(4).data(Qt::AccessibleTextRole).toString(),
                 u"Page 5 of 2000, numbered 3"_s);
        model.setHits({5});
        QCOMPARE(model.index(4).data(Qt::AccessibleTextRole).toString(),
                 u"Page 5 of 2000, numbered 3, with hits"_s);
    }

    void turnedPagesLieDown()
    {
        ThumbnailModel model;
        model.setPages(manyPages());
        QVERIFY(model.sizeOf(1).height() > model.sizeOf(1).width());
        model.setQuarterTurns(1);
        QVERIFY(model.sizeOf(1).height() < model.sizeOf(1).width());
        QVERIFY(model.room().height() < 100);
        QCOMPARE(model.wanted(1, 1, 1).first().draw.quarterTurns, 1);
    }
};

QTEST_MAIN(TestThumbnails)
#include "tst_thumbnails.moc"
