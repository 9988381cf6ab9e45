// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/documentlistmodel.h"
#include "desktop/results/numberdelegate.h"

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

QList<archive::DocumentRecord> recordsOf(const Ids& ids)
{
    QList<archive::DocumentRecord> records;
    for (const auto id : ids) {
        archive::DocumentRecord record;
        record.id = id;
        record.title = u"关于第%1件事的通知"_s.arg(id);
        record.number = u"甲政发〔2024〕%1号"_s.arg(id);
        record.issuers = {u"甲区人民政府"_s, u"甲区委员会"_s};
        record.date = Date{2024, 5, 1};
        records.append(record);
    }
    return records;
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
                                 model.setRecords(page, ids, recordsOf(ids));
                             }
                         });
    }
    QList<qsizetype> asked;
    bool answers = true;
};

QString text(const DocumentListModel& model, int row, int column)
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
        QTRY_VERIFY(!text(model, 299, DocumentListModel::Title).isEmpty());
        model.setIds({});
        QCOMPARE(model.rowCount(), 0);
    }

    void fetchesOnlyWhatIsLookedAt()
    {
        DocumentListModel model;
        Source source(model);
        model.setIds(someIds(1000));
        QVERIFY(source.asked.isEmpty());
        QCOMPARE(text(model, 500, DocumentListModel::Title), QString());
        QTRY_COMPARE(source.asked, QList<qsizetype>({RowCache::pageOf(500)}));
        QCOMPARE(text(model, 500, DocumentListModel::Title), u"关于第501件事的通知"_s);
        QCOMPARE(text(model, 500, DocumentListModel::Body), u"甲区人民政府、甲区委员会"_s);
        QCOMPARE(text(model, 500, DocumentListModel::DateColumn), u"2024-05-01"_s);
    }

    void theLatestWantedPageComesFirst()
    {
        DocumentListModel model;
        Source source(model);
        source.answers = false;
        model.setIds(someIds(100 * RowCache::kPageRows));
        for (const int page : {0, 10, 20, 30, 40, 50}) {
            (void)text(model, static_cast<int>(page * RowCache::kPageRows), 0);
        }
        QTRY_COMPARE(source.asked, QList<qsizetype>({50}));
        source.answers = true;
        Ids first(static_cast<std::size_t>(RowCache::kPageRows));
        std::iota(first.begin(), first.end(), 50 * RowCache::kPageRows + 1);
        model.setRecords(50, first, recordsOf(first));
        // The oldest wishes were scrolled past.
        QCOMPARE(source.asked, QList<qsizetype>({50, 40, 30, 20}));
    }

    void ignoresAnswersForAFormerList()
    {
        DocumentListModel model;
        Source source(model);
        source.answers = false;
        model.setIds({1, 2, 3});
        (void)text(model, 0, 0);
        QTRY_COMPARE(source.asked.size(), 1);
        model.setIds({7, 8, 9});
        (void)text(model, 0, 0);
        QTRY_COMPARE(source.asked.size(), 2);
        model.setRecords(0, {1, 2, 3}, recordsOf({1, 2, 3}));
        QCOMPARE(text(model, 0, DocumentListModel::Title), QString());
        model.setRecords(0, {7, 8, 9}, recordsOf({7, 8, 9}));
        QCOMPARE(text(model, 0, DocumentListModel::Title), u"关于第7件事的通知"_s);
    }

    void rowsThatAreGoneStayEmpty()
    {
        DocumentListModel model;
        Source source(model);
        source.answers = false;
        model.setIds({1, 2, 3});
        (void)text(model, 0, 0);
        QTRY_COMPARE(source.asked.size(), 1);
        model.setRecords(0, {1, 2, 3}, recordsOf({1, 3}));
        QCOMPARE(text(model, 1, DocumentListModel::Title), QString());
        QCOMPARE(text(model, 2, DocumentListModel::Title), u"关于第3件事的通知"_s);
        QCoreApplication::processEvents();
        QCOMPARE(source.asked.size(), 1); // the row is known to be gone
    }

    void memoryIsBounded()
    {
        RowCache cache;
        for (qsizetype page = 0; page < 10 * RowCache::kMostPages; ++page) {
            const archive::DocumentId id = page + 1;
            cache.insert(page, std::span(&id, 1), recordsOf({id}));
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
        QTRY_COMPARE(text(model, 999'999, DocumentListModel::Title), u"关于第1000000件事的通知"_s);
        QVERIFY(source.asked.size() <= 4); // pages seen, not pages passed
        QCOMPARE(model.rowOf(999'999), 999'998);
        QCOMPARE(model.rowOf(5'000'000), -1);
    }
};

QTEST_MAIN(TestDocumentListModel)
#include "tst_documentlistmodel.moc"
