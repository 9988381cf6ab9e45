// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/library/librarycontents.h"
#include "desktop/library/librarymodel.h"
#include "desktop/library/librarypanel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;

namespace {

archive::IssueRecord issue(archive::IssueId id, const QString& gazette, int year, int number,
                           int documents)
{
    archive::IssueRecord record;
    record.id = id;
    record.gazette = gazette;
    record.year = year;
    record.number = number;
    record.documents = documents;
    return record;
}

QList<archive::IssueRecord> threeIssues()
{
    return {issue(3, u"甲区政府公报"_s, 2025, 2, 20), issue(2, u"甲区政府公报"_s, 2025, 1, 10),
            issue(1, u"甲区政府公报"_s, 2024, 4, 5), issue(4, u"乙市政府公报"_s, 2021, 1, 7)};
}

QString name(const QModelIndex& index)
{
    return index.data().toString();
}

QString count(const QModelIndex& index)
{
    return index.siblingAtColumn(LibraryModel::Count).data().toString();
}

} // namespace

class TestLibraryModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nestsGazetteYearAndIssueWithCounts()
    {
        LibraryModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setIssues(threeIssues());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(count(model.index(0, 0)), u"42"_s); // all
        const QModelIndex gazette = model.index(1, 0);
        QCOMPARE(name(gazette), u"甲区政府公报"_s);
        QCOMPARE(count(gazette), u"35"_s);
        const QModelIndex year = model.index(0, 0, gazette);
        QCOMPARE(name(year), u"2025"_s);
        QCOMPARE(count(year), u"30"_s);
        QCOMPARE(model.rowCount(year), 2);
        QCOMPARE(name(model.index(0, 0, year)), u"No. 2"_s);
        QCOMPARE(count(model.index(0, 0, year)), u"20"_s);
    }

    void aRowNarrowsToItsPlaceAndIsFoundByIt()
    {
        LibraryModel model;
        model.setIssues(threeIssues());
        const QModelIndex year = model.index(0, 0, model.index(1, 0));
        const archive::DocumentFilter place = model.place(year);
        QCOMPARE(place.gazette, u"甲区政府公报"_s);
        QCOMPARE(place.year, std::optional(2025));
        QVERIFY(!place.issue);
        QCOMPARE(model.indexOf(place), year);
        archive::DocumentFilter other = place;
        other.body = u"甲区人民政府"_s; // no matter of the place
        QCOMPARE(model.indexOf(other), year);
        other.year = 1999;
        QVERIFY(!model.indexOf(other).isValid());
        QCOMPARE(model.indexOf({}), model.index(0, 0));
    }

    void whatHasNoNameOrYearIsOnlyAHeading()
    {
        LibraryModel model;
        archive::IssueRecord undated = issue(6, u"乙市政府公报"_s, 0, 9, 1);
        undated.year.reset();
        model.setIssues(
            {issue(5, {}, 2021, 1, 3), issue(4, u"乙市政府公报"_s, 2021, 1, 7), undated});
        const auto canBeChosen = [](const QModelIndex& index) {
            return index.flags().testFlag(Qt::ItemIsSelectable);
        };
        const QModelIndex nameless = model.index(1, 0);
        const QModelIndex yearOfNameless = model.index(0, 0, nameless);
        QVERIFY(!canBeChosen(nameless) && !canBeChosen(yearOfNameless));
        QCOMPARE(model.place(model.index(0, 0, yearOfNameless)).issue,
                 std::optional<archive::IssueId>(5));
        const QModelIndex named = model.index(2, 0);
        QVERIFY(canBeChosen(named) && canBeChosen(model.index(0, 0, named)));
        QVERIFY(!canBeChosen(model.index(1, 0, named)));
        QCOMPARE(name(model.index(1, 0, named)), u"Undated"_s);
    }

    void anIssueWithoutNumbersIsNamedByItsFile()
    {
        archive::IssueRecord record;
        record.fileName = u"一份公报.txt"_s;
        QCOMPARE(issueLabel(record), u"一份公报.txt"_s);
        record.year = 2021;
        record.totalNumber = 50;
        QCOMPARE(issueLabel(record), u"2021 Total no. 50"_s);
    }

    void thePanelTellsWhatIsChosenButNotWhatItIsTold()
    {
        LibraryPanel panel;
        panel.setIssues(threeIssues());
        archive::FacetCounts counts;
        counts.bodies = {{u"甲区人民政府"_s, 30, {}}};
        counts.kinds = {{u"通知"_s, 12, {}}};
        panel.setFacets(counts);
        QSignalSpy chosen(&panel, &LibraryPanel::placeChosen);
        QSignalSpy body(&panel, &LibraryPanel::facetChosen);
        archive::DocumentFilter filter;
        filter.gazette = u"乙市政府公报"_s;
        filter.body = u"甲区人民政府"_s;
        panel.setFilter(filter);
        QCOMPARE(chosen.count() + body.count(), 0);
        auto* tree = panel.findChild<QTreeView*>(u"gazettes"_s);
        QCOMPARE(name(tree->currentIndex()), u"乙市政府公报"_s);
        QTest::keyClick(tree, Qt::Key_Up);
        QCOMPARE(chosen.count(), 1);
        auto* values = panel.findChild<QTreeView*>(u"values"_s);
        QCOMPARE(name(values->currentIndex()), u"甲区人民政府"_s);
        panel.findChild<QComboBox*>(u"listChoice"_s)->setCurrentText(u"Kind"_s);
        QVERIFY(!values->currentIndex().isValid());
        Q_EMIT values->clicked(values->model()->index(0, 0));
        QCOMPARE(body.count(), 1);
        QCOMPARE(body.first().last().toString(), u"通知"_s);
    }

    void unfoldedRowsStayUnfolded()
    {
        LibraryPanel panel;
        panel.setIssues(threeIssues());
        auto* tree = panel.findChild<QTreeView*>(u"gazettes"_s);
        tree->collapseAll();
        tree->expand(tree->model()->index(2, 0));
        auto more = threeIssues();
        more.prepend(issue(9, u"丙县政府公报"_s, 2020, 1, 1));
        panel.setIssues(more);
        QVERIFY(!tree->isExpanded(tree->model()->index(1, 0)));
        QVERIFY(!tree->isExpanded(tree->model()->index(2, 0)));
        QVERIFY(tree->isExpanded(tree->model()->index(3, 0)));
    }
};

QTEST_MAIN(TestLibraryModel)
#include "tst_librarymodel.moc"
