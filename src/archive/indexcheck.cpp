// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/indexcheck.h"

#include "archive/indexcontent.h"
#include "archive/rows.h"
#include "archive/titleindex.h"
#include "archive/titletokenizer.h"
#include "text/folding.h"
#include "text/tokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

// FTS5 lists what it holds: one row for each token of each document, with its place where the
// table keeps places. Tables of the temporary schema, gone with the connection.
constexpr auto kMakeLists = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_text_tokens "
                            "USING fts5vocab (main, search_text, instance);"
                            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_symbol_tokens "
                            "USING fts5vocab (main, search_symbol, instance);"
                            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_title_tokens "
                            "USING fts5vocab (main, search_title, instance);";
constexpr auto kTextTokens = "SELECT doc, term, offset FROM temp.search_text_tokens";
constexpr auto kSymbolTokens = "SELECT doc, term, 0 FROM temp.search_symbol_tokens";
constexpr auto kTitleTokens =
    "SELECT doc, term, offset + 1000000 * iif(col = 'title', 0, iif(col = 'attachments', 1, 2)) "
    "FROM temp.search_title_tokens";
constexpr qint64 kTitleColumn = 1'000'000;
constexpr auto kUnindexed = "SELECT id FROM document WHERE current = 1 "
                            "AND id NOT IN (SELECT document_id FROM search_document)";
constexpr auto kFormer = "SELECT document_id FROM search_document "
                         "WHERE document_id NOT IN (SELECT id FROM document WHERE current = 1)";
constexpr auto kIndexed = "SELECT document_id FROM search_document";
constexpr auto kWrongRow = "SELECT s.document_id FROM search_document s "
                           "JOIN document d ON d.id = s.document_id LEFT JOIN search_block b "
                           "ON b.block = s.document_id / 1024 "
                           "WHERE s.sort_date <> d.sort_date OR s.date IS NOT d.date "
                           "OR s.sort_date NOT BETWEEN ifnull(b.oldest, 1) AND ifnull(b.newest, 0)";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TextIndex)
};

/// Sums of what a document's tokens hash to, each with its place: equal sums mean equal tokens.
/// Tokens of the index are added and those of the texts taken off, so that 0 is left.
class Balance
{
public:
    void add(DocumentId id, std::string_view token, qint64 place)
    {
        m_sums[id] += hash(token, place);
    }
    void takeOff(DocumentId id, std::string_view token, qint64 place)
    {
        m_sums[id] -= hash(token, place);
    }
    [[nodiscard]] std::vector<DocumentId> unequal() const
    {
        std::vector<DocumentId> ids;
        for (const auto& [id, sum] : m_sums) {
            if (sum != 0) {
                ids.push_back(id);
            }
        }
        std::ranges::sort(ids);
        return ids;
    }

private:
    static quint64 hash(std::string_view token, qint64 place)
    {
        quint64 mixed = std::hash<std::string_view>()(token) +
                        static_cast<quint64>(place + 1) * 0x9E37'79B9'7F4A'7C15ULL;
        mixed = (mixed ^ (mixed >> 31)) * 0xBF58'476D'1CE4'E5B9ULL;
        return mixed ^ (mixed >> 29);
    }

    std::unordered_map<DocumentId, quint64> m_sums;
};

class IndexChecking
{
public:
    IndexChecking(Database& database, const StopToken& stop)
        : m_database(database)
        , m_batch(database)
        , m_guard(database, stop)
    {
    }

    [[nodiscard]] Result<QStringList> run()
    {
        if (Status made = m_database.execute(kMakeLists); !made) {
            return made.error();
        }
        const Status done = checkRows();
        return done ? compareTokens() : Result<QStringList>(done.error());
    }

private:
    [[nodiscard]] Result<std::vector<DocumentId>> ids(const char* sql)
    {
        Result<Statement*> statement = m_batch.prepared(sql);
        return statement ? idsOfRows(**statement)
                         : Result<std::vector<DocumentId>>(statement.error());
    }

    void note(const char* sentence, const std::vector<DocumentId>& documents)
    {
        constexpr size_t kNamed = 5;
        QStringList named;
        for (size_t i = 0; i < std::min(documents.size(), kNamed); ++i) {
            named.append(QString::number(documents[i]));
        }
        if (documents.size() > kNamed) {
            named.append(u"…"_s);
        }
        m_found.append(Text::tr(sentence).arg(documents.size()).arg(named.join(u", "_s)));
    }

    Status checkRows()
    {
        constexpr std::pair<const char*, const char*> kChecks[] = {
            {kUnindexed,
             QT_TRANSLATE_NOOP("TextIndex", "%1 documents are missing from the search index: %2; "
                                            "rebuild it.")},
            {kFormer, QT_TRANSLATE_NOOP("TextIndex",
                                        "%1 former documents are still in the search index: %2; "
                                        "rebuild it.")},
            {kWrongRow,
             QT_TRANSLATE_NOOP("TextIndex", "%1 documents have another date in the search index: "
                                            "%2; rebuild it.")},
        };
        for (const auto& [sql, sentence] : kChecks) {
            const Result<std::vector<DocumentId>> documents = ids(sql);
            if (!documents) {
                return documents.error();
            }
            if (!documents->empty()) {
                note(sentence, *documents);
            }
        }
        return {};
    }

    Status addTokens(const char* sql, Balance& balance)
    {
        Result<Statement*> statement = m_batch.prepared(sql);
        if (!statement) {
            return statement.error();
        }
        const Statement& row = **statement;
        return forEachRow(**statement, [&] {
            const QByteArray token = row.text(1).toUtf8();
            balance.add(row.integer(0), {token.constData(), size_t(token.size())}, row.integer(2));
        });
    }

    static void takeOffContent(const IndexContent& content, Balance& phrases, Balance& symbols)
    {
        for (const QByteArray& part : {content.text, content.facets}) {
            const std::string_view utf8(part.constData(), static_cast<size_t>(part.size()));
            qint64 place = 0;
            text::forEachToken(utf8, [&](std::string_view token) {
                phrases.takeOff(content.id, token, place++);
                return true;
            });
            text::forEachDistinctSymbol(utf8, [&](std::string_view symbol) {
                symbols.takeOff(content.id, symbol, 0);
                return true;
            });
        }
    }

    static void takeOffTitles(DocumentId id, const TitleContent& content, Balance& titles)
    {
        qint64 column = 0;
        for (const QString& text : {content.title, content.attachments, content.enclosed}) {
            const QByteArray utf8 = text.toUtf8();
            qint64 place = -1;
            forEachTitleToken({utf8.constData(), static_cast<size_t>(utf8.size())}, true,
                              [&](std::string_view token, bool colocated) {
                                  place += colocated ? 0 : 1;
                                  titles.takeOff(id, token, column + place);
                                  return true;
                              });
            column += kTitleColumn;
        }
    }

    Result<QStringList> compareTokens()
    {
        Balance phrases;
        Balance symbols;
        Balance titles;
        const Result<std::vector<DocumentId>> indexed = ids(kIndexed);
        if (!indexed) {
            return indexed.error();
        }
        for (const DocumentId id : *indexed) {
            const Result<IndexContent> content = readIndexContent(m_batch, id);
            if (!content) {
                return content.error();
            }
            takeOffContent(*content, phrases, symbols);
            const Result<TitleContent> titled = readTitleContent(m_batch, id);
            if (!titled) {
                return titled.error();
            }
            takeOffTitles(id, *titled, titles);
            if (Status going = m_guard.check(); !going) {
                return going.error();
            }
        }
        for (const auto& [sql, balance] :
             {std::pair(kTextTokens, &phrases), std::pair(kSymbolTokens, &symbols),
              std::pair(kTitleTokens, &titles)}) {
            if (Status done = addTokens(sql, *balance); !done) {
                return done.error();
            }
            if (const auto unequal = balance->unequal(); !unequal.empty()) {
                note(QT_TRANSLATE_NOOP("TextIndex", "The search index does not hold the words of "
                                                    "%1 documents as they are: %2; rebuild it."),
                     unequal);
            }
        }
        return m_found;
    }

    Database& m_database;
    Batch m_batch;
    StopGuard m_guard;
    QStringList m_found;
};

} // namespace

Result<QStringList> checkIndex(Database& database, const StopToken& stop)
{
    return IndexChecking(database, stop).run();
}

} // namespace gongbao::archive
