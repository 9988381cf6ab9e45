// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the tables of the index, read directly, say what texts were put into them: with small
// pages and pieces of every age, after deletions, while they are merged, and when they are damaged.
#include "archive/postings/searchtables.h"
#include "archive/rows.h"
#include "archivefixture.h"
#include "text/tokens.h"

#include <QTest>

#include <sqlite3.h>

#include <map>
#include <random>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

using Ids = std::vector<DocumentId>;
using Places = std::map<DocumentId, std::vector<qint32>>;
using Words = std::vector<std::string>;

Words tokensOf(const std::string& text)
{
    Words tokens;
    text::forEachToken(text, [&tokens](std::string_view token) {
        tokens.emplace_back(token);
        return true;
    });
    return tokens;
}

/// The two tables of an archive, filled without documents, and the texts that they should hold.
class Tables
{
public:
    explicit Tables(int pageSize)
    {
        for (const char* table : {"search_text", "search_symbol"}) {
            run(QByteArray("INSERT INTO ") + table + " (" + table + ", rank) VALUES ('pgsz', " +
                QByteArray::number(pageSize) + ")");
        }
    }

    [[nodiscard]] Database& database() { return *m_archive.database; }
    [[nodiscard]] const std::map<DocumentId, std::string>& texts() const { return m_texts; }

    void run(const QByteArray& sql)
    {
        const Status done = database().execute(sql.constData());
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }

    void add(DocumentId id, const std::string& text)
    {
        m_texts[id] = text;
        write("(rowid, text, facets) VALUES (?, ?, ?)", id, text);
    }

    void remove(DocumentId id)
    {
        const std::string text = m_texts.extract(id).mapped();
        write("(%1, rowid, text, facets) VALUES ('delete', ?, ?, ?)", id, text);
    }

    /// Some steps of merging, so that pieces are left half merged.
    void merge(int pages)
    {
        run("INSERT INTO search_text (search_text, rank) VALUES ('merge', " +
            QByteArray::number(pages) + ")");
    }

    [[nodiscard]] static std::string facetOf(DocumentId id)
    {
        return std::string(1, 'Y').append(std::to_string(id % 7));
    }

private:
    void write(const QByteArray& values, DocumentId id, const std::string& text)
    {
        for (const QByteArray table : {"search_text", "search_symbol"}) {
            const QByteArray sql =
                "INSERT INTO " + table + ' ' + QByteArray(values).replace("%1", table);
            Result<Statement> statement = database().prepare(sql.constData());
            QVERIFY(statement);
            const std::string facet = facetOf(id);
            statement->bind(1, id).bind(2, QUtf8StringView(text)).bind(3, QUtf8StringView(facet));
            QVERIFY(statement->run());
        }
    }

    fixture::TemporaryArchive m_archive;
    std::map<DocumentId, std::string> m_texts;
};

Places expected(const Tables& tables, const Words& phrase, bool opensEnd, size_t most)
{
    Places all;
    for (const auto& [id, text] : tables.texts()) {
        const Words words = tokensOf(text);
        for (size_t at = 0; at + phrase.size() <= words.size() && all[id].size() < most; ++at) {
            bool fits = true;
            for (size_t i = 0; i < phrase.size() && fits; ++i) {
                const bool isOpen = opensEnd && i + 1 == phrase.size();
                fits = isOpen ? words[at + i].starts_with(phrase[i]) : words[at + i] == phrase[i];
            }
            if (fits) {
                all[id].push_back(qint32(at));
            }
        }
    }
    std::erase_if(all, [](const auto& entry) { return entry.second.empty(); });
    return all;
}

Tokens toTokens(const Words& phrase, bool opensEnd)
{
    Tokens tokens;
    for (const std::string& word : phrase) {
        tokens.push_back({word, false});
    }
    tokens.back().opensEnd = opensEnd;
    return tokens;
}

Places found(Tables& tables, const Tokens& tokens, const Ids* within, size_t most)
{
    const StopGuard guard(tables.database(), {});
    SearchTables search(tables.database(), guard);
    Result<PhraseSearch> phrase = search.phrase(tokens);
    Places places;
    if (!phrase) {
        return places;
    }
    const Result<Occurrences> all = phrase->run(within, most);
    for (size_t i = 0; all && i < all->ids.size(); ++i) {
        places[all->ids[i]] = {all->of(i).begin(), all->of(i).end()};
    }
    return places;
}

Ids idsOf(Tables& tables, const Tokens& any)
{
    const StopGuard guard(tables.database(), {});
    const Result<IdSet> set = SearchTables(tables.database(), guard).withAny(any);
    return set ? set->ids() : Ids{-1};
}

/// Of few characters, so that every phrase stands in many texts.
std::string someText(std::mt19937& random, int most)
{
    static const Words kPieces{"政", "府", "办", "公", "，", "、", "27", "a"};
    std::string text;
    std::string last;
    for (auto left = 1 + random() % unsigned(most); left > 0; --left) {
        const std::string& piece = kPieces[random() % kPieces.size()];
        const bool joins = !last.empty() && last[0] < 'z' && last[0] > 0 && piece[0] > 0;
        text += joins ? "，" : piece; // words side by side would be one
        last = joins ? "，" : piece;
    }
    return text;
}

/// A piece of the tokens of a text.
Words someWords(std::mt19937& random, const Tables& tables)
{
    auto text = tables.texts().begin();
    std::advance(text, random() % tables.texts().size());
    const Words words = tokensOf(text->second);
    const size_t at = random() % words.size();
    const size_t size = 1 + random() % std::min<size_t>(4, words.size() - at);
    return {words.begin() + std::ptrdiff_t(at), words.begin() + std::ptrdiff_t(at + size)};
}

Ids someIds(std::mt19937& random, const Tables& tables)
{
    Ids ids;
    const auto share = 1 + random() % 20;
    for (const auto& [id, text] : tables.texts()) {
        if (random() % share == 0) {
            ids.push_back(id);
        }
    }
    return ids;
}

void compare(std::mt19937& random, Tables& tables)
{
    const Words phrase = someWords(random, tables);
    const bool opensEnd = random() % 3 == 0;
    const size_t most = opensEnd || random() % 2 == 0 ? PhraseSearch::kAllPlaces : 3;
    Places wanted = expected(tables, phrase, opensEnd, most);
    const Tokens tokens = toTokens(phrase, opensEnd);
    QCOMPARE(found(tables, tokens, nullptr, most), wanted);
    const Ids within = someIds(random, tables);
    std::erase_if(wanted, [&within](const auto& entry) {
        return !std::ranges::binary_search(within, entry.first);
    });
    QCOMPARE(found(tables, tokens, &within, most), wanted);
}

/// Documents come, go, and come again with other texts.
void change(std::mt19937& random, Tables& tables, int count)
{
    QVERIFY(tables.database().transaction([&]() -> Status {
        for (int i = 0; i < count; ++i) {
            const auto id = DocumentId(1 + random() % 400);
            if (tables.texts().contains(id)) {
                tables.remove(id);
            }
            if (random() % 4 != 0) {
                tables.add(id, someText(random, random() % 50 == 0 ? 900 : 40));
            }
        }
        return {};
    }));
}

} // namespace

class TestPostings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPhrases_data();
    void findsPhrases();
    void findsSymbols();
    void skipsOverManyPages();
    void seesWhatATransactionGathers();
    void staysOnOneState();
    void refusesALaterFormat();
    void survivesDamage();
};

void TestPostings::findsPhrases_data()
{
    QTest::addColumn<int>("pageSize");
    for (const int pageSize : {32, 64, 300, 8000}) {
        QTest::addRow("pages of %d bytes", pageSize) << pageSize;
    }
}

void TestPostings::findsPhrases()
{
    QFETCH(int, pageSize);
    std::mt19937 random(unsigned(pageSize) + 1);
    Tables tables(pageSize);
    for (int round = 0; round < 14; ++round) {
        change(random, tables, round % 3 == 0 ? 150 : 30);
        if (round % 4 == 2) {
            tables.merge(3);
        }
        for (int i = 0; i < 40; ++i) {
            compare(random, tables);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
}

void TestPostings::findsSymbols()
{
    std::mt19937 random(7);
    Tables tables(64);
    for (int round = 0; round < 8; ++round) {
        change(random, tables, 60);
    }
    for (const std::string facet : {"Y0", "Y3", "Y9"}) {
        Ids wanted;
        for (const auto& [id, text] : tables.texts()) {
            if (Tables::facetOf(id) == facet) {
                wanted.push_back(id);
            }
        }
        QCOMPARE(idsOf(tables, {{facet, false}}), wanted);
    }
    for (const std::string symbol : {"27", "a", "，", "政，", "无"}) {
        Ids wanted;
        for (const auto& [id, text] : tables.texts()) {
            bool has = false;
            text::forEachSymbolToken(text, [&](std::string_view token) {
                has = has || token == symbol;
                return true;
            });
            if (has) {
                wanted.push_back(id);
            }
        }
        QCOMPARE(idsOf(tables, {{symbol, false}}), wanted);
    }
    // 2 begins 27, and every facet begins with Y.
    QCOMPARE(idsOf(tables, {{"2", true}}), idsOf(tables, {{"27", false}}));
    QCOMPARE(idsOf(tables, {{"Y", true}}).size(), tables.texts().size());
}

/// A frequent token and a rare one: the pages between are skipped by the lists of their first rows,
/// which with such small pages take several records.
void TestPostings::skipsOverManyPages()
{
    Tables tables(32);
    QVERIFY(tables.database().transaction([&]() -> Status {
        for (DocumentId id = 1; id <= 3000; ++id) {
            tables.add(id * 3, id % 700 == 0 ? "政府办" : "政府公");
        }
        return {};
    }));
    tables.run("INSERT INTO search_text (search_text) VALUES ('optimize')");
    const Places wanted{{2100, {0}}, {4200, {0}}, {6300, {0}}, {8400, {0}}};
    QCOMPARE(found(tables, {{"政府", false}, {"府办", false}}, nullptr, 1), wanted);
    const Ids within{4, 6300, 7000, 8400, 9001};
    const Places few{{6300, {0}}, {8400, {0}}};
    QCOMPARE(found(tables, {{"政府", false}}, &within, 1), few);
}

void TestPostings::seesWhatATransactionGathers()
{
    Tables tables(300);
    QVERIFY(tables.database().transaction([&]() -> Status {
        tables.add(5, "政府");
        const Places wanted{{5, {0}}};
        [&] { QCOMPARE(found(tables, {{"政府", false}}, nullptr, 1), wanted); }();
        return {};
    }));
}

void TestPostings::staysOnOneState()
{
    Tables tables(300);
    tables.add(5, "政府");
    const auto reader = Database::open(tables.database().path(), OpenMode::ReadOnly);
    QVERIFY(reader);
    const StopGuard guard(**reader, {});
    SearchTables search(**reader, guard);
    Result<PhraseSearch> before = search.phrase({{"政府", false}});
    QVERIFY(before);
    tables.remove(5);
    tables.run("INSERT INTO search_text (search_text) VALUES ('optimize')");
    const Result<Occurrences> still = before->run(nullptr, 1);
    QVERIFY(still);
    QCOMPARE(still->ids, Ids{5});
    QCOMPARE(search.withAny({{"Y5", false}}).value().ids(), Ids{5});
    QVERIFY(found(tables, {{"政府", false}}, nullptr, 1).empty());
}

void TestPostings::refusesALaterFormat()
{
    Tables tables(300);
    tables.add(5, "政府");
    sqlite3* raw = nullptr;
    QCOMPARE(sqlite3_open(tables.database().path().toUtf8().constData(), &raw), SQLITE_OK);
    QCOMPARE(sqlite3_exec(raw, "UPDATE search_text_config SET v = 5 WHERE k = 'version'", nullptr,
                          nullptr, nullptr),
             SQLITE_OK);
    sqlite3_close(raw);
    const StopGuard guard(tables.database(), {});
    const Result<PhraseSearch> phrase =
        SearchTables(tables.database(), guard).phrase({{"政府", false}});
    QVERIFY(!phrase);
    QCOMPARE(phrase.error().code, ErrorCode::Unsupported);
    QVERIFY(phrase.error().message.contains(tables.database().path()));
}

/// Whatever a damaged file says, the search ends, with hits or with a sentence.
void TestPostings::survivesDamage()
{
    std::mt19937 random(3);
    Tables tables(64);
    change(random, tables, 300);
    sqlite3* raw = nullptr;
    QCOMPARE(sqlite3_open(tables.database().path().toUtf8().constData(), &raw), SQLITE_OK);
    int refused = 0;
    const auto refuse = [&refused](const Status& done) {
        refused += done ? 0 : 1;
        QVERIFY(done || done.error().code == ErrorCode::Corrupt);
        QVERIFY(done || done.error().message.contains(u"gongbao-cli reindex"_s));
    };
    for (int round = 0; round < 60; ++round) {
        const auto number = [&random](unsigned below) {
            return QByteArray::number(random() % below);
        };
        const QByteArray table = round % 2 == 0 ? "search_text_data" : "search_symbol_data";
        QByteArray spoil = "DELETE FROM " + table + " WHERE id = (SELECT id FROM " + table +
                           " WHERE id > 10 LIMIT 1 OFFSET " + number(100) + ")";
        if (round % 10 != 9) {
            const QByteArray place = number(40);
            // The record of the pieces among them, now and then.
            spoil = "UPDATE " + table + " SET block = CAST(substr(block, 1, " + place +
                    ") || char(" + number(128) + ") || substr(block, 2 + " + place +
                    ") AS BLOB) WHERE id > " + (round > 50 ? "9" : "10") +
                    " AND (id = 10 OR id % 8 = " + number(8) + ")";
        }
        QCOMPARE(sqlite3_exec(raw, spoil.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        const StopGuard guard(tables.database(), {});
        SearchTables search(tables.database(), guard);
        const Words words = someWords(random, tables);
        Result<PhraseSearch> phrase = search.phrase(toTokens(words, random() % 2 == 0));
        const Result<Occurrences> all = phrase ? phrase->run(nullptr, PhraseSearch::kAllPlaces)
                                               : Result<Occurrences>(phrase.error());
        refuse(all ? Status() : Status(all.error()));
        const Result<IdSet> set = search.withAny({{{}, true}});
        refuse(set ? Status() : Status(set.error()));
        QVERIFY(!QTest::currentTestFailed());
    }
    QVERIFY(refused > 0);
    sqlite3_close(raw);
}

QTEST_GUILESS_MAIN(TestPostings)
#include "tst_postings.moc"
