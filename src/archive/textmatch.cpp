// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/textmatch.h"

#include "archive/datekey.h"
#include "archive/filterexpression.h"
#include "archive/ftsexpression.h"
#include "archive/ftstokenizer.h"
#include "archive/indexcontent.h"
#include "archive/rows.h"
#include "text/characters.h"
#include "text/phrases.h"
#include "text/tokens.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

/// So many hits are looked up one by one in the table of symbols; for more, all of its matches are
/// read.
constexpr size_t kFewHits = 1000;

constexpr auto kText = "SELECT text FROM document_text WHERE document_id = ?";
constexpr auto kSymbolsInRange = "SELECT rowid FROM search_symbol WHERE search_symbol MATCH ?1 "
                                 "AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid";

/// A hit in the title outweighs any number of hits in the text; those count less and less, so that
/// a long document does not win by its length.
qint64 scoreOf(const QByteArray& hits, qint32 titleTokens)
{
    constexpr double kTitleWeight = 4.0;
    constexpr double kScale = 1000;
    double weight = 0;
    for (qsizetype at = 0; at + qsizetype(sizeof(PhraseHits)) <= hits.size();
         at += sizeof(PhraseHits)) {
        PhraseHits phrase;
        std::memcpy(&phrase, hits.constData() + at, sizeof(phrase));
        const bool isInTitle = phrase.count > 0 && phrase.first < titleTokens;
        weight += (isInTitle ? kTitleWeight : 0) + double(phrase.count) / (phrase.count + 2);
    }
    return static_cast<qint64>(weight * kScale);
}

void addTerm(QString& expression, const QString& term)
{
    expression += (expression.isEmpty() ? QString() : u" AND "_s) + term;
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
        addTerm(m_symbols, symbolTerm(phrase));
        return;
    }
    const QByteArray utf8 = phrase.toUtf8();
    const std::string_view folded = viewOf(utf8);
    if (const std::string_view open = text::hanBeforeMark(folded); !open.empty()) {
        addTerm(m_symbols,
                quoted(QString::fromUtf8(open.data(), static_cast<qsizetype>(open.size()))));
        if (open.size() == folded.size()) {
            return;
        }
        m_unproven.append(phrase);
    }
    const std::string_view core = text::withoutOpenStart(folded);
    addTerm(m_text, quoted(QString::fromUtf8(core.data(), static_cast<qsizetype>(core.size()))));
    if (text::hasOpenEnd(core)) {
        m_text += u" *"_s; // whatever begins with the last token
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
    const Result<std::optional<QStringList>> facets = filterExpressions(*m_database, filter);
    if (!facets) {
        return facets.error();
    }
    m_isEmpty = !*facets;
    for (const QString& facet : facets->value_or(QStringList())) {
        addTerm(m_text.isEmpty() ? m_symbols : m_text, u'(' + facet + u')');
    }
    return {};
}

Result<Statement> TextMatch::prepareFor(const char* columns)
{
    const QByteArray table = m_text.isEmpty() ? "search_symbol" : "search_text";
    const QByteArray sql =
        "SELECT " + QByteArray(columns) + " FROM " + table + " WHERE " + table + " MATCH ?1";
    Result<Statement> statement = m_database->prepare(sql.constData());
    if (statement) {
        statement->bind(1, m_text.isEmpty() ? m_symbols : m_text);
    }
    return statement;
}

Result<std::vector<TextHit>> TextMatch::mainHits()
{
    Result<Statement> statement =
        prepareFor(m_ranked ? "rowid, gongbao_hits(search_text)" : "rowid");
    if (!statement) {
        return statement.error();
    }
    std::vector<TextHit> hits;
    if (!m_ranked) {
        const Status done = forEachRow(*statement, [&] {
            hits.push_back({statement->integer(0), 0, 0});
        });
        return done ? Result<std::vector<TextHit>>(std::move(hits))
                    : Result<std::vector<TextHit>>(done.error());
    }
    // To tell a hit in the title takes what is known of the document, read for all of them at once.
    QByteArray places;
    qsizetype size = 0;
    const Status done = forEachRow(*statement, [&] {
        const QByteArray ofHit = statement->blob(1);
        size = ofHit.size();
        places += ofHit;
        hits.push_back({statement->integer(0), 0, 0});
    });
    if (!done) {
        return done.error();
    }
    if (Status read = readDocuments(hits); !read) {
        return read.error();
    }
    const IndexedDocuments& documents = m_database->indexedDocuments();
    for (size_t i = 0; i < hits.size(); ++i) {
        const auto ofHit = QByteArray::fromRawData(places.constData() + qsizetype(i) * size, size);
        hits[i].score = scoreOf(ofHit, documents.of(hits[i].id).titleTokens);
    }
    return hits;
}

/// Both lists are in the order of ids.
Status TextMatch::dropWithoutSymbols(std::vector<TextHit>& hits)
{
    Result<Statement> statement = m_database->prepare(kSymbolsInRange);
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, m_symbols);
    std::vector<TextHit> kept;
    auto next = hits.cbegin();
    const auto keepBetween = [&](DocumentId first, DocumentId last) {
        statement->bind(2, first).bind(3, last);
        return forEachRow(*statement, [&] {
            const DocumentId id = statement->integer(0);
            next = std::ranges::lower_bound(next, hits.cend(), id, {}, &TextHit::id);
            if (next != hits.cend() && next->id == id) {
                kept.push_back(*next);
            }
        });
    };
    if (hits.size() > kFewHits) {
        if (Status done = keepBetween(hits.front().id, hits.back().id); !done) {
            return done;
        }
    } else {
        for (const TextHit& hit : hits) {
            if (Status done = keepBetween(hit.id, hit.id); !done) {
                return done;
            }
        }
    }
    hits = std::move(kept);
    return {};
}

Status TextMatch::readDocuments(const std::vector<TextHit>& hits)
{
    std::vector<DocumentId> ids;
    ids.reserve(hits.size());
    std::ranges::transform(hits, std::back_inserter(ids), &TextHit::id);
    return m_database->indexedDocuments().read(*m_database, ids);
}

Status TextMatch::addDates(std::vector<TextHit>& hits)
{
    if (Status done = readDocuments(hits); !done) {
        return done;
    }
    const IndexedDocuments& documents = m_database->indexedDocuments();
    if (m_hasDates) {
        std::erase_if(hits, [&](const TextHit& hit) {
            const qint32 date = documents.of(hit.id).date;
            return date == IndexedDocument::kNone || date < m_from || date > m_to;
        });
    }
    for (TextHit& hit : hits) {
        hit.sortDate = documents.of(hit.id).sortDate;
    }
    return {};
}

Result<std::vector<TextHit>> TextMatch::candidates()
{
    Result<std::vector<TextHit>> found = mainHits();
    if (found && !m_text.isEmpty() && !m_symbols.isEmpty()) {
        if (Status done = dropWithoutSymbols(*found); !done) {
            return done.error();
        }
    }
    if (found) {
        if (Status done = addDates(*found); !done) {
            return done.error();
        }
    }
    return found;
}

/// Whether the phrases stand in the text letter by letter, which is quicker to see than to fold
/// it. Not asked of phrases that end within a word.
Result<bool> TextMatch::isPrinted(const TextHit& hit)
{
    Result<Statement*> statement = m_texts.prepared(kText);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, hit.id);
    bool printed = false;
    const Status done = forEachRow(**statement, [&] {
        const QString text = (*statement)->text(0);
        printed = std::ranges::all_of(m_unproven, [&text](const QString& phrase) {
            return !text::isWordCharacter(phrase.back().unicode()) && text.contains(phrase);
        });
    });
    return done ? Result<bool>(printed) : Result<bool>(done.error());
}

Result<bool> TextMatch::isProven(const TextHit& hit)
{
    if (m_unproven.isEmpty()) {
        return true;
    }
    if (Status going = m_guard->check(); !going) {
        return going.error();
    }
    Result<bool> printed = isPrinted(hit);
    if (!printed || *printed) {
        return printed;
    }
    const Result<QString> folded = readSearchableText(m_texts, hit.id);
    if (!folded) {
        return folded.error();
    }
    return std::ranges::all_of(m_unproven, [&folded](const QString& phrase) {
        return text::indexOfPhrase(*folded, phrase) >= 0;
    });
}

Result<std::vector<TextHit>> TextMatch::firstProven(const std::vector<TextHit>& candidates,
                                                    qsizetype count)
{
    std::vector<TextHit> proven;
    for (const TextHit& candidate : candidates) {
        if (std::ssize(proven) == count) {
            return proven;
        }
        const Result<bool> isHit = isProven(candidate);
        if (!isHit) {
            return isHit.error();
        }
        if (*isHit) {
            proven.push_back(candidate);
        }
    }
    m_total = std::ssize(proven);
    return proven;
}

Result<std::vector<TextHit>> TextMatch::newest(qsizetype count)
{
    if (m_isEmpty || count <= 0) {
        return std::vector<TextHit>();
    }
    Result<std::vector<TextHit>> found = candidates();
    if (!found) {
        return found;
    }
    if (!m_unproven.isEmpty()) {
        std::ranges::sort(*found, isNewer);
        return firstProven(*found, count);
    }
    m_total = std::ssize(*found);
    const auto end = found->begin() + std::min(std::ptrdiff_t(count), std::ssize(*found));
    std::ranges::partial_sort(*found, end, isNewer);
    found->erase(end, found->end());
    return found;
}

Result<qint64> TextMatch::count()
{
    if (m_isEmpty) {
        return qint64(0);
    }
    if (m_total) {
        return *m_total;
    }
    const bool isOneTable = m_text.isEmpty() || m_symbols.isEmpty();
    if (!isOneTable || !m_unproven.isEmpty() || m_hasDates) {
        const Result<std::vector<TextHit>> found = newest(TextIndex::kAll);
        return found ? Result<qint64>(qint64(std::ssize(*found))) : Result<qint64>(found.error());
    }
    return integerOf(prepareFor("count(*)"));
}

} // namespace gongbao::archive
