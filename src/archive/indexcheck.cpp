// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/indexcheck.h"

#include "archive/indexcontent.h"
#include "archive/indexedtokens.h"
#include "archive/rows.h"
#include "archive/sqliteerror.h"
#include "archive/titleindex.h"
#include "archive/titletokenizer.h"
#include "base/bytesview.h"
#include "text/folding.h"
#include "text/tokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <set>
#include <unordered_map>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr auto kUnindexed = "SELECT id FROM document WHERE current = 1 "
                            "AND id NOT IN (SELECT document_id FROM search_document)";
constexpr auto kFormer = "SELECT document_id FROM search_document "
                         "WHERE document_id NOT IN (SELECT id FROM document WHERE current = 1)";
constexpr auto kIndexed = "SELECT document_id FROM search_document ORDER BY document_id";
constexpr auto kWrongRow = "SELECT s.document_id FROM search_document s "
                           "JOIN document d ON d.id = s.document_id "
                           "WHERE s.sort_date <> d.sort_date OR s.date IS NOT d.date";
constexpr auto kTitleLength = "SELECT title_tokens FROM search_document WHERE document_id = ?";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TextIndex)
};

/// What the tokens of documents add up to, each with its place: those of the index are added and
/// those of the texts taken off, so that nothing is left where both are the same.
class Balance
{
public:
    struct Sum
    {
        quint64 hash = 0;
        qint64 tokens = 0; ///< how many more the index holds
    };

    void add(DocumentId id, std::string_view token, qint64 place)
    {
        Sum& sum = m_sums[id];
        sum.hash += hash(token, place);
        ++sum.tokens;
    }
    void takeOff(DocumentId id, std::string_view token, qint64 place)
    {
        Sum& sum = m_sums[id];
        sum.hash -= hash(token, place);
        --sum.tokens;
    }
    [[nodiscard]] const std::unordered_map<DocumentId, Sum>& sums() const { return m_sums; }

private:
    static quint64 hash(std::string_view token, qint64 place)
    {
        quint64 mixed = std::hash<std::string_view>()(token) +
                        static_cast<quint64>(place + 1) * 0x9E37'79B9'7F4A'7C15ULL;
        mixed = (mixed ^ (mixed >> 31)) * 0xBF58'476D'1CE4'E5B9ULL;
        return mixed ^ (mixed >> 29);
    }

    std::unordered_map<DocumentId, Sum> m_sums;
};

using Documents = std::set<DocumentId>;

class IndexChecking
{
public:
    IndexChecking(Database& database, const StopToken& stop, const Progress& progress)
        : m_database(database)
        , m_batch(database)
        , m_guard(database, stop)
        , m_progress(progress)
    {
    }

    [[nodiscard]] Result<QStringList> run()
    {
        const Result<std::vector<DocumentId>> indexed = ids(kIndexed);
        if (!indexed) {
            return indexed.error();
        }
        if (Status done = compareRows(); !done) {
            return done.error();
        }
        if (Status done = compareTokens(*indexed); !done) {
            return done.error();
        }
        tell();
        return m_found;
    }

private:
    [[nodiscard]] Result<std::vector<DocumentId>> ids(const char* sql)
    {
        Result<Statement*> statement = m_batch.prepared(sql);
        return statement ? idsOfRows(**statement)
                         : Result<std::vector<DocumentId>>(statement.error());
    }

    [[nodiscard]] Status compareRows()
    {
        for (const auto& [sql, documents] :
             {std::pair(kUnindexed, &m_missing), std::pair(kFormer, &m_gone),
              std::pair(kWrongRow, &m_misdated)}) {
            const Result<std::vector<DocumentId>> found = ids(sql);
            if (!found) {
                return found.error();
            }
            documents->insert(found->begin(), found->end());
        }
        return {};
    }

    void note(const Documents& documents, const char* sentence)
    {
        constexpr qsizetype kNamed = 20;
        if (documents.empty()) {
            return;
        }
        QStringList named;
        for (const DocumentId id : documents) {
            if (named.size() == kNamed) {
                named.append(u"…"_s);
                break;
            }
            named.append(QString::number(id));
        }
        m_found.append(Text::tr(sentence)
                           .arg(std::ssize(documents))
                           .arg(named.join(u", "_s), u"gongbao-cli reindex"_s));
    }

    void tell()
    {
        note(m_missing, QT_TRANSLATE_NOOP("TextIndex", "%1 documents are missing from the search "
                                                       "index: %2; make it anew (%3)."));
        note(m_gone,
             QT_TRANSLATE_NOOP("TextIndex", "The search index still holds %1 documents that are "
                                            "gone or replaced: %2; make it anew (%3)."));
        note(m_lacking,
             QT_TRANSLATE_NOOP("TextIndex", "The search index lacks words of %1 documents: %2; "
                                            "make it anew (%3)."));
        note(m_surplus,
             QT_TRANSLATE_NOOP("TextIndex", "The search index holds words that are not in %1 "
                                            "documents: %2; make it anew (%3)."));
        note(m_misdated,
             QT_TRANSLATE_NOOP("TextIndex", "%1 documents have another date in the search index "
                                            "than in the archive: %2; make it anew (%3)."));
        note(m_misranked,
             QT_TRANSLATE_NOOP("TextIndex", "The search index takes the titles of %1 documents for "
                                            "longer or shorter than they are: %2; make it anew "
                                            "(%3)."));
    }

    /// Damage that keeps the index from being read is a finding; nothing is known of the rest then.
    Result<bool> addTokens(TokenTable::Which which, Balance& balance)
    {
        const Status done =
            forEachIndexedToken(m_database, which, m_guard,
                                [&balance](DocumentId id, std::string_view token, qint64 place) {
                                    balance.add(id, token, place);
                                });
        const bool isDamaged = !done && (done.error().code == ErrorCode::Corrupt ||
                                         done.error().code == ErrorCode::Internal);
        if (isDamaged) {
            m_found.append(indexDamage(m_database.path()).message);
        }
        return done || isDamaged ? Result<bool>(!isDamaged) : Result<bool>(done.error());
    }

    static void takeOffContent(const IndexContent& content, Balance& phrases, Balance& symbols)
    {
        qint64 place = 0;
        text::forEachToken(viewOf(content.text), [&](std::string_view token) {
            phrases.takeOff(content.id, token, place++);
            return true;
        });
        for (const QByteArray& part : {content.text, content.facets}) {
            text::forEachSymbolToken(viewOf(part), [&](std::string_view symbol) {
                symbols.takeOff(content.id, symbol, 0);
                return true;
            });
        }
    }

    Status compareTitleLength(const IndexContent& content)
    {
        const Result<std::optional<qint64>> length = m_batch.find(kTitleLength, content.id);
        if (length && *length != content.titleTokens) {
            m_misranked.insert(content.id);
        }
        return length ? Status() : Status(length.error());
    }

    static void takeOffTitles(DocumentId id, const TitleContent& content, Balance& titles)
    {
        qint64 column = 0;
        for (const QString& text : {content.title, content.attachments, content.enclosed}) {
            const QByteArray utf8 = text.toUtf8();
            qint64 place = -1;
            forEachTitleToken(viewOf(utf8), true, [&](std::string_view token, bool colocated) {
                place += colocated ? 0 : 1;
                titles.takeOff(id, token, column + place);
                return true;
            });
            column += kTitleColumn;
        }
    }

    Status takeOffDocument(DocumentId id, Balance& phrases, Balance& symbols, Balance& titles)
    {
        const Result<IndexContent> content = readIndexContent(m_batch, id);
        if (!content) {
            return content.error();
        }
        takeOffContent(*content, phrases, symbols);
        if (Status done = compareTitleLength(*content); !done) {
            return done;
        }
        const Result<TitleContent> titled = readTitleContent(m_batch, id);
        if (!titled) {
            return titled.error();
        }
        takeOffTitles(id, *titled, titles);
        return m_guard.check();
    }

    Status compareTokens(const std::vector<DocumentId>& indexed)
    {
        Balance phrases;
        Balance symbols;
        Balance titles;
        ProgressState state{0, qint64(std::ssize(indexed)), Text::tr("Search index")};
        for (const DocumentId id : indexed) {
            report(m_progress, state);
            if (Status done = takeOffDocument(id, phrases, symbols, titles); !done) {
                return done;
            }
            ++state.done;
        }
        report(m_progress, state);
        for (const auto& [which, balance] : {std::pair(TokenTable::Which::Text, &phrases),
                                             std::pair(TokenTable::Which::Symbol, &symbols),
                                             std::pair(TokenTable::Which::Title, &titles)}) {
            const Result<bool> added = addTokens(which, *balance);
            if (!added) {
                return added.error();
            }
            if (*added) {
                judge(*balance, indexed);
            }
        }
        return {};
    }

    /// @p indexed in ascending order.
    void judge(const Balance& balance, const std::vector<DocumentId>& indexed)
    {
        for (const auto& [id, sum] : balance.sums()) {
            if (sum.hash == 0) {
                continue;
            }
            if (!std::ranges::binary_search(indexed, id)) {
                m_gone.insert(id);
                continue;
            }
            // As many tokens, but others: some are missing and some too many.
            if (sum.tokens <= 0) {
                m_lacking.insert(id);
            }
            if (sum.tokens >= 0) {
                m_surplus.insert(id);
            }
        }
    }

    Database& m_database;
    Batch m_batch;
    StopGuard m_guard;
    const Progress& m_progress;
    Documents m_missing;
    Documents m_gone; ///< not in the archive, or replaced by a newer version
    Documents m_misdated;
    Documents m_misranked;
    Documents m_lacking; ///< the index lacks some of their words
    Documents m_surplus; ///< the index has words that they do not
    QStringList m_found;
};

} // namespace

Result<QStringList> checkIndex(Database& database, const StopToken& stop, const Progress& progress)
{
    return IndexChecking(database, stop, progress).run();
}

} // namespace gongbao::archive
