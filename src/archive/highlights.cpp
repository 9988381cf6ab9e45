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

PassagePlace placeIn(QStringView text, const StoredPlace& stored)
{
    const qsizetype start = unitsBefore(text, stored.start - 1);
    const qsizetype end = unitsBefore(text, stored.start - 1 + stored.length);
    return start < 0 || end < start ? PassagePlace{} : PassagePlace{start, end - start};
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
    const auto place = findPassage(*text, added.passage, added.place.start);
    const StoredPlace at = stored(*text, place.value_or(PassagePlace{}));
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
    [[nodiscard]] Result<std::optional<Found>> findIn(DocumentId document, const Marked& marked);
    [[nodiscard]] Result<std::optional<Found>> findElsewhere(const Marked& marked);

    Batch& m_batch;
    IssueId m_issue;
    std::vector<DocumentId> m_documents;
    std::unordered_map<DocumentId, QString> m_texts;
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
        found = findIn(marked.document, marked);
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

Result<std::optional<Found>> Placing::findIn(DocumentId document, const Marked& marked)
{
    if (!m_texts.contains(document)) {
        Result<QString> text = textOf(m_batch, document);
        if (!text) {
            return text.error();
        }
        m_texts.emplace(document, std::move(*text));
    }
    const QString& text = m_texts.at(document);
    const auto place = findPassage(text, marked.passage, marked.start - 1);
    return place ? std::optional(Found{document, stored(text, *place)}) : std::nullopt;
}

Result<std::optional<Found>> Placing::findElsewhere(const Marked& marked)
{
    std::optional<Found> only;
    if (!isTelling(marked.passage)) {
        return only;
    }
    for (const DocumentId document : m_documents) {
        if (document == marked.document) {
            continue;
        }
        const Result<std::optional<Found>> found = findIn(document, marked);
        if (!found) {
            return found.error();
        }
        if (*found && only) {
            return std::optional<Found>(); // which of them, nobody knows
        }
        only = *found ? *found : only;
    }
    return only;
}

} // namespace

Status placeHighlights(Batch& batch, IssueId issue)
{
    return Placing(batch, issue).run();
}

} // namespace gongbao::archive
