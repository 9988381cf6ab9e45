// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuerewriting.h"

#include "archive/batch.h"
#include "archive/bodyauthority.h"
#include "archive/catalogue.h"
#include "archive/datekey.h"
#include "archive/documentreader.h"
#include "archive/documentwriter.h"
#include "archive/highlights.h"
#include "archive/issuedetails.h"
#include "archive/markcarrying.h"
#include "archive/rows.h"
#include "archive/settling.h"
#include "archive/textindex.h"
#include "base/cancelled.h"
#include "parse/parser.h"

#include <algorithm>

namespace gongbao::archive {

namespace {

constexpr const char* kSelectStored = "SELECT id, place FROM document WHERE issue_id = ? "
                                      "ORDER BY place < 0, place";
constexpr const char* kGazette = "SELECT gazette_id FROM issue WHERE id = ?";
// Below 0 every document has a place of its own, whatever place the others take.
constexpr const char* kClearPlaces = "UPDATE document SET place = -id WHERE issue_id = ?";
constexpr const char* kSetPlace = "UPDATE document SET place = ?2, body_order = ?3 WHERE id = ?1";
constexpr const char* kRetire = "UPDATE document SET current = 0 WHERE id = ?";
// A mark that only says when its document was read keeps no other from coming.
constexpr const char* kDropBareMark =
    "DELETE FROM mark WHERE document_id = ?2 AND starred_at IS NULL AND note = '' "
    "AND EXISTS (SELECT 1 FROM mark WHERE document_id = ?1) AND id NOT IN "
    "(SELECT mark_id FROM mark_tag UNION SELECT mark_id FROM collection_mark "
    "UNION SELECT mark_id FROM basket UNION SELECT mark_id FROM highlight)";
constexpr const char* kGiveMark =
    "UPDATE OR IGNORE mark SET document_id = ?2 WHERE document_id = ?1";
constexpr const char* kMarkOf = "SELECT id FROM mark WHERE document_id = ?";
constexpr const char* kHandBack =
    "UPDATE OR IGNORE mark SET document_id = ?2 WHERE id = ?1 "
    "AND EXISTS (SELECT 1 FROM document WHERE id = ?2 AND current = 1)";
constexpr const char* kNoteReading = "UPDATE issue SET parser_version = ?2 WHERE id = ?1";
constexpr const char* kCount = "UPDATE rewriting SET count = count + 1";
// Marks and corrections refer to a document while its rows are written again under its id.
constexpr const char* kDeferReferences = "PRAGMA defer_foreign_keys = ON";
constexpr const char* kDropRows[] = {
    "DELETE FROM document_text WHERE document_id = ?",
    "DELETE FROM block WHERE document_id = ?",
    "DELETE FROM document_body WHERE document_id = ?",
    "DELETE FROM enclosed_title WHERE document_id = ?",
    "DELETE FROM attachment WHERE document_id = ?",
    "DELETE FROM declared_attachment WHERE document_id = ?",
    "DELETE FROM citation WHERE document_id = ?",
    "DELETE FROM chronicle_entry WHERE document_id = ?",
    "DELETE FROM appointment WHERE document_id = ?",
    "DELETE FROM document WHERE id = ?",
};
constexpr const char* kDropDetails[] = {
    "DELETE FROM issue_part WHERE issue_id = ?",
    "DELETE FROM finding WHERE issue_id = ?",
};

struct Stored
{
    DocumentId id = 0;
    int place = 0; ///< below 0 while it is joined to another
    Document document;
};

class Rewriting
{
public:
    Rewriting(Database& database, IssueId id, const Issue& issue, const source::SourceText& text,
              const StopToken& stop, const QList<MarkPlace>& back)
        : m_database(database)
        , m_id(id)
        , m_issue(issue)
        , m_text(text)
        , m_stop(stop)
        , m_back(back)
        , m_batch(database)
        , m_writer(database)
        , m_index(database)
        , m_ids(static_cast<std::size_t>(issue.documents.size()), 0)
    {
    }

    Status run();
    [[nodiscard]] const QList<MarkPlace>& given() const { return m_given; }

private:
    [[nodiscard]] Status readStored();
    void match();
    [[nodiscard]] Status writeDocuments();
    [[nodiscard]] Status write(const Document& document, int place, DocumentId& id);
    [[nodiscard]] Status retireOthers();
    [[nodiscard]] Status retire(const Stored& stored);
    [[nodiscard]] Status giveMark(DocumentId from, DocumentId to);
    [[nodiscard]] Status handBack();
    [[nodiscard]] Status drop(DocumentId id);
    [[nodiscard]] Status replaceDetails();

    Database& m_database;
    IssueId m_id;
    const Issue& m_issue;
    const source::SourceText& m_text;
    const StopToken& m_stop;
    const QList<MarkPlace>& m_back;
    Batch m_batch;
    DocumentWriter m_writer;
    TextIndex m_index;
    IssuePlace m_place;
    std::vector<Stored> m_stored;
    std::vector<DocumentId> m_ids; ///< for each document of the issue its row; 0: none yet
    QList<MarkPlace> m_given;
};

Status Rewriting::run()
{
    using Step = Status (Rewriting::*)();
    if (Status deferred = m_database.execute(kDeferReferences); !deferred) {
        return deferred;
    }
    if (Status read = readStored(); !read) {
        return read;
    }
    match();
    for (const Step step : {&Rewriting::retireOthers, &Rewriting::writeDocuments,
                            &Rewriting::handBack, &Rewriting::replaceDetails}) {
        if (Status done = (this->*step)(); !done) {
            return done;
        }
    }
    return joinBodyForms(m_batch, m_place.gazette, m_id, true);
}

Status Rewriting::readStored()
{
    const Result<IssueRecord> record = Catalogue(m_database).issue(m_id);
    if (!record) {
        return record.error();
    }
    const auto gazette = m_batch.find(kGazette, m_id);
    if (!gazette) {
        return gazette.error();
    }
    m_place = {m_id, *gazette, sortDateOf(record->published, record->year)};
    const Result<Statement*> statement = m_batch.prepared(kSelectStored);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, m_id);
    Status listed = forEachRow(**statement, [&] {
        m_stored.push_back(
            {(*statement)->integer(0), static_cast<int>((*statement)->integer(1)), {}});
    });
    if (!listed) {
        return listed;
    }
    DocumentReader reader(m_database);
    for (Stored& stored : m_stored) {
        Result<Document> document = reader.read(stored.id);
        if (!document) {
            return document.error();
        }
        stored.document = std::move(*document);
    }
    return {};
}

DocumentTraits traitsOf(const Document& document, qint64 id, int place)
{
    return {id,
            document.number.toString(),
            document.title,
            document.kind,
            document.date ? std::optional(dateKey(*document.date)) : std::nullopt,
            place};
}

/// By the line where they begin, then as marks follow documents.
void Rewriting::match()
{
    std::vector<DocumentTraits> left;
    std::vector<DocumentTraits> waiting;
    for (qsizetype i = 0; i < m_issue.documents.size(); ++i) {
        const Document& document = m_issue.documents.at(i);
        const auto same = std::ranges::find_if(m_stored, [&](const Stored& stored) {
            return stored.document.span.first == document.span.first;
        });
        if (same != m_stored.end()) {
            m_ids[static_cast<std::size_t>(i)] = same->id;
        } else {
            left.push_back(traitsOf(document, i, static_cast<int>(i) + 1));
        }
    }
    for (const Stored& stored : m_stored) {
        if (std::ranges::find(m_ids, stored.id) == m_ids.end()) {
            waiting.push_back(traitsOf(stored.document, stored.id, stored.place));
        }
    }
    for (const Succession& succession : successors(waiting, left)) {
        m_ids[static_cast<std::size_t>(succession.document)] = succession.mark;
    }
}

Status Rewriting::retireOthers()
{
    for (const Stored& stored : m_stored) {
        if (stored.place > 0 && std::ranges::find(m_ids, stored.id) == m_ids.end()) {
            if (Status retired = retire(stored); !retired) {
                return retired;
            }
        }
    }
    return m_batch.run(kClearPlaces, m_id);
}

Status Rewriting::retire(const Stored& stored)
{
    if (Status removed = m_index.remove(stored.id); !removed) {
        return removed;
    }
    if (Status retired = m_batch.run(kRetire, stored.id); !retired) {
        return retired;
    }
    const int line = stored.document.span.first;
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        const SourceSpan& span = m_issue.documents.at(static_cast<qsizetype>(i)).span;
        if (m_ids[i] != 0 && span.first <= line && line <= span.last) {
            return giveMark(stored.id, m_ids[i]);
        }
    }
    return {};
}

Status Rewriting::giveMark(DocumentId from, DocumentId to)
{
    const auto mark = m_batch.find(kMarkOf, from);
    if (!mark || !*mark) {
        return mark ? Status() : Status(mark.error());
    }
    if (Status dropped = m_batch.run(kDropBareMark, from, to); !dropped) {
        return dropped;
    }
    if (Status given = m_batch.run(kGiveMark, from, to); !given) {
        return given;
    }
    const auto left = m_batch.find(kMarkOf, from);
    if (left && !*left) {
        m_given.append({**mark, from});
    }
    return left ? Status() : Status(left.error());
}

/// Before highlights are placed, which hang on marks.
Status Rewriting::handBack()
{
    for (const MarkPlace& place : m_back) {
        if (Status done = m_batch.run(kHandBack, place.mark, place.document); !done) {
            return done;
        }
    }
    return {};
}

Status Rewriting::writeDocuments()
{
    int place = 0;
    for (const Document& document : m_issue.documents) {
        if (m_stop.stop_requested()) {
            return cancelled();
        }
        ++place;
        if (Status done = write(document, place, m_ids[static_cast<std::size_t>(place) - 1]);
            !done) {
            return done;
        }
    }
    return m_batch.run(kCount);
}

Status Rewriting::write(const Document& document, int place, DocumentId& id)
{
    const auto stored = std::ranges::find(m_stored, id, &Stored::id);
    if (stored != m_stored.end()) {
        Document former = stored->document;
        former.order = document.order;
        const bool sameNumber = former.number.toString() == document.number.toString();
        if (stored->place > 0 && former == document && sameNumber) {
            return m_batch.run(kSetPlace, id, place, document.order);
        }
        if (Status dropped = drop(id); !dropped) {
            return dropped;
        }
    }
    const Result<DocumentId> written =
        m_writer.write(document, m_place, place, id == 0 ? std::nullopt : std::optional(id));
    if (!written) {
        return written.error();
    }
    id = *written;
    return m_index.add(id);
}

Status Rewriting::drop(DocumentId id)
{
    if (Status removed = m_index.remove(id); !removed) {
        return removed;
    }
    for (const char* sql : kDropRows) {
        if (Status dropped = m_batch.run(sql, id); !dropped) {
            return dropped;
        }
    }
    return {};
}

Status Rewriting::replaceDetails()
{
    for (const char* sql : kDropDetails) {
        if (Status dropped = m_batch.run(sql, m_id); !dropped) {
            return dropped;
        }
    }
    if (Status written = writeDetails(m_batch, m_id, m_issue, m_text); !written) {
        return written;
    }
    for (const auto place : {placeSettlings, placeHighlights}) {
        if (Status placed = place(m_batch, m_id); !placed) {
            return placed;
        }
    }
    return m_batch.run(kNoteReading, m_id, parse::kParserVersion);
}

} // namespace

Result<QList<MarkPlace>> rewriteIssue(Database& database, IssueId id, const Issue& issue,
                                      const source::SourceText& text, const StopToken& stop,
                                      const QList<MarkPlace>& back)
{
    Rewriting rewriting(database, id, issue, text, stop, back);
    const Status done = rewriting.run();
    return done ? Result<QList<MarkPlace>>(rewriting.given())
                : Result<QList<MarkPlace>>(done.error());
}

} // namespace gongbao::archive
