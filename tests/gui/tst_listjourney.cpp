// SPDX-License-Identifier: GPL-3.0-or-later
// The list of documents in the real window: its first page, the rest, and what rows show.
#include "archive/issuestore.h"
#include "archivefixture.h"
#include "desktop/results/documentlistmodel.h"
#include "desktop/results/rowcache.h"
#include "desktopfixture.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

/// 300 documents that say 请照办, newest first in the order of their numbers.
void fill(archive::Database& database)
{
    Issue issue = fixture::plainIssue(2024, 1, 300);
    for (Document& document : issue.documents) {
        document.date = Date{2024, 1, 1};
    }
    const auto stored = archive::IssueStore(database).store(fixture::sourceFile(u"a.txt"_s, "a"),
                                                            issue, archive::OnConflict::Refuse);
    QVERIFY(stored.ok());
}

search::Snippet context(const QTableView& table, int row)
{
    return table.model()
        ->index(row, DocumentListModel::Title)
        .data(DocumentListModel::kContextRole)
        .value<search::Snippet>();
}

} // namespace

class TestListJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fill(*m_archive.database); }

    void theRestFollowsTheFirstPage()
    {
        const Desktop desktop(m_archive.path);
        auto* table = desktop.part<QTableView>(u"table");
        QTRY_COMPARE(desktop.rows(), 300);
        QList<int> rows;
        connect(table->model(), &QAbstractItemModel::modelReset, table,
                [&] { rows.append(table->model()->rowCount()); });
        connect(table->model(), &QAbstractItemModel::rowsInserted, table,
                [&] { rows.append(table->model()->rowCount()); });
        desktop.search()->search(u"请照办"_s);
        QTRY_COMPARE(rows, (QList<int>{int(RowCache::kPageRows), 300}));
        QCOMPARE(desktop.part<QLabel>(u"count")->text(), u"300 document(s)"_s);
        QTRY_COMPARE(table->currentIndex().row(), 0); // chosen with the first page
        // What is read stays, wherever the next list has it.
        table->selectRow(250);
        QTRY_VERIFY(!desktop.cell(250, DocumentListModel::Number).isEmpty());
        desktop.search()->search(u"照办"_s);
        QTRY_COMPARE(rows.size(), 4);
        QTRY_COMPARE(table->currentIndex().row(), 250);
    }

    void rowsShowWhatTheTextSays()
    {
        const Desktop desktop(m_archive.path);
        const auto* table = desktop.part<QTableView>(u"table");
        QTRY_COMPARE(desktop.rows(), 300);
        const int height = table->verticalHeader()->defaultSectionSize();
        QVERIFY(context(*table, 0).text.isEmpty());
        desktop.search()->search(u"照办"_s);
        QTRY_VERIFY(context(*table, 0).text.contains(u"照办"_s));
        QCOMPARE(context(*table, 0).matches.size(), 1);
        QVERIFY(table->verticalHeader()->defaultSectionSize() > height);
        desktop.trigger(u"showContext");
        QTRY_VERIFY(context(*table, 0).text.isEmpty());
        QCOMPARE(table->verticalHeader()->defaultSectionSize(), height);
        QTRY_VERIFY(!desktop.cell(0, DocumentListModel::Title).isEmpty());
    }

    void theChoiceOfContextIsKept()
    {
        Desktop desktop(m_archive.path);
        desktop.trigger(u"showContext");
        desktop.close();
        desktop.open();
        QVERIFY(!desktop.part<QAction>(u"showContext")->isChecked());
        desktop.search()->search(u"照办"_s);
        const auto* table = desktop.part<QTableView>(u"table");
        QTRY_VERIFY(!desktop.cell(0, DocumentListModel::Title).isEmpty());
        QVERIFY(context(*table, 0).text.isEmpty());
    }

private:
    fixture::TemporaryArchive m_archive;
};

QTEST_MAIN(TestListJourney)
#include "tst_listjourney.moc"
