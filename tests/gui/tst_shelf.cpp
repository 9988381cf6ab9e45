// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/overview/overviewpage.h"
#include "desktop/overview/shelf.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;

namespace {

archive::IssueRecord issue(const QString& gazette, int year, int number, int total = 0)
{
    archive::IssueRecord record;
    record.id = year * 100 + number;
    record.gazette = gazette;
    record.year = year;
    record.number = number;
    record.documents = 3;
    if (total > 0) {
        record.totalNumber = total;
    }
    return record;
}

/// "1 (2) 3": the numbers of a year, those that are missing in brackets.
QString told(const ShelfYear& year)
{
    QStringList told;
    for (const ShelfSlot& slot : year.issues) {
        const QString number = QString::number(slot.number.value_or(0));
        told.append(slot.issue ? number : u"(%1)"_s.arg(number));
    }
    return told.join(u' ');
}

} // namespace

class TestShelf final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsMissing()
    {
        const auto shelves =
            shelvesOf({issue(u"甲公报"_s, 2024, 4, 40), issue(u"甲公报"_s, 2024, 2, 38),
                       issue(u"甲公报"_s, 2022, 1, 30), issue(u"乙公报"_s, 2024, 1)});
        QCOMPARE(shelves.size(), 2);
        const Shelf& first = shelves.first();
        QCOMPARE(first.gazette, u"甲公报"_s);
        QCOMPARE(first.issues, 3);
        QCOMPARE(first.documents, 9);
        QCOMPARE(first.years.size(), 3);
        QCOMPARE(told(first.years.at(0)), u"(1) 2 (3) 4"_s);
        QCOMPARE(first.years.at(1).year, 2023);
        QVERIFY(first.years.at(1).issues.isEmpty());
        QCOMPARE(told(first.years.at(2)), u"1"_s);
        QCOMPARE(rangesOf(first.missingTotals), u"31–37、39"_s);
        QVERIFY(shelves.last().missingTotals.isEmpty());
    }

    void misreadNumbersMakeNoGaps()
    {
        const auto shelves =
            shelvesOf({issue(u"甲公报"_s, 2024, 2024), issue(u"甲公报"_s, 1024, 1)});
        QCOMPARE(shelves.first().years.size(), 2);
        QCOMPARE(told(shelves.first().years.first()), u"2024"_s);
    }

    void issuesWithoutNumberStandBehind()
    {
        archive::IssueRecord unnumbered = issue(u"甲公报"_s, 2024, 1);
        unnumbered.number.reset();
        archive::IssueRecord undated = unnumbered;
        undated.year.reset();
        const auto shelves = shelvesOf({issue(u"甲公报"_s, 2024, 1), unnumbered, undated});
        QCOMPARE(told(shelves.first().years.at(0)), u"1 0"_s);
        QVERIFY(!shelves.first().years.at(1).year);
    }

    void yearsWithoutIssuesTakeOneRow()
    {
        Overview overview;
        overview.issues = {issue(u"甲公报"_s, 2024, 1), issue(u"甲公报"_s, 2020, 1),
                           issue(u"甲公报"_s, 2018, 1)};
        const QString shelf = overviewHtml(overview, {});
        QVERIFY(shelf.contains(u"2021–2023"_s));
        QVERIFY(shelf.contains(u">2019<"_s));
        QVERIFY(!shelf.contains(u">2022<"_s));
    }

    void manyIssuesOfSeveralGazettesAreShownByTheirYears()
    {
        Overview overview;
        for (int year = 1990; year < 2020; ++year) {
            for (int number = 1; number <= 11; ++number) {
                overview.issues.append(issue(u"甲公报"_s, year, number));
            }
        }
        QVERIFY(overviewHtml(overview, {}).contains(u"issue:199001"_s)); // of one gazette all
        overview.issues.append(issue(u"乙公报"_s, 2024, 1));
        const QString years = overviewHtml(overview, {});
        QVERIFY(!years.contains(u"issue:"_s));
        QVERIFY(years.contains(u"gazette:202401"_s));
        QCOMPARE(years.count(u"\"year:"_s), 31);
    }

    void linksLeadToGazettesAndYears()
    {
        Overview overview;
        overview.issues = {issue(u"甲公报"_s, 2024, 1), issue(u"乙公报"_s, 2023, 2)};
        OverviewPage page;
        page.showOverview(overview);
        QSignalSpy wanted(&page, &OverviewPage::placeWanted);
        for (const QString& link : {u"gazette:202302"_s, u"year:202302"_s, u"issue:202302"_s}) {
            Q_EMIT page.anchorClicked(QUrl(link));
            const auto place = wanted.takeFirst().first().value<archive::DocumentFilter>();
            QCOMPARE(place.gazette, u"乙公报"_s);
            QCOMPARE(place.year.has_value(), !link.startsWith(u"gazette"_s));
            QCOMPARE(place.issue.has_value(), link.startsWith(u"issue"_s));
        }
    }

    void linksLeadToIssuesAndDocuments()
    {
        Overview overview;
        overview.issues = {issue(u"甲公报<1>"_s, 2024, 1)};
        const QString shelf = overviewHtml(overview, {});
        QVERIFY(shelf.contains(u"issue:202401"_s));
        QVERIFY(shelf.contains(u"&lt;1&gt;"_s));
        archive::DocumentRecord document;
        document.id = 7;
        document.title = u"某通知"_s;
        document.category = u"区政府文件"_s;
        document.page = 12;
        overview.contents = {document};
        const QString contents = overviewHtml(overview, {});
        QVERIFY(contents.contains(u"document:7"_s));
        QVERIFY(contents.contains(u"区政府文件"_s));
        QVERIFY(contents.contains(u">12<"_s));
        QCOMPARE(overviewLink(u"document:7"_s)->id, 7);
        QVERIFY(overviewLink(u"issue:9"_s)->to == OverviewLink::To::Issue);
        QVERIFY(!overviewLink(u"http://example.org/"_s));
    }
};

QTEST_MAIN(TestShelf)
#include "tst_shelf.moc"
