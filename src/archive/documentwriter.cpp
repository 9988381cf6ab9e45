// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/documentwriter.h"

#include "archive/agencywords.h"
#include "archive/bodyauthority.h"
#include "archive/datekey.h"
#include "archive/numberform.h"
#include "archive/standoff.h"

namespace gongbao::archive {

namespace {

constexpr const char* kInsertDocument =
    "INSERT INTO document (id, issue_id, place, body_order, current, sort_date, title, number, "
    "number_form, agency_word_id, number_year, number_serial, kind, date, addressees, visibility, "
    "in_toc, toc_title, category, toc_page, line_start, line_end) "
    "VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* kInsertText = "INSERT INTO document_text (document_id, text) VALUES (?, ?)";
constexpr const char* kInsertBlock =
    "INSERT INTO block (document_id, place, kind, level, start, length, line_start, line_end, "
    "aside) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* kInsertBody =
    "INSERT INTO document_body (document_id, place, body_id, signatory) VALUES (?, ?, ?, ?)";
constexpr const char* kInsertEnclosed =
    "INSERT INTO enclosed_title (document_id, place, title) VALUES (?, ?, ?)";
constexpr const char* kInsertAttachment =
    "INSERT INTO attachment (document_id, place, label, title, line) VALUES (?, ?, ?, ?, ?)";
constexpr const char* kInsertDeclared =
    "INSERT INTO declared_attachment (document_id, place, title) VALUES (?, ?, ?)";
constexpr const char* kInsertCitation =
    "INSERT INTO citation (document_id, place, block, start, length, title, number, number_form, "
    "agency_word_id, number_year, number_serial) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* kInsertChronicleEntry =
    "INSERT INTO chronicle_entry (document_id, place, date, until, printed, text, line_start, "
    "line_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* kInsertAppointment =
    "INSERT INTO appointment (document_id, place, person, post, act, term, date, line) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

std::optional<qint64> keyOf(const std::optional<Date>& date)
{
    return date ? std::optional(dateKey(*date)) : std::nullopt;
}

} // namespace

Result<DocumentId> DocumentWriter::write(const Document& document, const IssuePlace& issue,
                                         int place, std::optional<DocumentId> under)
{
    Result<DocumentId> id = writeRecord(document, issue, place, under);
    if (!id) {
        return id;
    }
    if (Status done = writeText(document, *id); !done) {
        return done.error();
    }
    if (Status done = writeLists(document, *id, issue.gazette); !done) {
        return done.error();
    }
    if (Status done = writeCitations(document, *id); !done) {
        return done.error();
    }
    if (Status done = writeChronicle(document, *id); !done) {
        return done.error();
    }
    if (Status done = writeAppointments(document, *id); !done) {
        return done.error();
    }
    return id;
}

Result<DocumentId> DocumentWriter::writeRecord(const Document& document, const IssuePlace& issue,
                                               int place, std::optional<DocumentId> id)
{
    const Result<std::optional<qint64>> agencyWord =
        agencyWordId(m_batch, document.number.agencyWord);
    if (!agencyWord) {
        return agencyWord.error();
    }
    const TocEntry toc = document.toc.value_or(TocEntry{});
    const std::optional<qint64> date = keyOf(document.date);
    const DocumentNumber& number = document.number;
    return m_batch.insert(kInsertDocument, id, issue.id, place, document.order,
                          date.value_or(issue.date), document.title, number.toString(),
                          nameOf(number.form), *agencyWord, number.year, number.serial,
                          document.kind, date, document.addressees, document.visibility,
                          document.toc.has_value(), toc.title, toc.category, toc.page,
                          document.span.first, document.span.last);
}

Status DocumentWriter::writeText(const Document& document, DocumentId id)
{
    if (Status done = m_batch.run(kInsertText, id, document.text()); !done) {
        return done;
    }
    const Result<Statement*> statement = m_batch.prepared(kInsertBlock);
    if (!statement) {
        return statement.error();
    }
    int place = 0;
    for (const BlockMark& mark : marksOf(document)) {
        (*statement)
            ->bind(1, id)
            .bind(2, ++place)
            .bind(3, toName(mark.kind))
            .bind(4, mark.level)
            .bind(5, mark.start)
            .bind(6, mark.length)
            .bind(7, mark.span.first)
            .bind(8, mark.span.last)
            .bind(9, mark.aside);
        if (Status done = (*statement)->run(); !done) {
            return done;
        }
    }
    return {};
}

Status DocumentWriter::writeLists(const Document& document, DocumentId id,
                                  std::optional<qint64> gazette)
{
    int place = 0;
    for (const IssuingBody& body : document.issuers) {
        const Result<qint64> signer = bodyId(m_batch, gazette, body.name);
        if (!signer) {
            return signer.error();
        }
        if (Status done = m_batch.run(kInsertBody, id, ++place, *signer, body.signatory); !done) {
            return done;
        }
    }
    place = 0;
    for (const QString& title : document.enclosedTitles) {
        if (Status done = m_batch.run(kInsertEnclosed, id, ++place, title); !done) {
            return done;
        }
    }
    place = 0;
    for (const Attachment& attachment : document.attachments) {
        if (Status done = m_batch.run(kInsertAttachment, id, ++place, attachment.label,
                                      attachment.title, attachment.line);
            !done) {
            return done;
        }
    }
    place = 0;
    for (const QString& title : document.declaredAttachments) {
        if (Status done = m_batch.run(kInsertDeclared, id, ++place, title); !done) {
            return done;
        }
    }
    return {};
}

Status DocumentWriter::writeCitations(const Document& document, DocumentId id)
{
    int place = 0;
    for (const Citation& citation : document.citations) {
        const DocumentNumber& number = citation.number;
        const Result<std::optional<qint64>> agencyWord = agencyWordId(m_batch, number.agencyWord);
        if (!agencyWord) {
            return agencyWord.error();
        }
        const QStringView text = document.blocks.at(citation.block).text;
        const qint64 start = codePointsIn(text.first(citation.start)) + 1;
        const qint64 length = codePointsIn(text.sliced(citation.start, citation.length));
        if (Status done = m_batch.run(kInsertCitation, id, ++place, citation.block + 1, start,
                                      length, citation.title, number.toString(),
                                      nameOf(number.form), *agencyWord, number.year, number.serial);
            !done) {
            return done;
        }
    }
    return {};
}

Status DocumentWriter::writeChronicle(const Document& document, DocumentId id)
{
    int place = 0;
    for (const ChronicleEntry& entry : document.chronicle) {
        if (Status done = m_batch.run(kInsertChronicleEntry, id, ++place, keyOf(entry.date),
                                      keyOf(entry.until), entry.printed, entry.text,
                                      entry.span.first, entry.span.last);
            !done) {
            return done;
        }
    }
    return {};
}

Status DocumentWriter::writeAppointments(const Document& document, DocumentId id)
{
    int place = 0;
    for (const Appointment& item : document.appointments) {
        if (Status done = m_batch.run(kInsertAppointment, id, ++place, item.person, item.post,
                                      toName(item.act), item.term, keyOf(item.date), item.line);
            !done) {
            return done;
        }
    }
    return {};
}

} // namespace gongbao::archive
