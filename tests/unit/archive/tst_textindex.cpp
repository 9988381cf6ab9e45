// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/issuestore.h"
#include "archive/textindex.h"
#include "archivefixture.h"
#include "parse/parser.h"
#include "searchoracle.h"
#include "text/folding.h"

#include <QDir>
#include <QTest>

#include <set>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

using Ids = std::vector<DocumentId>;

IssueId store(Database& database, const QByteArray& bytes, const Issue& issue)
{
    const auto stored = IssueStore(database).store(fixture::sourceFile(u"期.txt"_s, bytes), issue,
                                                   OnConflict::Replace);
    return stored ? stored->id : 0;
}

TextQuery queryFor(const QStringList& phrases, const DocumentFilter& filter = {})
{
    TextQuery query{{}, filter};
    for (const QString& phrase : phrases) {
        query.phrases.append(text::fold(phrase));
    }
    return query;
}

/// The documents of an archive beside their ids, and what a scan of them finds.
struct Scanned
{
    explicit Scanned(Database& database)
    {
        Catalogue catalogue(database);
        const Ids ids = *catalogue.documentIds({});
        for (const DocumentId id : ids) {
            texts.emplace_back(id, fixture::foldedTextOf(*catalogue.document(id)));
        }
    }

    [[nodiscard]] std::set<DocumentId> find(const QStringList& phrases) const
    {
        std::set<DocumentId> found;
        for (const auto& [id, text] : texts) {
            const auto has = [&text = text](const QString& phrase) {
                return fixture::contains(text, text::fold(phrase).toStdU32String());
            };
            if (std::ranges::all_of(phrases, has)) {
                found.insert(id);
            }
        }
        return found;
    }

    std::vector<std::pair<DocumentId, fixture::CodePoints>> texts;
};

/// Empty where index and scan agree on the phrases, else what they say.
QString disagreement(Database& database, const Scanned& scanned, const QStringList& phrases)
{
    TextIndex index(database);
    const TextQuery query = queryFor(phrases);
    const auto found = index.find(query, Order::Date);
    const auto ranked = index.find(query, Order::Relevance);
    const auto count = index.count(query);
    if (!found || !count || !ranked) {
        return phrases.join(u'|') + u": "_s + (found ? QString() : found.error().message);
    }
    const std::set<DocumentId> expected = scanned.find(phrases);
    const bool same = std::set(found->begin(), found->end()) == expected &&
                      std::set(ranked->begin(), ranked->end()) == expected &&
                      found->size() == expected.size() && ranked->size() == expected.size() &&
                      *count == std::ssize(expected);
    return same ? QString()
                : u"“%1”: %2 instead of %3"_s.arg(phrases.join(u'|'))
                      .arg(found->size())
                      .arg(expected.size());
}

} // namespace

class TestTextIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAScanFinds();
    void findsWhatAScanFindsInRealIssues();
    void matchesByTheRule_data();
    void matchesByTheRule();
    void searchesTitlesThatTheTextLacks();
    void takesAnyPhrase();
    void filters();
    void sortsByDate();
    void sortsByRelevance();
    void forgetsFormerVersions();
    void checksItself();
    void rebuilds();
    void stops();
};

void TestTextIndex::findsWhatAScanFinds()
{
    std::mt19937 random(7);
    QStringList texts;
    for (int i = 0; i < 400; ++i) {
        texts.append(fixture::randomText(random, 1 + i % 60));
    }
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "random", fixture::issueOf(texts)) != 0);
    const Scanned scanned(*archive.database);
    QCOMPARE(scanned.texts.size(), size_t(400));

    constexpr int kLengths[] = {1, 2, 3, 4, 6, 10};
    int hits = 0;
    for (int i = 0; i < 2400; ++i) {
        const int length = kLengths[i % 6];
        QStringList phrases = {fixture::randomPiece(random, texts[i % 400], length)};
        if (i % 5 == 0) {
            phrases.append(fixture::randomPiece(random, texts[(i * 3) % 400], 1 + i % 3));
        }
        phrases.removeIf([](const QString& phrase) { return text::fold(phrase).isEmpty(); });
        if (!phrases.isEmpty()) {
            QCOMPARE(disagreement(*archive.database, scanned, phrases), QString());
            hits += scanned.find(phrases).empty() ? 0 : 1;
        }
    }
    QVERIFY(hits > 1500);
    const auto faults = TextIndex(*archive.database).check();
    QVERIFY(faults.ok());
    QCOMPARE(*faults, QStringList());
}

void TestTextIndex::findsWhatAScanFindsInRealIssues()
{
    const QDir folder(QStringLiteral(GONGBAO_SHARED "/gazettes"));
    const QStringList names = folder.entryList({u"*.txt"_s}, QDir::Files);
    if (names.isEmpty()) {
        QSKIP("The shared sample issues are not here.");
    }
    fixture::TemporaryArchive archive;
    QStringList texts;
    for (const QString& name : names) {
        const auto file = source::readFile(folder.filePath(name));
        QVERIFY(file.ok());
        const auto issue = parse::parseIssue(file->text);
        QVERIFY(issue.ok());
        QVERIFY(IssueStore(*archive.database).store(*file, *issue, OnConflict::Refuse).ok());
        for (const Document& document : issue->documents) {
            texts.append(document.text());
        }
    }
    const Scanned scanned(*archive.database);
    std::mt19937 random(11);
    constexpr int kLengths[] = {1, 2, 3, 4, 6, 10};
    for (int i = 0; i < 600; ++i) {
        const QString& text =
            texts[std::uniform_int_distribution<qsizetype>(0, texts.size() - 1)(random)];
        const QString phrase = fixture::randomPiece(random, text, kLengths[i % 6]);
        if (!text::fold(phrase).isEmpty()) {
            QCOMPARE(disagreement(*archive.database, scanned, {phrase}), QString());
        }
    }
    QCOMPARE(*TextIndex(*archive.database).check(), QStringList());
}

void TestTextIndex::matchesByTheRule_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char16_t* text, const char16_t* phrase, bool matches) {
        const QString t = QString::fromUtf16(text);
        const QString p = QString::fromUtf16(phrase);
        QTest::newRow(qPrintable(p + u" in "_s + t)) << t << p << matches;
    };
    row(u"石政发〔2025〕127号", u"27号", false);
    row(u"石政发〔2025〕27号", u"27号", true);
    row(u"石政发〔2025〕27号文", u"〔2025〕27号", true);
    row(u"石政发[2025]27号", u"〔2025〕27号", true);
    row(u"第77次", u"第77次", true);
    row(u"第，77次", u"第77次", false);
    row(u"第77次", u"第7", false);
    row(u"PM2.5浓度", u"PM2.5", true);
    row(u"PM2-5浓度", u"PM2.5", false);
    row(u"PM 2", u"PM2", false);
    row(u"PM2", u"pm", false);
    row(u"“放管服”改革", u"“放管服”改革", true);
    row(u"\"放管服\"改革", u"“放管服”改革", true);
    row(u"放管服改革", u"“放管服”改革", false);
    row(u"“放管服”改革", u"放管服改革", false);
    row(u"以工代赈（试行）", u"代赈(试", true);
    row(u"政府，办公", u"府办", false);
    row(u"政府，办公", u"府，办", true);
    row(u"政府，办", u"府，办", true);
    row(u"政府，公办", u"府，办", false);
    row(u"政府，办公", u"，办", true);
    row(u"政府，公办", u"，办", false);
    row(u"政府，办公", u"府，", true);
    row(u"府政，办公", u"府，", false);
    row(u"甲、乙、丙", u"甲、乙、丙", true);
    row(u"甲、乙丁、丙", u"甲、乙、丙", false);
    row(u"政府\n办公", u"府办", true);
    row(u"汤 瑞", u"汤瑞", true);
    row(u"國務院", u"国务院", true);
    row(u"2025 年", u"2025年", true);
    row(u"𠮷县", u"𠮷", true);
    row(u"𠮷县", u"𠮷县", true);
    row(u"甲𪚥乙", u"𠮷", false);
    row(u"好。", u"。", true);
    row(u"“”", u"“”", true);
    row(u"等等……", u"……", true);
    row(u"3月5日", u"月5", true);
    row(u"3月5日", u"月", true);
    row(u"3月份5", u"月5", false);
    row(u"I12 G3", u"Y2025", false);
}

void TestTextIndex::matchesByTheRule()
{
    QFETCH(QString, text);
    QFETCH(QString, phrase);
    QFETCH(bool, matches);
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "rule", fixture::issueOf({text})) != 0);
    const auto count = TextIndex(*archive.database).count(queryFor({phrase}));
    QVERIFY(count.ok());
    QCOMPARE(*count, matches ? 1 : 0);
    QCOMPARE(
        fixture::contains(text::fold(text).toStdU32String(), text::fold(phrase).toStdU32String()),
        matches);
}

void TestTextIndex::searchesTitlesThatTheTextLacks()
{
    Issue issue = fixture::issueOf({u"正文在此。"_s, u"另一篇。"_s});
    issue.documents[0].title = u"关于桥梁的批复"_s;
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "title", issue) != 0);
    TextIndex index(*archive.database);
    QCOMPARE(*index.count(queryFor({u"桥梁的批复"_s, u"正文"_s})), 1);
    QCOMPARE(*index.count(queryFor({u"另一篇"_s})), 1);
}

void TestTextIndex::takesAnyPhrase()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "any", fixture::issueOf({u"大武口区 AND NOT NEAR"_s})) != 0);
    TextIndex index(*archive.database);
    for (const QString& phrase :
         {u"\""_s, u"\"\""_s, u"*"_s, u"AND"_s, u"text:大"_s, u"^大"_s, u"大*"_s, u"NEAR(大 武)"_s,
          u"'"_s, u"{text}"_s, u"大 + 武"_s, QString(QChar(u'\0')), u"大武"_s.repeated(5000)}) {
        const auto count = index.count(queryFor({phrase}));
        QVERIFY2(count.ok(), count.ok() ? "" : qPrintable(count.error().message));
    }
    QStringList many;
    for (int i = 0; i < 500; ++i) {
        many.append(u"大武%1"_s.arg(i));
    }
    QCOMPARE(*index.count(queryFor(many)), 0);
    QCOMPARE(*index.count(queryFor({u"and not"_s})), 1);
}

void TestTextIndex::filters()
{
    fixture::TemporaryArchive archive;
    const IssueId rich = store(*archive.database, "rich", fixture::richIssue());
    QVERIFY(store(*archive.database, "plain", fixture::plainIssue(2023, 1, 24)) != 0);
    TextIndex index(*archive.database);
    const auto count = [&index](const QString& phrase, const DocumentFilter& filter) {
        return index.count(queryFor({phrase}, filter)).value();
    };
    const QString common = u"云山县"_s; // only in the rich issue
    DocumentFilter filter;
    QCOMPARE(count(u"的通知"_s, filter), 25);
    filter.year = 2024;
    QCOMPARE(count(u"的通知"_s, filter), 1);
    QCOMPARE(count(u"通"_s, filter), 1);
    filter = {};
    filter.issue = rich;
    QCOMPARE(count(common, filter), 1);
    QCOMPARE(count(u"请照办"_s, filter), 0);
    filter = {};
    filter.gazette = u"云山县人民政府公报"_s;
    QCOMPARE(count(u"通知"_s, filter), 25);
    filter.gazette = u"某某公报"_s;
    QCOMPARE(count(u"通知"_s, filter), 0);
    filter = {};
    filter.body = u"中共云山县委员会"_s;
    QCOMPARE(count(u"通知"_s, filter), 1);
    filter.kind = u"通知"_s;
    filter.category = u"县政府文件"_s;
    QCOMPARE(count(u"通知"_s, filter), 1);
    filter.kind = u"批复"_s;
    QCOMPARE(count(u"通知"_s, filter), 0);
    filter = {};
    filter.from = Date{2023, 2, 0};
    filter.to = Date{2023, 3, 0};
    QCOMPARE(count(u"通知"_s, filter), 4);
    QCOMPARE(count(u"通"_s, filter), 4);
    filter.to = Date{2024, 0, 0};
    filter.from = Date{2023, 12, 1};
    QCOMPARE(count(u"通知"_s, filter), 3);
    filter.from = std::nullopt;
    QCOMPARE(count(u"大事记"_s, filter), 0); // has no date
    const auto newest = index.find(queryFor({u"通知"_s}, filter), Order::Date, 3);
    QCOMPARE(newest->size(), size_t(3));
}

void TestTextIndex::sortsByDate()
{
    // More hits than are looked at together, in several blocks of ids, dates without order.
    QStringList texts;
    for (int i = 0; i < 3500; ++i) {
        texts.append(u"关于第%1号大桥"_s.arg(i));
    }
    Issue issue = fixture::issueOf(texts);
    std::mt19937 random(3);
    const auto below = [&random](int limit) {
        return std::uniform_int_distribution<int>(0, limit - 1)(random);
    };
    for (Document& document : issue.documents) {
        document.date = Date{2000 + below(20), 1 + below(12), 1 + below(3)};
    }
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "dates", issue) != 0);
    TextIndex index(*archive.database);
    const Ids expected = *Catalogue(*archive.database).documentIds({});
    for (const QStringList& phrases :
         {QStringList{u"大桥"_s}, QStringList{u"桥"_s}, QStringList{u"大桥"_s, u"号"_s}}) {
        QCOMPARE(*index.find(queryFor(phrases), Order::Date), expected);
        for (const qsizetype count : {0, 1, 50, 2000}) {
            QCOMPARE(*index.find(queryFor(phrases), Order::Date, count),
                     Ids(expected.begin(), expected.begin() + count));
        }
    }
    DocumentFilter filter;
    filter.to = Date{2010, 6, 0};
    const Ids early = *Catalogue(*archive.database).documentIds(filter);
    QCOMPARE(*index.find(queryFor({u"大桥"_s}, filter), Order::Date, 70),
             Ids(early.begin(), early.begin() + 70));
    QCOMPARE(*index.newestFirst({early[5], early[0], early[2], 99999}),
             (Ids{early[0], early[2], early[5]}));
}

void TestTextIndex::sortsByRelevance()
{
    Issue issue = fixture::issueOf({u"工作要点\n提到大桥。"_s, u"大桥管理办法\n正文。"_s,
                                    u"工作要点\n大桥、大桥、大桥。"_s, u"无关"_s});
    issue.documents[0].date = Date{2024, 1, 1};
    issue.documents[1].date = Date{2001, 1, 1};
    issue.documents[2].date = Date{2010, 1, 1};
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "ranks", issue) != 0);
    TextIndex index(*archive.database);
    const Ids byDate = *index.find(queryFor({u"大桥"_s}), Order::Date);
    QCOMPARE(byDate.size(), size_t(3));
    // Newest first: mentioned once, mentioned often, in the title.
    QCOMPARE(*index.find(queryFor({u"大桥"_s}), Order::Relevance),
             (Ids{byDate[2], byDate[1], byDate[0]}));
    QCOMPARE(*index.find(queryFor({u"大桥"_s}), Order::Relevance, 1), Ids{byDate[2]});
}

void TestTextIndex::forgetsFormerVersions()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1, 5)) != 0);
    QVERIFY(store(*archive.database, "b", fixture::plainIssue(2024, 1, 3)) != 0);
    TextIndex index(*archive.database);
    QCOMPARE(*index.count(queryFor({u"请照办"_s})), 3);
    QCOMPARE(*index.count(queryFor({u"请"_s})), 3);
    QCOMPARE(*index.check(), QStringList());
    QVERIFY(index.remove(1).ok()); // not indexed any more
    QCOMPARE(*index.check(), QStringList());
}

void TestTextIndex::checksItself()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1, 3)) != 0);
    TextIndex index(*archive.database);
    QCOMPARE(*index.check(), QStringList());
    const auto faultsAfter = [&](const char* sql) {
        const Status done = archive.database->execute(sql);
        return done ? index.check()->size() : -1;
    };
    // A text that changed, a row that is missing, words that no document has.
    QCOMPARE(faultsAfter("UPDATE document_text SET text = text || '另' WHERE document_id = 1"), 2);
    QVERIFY(index.rebuild().ok());
    QCOMPARE(*index.check(), QStringList());
    QVERIFY(faultsAfter("DELETE FROM search_document WHERE document_id = 2") >= 1);
    QVERIFY(index.rebuild().ok());
    QCOMPARE(faultsAfter("INSERT INTO search_text (rowid, text, facets) VALUES (1, '多余', '')"),
             1);
    QVERIFY(index.rebuild().ok());
    QCOMPARE(faultsAfter("UPDATE search_document SET sort_date = 1 WHERE document_id = 3"), 1);
}

void TestTextIndex::rebuilds()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1, 3)) != 0);
    TextIndex index(*archive.database);
    QVERIFY(*index.isUpToDate());
    QVERIFY(archive.database->execute("UPDATE search_version SET folding = 'older'").ok());
    QVERIFY(!*index.isUpToDate());
    qint64 last = 0;
    QVERIFY(index.rebuild({}, [&last](const ProgressState& state) { last = state.done; }).ok());
    QCOMPARE(last, 3);
    QVERIFY(*index.isUpToDate());
    QCOMPARE(*index.check(), QStringList());
    QCOMPARE(*index.count(queryFor({u"请照办"_s})), 3);
}

void TestTextIndex::stops()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1, 2000)) != 0);
    TextIndex index(*archive.database);
    StopSource source;
    source.request_stop();
    const auto found =
        index.find(queryFor({u"请照办"_s}), Order::Date, TextIndex::kAll, source.get_token());
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, ErrorCode::Cancelled);
    const Status rebuilt = index.rebuild(source.get_token());
    QVERIFY(!rebuilt.ok());
    QCOMPARE(rebuilt.error().code, ErrorCode::Cancelled);
    // Nothing is left behind: neither of the stop nor of what was stopped.
    QCOMPARE(*index.count(queryFor({u"请照办"_s})), 2000);
}

QTEST_GUILESS_MAIN(TestTextIndex)
#include "tst_textindex.moc"
