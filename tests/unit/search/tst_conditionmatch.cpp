// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/conditionmatch.h"
#include "archive/issuestore.h"
#include "archive/namelookup.h"
#include "archive/newest.h"
#include "archive/textindex.h"
#include "archivefixture.h"
#include "conditionoracle.h"
#include "search/queryparser.h"
#include "search/searcher.h"
#include "searchoracle.h"

#include <QTest>

#include <set>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

constexpr Date kToday{2026, 3, 15};

/// Draws queries of the whole language from texts.
class QueryMaker
{
public:
    QueryMaker(std::mt19937& random, QStringList texts)
        : m_random(random)
        , m_texts(std::move(texts))
    {
    }

    QString query(int depth = 2)
    {
        QString all = term(depth);
        for (int more = below(3); more > 0; --more) {
            all += oneOf({u" "_s, u" "_s, u" OR "_s, u" 或 "_s, u" AND "_s, u" NOT "_s,
                          u" NEAR/3 "_s, u" NEAR/0 "_s}) +
                   term(depth);
        }
        return all;
    }

private:
    int below(qsizetype limit)
    {
        return std::uniform_int_distribution<int>(0, int(limit) - 1)(m_random);
    }
    QString oneOf(const QStringList& list) { return list[below(list.size())]; }
    QString piece() { return fixture::randomPiece(m_random, oneOf(m_texts), 1 + below(4)); }

    QString term(int depth)
    {
        const QString hyphen = below(6) == 0 ? u"-"_s : QString();
        switch (below(depth > 0 ? 13 : 11)) {
        case 0:
            return hyphen + u"“"_s + piece() + u"”"_s;
        case 1:
            return hyphen +
                   oneOf({u"2*"_s, u"*7"_s, u"*2*"_s, u"第2*"_s, u"*7号"_s, u"*a"_s, u"p*"_s});
        case 2:
            return hyphen + u"标题:"_s + oneOf({piece(), u"*2"_s, u"2*"_s});
        case 3:
            return hyphen + u"附件:"_s + piece();
        case 4:
            return hyphen + u"机关:"_s +
                   oneOf({u"甲县政府"_s, u"县"_s, u"丙县"_s, u"无"_s, u"乙政"_s});
        case 5:
            return hyphen + u"日期:"_s + oneOf({u"2021"_s, u"2021-03..2022"_s, u"..2020"_s});
        case 6:
            return hyphen + oneOf({u"文种:通知"_s, u"栏目:文件"_s, u"公报:云山"_s, u"kind:决定"_s});
        case 7:
            return hyphen + oneOf({u"文号:甲政发"_s, u"no:7"_s, u"文号:2021"_s, u"引用:2号"_s,
                                   u"引用:甲发〔2021〕"_s});
        case 11:
            return hyphen + u"("_s + query(depth - 1) + u")"_s;
        case 12:
            return hyphen + oneOf({u"标题:"_s, u"附件:"_s}) + u"("_s + piece() + u" NEAR/2 ("_s +
                   piece() + u" OR "_s + piece() + u"))"_s;
        default:
            return hyphen + piece();
        }
    }

    std::mt19937& m_random;
    QStringList m_texts;
};

/// Gives the documents what the fields of the language ask for.
void setFields(Issue& issue, std::mt19937& random)
{
    const auto below = [&random](int limit) {
        return std::uniform_int_distribution<int>(0, limit - 1)(random);
    };
    const QStringList bodies = {u"甲县政府"_s, u"甲县政府办公室"_s, u"乙县政府"_s, u"丙县委"_s};
    issue.gazette.name = u"云山公报"_s;
    for (Document& document : issue.documents) {
        if (below(3) == 0) {
            document.title = fixture::randomText(random, 12).simplified();
        }
        for (int i = below(3); i > 0; --i) {
            const IssuingBody body{bodies[below(4)]};
            if (!document.issuers.contains(body)) {
                document.issuers.append(body);
            }
        }
        document.kind = QStringList{u"通知"_s, u"决定"_s, QString()}[below(3)];
        if (below(2) == 0) {
            document.toc =
                TocEntry{document.title, QStringList{u"县文件"_s, u"人事"_s}[below(2)], 1};
        }
        if (below(4) != 0) {
            document.date = Date{2019 + below(5), below(13), 0};
        }
        if (below(2) == 0) {
            document.number = {DocumentNumber::Form::Bracketed, u"甲政发"_s, 2020 + below(3),
                               1 + below(9)};
        }
        if (below(2) == 0) {
            document.attachments = {{u"附件"_s, fixture::randomText(random, 8).simplified(), 1}};
            document.declaredAttachments = {fixture::randomText(random, 8).simplified()};
        }
        if (below(2) == 0) {
            const DocumentNumber number{DocumentNumber::Form::Bracketed, u"甲发"_s, 2021,
                                        1 + below(4)};
            const qsizetype length = std::min<qsizetype>(1, document.blocks.first().text.size());
            document.citations = {{number, QString(), 0, 0, length}};
        }
    }
}

} // namespace

class TestConditionMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatTheConditionSays();
    void searcherAgrees();
    void takesAnyQuery();
    void listsTheNewest();
    void stops();

private:
    [[nodiscard]] std::set<DocumentId> expected(const Condition& condition) const;
    [[nodiscard]] Condition read(const QString& typed);

    fixture::TemporaryArchive m_archive;
    std::mt19937 m_random{17};
    QStringList m_texts;
    std::vector<std::pair<DocumentId, fixture::OracleDocument>> m_documents;
};

void TestConditionMatch::initTestCase()
{
    for (int i = 0; i < 200; ++i) {
        m_texts.append(fixture::randomText(m_random, 1 + i % 50));
    }
    Issue issue = fixture::issueOf(m_texts);
    setFields(issue, m_random);
    IssueStore store(*m_archive.database);
    QVERIFY(store.store(fixture::sourceFile(u"a.txt"_s, "a"), issue, OnConflict::Refuse).ok());
    QVERIFY(
        store.store(fixture::sourceFile(u"b.txt"_s, "b"), fixture::richIssue(), OnConflict::Refuse)
            .ok());
    Catalogue catalogue(*m_archive.database);
    const std::vector<DocumentId> ids = *catalogue.documentIds({});
    for (const DocumentId id : ids) {
        const QString gazette = catalogue.records(std::span(&id, 1))->first().gazette;
        m_documents.emplace_back(id, fixture::OracleDocument(*catalogue.document(id), gazette));
    }
    QCOMPARE(m_documents.size(), size_t(203));
}

Condition TestConditionMatch::read(const QString& typed)
{
    Condition condition = search::readQuery(typed, kToday);
    if (!resolveNames(*m_archive.database, condition)) {
        qFatal("The names could not be read.");
    }
    return condition;
}

std::set<DocumentId> TestConditionMatch::expected(const Condition& condition) const
{
    std::set<DocumentId> ids;
    for (const auto& [id, document] : m_documents) {
        if (document.fulfils(condition)) {
            ids.insert(id);
        }
    }
    return ids;
}

void TestConditionMatch::findsWhatTheConditionSays()
{
    QueryMaker maker(m_random, m_texts);
    int some = 0;
    for (int i = 0; i < 1500; ++i) {
        const QString typed = maker.query();
        const Condition condition = read(typed);
        const auto set = matchCondition(*m_archive.database, condition, {}, {});
        QVERIFY2(set.ok(), qPrintable(typed));
        const std::vector<DocumentId> found = set->ids();
        const std::set<DocumentId> wanted = expected(condition);
        QVERIFY2(
            std::ranges::equal(found, wanted),
            qPrintable(u"%1: %2 instead of %3"_s.arg(typed).arg(found.size()).arg(wanted.size())));
        QCOMPARE(set->size(), std::ssize(wanted));
        some += !wanted.empty() && wanted.size() < m_documents.size() ? 1 : 0;
    }
    QVERIFY2(some > 700, qPrintable(QString::number(some)));
}

void TestConditionMatch::searcherAgrees()
{
    QueryMaker maker(m_random, m_texts);
    for (int i = 0; i < 200; ++i) {
        const QString typed = maker.query();
        search::SearchRequest request{.typed = typed, .limit = 1000, .today = kToday};
        for (const Order order : {Order::Date, Order::Relevance}) {
            request.order = order;
            const auto result = search::Searcher(*m_archive.database).search(request, {});
            QVERIFY2(result.ok(), qPrintable(typed));
            std::set<DocumentId> found;
            for (const search::Hit& hit : result->hits) {
                found.insert(hit.document.id);
            }
            QCOMPARE(result->total, result->hits.size());
            QVERIFY2(found == expected(read(typed)), qPrintable(typed));
        }
    }
}

void TestConditionMatch::takesAnyQuery()
{
    for (int i = 0; i < 500; ++i) {
        QString typed;
        for (int length = i % 12; length >= 0; --length) {
            typed += fixture::randomText(m_random, 3);
            typed +=
                QStringList{u" OR "_s,   u"\""_s, u" -"_s,    u"("_s, u")"_s,
                            u" NEAR "_s, u"*"_s,  u"标题:"_s, u" "_s, u"'"_s}[int(m_random() % 10)];
        }
        const auto result = search::Searcher(*m_archive.database).search({.typed = typed}, {});
        QVERIFY2(result.ok(), qPrintable(typed));
    }
}

void TestConditionMatch::listsTheNewest()
{
    const std::vector<DocumentId> all = *Catalogue(*m_archive.database).documentIds({});
    const auto set = matchCondition(*m_archive.database, read(u"-文种:无"_s), {}, {});
    QCOMPARE(*newestOf(*m_archive.database, set->ids(), TextIndex::kAll), all);
    for (const qsizetype count : {0, 1, 50}) {
        QCOMPARE(*newestOf(*m_archive.database, set->ids(), count),
                 std::vector<DocumentId>(all.begin(), all.begin() + count));
    }
    DocumentFilter filter;
    filter.from = Date{2021, 0, 0};
    filter.kind = u"通知"_s;
    const auto filtered = matchCondition(*m_archive.database, read(u"-文种:无"_s), filter, {});
    QCOMPARE(*newestOf(*m_archive.database, filtered->ids(), TextIndex::kAll),
             *Catalogue(*m_archive.database).documentIds(filter));
}

void TestConditionMatch::stops()
{
    StopSource source;
    source.request_stop();
    const auto stopped =
        matchCondition(*m_archive.database, read(u"甲 OR 乙"_s), {}, source.get_token());
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestConditionMatch)
#include "tst_conditionmatch.moc"
