// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/highlights.h"

#include "archive/markcarrying.h"
#include "archive/rows.h"
#include "archive/standoff.h"

#include <QCoreApplication>

#include <algorithm>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr auto kText = "SELECT text FROM document_text WHERE document_id = ?";
constexpr auto kOfDocument =
    "SELECT h.id, h.start, h.length, h.quote, h.text_before, h.text_after, h.colour, h.note, "
    "h.made_at, h.found FROM mark m JOIN highlight h ON h.mark_id = m.id WHERE m.document_id = ? "
    "ORDER BY h.found DESC, h.start, h.id";
constexpr auto kAll =
    "SELECT h.id, m.document_id, d.title, h.quote, h.colour, h.note, h.made_at, "
    "h.found AND d.current AS stands FROM highlight h JOIN mark m ON m.id = h.mark_id "
    "JOIN document d ON d.id = m.document_id ORDER BY stands, h.made_at DESC, h.id DESC";
constexpr auto kDocumentWith = "SELECT m.document_id FROM highlight h JOIN mark m "
                               "ON m.id = h.mark_id WHERE h.id = ?";
constexpr auto kInsert =
    "INSERT INTO highlight (id, mark_id, colour, note, quote, text_before, text_after, made_at, "
    "start, length, found) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kEdit = "UPDATE highlight SET colour = ?2, note = ?3 WHERE id = ?1";
constexpr auto kRemove = "DELETE FROM highlight WHERE id = ?";
// Few: it begins at the highlights. Those of former versions still wait for their document.
constexpr auto kOfIssue =
    "SELECT h.id, m.document_id, d.current AND d.issue_id = n.id, h.start, h.quote, h.text_before, "
    "h.text_after FROM highlight h JOIN mark m ON m.id = h.mark_id "
    "JOIN document d ON d.id = m.document_id JOIN issue i ON i.id = d.issue_id, issue n "
    "WHERE n.id = ?1 AND (i.id = n.id OR i.source_file_id = n.source_file_id "
    "OR (i.gazette_id, i.year, i.number) = (n.gazette_id, n.year, n.number)) ORDER BY h.id";
constexpr auto kDocuments = "SELECT id FROM document WHERE issue_id = ? AND current = 1";
constexpr auto kPlace = "UPDATE highlight SET mark_id = ?2, start = ?3, length = ?4, found = 1 "
                        "WHERE id = ?1";
constexpr auto kLose = "UPDATE highlight SET found = 0 WHERE id = ?";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Highlights)
};

Error noSuchHighlight()
{
    return {ErrorCode::NotFound, Text::tr("The highlight is no longer in the archive.")};
}

Result<QString> textOf(Batch& batch, DocumentId document)
{
    const Result<Statement*> statement = batch.prepared(kText);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, document);
    QString text;
    const Status read = forEachRow(**statement, [&] { text = (*statement)->text(0); });
    return read ? Result<QString>(std::move(text)) : Result<QString>(read.error());
}

/// Characters of the archive, from 1.
struct StoredPlace
{
    qint64 start = 1;
    qint64 length = 0;
};

StoredPlace stored(QStringView text, const PassagePlace& place)
{
    return {codePointsIn(text.first(place.start)) + 1,
            codePointsIn(text.sliced(place.start, place.length))};
}

/// UTF-16 units before that many characters; of a text that has fewer, all.
qsizetype unitsIn(QStringView text, qint64 characters)
{
    const qsizetype units = unitsBefore(text, characters);
    return units < 0 ? text.size() : units;
}

/// As near as @p text has it: what was not found again may have stood in a longer one.
PassagePlace placeIn(QStringView text, const StoredPlace& stored)
{
    const qsizetype start = unitsIn(text, stored.start - 1);
    return {start, unitsIn(text, stored.start - 1 + stored.length) - start};
}

PassagePlace within(QStringView text, const PassagePlace& place)
{
    const qsizetype start = std::clamp<qsizetype>(place.start, 0, text.size());
    return {start, std::clamp<qsizetype>(place.length, 0, text.size() - start)};
}

Result<QList<Highlight>> highlightsOf(Batch& batch, DocumentId document)
{
    const Result<QString> text = textOf(batch, document);
    if (!text) {
        return text.error();
    }
    const Result<Statement*> statement = batch.prepared(kOfDocument);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, document);
    return listOfRows<QList<Highlight>>(**statement, [&text](const Statement& row) {
        return Highlight{row.integer(0),
                         placeIn(*text, {row.integer(1), row.integer(2)}),
                         {row.text(3), row.text(4), row.text(5)},
                         highlightColourFromName(row.text(6)),
                         row.text(7),
                         QDateTime::fromString(row.text(8), Qt::ISODateWithMs),
                         row.integer(9) != 0};
    });
}

/// The document that a highlight is in, and the highlight.
Result<AddHighlight> find(Batch& batch, HighlightId id)
{
    const auto document = batch.find(kDocumentWith, id);
    if (!document || !*document) {
        return document ? noSuchHighlight() : document.error();
    }
    const Result<QList<Highlight>> highlights = highlightsOf(batch, **document);
    if (!highlights) {
        return highlights.error();
    }
    const auto found = std::ranges::find(*highlights, id, &Highlight::id);
    return found == highlights->cend() ? Result<AddHighlight>(noSuchHighlight())
                                       : Result<AddHighlight>(AddHighlight{**document, *found});
}

} // namespace

Result<QList<Highlight>> highlightsOf(Database& database, DocumentId document)
{
    Batch batch(database);
    return highlightsOf(batch, document);
}

Result<QList<HighlightRecord>> allHighlights(Database& database)
{
    Result<Statement> statement = database.prepare(kAll);
    if (!statement) {
        return statement.error();
    }
    return listOfRows<QList<HighlightRecord>>(*statement, [](const Statement& row) {
        return HighlightRecord{row.integer(0),
                               row.integer(1),
                               row.text(2),
                               row.text(3),
                               highlightColourFromName(row.text(4)),
                               row.text(5),
                               QDateTime::fromString(row.text(6), Qt::ISODateWithMs),
                               row.integer(7) != 0};
    });
}

Result<RemoveHighlight> write(Batch& batch, qint64 mark, const AddHighlight& change)
{
    const Result<QString> text = textOf(batch, change.document);
    if (!text) {
        return text.error();
    }
    const Highlight& added = change.highlight;
    const auto place = PassageSearch(*text).find(added.passage, added.place.start);
    const StoredPlace at = stored(*text, place.value_or(within(*text, added.place)));
    const QDateTime time =
        added.madeAt.isValid() ? added.madeAt.toUTC() : QDateTime::currentDateTimeUtc();
    const std::optional<qint64> wanted = added.id == 0 ? std::nullopt : std::optional(added.id);
    const Result<qint64> id =
        batch.insert(kInsert, wanted, mark, toName(added.colour), added.note, added.passage.quote,
                     added.passage.before, added.passage.after, time.toString(Qt::ISODateWithMs),
                     at.start, at.length, qint64(place.has_value()));
    return id ? Result<RemoveHighlight>(RemoveHighlight{*id}) : Result<RemoveHighlight>(id.error());
}

Result<AddHighlight> write(Batch& batch, const RemoveHighlight& change)
{
    Result<AddHighlight> former = find(batch, change.id);
    if (!former) {
        return former;
    }
    const Status removed = batch.run(kRemove, change.id);
    return removed ? std::move(former) : Result<AddHighlight>(removed.error());
}

Result<EditHighlight> write(Batch& batch, const EditHighlight& change)
{
    const Result<AddHighlight> former = find(batch, change.id);
    if (!former) {
        return former.error();
    }
    if (Status edited = batch.run(kEdit, change.id, toName(change.colour), change.note); !edited) {
        return edited.error();
    }
    return EditHighlight{change.id, former->highlight.colour, former->highlight.note};
}

namespace {

/// What is marked in an issue or waits for it.
struct Marked
{
    HighlightId id = 0;
    DocumentId document = 0;
    bool current = true; ///< its document, in this issue
    qint64 start = 1;
    Passage passage;
};

/// A passage with the document that it was found in.
struct Found
{
    DocumentId document = 0;
    StoredPlace place;
};

/// One placeHighlights(); reads each text once.
class Placing
{
public:
    Placing(Batch& batch, IssueId issue)
        : m_batch(batch)
        , m_issue(issue)
    {
    }

    [[nodiscard]] Status run();

private:
    [[nodiscard]] Result<std::vector<Marked>> marked();
    [[nodiscard]] Status place(const Marked& marked);
    /// In its own document.
    [[nodiscard]] Result<std::optional<Found>> find(const Marked& marked);
    [[nodiscard]] Result<std::optional<Found>> findElsewhere(const Marked& marked);
    struct SearchedText
    {
        QString text;
        PassageSearch search;
    };
    /// Lives as long as this.
    [[nodiscard]] Result<const SearchedText*> searched(DocumentId document);

    Batch& m_batch;
    IssueId m_issue;
    std::vector<DocumentId> m_documents;
    std::unordered_map<DocumentId, SearchedText> m_texts;
};

Status Placing::run()
{
    const Result<std::vector<Marked>> all = marked();
    if (!all || all->empty()) {
        return all ? Status() : Status(all.error());
    }
    const Result<Statement*> statement = m_batch.prepared(kDocuments);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, m_issue);
    Result<std::vector<DocumentId>> documents = idsOfRows(**statement);
    if (!documents) {
        return documents.error();
    }
    m_documents = std::move(*documents);
    for (const Marked& each : *all) {
        if (Status placed = place(each); !placed) {
            return placed;
        }
    }
    return {};
}

Result<std::vector<Marked>> Placing::marked()
{
    const Result<Statement*> statement = m_batch.prepared(kOfIssue);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, m_issue);
    return listOfRows<std::vector<Marked>>(**statement, [](const Statement& row) {
        return Marked{row.integer(0),
                      row.integer(1),
                      row.integer(2) != 0,
                      row.integer(3),
                      {row.text(4), row.text(5), row.text(6)}};
    });
}

Status Placing::place(const Marked& marked)
{
    Result<std::optional<Found>> found = std::optional<Found>();
    if (marked.current) {
        found = find(marked);
    }
    if (found && !*found) {
        found = findElsewhere(marked);
    }
    if (!found) {
        return found.error();
    }
    if (!*found) { // of a former document it still stands there
        return marked.current ? m_batch.run(kLose, marked.id) : Status();
    }
    const Result<qint64> mark = markOf(m_batch, (*found)->document);
    return mark ? m_batch.run(kPlace, marked.id, *mark, (*found)->place.start,
                              (*found)->place.length)
                : Status(mark.error());
}

Result<const Placing::SearchedText*> Placing::searched(DocumentId document)
{
    if (const auto known = m_texts.find(document); known != m_texts.end()) {
        return &known->second;
    }
    Result<QString> text = textOf(m_batch, document);
    if (!text) {
        return text.error();
    }
    return &m_texts.emplace(document, SearchedText{*text, PassageSearch(*text)}).first->second;
}

Result<std::optional<Found>> Placing::find(const Marked& marked)
{
    const Result<const SearchedText*> searched = this->searched(marked.document);
    if (!searched) {
        return searched.error();
    }
    const auto& [text, search] = **searched;
    const auto place = search.find(marked.passage, unitsIn(text, marked.start - 1));
    return place ? std::optional(Found{marked.document, stored(text, *place)}) : std::nullopt;
}

Result<std::optional<Found>> Placing::findElsewhere(const Marked& marked)
{
    std::optional<Found> only;
    for (const DocumentId document : m_documents) {
        if (document == marked.document) {
            continue;
        }
        const Result<const SearchedText*> searched = this->searched(document);
        if (!searched) {
            return searched.error();
        }
        const auto& [text, search] = **searched;
        const auto place = search.findFromElsewhere(marked.passage);
        if (place && only) {
            return std::optional<Found>(); // which of them, nobody knows
        }
        only = place ? std::optional(Found{document, stored(text, *place)}) : only;
    }
    return only;
}

} // namespace

Status placeHighlights(Batch& batch, IssueId issue)
{
    return Placing(batch, issue).run();
}

} // namespace gongbao::archive
