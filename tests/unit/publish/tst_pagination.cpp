// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/flow.h"
#include "publish/pagegeometry.h"

#include <QTest>

using namespace gongbao::publish;
using namespace Qt::StringLiterals;

class PaginationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageHoldsTwentyTwoLines();
    void nothingGivesOneEmptyPage();
    void headingGoesWithItsText();
    void blankLineIsLeftOutAtTheTop();
    void attachmentOpensAPage();
    void headIsRepeated();
    void landscapeRowsHavePagesOfTheirOwn();
    void groupLongerThanAPageIsBroken();
};

/// A line on the grid that can be told from others by its bookmark.
static FlowItem line(const QString& name = u"x"_s)
{
    return {.height = kOfficialPage.linePitch(), .bookmark = name};
}

static QStringList namesOn(const Page& page)
{
    QStringList names;
    for (const Bookmark& mark : page.bookmarks) {
        names.append(mark.title);
    }
    return names;
}

void PaginationTest::pageHoldsTwentyTwoLines()
{
    const auto pages = paginate(std::vector<FlowItem>(45, line()), kOfficialPage);
    QCOMPARE(pages.size(), size_t{3});
    QCOMPARE(pages[0].bookmarks.size(), size_t{kOfficialPage.linesPerPage});
    QCOMPARE(pages[2].bookmarks.size(), size_t{1});
    QVERIFY(std::abs(pages[0].bookmarks.back().top - 21 * kOfficialPage.linePitch()) < 0.01);
}

void PaginationTest::nothingGivesOneEmptyPage()
{
    QCOMPARE(paginate({}, kOfficialPage).size(), size_t{1});
}

void PaginationTest::headingGoesWithItsText()
{
    std::vector<FlowItem> items(kOfficialPage.linesPerPage - 1, line());
    items.push_back(line(u"heading"_s));
    items.back().keepWithNext = true;
    items.push_back(line(u"text"_s));
    const auto pages = paginate(items, kOfficialPage);
    QCOMPARE(pages.size(), size_t{2});
    QCOMPARE(namesOn(pages[1]), QStringList({u"heading"_s, u"text"_s}));
}

void PaginationTest::blankLineIsLeftOutAtTheTop()
{
    std::vector<FlowItem> items(kOfficialPage.linesPerPage, line());
    items.push_back({.height = kOfficialPage.linePitch(), .isBlank = true});
    items.push_back(line());
    const auto pages = paginate(items, kOfficialPage);
    QCOMPARE(pages.size(), size_t{2});
    QCOMPARE(pages[1].bookmarks.front().top, 0.0);
}

void PaginationTest::attachmentOpensAPage()
{
    std::vector<FlowItem> items{line(), line(u"label"_s), line()};
    items[1].startsPage = true;
    const auto pages = paginate(items, kOfficialPage);
    QCOMPARE(pages.size(), size_t{2});
    QCOMPARE(namesOn(pages[1]).first(), u"label"_s);
    items.erase(items.begin());
    QCOMPARE(paginate(items, kOfficialPage).size(), size_t{1});
}

void PaginationTest::headIsRepeated()
{
    FlowItem head{.height = 20, .onGrid = false, .rules = {{0, 20, 100, 20}}};
    FlowItem row{.height = 100, .onGrid = false, .bookmark = u"row"_s};
    row.repeatedHead = std::make_shared<const std::vector<FlowItem>>(1, head);
    std::vector<FlowItem> items{head};
    items.insert(items.end(), 8, row);
    const auto pages = paginate(items, kOfficialPage);
    QCOMPARE(pages.size(), size_t{2});
    QCOMPARE(pages[0].rules.size(), size_t{1});
    QCOMPARE(pages[1].rules.size(), size_t{1});
    QCOMPARE(pages[1].bookmarks.front().top, 20.0);
}

void PaginationTest::landscapeRowsHavePagesOfTheirOwn()
{
    FlowItem row{.height = 50, .onGrid = false, .landscape = true};
    const auto pages = paginate({line(), row, row, line()}, kOfficialPage);
    QCOMPARE(pages.size(), size_t{3});
    QVERIFY(!pages[0].landscape && pages[1].landscape && !pages[2].landscape);
}

void PaginationTest::groupLongerThanAPageIsBroken()
{
    std::vector<FlowItem> items(30, line());
    for (FlowItem& item : items) {
        item.keepWithNext = true;
    }
    const auto pages = paginate(items, kOfficialPage);
    QCOMPARE(pages.size(), size_t{2});
    QCOMPARE(pages[0].bookmarks.size() + pages[1].bookmarks.size(), items.size());
}

QTEST_GUILESS_MAIN(PaginationTest)
#include "tst_pagination.moc"
