// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuestore.h"
#include "archivefixture.h"
#include "search/searcher.h"
#include "text/pinyin.h"
#include "text/segmenter.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::search;
using namespace Qt::StringLiterals;

namespace {

QStringList titlesOf(const SearchResult& result)
{
    QStringList titles;
    for (const Hit& hit : result.hits) {
        titles.append(hit.document.title);
    }
    return titles;
}

} // namespace

class TestSearcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWords();
    void listsEverythingWithoutWords_data();
    void listsEverythingWithoutWords();
    void findsNumbers_data();
    void findsNumbers();
    void putsNumbersFirst();
    void findsNumbersAmongWords();
    void unitesNumbersAndText();
    void offersTheNearestNumbers();
    void pages();
    void givesAllIdsInTheSameOrder();
    void givesTheFirstIds();
    void showsContextInRows();
    void suggestsWordsApart();
    void filters();
    void counts();
    void countsWhatChanged();
    void countsNoBodyThatIsGone();
    void ranks();
    void findsPinyin();
    void showsSeveralPieces();
    void tellsHowItReads();
    void stops();

private:
    SearchResult search(const SearchRequest& request);

    fixture::TemporaryArchive m_archive;
};

void TestSearcher::initTestCase()
{
    Issue issue = fixture::plainIssue(2024, 1, 6); // 云政办发〔2024〕1号 and so on
    // A document that speaks of another's number, and one with a similar number.
    issue.documents[5].blocks[1].text = u"根据云政办发〔2024〕2号文件，2号桥请照办。"_s;
    issue.documents[4].number.serial = 12;
    archive::IssueStore store(*m_archive.database);
    QVERIFY(
        store.store(fixture::sourceFile(u"a.txt"_s, "a"), issue, archive::OnConflict::Refuse).ok());
    QVERIFY(store
                .store(fixture::sourceFile(u"b.txt"_s, "b"), fixture::richIssue(),
                       archive::OnConflict::Refuse)
                .ok());
}

SearchResult TestSearcher::search(const SearchRequest& request)
{
    auto result = Searcher(*m_archive.database).search(request, {});
    if (!result) {
        qWarning("%s", qPrintable(result.error().message));
    }
    return result ? *result : SearchResult{.total = -1, .hits = {}, .nearest = {}};
}

void TestSearcher::findsWords()
{
    const SearchResult result = search({.typed = u"植樹 三千株"_s});
    QCOMPARE(result.total, 1);
    QCOMPARE(result.hits[0].document.title, u"云山县人民政府关于印发绿化办法的通知"_s);
    QCOMPARE(result.hits[0].document.number, u"云政发〔2024〕7号"_s);
    const Snippet& snippet = result.hits[0].snippets[0];
    QCOMPARE(snippet.matches.size(), 2);
    QCOMPARE(snippet.text.mid(snippet.matches[0].start, snippet.matches[0].length), u"植树"_s);
    QCOMPARE(search({.typed = u"植树 没有的词"_s}).total, 0);
}

void TestSearcher::listsEverythingWithoutWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u" 　"_s;
    QTest::newRow("empty quotes") << u"\"\""_s;
}

void TestSearcher::listsEverythingWithoutWords()
{
    QFETCH(QString, typed);
    const SearchResult result = search({.typed = typed, .limit = 3});
    QCOMPARE(result.total, 9);
    QCOMPARE(result.hits.size(), 3);
    QVERIFY(!result.hits[1].snippets[0].text.isEmpty());
}

void TestSearcher::findsNumbers_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* typed :
         {"云政办发〔2024〕2号", "云政办发[2024]2", "云政办2", "云办（２０２４）２号", "2024 2",
          "2号", "云政办发二〇二四年第二号"}) {
        QTest::newRow(typed) << QString::fromUtf8(typed);
    }
}

void TestSearcher::findsNumbers()
{
    QFETCH(QString, typed);
    for (const auto order : {archive::Order::Date, archive::Order::Relevance}) {
        const SearchResult result = search({.typed = typed, .order = order});
        QVERIFY(titlesOf(result).contains(u"关于第2件事的通知"_s));
        QVERIFY(!titlesOf(result).contains(u"关于第5件事的通知"_s)); // 12号
        QCOMPARE(result.total, result.hits.size());
    }
}

void TestSearcher::putsNumbersFirst()
{
    // Although the one that speaks of it is newer.
    for (const auto order : {archive::Order::Date, archive::Order::Relevance}) {
        const SearchResult result = search({.typed = u"云政办发〔2024〕2号"_s, .order = order});
        QCOMPARE(titlesOf(result), (QStringList{u"关于第2件事的通知"_s, u"关于第6件事的通知"_s}));
    }
}

void TestSearcher::findsNumbersAmongWords()
{
    QCOMPARE(titlesOf(search({.typed = u"云政办发(2024)2 照办"_s})),
             QStringList{u"关于第2件事的通知"_s});
    QCOMPARE(search({.typed = u"“云政办发(2024)2” 照办"_s}).total, 0);
}

void TestSearcher::unitesNumbersAndText()
{
    // By date the one that speaks of 2号 is newer than 2号 itself.
    const SearchResult result = search({.typed = u"2号"_s});
    QCOMPARE(titlesOf(result), (QStringList{u"关于第6件事的通知"_s, u"关于第2件事的通知"_s}));
    QCOMPARE(result.total, 2);
}

void TestSearcher::offersTheNearestNumbers()
{
    const auto nearest = [this](const QString& typed) {
        QStringList numbers;
        for (const archive::DocumentRecord& record : search({.typed = typed}).nearest) {
            numbers.append(record.number);
        }
        return numbers.join(u' ');
    };
    // There are 1 to 4, 6 and 12.
    QCOMPARE(nearest(u"云政办发〔2024〕5号"_s),
             u"云政办发〔2024〕3号 云政办发〔2024〕4号 云政办发〔2024〕6号 云政办发〔2024〕12号"_s);
    QCOMPARE(nearest(u"文号:云政办〔24〕13"_s), u"云政办发〔2024〕6号 云政办发〔2024〕12号"_s);
    QCOMPARE(nearest(u"云政办发〔2024〕2号"_s), u""_s); // it is there
    QCOMPARE(nearest(u"云政办发〔2023〕5号"_s), u""_s);
    QCOMPARE(nearest(u"5号"_s), u""_s);
    QCOMPARE(search({.typed = u"云政办发〔2024〕5号"_s}).total, 0);
    const auto list = Searcher(*m_archive.database).ids({.typed = u"云政办发〔2024〕5号"_s}, {});
    QVERIFY(list.ok());
    QVERIFY2(list->reading.contains(u"No document has this number"_s), qPrintable(list->reading));
}

void TestSearcher::pages()
{
    const SearchResult all = search({.typed = u"通知"_s});
    QCOMPARE(all.total, 7);
    for (const QString& typed : {u"通知"_s, u"2号"_s}) {
        const QStringList titles = titlesOf(search({.typed = typed}));
        QStringList paged;
        for (qsizetype offset = 0; offset < titles.size() + 2; offset += 2) {
            const SearchResult page = search({.typed = typed, .offset = offset, .limit = 2});
            QCOMPARE(page.total, titles.size());
            paged += titlesOf(page);
        }
        QCOMPARE(paged, titles);
    }
    QCOMPARE(search({.typed = u"通知"_s, .limit = 0}).total, 7);
}

void TestSearcher::givesAllIdsInTheSameOrder()
{
    for (const QString& typed : {u"通知"_s, u"2号"_s, QString()}) {
        for (const auto order : {archive::Order::Date, archive::Order::Relevance}) {
            const SearchRequest request{.typed = typed, .order = order, .limit = 100};
            const auto ids = Searcher(*m_archive.database).ids(request, {});
            QVERIFY(ids.ok());
            std::vector<archive::DocumentId> shown;
            for (const Hit& hit : search(request).hits) {
                shown.push_back(hit.document.id);
            }
            QCOMPARE(ids->ids, shown);
        }
    }
}

void TestSearcher::givesTheFirstIds()
{
    for (const QString& typed : {u"通知"_s, u"2号"_s, u"通知 -大事记"_s, QString()}) {
        for (const auto order :
             {archive::Order::Date, archive::Order::Relevance, archive::Order::TitleUp}) {
            const SearchRequest request{.typed = typed, .order = order};
            Searcher searcher(*m_archive.database);
            const auto all = searcher.ids(request, {});
            QVERIFY(all->isWhole);
            const auto first = searcher.firstIds(request, 2, {});
            const bool isWhole = order == archive::Order::TitleUp;
            QCOMPARE(first->isWhole, isWhole);
            QCOMPARE(first->ids,
                     isWhole ? all->ids : std::vector(all->ids.begin(), all->ids.begin() + 2));
            QCOMPARE(first->reading, all->reading);
            const auto more = searcher.firstIds(request, 100, {});
            QVERIFY(more->isWhole);
            QCOMPARE(more->ids, all->ids);
        }
    }
}

void TestSearcher::showsContextInRows()
{
    Searcher searcher(*m_archive.database);
    const auto contextOf = [&](const SearchRequest& request) {
        const auto ids = searcher.ids(request, {});
        const auto rows = searcher.rows(request, ids->ids, {});
        return rows->isEmpty() ? QList<Snippet>() : rows->first().snippets;
    };
    const QList<Snippet> context = contextOf({.typed = u"植树 三千株"_s, .snippets = 2});
    QVERIFY(!context.isEmpty());
    QVERIFY2(context.first().text.contains(u"植树"_s), qPrintable(context.first().text));
    QVERIFY(contextOf({.typed = u"植树"_s, .snippets = 0}).isEmpty());
    QVERIFY(contextOf({.typed = u"标题:绿化办法"_s}).isEmpty()); // as the title says
    QVERIFY(contextOf({.typed = u"文种:通知"_s}).isEmpty());
}

void TestSearcher::suggestsWordsApart()
{
    if (!text::Segmenter().wordStarts(u"植树绿化").at(2)) {
        QSKIP("ICU has no dictionary here.");
    }
    Searcher searcher(*m_archive.database);
    const SearchResult none = search({.typed = u"植树绿化办法"_s});
    QCOMPARE(none.total, 0);
    QVERIFY(none.suggestion.has_value());
    QCOMPARE(search({.typed = none.suggestion->typed}).total, none.suggestion->total);
    QVERIFY(none.suggestion->total > 0);
    QCOMPARE(searcher.ids({.typed = u"植树绿化办法"_s}, {})->suggestion->typed,
             none.suggestion->typed);
    for (const QString& typed : {u"“植树绿化办法”"_s, u"绿化没有这样的词"_s, u"没有"_s,
                                 u"植树绿化办法 -通知"_s, u"植树"_s}) {
        QVERIFY2(!search({.typed = typed}).suggestion, qPrintable(typed));
    }
}

void TestSearcher::filters()
{
    SearchRequest request{.typed = u"通知"_s};
    request.filter.body = u"云山县人民政府办公室"_s;
    QCOMPARE(search(request).total, 6);
    request.typed = u"2号"_s;
    QCOMPARE(search(request).total, 2);
    request.filter.to = Date{2024, 3, 0};
    QCOMPARE(search(request).total, 1);
    request.typed.clear();
    QCOMPARE(search(request).total, 2);
}

void TestSearcher::counts()
{
    const auto facets = Searcher(*m_archive.database).facets({.typed = u"通知"_s}, {});
    QVERIFY(facets.ok());
    const auto shown = [](const QList<archive::NameCount>& counts) {
        QStringList all;
        for (const archive::NameCount& count : counts) {
            all.append(u"%1 %2"_s.arg(count.name).arg(count.documents));
        }
        return all.join(u", "_s);
    };
    QCOMPARE(shown(facets->gazettes), u"云山县人民政府公报 7"_s);
    QCOMPARE(shown(facets->years), u"2024 7"_s);
    QCOMPARE(shown(facets->bodies),
             u"云山县人民政府办公室 6, 中共云山县委员会 1, 云山县人民政府 1"_s);
    QCOMPARE(shown(facets->kinds), u"通知 7"_s);
    QCOMPARE(shown(facets->categories), u"县政府文件 1"_s);
    archive::DocumentFilter filter;
    filter.body = u"云山县人民政府"_s;
    const auto narrowed =
        Searcher(*m_archive.database).facets({.typed = u"通知"_s, .filter = filter}, {});
    QCOMPARE(shown(narrowed->bodies), u"中共云山县委员会 1, 云山县人民政府 1"_s);
    QCOMPARE(Searcher(*m_archive.database).facets({}, {})->kinds.size(), 2);
}

void TestSearcher::countsWhatChanged()
{
    fixture::TemporaryArchive archive;
    // By a connection that has counted before, and by one that has not.
    const auto shown = [](archive::Database& database) {
        QString text;
        const auto facets = Searcher(database).facets({}, {});
        for (const auto* list : {&facets->gazettes, &facets->years, &facets->bodies, &facets->kinds,
                                 &facets->categories}) {
            for (const archive::NameCount& count : *list) {
                text += u"%1 %2 "_s.arg(count.name).arg(count.documents);
            }
        }
        return text;
    };
    Issue issue = fixture::plainIssue(2024, 3, 5);
    QStringList seen;
    const auto store = [&] {
        archive.fill({issue});
        seen.append(shown(*archive.database));
        QCOMPARE(seen.constLast(), shown(*archive.connect()));
    };
    store();
    issue.documents[2].kind = u"批复"_s;
    issue.documents[3].issuers = {{u"云山县水务局"_s}, {u"云山县林业局"_s}};
    store(); // in place of the former
    issue.number = 4;
    store(); // beside it
    // As a correction does, by another connection.
    QVERIFY(archive.connect()
                ->execute("UPDATE document SET kind = '命令' WHERE current = 1 AND place = 1; "
                          "UPDATE rewriting SET count = count + 1")
                .ok());
    seen.append(shown(*archive.database));
    QCOMPARE(seen.constLast(), shown(*archive.connect()));
    issue.documents.resize(1);
    store();
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 5);
}

void TestSearcher::countsNoBodyThatIsGone()
{
    fixture::TemporaryArchive damaged;
    damaged.fill({fixture::plainIssue(2024, 3)});
    QVERIFY(damaged.database->execute("PRAGMA foreign_keys = OFF").ok());
    QVERIFY(damaged.database->execute("DELETE FROM issuing_body").ok());
    const auto facets = Searcher(*damaged.database).facets({.typed = u"通知"_s}, {});
    QVERIFY(facets.ok());
    QVERIFY(facets->bodies.isEmpty());
}

void TestSearcher::ranks()
{
    // In the enclosed title; only in the text of others.
    QCOMPARE(titlesOf(search({.typed = u"绿化 OR 请照办"_s, .order = archive::Order::Relevance}))
                 .first(),
             u"云山县人民政府关于印发绿化办法的通知"_s);
}

void TestSearcher::findsPinyin()
{
    if (text::pinyinOf(U'一').empty()) {
        QSKIP("The program was built without the readings of Han.");
    }
    for (const QString& typed :
         {u"lvhuabanfa"_s, u"lhbf"_s, u"拼音:lvhbanfa"_s, u"lǜhuàbànfǎ"_s, u"luhua’banfa"_s}) {
        QCOMPARE(titlesOf(search({.typed = typed})),
                 QStringList{u"云山县人民政府关于印发绿化办法的通知"_s});
    }
    QCOMPARE(search({.typed = u"机关:ysxrmzfbgs"_s}).total, 6);
    QCOMPARE(search({.typed = u"zgysxwyh"_s}).total, 1); // 中共: of a body
    QCOMPARE(search({.typed = u"xyz"_s}).total, 0);
    QCOMPARE(search({.typed = u"“lhbf”"_s}).total, 0); // just these letters
}

void TestSearcher::showsSeveralPieces()
{
    const SearchResult result = search({.typed = u"县 株"_s, .snippets = 5});
    QVERIFY(!result.hits.isEmpty());
    const SearchResult none = search({.typed = u"植树"_s, .snippets = 0});
    QVERIFY(none.hits.first().snippets.isEmpty());
}

void TestSearcher::tellsHowItReads()
{
    const auto reading = [this](const QString& typed) {
        return Searcher(*m_archive.database).explain({.typed = typed}).value();
    };
    QCOMPARE(reading(u"机关:县政府办 “请 照办”"_s),
             u"body = 云山县人民政府办公室 and the text has “请照办”"_s);
    QCOMPARE(reading(u"文种:通知"_s), u"kind = 通知"_s);
    QVERIFY(Searcher(*m_archive.database).ids({.typed = u"请照办"_s}, {})->reading.isEmpty());
    QVERIFY(!Searcher(*m_archive.database).ids({.typed = u"-请照办"_s}, {})->reading.isEmpty());
}

void TestSearcher::stops()
{
    StopSource source;
    source.request_stop();
    for (const QString& typed : {u"通知"_s, u"2号"_s}) {
        const auto stopped =
            Searcher(*m_archive.database).search({.typed = typed}, source.get_token());
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }
}

QTEST_GUILESS_MAIN(TestSearcher)
#include "tst_searcher.moc"
