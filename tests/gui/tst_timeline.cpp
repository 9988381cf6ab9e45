// SPDX-License-Identifier: GPL-3.0-or-later
// Documents over time: which bars there are, and choosing a stretch of them.
#include "desktop/timeline/timelineview.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;

namespace {

TimeSpan lastSpan(QSignalSpy& spy)
{
    return spy.isEmpty() ? TimeSpan() : spy.takeLast().at(0).value<TimeSpan>();
}

/// Ten years, with one document more in each.
QList<TimeBar> tenYears()
{
    QList<archive::MonthCount> counts;
    for (int year = 2010; year < 2020; ++year) {
        counts.append({year, 3, year - 2009});
    }
    return timeBars(counts, {});
}

} // namespace

class TestTimeline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewYearsAreMonths()
    {
        const auto bars = timeBars({{2020, 11, 2}, {2021, 0, 5}, {2021, 2, 3}}, {});
        QCOMPARE(bars.size(), 24);
        QCOMPARE(bars.at(10), (TimeBar{{2020, 11}, {2020, 11}, 2}));
        QCOMPARE(bars.at(13), (TimeBar{{2021, 2}, {2021, 2}, 3}));
        QCOMPARE(bars.at(12).documents, 0); // only the year is known
    }

    void manyYearsAreYearsAndAgesDecades()
    {
        const auto years = tenYears();
        QCOMPARE(years.size(), 10);
        QCOMPARE(years.last(), (TimeBar{{2019}, {2019}, 10}));
        const auto decades = timeBars({{1021, 1, 1}, {2021, 1, 2}, {2025, 1, 3}}, {});
        QCOMPARE(decades.size(), 101);
        QCOMPARE(decades.last(), (TimeBar{{2020}, {2029}, 5}));
        QCOMPARE(timeLabel(decades.last().from, decades.last().to), u"2020–2029"_s);
        QVERIFY(timeBars({}, {}).isEmpty());
    }

    void yearsThatAreChosenAreMonths()
    {
        QList<archive::MonthCount> counts{{1999, 1, 1}, {2020, 11, 2}, {2024, 2, 3}};
        const auto bars = timeBars(counts, {Date{2020}, Date{2020}});
        QCOMPARE(bars.size(), 12);
        QCOMPARE(bars.at(10).documents, 2);
        QCOMPARE(barsWithin(bars, {Date{2020}, Date{2020}}), std::optional(std::pair(0, 11)));
        QCOMPARE(barsWithin(bars, {Date{2020, 3}, Date{2020, 4}}), std::optional(std::pair(2, 3)));
        QCOMPARE(barsWithin(bars, {}), std::nullopt);
        QCOMPARE(barsWithin(bars, {Date{2021}, {}}), std::nullopt);
    }

    void aStretchIsChosenByMouse()
    {
        TimelineView view;
        view.resize(216, view.sizeHint().height()); // 20 pixels a year
        QSignalSpy chosen(&view, &TimelineView::spanChosen);
        view.setBars(tenYears(), {});
        QTest::mousePress(&view, Qt::LeftButton, {}, {8 + 70, 20});
        QTest::mouseMove(&view, {8 + 35, 20});
        QTest::mouseRelease(&view, Qt::LeftButton, {}, {8 + 35, 20});
        QCOMPARE(lastSpan(chosen), (TimeSpan{Date{2011}, Date{2013}}));
        QTest::mouseClick(&view, Qt::LeftButton, {}, {8 + 190, 20});
        QCOMPARE(lastSpan(chosen), (TimeSpan{Date{2019}, Date{2019}}));
        view.setBars(tenYears(), {Date{2019}, Date{2019}});
        QTest::mouseClick(&view, Qt::LeftButton, {}, {8 + 190, 20});
        QCOMPARE(lastSpan(chosen), TimeSpan());
    }

    void aStretchIsChosenByKeys()
    {
        TimelineView view;
        QSignalSpy chosen(&view, &TimelineView::spanChosen);
        QTest::keyClick(&view, Qt::Key_Right); // nothing to choose from
        view.setBars(tenYears(), {});
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.accessibleDescription(), u"2019: 10 document(s)"_s);
        QTest::keyClick(&view, Qt::Key_Left);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(lastSpan(chosen), (TimeSpan{Date{2017}, Date{2018}}));
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(lastSpan(chosen), (TimeSpan{Date{2010}, Date{2010}}));
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
