// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/textmatch.h"

#include "archive/bodyauthority.h"
#include "archive/datekey.h"
#include "archive/ftsexpression.h"
#include "archive/indexcontent.h"
#include "archive/rows.h"
#include "text/characters.h"
#include "text/phrases.h"
#include "text/tokens.h"

#include <algorithm>
#include <utility>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

/// With no more hits than this it is cheaper to look at them all than to go block by block.
constexpr qint64 kRareHits = 1000;

constexpr auto kGazetteId = "SELECT id FROM gazette WHERE name = ?";
constexpr auto kBlocks = "SELECT block, newest FROM search_block "
                         "WHERE newest >= ?1 AND oldest <= ?2 ORDER BY newest DESC, block DESC";
constexpr auto kSymbolsInRange = "SELECT rowid FROM search_symbol WHERE search_symbol MATCH ?1 "
                                 "AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid";

void addTerm(QString& expression, const QString& term)
{
    expression += (expression.isEmpty() ? QString() : u" AND "_s) + quoted(term);
}

/// The name as an upper-case word, as the index has it.
QString hexOf(const QString& name)
{
    return QString::fromLatin1(name.toUtf8().toHex().toUpper());
}

std::string_view viewOf(const QByteArray& utf8)
{
    return {utf8.constData(), static_cast<size_t>(utf8.size())};
}

bool isSingleSymbol(const QString& phrase)
{
    return text::isSingleSymbol(viewOf(phrase.toUtf8()));
}

bool isSingleHan(const QString& phrase)
{
    return isSingleSymbol(phrase) && text::isHan(text::codePointAt(phrase, 0));
}

} // namespace

/// Words and marks are in both tables; the small one is quicker where it suffices.
void TextMatch::addPhrase(const QString& phrase, bool onlySymbols)
{
    if (onlySymbols || isSingleHan(phrase)) {
        addTerm(m_symbols, phrase);
        return;
    }
    const QByteArray utf8 = phrase.toUtf8();
    const std::string_view core = text::withoutOpenStart(viewOf(utf8));
    addTerm(m_text, QString::fromUtf8(core.data(), static_cast<qsizetype>(core.size())));
    if (text::hasOpenEnd(core)) {
        m_text += u" *"_s; // whatever begins with the last token
        m_hasPrefix = true;
    }
    if (const qsizetype left = utf8.size() - std::ssize(core); left > 0) {
        addTerm(m_symbols, QString::fromUtf8(utf8.first(left)));
        m_unproven.append(phrase);
    }
}

Result<TextMatch> TextMatch::plan(Database& database, const TextQuery& query, bool ranked,
                                  const StopGuard& guard)
{
    TextMatch match(database, guard);
    const bool onlySymbols = std::ranges::all_of(query.phrases, isSingleSymbol);
    for (const QString& phrase : query.phrases) {
        match.addPhrase(phrase, onlySymbols);
    }
    match.m_ranked = ranked && !match.m_text.isEmpty();
    if (query.filter.from || query.filter.to) {
        match.m_hasDates = true;
        match.m_from = query.filter.from ? dateKey(*query.filter.from) : 0;
        match.m_to = query.filter.to ? lastDateKey(*query.filter.to) : match.m_to;
    }
    if (Status done = match.addFacets(query.filter); !done) {
        return done.error();
    }
    return match;
}

Status TextMatch::addFacets(const DocumentFilter& filter)
{
    QString& expression = m_text.isEmpty() ? m_symbols : m_text;
    Batch batch(*m_database);
    const auto addNamed = [&](const char* sql, QLatin1Char kind, const QString& name) -> Status {
        if (name.isEmpty()) {
            return {};
        }
        const Result<std::optional<qint64>> id = batch.find(sql, name);
        if (!id) {
            return id.error();
        }
        m_isEmpty = m_isEmpty || !*id;
        addTerm(expression, kind + QString::number(id->value_or(0)));
        return {};
    };
    if (Status done = addNamed(kGazetteId, 'G'_L1, filter.gazette); !done) {
        return done;
    }
    if (Status done = addBody(expression, filter.body); !done) {
        return done;
    }
    if (filter.issue) {
        addTerm(expression, u'I' + QString::number(*filter.issue));
    }
    if (filter.year) {
        addTerm(expression, u'Y' + QString::number(*filter.year));
    }
    if (!filter.kind.isEmpty()) {
        addTerm(expression, u'K' + hexOf(filter.kind));
    }
    if (!filter.category.isEmpty()) {
        addTerm(expression, u'C' + hexOf(filter.category));
    }
    return {};
}

Status TextMatch::addBody(QString& expression, const QString& name)
{
    if (name.isEmpty()) {
        return {};
    }
    const Result<std::vector<qint64>> forms = formsOfBody(*m_database, name);
    if (!forms) {
        return forms.error();
    }
    QStringList terms;
    for (const qint64 form : *forms) {
        terms.append(quoted(u'B' + QString::number(form)));
    }
    m_isEmpty = m_isEmpty || terms.isEmpty();
    expression += (expression.isEmpty() ? u"("_s : u" AND ("_s) + terms.join(u" OR "_s) + u')';
    return {};
}

QByteArray TextMatch::sqlOver(const char* columns, bool usesDocument) const
{
    const QByteArray table = m_text.isEmpty() ? "search_symbol" : "search_text";
    QByteArray sql = "SELECT " + QByteArray(columns) + " FROM " + table;
    if (usesDocument || m_hasDates) {
        // CROSS: the index goes first, whatever the planner thinks.
        sql += " CROSS JOIN search_document d ON d.document_id = " + table + ".rowid";
    }
    sql += " WHERE " + table + " MATCH ?1 AND " + table + ".rowid BETWEEN ?2 AND ?3";
    sql += m_hasDates ? " AND d.date BETWEEN ?4 AND ?5" : "";
    return sql;
}

Result<Statement> TextMatch::prepareFor(const QByteArray& sql, IdRange range)
{
    Result<Statement> statement = m_database->prepare(sql.constData());
    if (statement) {
        statement->bind(1, m_text.isEmpty() ? m_symbols : m_text);
        statement->bind(2, range.first).bind(3, range.last);
        if (m_hasDates) {
            statement->bind(4, m_from).bind(5, m_to);
        }
    }
    return statement;
}

Result<std::vector<TextHit>> TextMatch::mainHits(IdRange range)
{
    if (!m_hitStatement) {
        const QByteArray sql = sqlOver(
            m_ranked ? "d.document_id, d.sort_date, gongbao_relevance(search_text, d.title_tokens)"
                     : "d.document_id, d.sort_date, 0",
            true);
        Result<Statement> statement = prepareFor(sql, range);
        if (!statement) {
            return statement.error();
        }
        m_hitStatement = std::move(*statement);
    }
    m_hitStatement->bind(2, range.first).bind(3, range.last);
    return listOfRows<std::vector<TextHit>>(*m_hitStatement, [](const Statement& row) {
        return TextHit{row.integer(0), row.integer(1), row.integer(2)};
    });
}

/// Both lists are in the order of ids. For few hits in a long range each is looked up.
Status TextMatch::dropWithoutSymbols(std::vector<TextHit>& hits, IdRange range)
{
    Result<Statement> statement = m_database->prepare(kSymbolsInRange);
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, m_symbols);
    std::vector<TextHit> kept;
    const auto keep = [&](std::span<const TextHit> candidates, IdRange part) -> Status {
        auto next = candidates.begin();
        statement->bind(2, part.first).bind(3, part.last);
        return forEachRow(*statement, [&] {
            const DocumentId id = statement->integer(0);
            next = std::ranges::lower_bound(next, candidates.end(), id, {}, &TextHit::id);
            if (next != candidates.end() && next->id == id) {
                kept.push_back(*next);
            }
        });
    };
    const std::span<const TextHit> all(hits);
    const bool oneByOne = all.size() <= kRareHits && range.last - range.first >= kBlockSize;
    for (size_t i = 0; oneByOne && i < all.size(); ++i) {
        if (Status done = keep(all.subspan(i, 1), {all[i].id, all[i].id}); !done) {
            return done;
        }
    }
    if (!oneByOne) {
        if (Status done = keep(all, range); !done) {
            return done;
        }
    }
    hits = std::move(kept);
    return {};
}

Result<std::vector<TextHit>> TextMatch::candidates(IdRange range)
{
    if (m_isEmpty) {
        return std::vector<TextHit>();
    }
    Result<std::vector<TextHit>> found = mainHits(range);
    if (found && !m_text.isEmpty() && !m_symbols.isEmpty()) {
        if (Status done = dropWithoutSymbols(*found, range); !done) {
            return done.error();
        }
    }
    return found;
}

Result<bool> TextMatch::isProven(const TextHit& hit)
{
    if (m_unproven.isEmpty()) {
        return true;
    }
    if (Status going = m_guard->check(); !going) {
        return going.error();
    }
    const Result<QString> folded = readSearchableText(m_texts, hit.id);
    if (!folded) {
        return folded.error();
    }
    return std::ranges::all_of(m_unproven, [&folded](const QString& phrase) {
        return text::indexOfPhrase(*folded, phrase) >= 0;
    });
}

/// Only as many as are wanted are looked up in their texts.
Status TextMatch::insertNewest(std::vector<TextHit>& newest, std::vector<TextHit> candidates,
                               qsizetype count)
{
    std::ranges::sort(candidates, isNewer);
    const auto known = std::ssize(newest);
    const auto isFull = [&] { return std::ssize(newest) - known == count; };
    for (const TextHit& candidate : candidates) {
        if (isFull() || (known == count && isNewer(newest[size_t(count) - 1], candidate))) {
            break;
        }
        const Result<bool> proven = isProven(candidate);
        if (!proven) {
            return proven.error();
        }
        if (*proven) {
            newest.push_back(candidate);
        }
    }
    std::ranges::inplace_merge(newest, newest.begin() + known, isNewer);
    newest.resize(std::min(newest.size(), static_cast<size_t>(count)));
    return {};
}

Result<bool> TextMatch::isRare()
{
    Result<Statement> statement =
        prepareFor("SELECT count(*) FROM (" + sqlOver("1", false) + " LIMIT 1001)", {});
    if (!statement) {
        return statement.error();
    }
    const Result<bool> row = statement->step();
    return row ? Result<bool>(statement->integer(0) <= kRareHits) : row;
}

Result<std::vector<TextHit>> TextMatch::newestByBlocks(qsizetype count)
{
    Result<Statement> blocks = m_database->prepare(kBlocks);
    if (!blocks) {
        return blocks.error();
    }
    blocks->bind(1, m_from).bind(2, m_to);
    std::vector<TextHit> newest;
    while (true) {
        const Result<bool> row = blocks->step();
        if (!row) {
            return row.error();
        }
        const bool isFull = std::ssize(newest) == count;
        if (!*row || (isFull && blocks->integer(1) < newest.back().sortDate)) {
            return newest;
        }
        if (Status going = m_guard->check(); !going) {
            return going.error();
        }
        const DocumentId first = blocks->integer(0) * kBlockSize;
        Result<std::vector<TextHit>> found = candidates({first, first + kBlockSize - 1});
        if (!found) {
            return found.error();
        }
        if (Status done = insertNewest(newest, std::move(*found), count); !done) {
            return done.error();
        }
    }
}

Result<std::vector<TextHit>> TextMatch::newest(qsizetype count)
{
    if (m_isEmpty || count <= 0) {
        return std::vector<TextHit>();
    }
    if (count != TextIndex::kAll && !m_hasPrefix) {
        const Result<bool> rare = isRare();
        if (!rare) {
            return rare.error();
        }
        if (!*rare) {
            return newestByBlocks(count);
        }
    }
    Result<std::vector<TextHit>> found = candidates();
    if (!found) {
        return found.error();
    }
    std::vector<TextHit> newest;
    const Status done = insertNewest(newest, std::move(*found), count);
    return done ? Result<std::vector<TextHit>>(std::move(newest))
                : Result<std::vector<TextHit>>(done.error());
}

Result<qint64> TextMatch::count()
{
    if (m_isEmpty) {
        return qint64(0);
    }
    if (!isSimple()) {
        const Result<std::vector<TextHit>> found = newest(TextIndex::kAll);
        return found ? Result<qint64>(qint64(std::ssize(*found))) : Result<qint64>(found.error());
    }
    Result<Statement> statement = prepareFor(sqlOver("count(*)", false), {});
    if (!statement) {
        return statement.error();
    }
    const Result<bool> row = statement->step();
    return row ? Result<qint64>(statement->integer(0)) : Result<qint64>(row.error());
}

} // namespace gongbao::archive
