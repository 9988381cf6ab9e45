// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/documentlistmodel.h"
#include "desktop/results/numberdelegate.h"
#include "desktop/results/titledelegate.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextLayout>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;

namespace {

using Ids = std::vector<archive::DocumentId>;

Ids someIds(qsizetype count)
{
    Ids ids(static_cast<std::size_t>(count));
    std::iota(ids.begin(), ids.end(), 1);
    return ids;
}

QList<search::Hit> rowsOf(const Ids& ids)
{
    QList<search::Hit> rows;
    for (const auto id : ids) {
        archive::DocumentRecord record;
        record.id = id;
        record.title = u"关于第%1件事的通知"_s.arg(id);
        record.number = u"甲政发〔2024〕%1号"_s.arg(id);
        record.issuers = {u"甲区人民政府"_s, u"甲区委员会"_s};
        record.date = Date{2024, 5, 1};
        rows.append({record, {}});
    }
    return rows;
}

/// Answers at once, and remembers what was asked for.
struct Source
{
    explicit Source(DocumentListModel& model)
    {
        QObject::connect(&model, &DocumentListModel::pageWanted, &model,
                         [this, &model](qsizetype page, const Ids& ids) {
                             asked.append(page);
                             if (answers) {
                                 model.setRows(page, ids, rowsOf(ids));
                             }
                         });
    }
    QList<qsizetype> asked;
    bool answers = true;
};

QString cellText(const DocumentListModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestDocumentListModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheRulesOfModels()
    {
        DocumentListModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Source source(model);
        model.setIds(someIds(300));
        QTRY_VERIFY(!cellText(model, 299, DocumentListModel::Title).isEmpty());
        model.setIds({});
        QCOMPARE(model.rowCount(), 0);
    }

    void fetchesOnlyWhatIsLookedAt()
    {
        DocumentListModel model;
        Source source(model);
        model.setIds(someIds(1000));
        QVERIFY(source.asked.isEmpty());
        QCOMPARE(cellText(model, 500, DocumentListModel::Title), QString());
        QTRY_COMPARE(source.asked, QList<qsizetype>({RowCache::pageOf(500)}));
        QCOMPARE(cellText(model, 500, DocumentListModel::Title), u"关于第501件事的通知"_s);
        QCOMPARE(cellText(model, 500, DocumentListModel::Body), u"甲区人民政府、甲区委员会"_s);
        QCOMPARE(cellText(model, 500, DocumentListModel::DateColumn), u"2024-05-01"_s);
    }

    void theLatestWantedPageComesFirst()
    {
        DocumentListModel model;
        Source source(model);
        source.answers = false;
        model.setIds(someIds(100 * RowCache::kPageRows));
        for (const int page : {0, 10, 20, 30, 40, 50}) {
            (void)cellText(model, static_cast<int>(page * RowCache::kPageRows), 0);
        }
        QTRY_COMPARE(source.asked, QList<qsizetype>({50}));
        source.answers = true;
        Ids first(static_cast<std::size_t>(RowCache::kPageRows));
        std::iota(first.begin(), first.end(), 50 * RowCache::kPageRows + 1);
        model.setRows(50, first, rowsOf(first));
        // The oldest wishes were scrolled past.
        QCOMPARE(source.asked, QList<qsizetype>({50, 40, 30, 20}));
    }

    void ignoresAnswersForAFormerList()
    {
        DocumentListModel model;
        Source source(model);
        source.answers = false;
        model.setIds({1, 2, 3});
        (void)cellText(model, 0, 0);
        QTRY_COMPARE(source.asked.size(), 1);
        model.setIds({7, 8, 9});
        (void)cellText(model, 0, 0);
        QTRY_COMPARE(source.asked.size(), 2);
        model.setRows(0, {1, 2, 3}, rowsOf({1, 2, 3}));
        QCOMPARE(cellText(model, 0, DocumentListModel::Title), QString());
        model.setRows(0, {7, 8, 9}, rowsOf({7, 8, 9}));
        QCOMPARE(cellText(model, 0, DocumentListModel::Title), u"关于第7件事的通知"_s);
    }

    void isExtendedByTheRest()
    {
        DocumentListModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Source source(model);
        const Ids all = someIds(1000);
        const Ids first(all.begin(), all.begin() + RowCache::kPageRows);
        model.setIds(first, rowsOf(first));
        QCOMPARE(cellText(model, 127, DocumentListModel::Title), u"关于第128件事的通知"_s);
        const QSignalSpy anew(&model, &QAbstractItemModel::modelReset);
        model.extend(all);
        QCOMPARE(model.rowCount(), 1000);
        QCOMPARE(cellText(model, 127, DocumentListModel::Title), u"关于第128件事的通知"_s);
        QCoreApplication::processEvents();
        QVERIFY(source.asked.isEmpty());
        QVERIFY(anew.isEmpty());
        // What changed meanwhile is another list.
        model.extend({5, 6, 7});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(anew.size(), 1);
    }

    void showsWhatTheTextSays()
    {
        DocumentListModel model;
        QList<search::Hit> rows = rowsOf({1, 2});
        rows[0].snippets = {{u"…在<河>边植树…"_s, {{6, 2}}}, {u"…再植树…"_s, {{2, 2}}}};
        model.setIds({1, 2}, rows);
        const QModelIndex title = model.index(0, DocumentListModel::Title);
        QCOMPARE(title.data(DocumentListModel::kContextRole).value<search::Snippet>().text,
                 u"…在<河>边植树…"_s);
        QCOMPARE(title.data(Qt::AccessibleDescriptionRole).toString(), u"…在<河>边植树…"_s);
        QCOMPARE(
            title.data(Qt::ToolTipRole).toString(),
            u"<p>关于第1件事的通知</p><p>…在&lt;河&gt;边<b>植树</b>…</p><p>…再<b>植树</b>…</p>"_s);
        QVERIFY(!model.index(0, DocumentListModel::Number)
                     .data(DocumentListModel::kContextRole)
                     .isValid());
        const QModelIndex other = model.index(1, DocumentListModel::Title);
        QVERIFY(!other.data(DocumentListModel::kContextRole).isValid());
        QCOMPARE(other.data(Qt::ToolTipRole).toString(), u"关于第2件事的通知"_s);
    }

    void beginsALineOfContextShortlyBeforeItsMatch()
    {
        const search::Snippet near{u"在河边植树"_s, {{3, 2}}};
        QCOMPARE(fromFirstMatch(near).text, near.text);
        const search::Snippet far{u"…甲乙丙丁戊己庚辛壬癸，在河边植树、再植树。"_s,
                                  {{15, 2}, {19, 2}}};
        const search::Snippet shown = fromFirstMatch(far);
        QCOMPARE(shown.text, u"…在河边植树、再植树。"_s);
        QCOMPARE(shown.matches, (QList<search::TextRange>{{4, 2}, {8, 2}}));
        // No clause begins there, nor is a character of two halves cut.
        const search::Snippet rare{u"甲乙丙丁戊己𠮷庚辛壬癸子丑植树"_s, {{14, 2}}};
        QVERIFY(fromFirstMatch(rare).text.startsWith(u"…𠮷庚"_s) ||
                fromFirstMatch(rare).text.startsWith(u"…庚"_s));
    }

    void rowsThatAreGoneStayEmpty()
    {
        DocumentListModel model;
        Source source(model);
        source.answers = false;
        model.setIds({1, 2, 3});
        (void)cellText(model, 0, 0);
        QTRY_COMPARE(source.asked.size(), 1);
        model.setRows(0, {1, 2, 3}, rowsOf({1, 3}));
        QCOMPARE(cellText(model, 1, DocumentListModel::Title), QString());
        QCOMPARE(cellText(model, 2, DocumentListModel::Title), u"关于第3件事的通知"_s);
        QCoreApplication::processEvents();
        QCOMPARE(source.asked.size(), 1); // the row is known to be gone
    }

    void memoryIsBounded()
    {
        RowCache cache;
        for (qsizetype page = 0; page < 10 * RowCache::kMostPages; ++page) {
            const archive::DocumentId id = page + 1;
            cache.insert(page, std::span(&id, 1), rowsOf({id}));
        }
        qsizetype pages = 0;
        for (qsizetype page = 0; page < 10 * RowCache::kMostPages; ++page) {
            pages += cache.hasPage(page) ? 1 : 0;
        }
        QCOMPARE(pages, RowCache::kMostPages);
        QVERIFY(cache.hasPage(10 * RowCache::kMostPages - 1));
    }

    void aNumberOfTwoLinesPartsBeforeItsYear()
    {
        const QString number = NumberDelegate().displayText(u"石政〔2025〕27号"_s, QLocale());
        const QFontMetricsF metrics{QFont()};
        QTextLayout layout(number, QFont());
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(metrics.horizontalAdvance(u"石政〔2025〕2"_s)); // all but the end
        QCOMPARE(number.sliced(line.textStart(), line.textLength()), u"石政"_s);
        line = layout.createLine();
        line.setLineWidth(metrics.horizontalAdvance(number));
        layout.endLayout();
        QVERIFY(number.sliced(line.textStart()).startsWith(u"〔2025〕"_s));
        QVERIFY(number.endsWith(u"27号"_s));
    }

    void aMillionRowsScroll()
    {
        DocumentListModel model;
        Source source(model);
        QTableView view;
        view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view.setModel(&model);
        view.resize(600, 400);
        view.show();
        model.setIds(someIds(1'000'000));
        QCOMPARE(model.rowCount(), 1'000'000);
        view.scrollToBottom();
        view.grab();
        QTRY_COMPARE(cellText(model, 999'999, DocumentListModel::Title),
                     u"关于第1000000件事的通知"_s);
        QVERIFY(source.asked.size() <= 4); // pages seen, not pages passed
        QCOMPARE(model.rowOf(999'999), 999'998);
        QCOMPARE(model.rowOf(5'000'000), -1);
    }
};

QTEST_MAIN(TestDocumentListModel)
#include "tst_documentlistmodel.moc"
