// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/documentwriter.h"

#include "archive/datekey.h"
#include "archive/numberform.h"
#include "archive/standoff.h"

namespace gongbao::archive {

namespace {

constexpr const char* kInsertDocument =
    "INSERT INTO document (issue_id, place, body_order, current, sort_date, title, number, "
    "number_form, agency_word_id, number_year, number_serial, kind, date, addressees, visibility, "
    "in_toc, toc_title, category, toc_page, line_start, line_end) "
    "VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* kInsertText = "INSERT INTO document_text (document_id, text) VALUES (?, ?)";
constexpr const char* kInsertBlock =
    "INSERT INTO block (document_id, place, kind, level, start, length, line_start, line_end, "
    "aside) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* kInsertBody =
    "INSERT INTO document_body (document_id, place, body_id) VALUES (?, ?, ?)";
constexpr const char* kInsertEnclosed =
    "INSERT INTO enclosed_title (document_id, place, title) VALUES (?, ?, ?)";
constexpr const char* kInsertAttachment =
    "INSERT INTO attachment (document_id, place, label, title, line) VALUES (?, ?, ?, ?, ?)";
constexpr const char* kInsertDeclared =
    "INSERT INTO declared_attachment (document_id, place, title) VALUES (?, ?, ?)";
constexpr const char* kInsertCitation =
    "INSERT INTO citation (document_id, place, number, number_form, agency_word_id, number_year, "
    "number_serial) VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr const char* kAddBodyName = "INSERT INTO issuing_body (name) VALUES (?)";
constexpr const char* kFindBodyName = "SELECT id FROM issuing_body WHERE name = ?";
constexpr const char* kAddAgencyWord = "INSERT INTO agency_word (word) VALUES (?)";
constexpr const char* kFindAgencyWord = "SELECT id FROM agency_word WHERE word = ?";

std::optional<qint64> keyOf(const std::optional<Date>& date)
{
    return date ? std::optional(dateKey(*date)) : std::nullopt;
}

} // namespace

Result<DocumentId> DocumentWriter::write(const Document& document, IssueId issue, int place,
                                         qint64 issueDate)
{
    Result<DocumentId> id = writeRecord(document, issue, place, issueDate);
    if (!id) {
        return id;
    }
    if (Status done = writeText(document, *id); !done) {
        return done.error();
    }
    if (Status done = writeLists(document, *id); !done) {
        return done.error();
    }
    if (Status done = writeCitations(document, *id); !done) {
        return done.error();
    }
    return id;
}

Result<DocumentId> DocumentWriter::writeRecord(const Document& document, IssueId issue, int place,
                                               qint64 issueDate)
{
    const Result<std::optional<qint64>> agencyWord = agencyWordId(document.number.agencyWord);
    if (!agencyWord) {
        return agencyWord.error();
    }
    const TocEntry toc = document.toc.value_or(TocEntry{});
    const std::optional<qint64> date = keyOf(document.date);
    const DocumentNumber& number = document.number;
    return m_batch.insert(kInsertDocument, issue, place, document.order, date.value_or(issueDate),
                          document.title, number.toString(), nameOf(number.form), *agencyWord,
                          number.year, number.serial, document.kind, date, document.addressees,
                          document.visibility, document.toc.has_value(), toc.title, toc.category,
                          toc.page, document.span.first, document.span.last);
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

Status DocumentWriter::writeLists(const Document& document, DocumentId id)
{
    int place = 0;
    for (const IssuingBody& body : document.issuers) {
        const Result<qint64> bodyId = idOfName(kAddBodyName, kFindBodyName, body.name);
        if (!bodyId) {
            return bodyId.error();
        }
        if (Status done = m_batch.run(kInsertBody, id, ++place, *bodyId); !done) {
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
    for (const DocumentNumber& number : document.cites) {
        const Result<std::optional<qint64>> agencyWord = agencyWordId(number.agencyWord);
        if (!agencyWord) {
            return agencyWord.error();
        }
        if (Status done = m_batch.run(kInsertCitation, id, ++place, number.toString(),
                                      nameOf(number.form), *agencyWord, number.year, number.serial);
            !done) {
            return done;
        }
    }
    return {};
}

Result<std::optional<qint64>> DocumentWriter::agencyWordId(const QString& word)
{
    if (word.isEmpty()) {
        return std::optional<qint64>();
    }
    const Result<qint64> id = idOfName(kAddAgencyWord, kFindAgencyWord, word);
    return id ? Result<std::optional<qint64>>(std::optional(*id))
              : Result<std::optional<qint64>>(id.error());
}

Result<qint64> DocumentWriter::idOfName(const char* insert, const char* select, const QString& name)
{
    const Result<std::optional<qint64>> found = m_batch.find(select, name);
    if (!found) {
        return found.error();
    }
    return *found ? Result<qint64>(**found) : m_batch.insert(insert, name);
}

} // namespace gongbao::archive
