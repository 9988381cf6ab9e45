// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/documentreader.h"

#include "archive/datekey.h"
#include "archive/numberform.h"
#include "archive/rows.h"
#include "archive/standoff.h"

#include <QCoreApplication>

namespace gongbao::archive {

namespace {

constexpr const char* kSelectDocument =
    "SELECT d.body_order, d.title, d.number_form, w.word, d.number_year, d.number_serial, d.kind, "
    "d.date, d.addressees, d.visibility, d.in_toc, d.toc_title, d.category, d.toc_page, "
    "d.line_start, d.line_end, d.number "
    "FROM document d LEFT JOIN agency_word w ON w.id = d.agency_word_id WHERE d.id = ?";
constexpr const char* kSelectText = "SELECT text FROM document_text WHERE document_id = ?";
constexpr const char* kSelectBlocks =
    "SELECT kind, level, start, length, line_start, line_end, aside FROM block "
    "WHERE document_id = ? ORDER BY place";
constexpr const char* kSelectBodies =
    "SELECT b.name, d.signatory FROM document_body d JOIN issuing_body b ON b.id = d.body_id "
    "WHERE d.document_id = ? ORDER BY d.place";
constexpr const char* kSelectEnclosed =
    "SELECT title FROM enclosed_title WHERE document_id = ? ORDER BY place";
constexpr const char* kSelectAttachments =
    "SELECT label, title, line FROM attachment WHERE document_id = ? ORDER BY place";
constexpr const char* kSelectDeclared =
    "SELECT title FROM declared_attachment WHERE document_id = ? ORDER BY place";
constexpr const char* kSelectCitations =
    "SELECT c.number_form, w.word, c.number_year, c.number_serial, c.number, c.title, c.block, "
    "c.start, c.length FROM citation c LEFT JOIN agency_word w ON w.id = c.agency_word_id "
    "WHERE c.document_id = ? ORDER BY c.place";

constexpr const char* kSelectChronicle =
    "SELECT date, until, printed, text, line_start, line_end FROM chronicle_entry "
    "WHERE document_id = ? ORDER BY place";
constexpr const char* kSelectAppointments =
    "SELECT person, post, act, term, date, line FROM appointment "
    "WHERE document_id = ? ORDER BY place";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

int smallInteger(const Statement& row, int column)
{
    return static_cast<int>(row.integer(column));
}

std::optional<Date> dateAt(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(dateFromKey(row.integer(column)));
}

/// Four columns from @p first on: form, agency word, year, serial; @p shown is the number's.
DocumentNumber numberAt(const Statement& row, int first, int shown)
{
    const QString printed = row.text(shown);
    const DocumentNumber::Form form = numberFormFromName(row.text(first));
    return {form,
            row.text(first + 1),
            smallInteger(row, first + 2),
            row.integer(first + 3),
            printed.contains(u'號'),
            printed.contains(u"〕第"),
            form == DocumentNumber::Form::Decree && !printed.contains(u'第')};
}

/// Places that do not fit the blocks, as in a damaged file, become empty ones.
Citation citationAt(const Statement& row, const QList<Block>& blocks)
{
    Citation citation;
    citation.number = numberAt(row, 0, 4);
    citation.title = row.text(5);
    citation.block = row.integer(6) - 1;
    if (citation.block < 0 || citation.block >= blocks.size()) {
        citation.block = 0;
        return citation;
    }
    const QStringView text = blocks.at(citation.block).text;
    const qsizetype start = unitsBefore(text, row.integer(7) - 1);
    const qsizetype length = start < 0 ? -1 : unitsBefore(text.sliced(start), row.integer(8));
    if (length > 0) {
        citation.start = start;
        citation.length = length;
    }
    return citation;
}

void takeRecord(const Statement& row, Document& document)
{
    document.order = smallInteger(row, 0);
    document.title = row.text(1);
    document.number = numberAt(row, 2, 16);
    document.kind = row.text(6);
    document.date = dateAt(row, 7);
    document.addressees = row.text(8);
    document.visibility = row.text(9);
    if (row.integer(10) != 0) {
        document.toc = TocEntry{row.text(11), row.text(12), row.optionalInteger(13)};
    }
    document.span = {smallInteger(row, 14), smallInteger(row, 15)};
}

/// nullopt for a kind that this program does not know.
std::optional<BlockMark> takeMark(const Statement& row)
{
    const std::optional<BlockKind> kind = blockKindFromName(row.text(0));
    if (!kind) {
        return std::nullopt;
    }
    return BlockMark{*kind,
                     smallInteger(row, 1),
                     row.integer(2),
                     row.integer(3),
                     {smallInteger(row, 4), smallInteger(row, 5)},
                     row.isNull(6) ? std::nullopt : std::optional(row.text(6))};
}

} // namespace

template<typename Take>
Status DocumentReader::eachRow(const char* sql, DocumentId id, Take take)
{
    Result<Statement*> statement = m_batch.prepared(sql);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, id);
    return forEachRow(**statement, [&] { take(**statement); });
}

Result<Document> DocumentReader::read(DocumentId id)
{
    Document document;
    if (Status done = readRecord(id, document); !done) {
        return done.error();
    }
    if (Status done = readBlocks(id, document); !done) {
        return done.error();
    }
    if (Status done = readLists(id, document); !done) {
        return done.error();
    }
    if (Status done = readChronicle(id, document); !done) {
        return done.error();
    }
    if (Status done = readAppointments(id, document); !done) {
        return done.error();
    }
    return document;
}

Status DocumentReader::readRecord(DocumentId id, Document& document)
{
    bool found = false;
    Status done = eachRow(kSelectDocument, id, [&](const Statement& row) {
        takeRecord(row, document);
        found = true;
    });
    if (done && !found) {
        return Error{ErrorCode::NotFound,
                     Text::tr("%1 has no document %2.").arg(m_database.path()).arg(id)};
    }
    return done;
}

Status DocumentReader::readBlocks(DocumentId id, Document& document)
{
    QString text;
    if (Status done = eachRow(kSelectText, id, [&](const Statement& row) { text = row.text(0); });
        !done) {
        return done;
    }
    std::vector<BlockMark> marks;
    bool known = true;
    if (Status done = eachRow(kSelectBlocks, id,
                              [&](const Statement& row) {
                                  if (std::optional<BlockMark> mark = takeMark(row)) {
                                      marks.push_back(std::move(*mark));
                                  } else {
                                      known = false;
                                  }
                              });
        !done) {
        return done;
    }
    std::optional<QList<Block>> blocks = blocksOf(text, marks);
    if (!known || !blocks) {
        return Error{ErrorCode::Corrupt,
                     Text::tr("%1: the blocks of document %2 don't fit its text; check the "
                              "archive and restore it from a backup.")
                         .arg(m_database.path())
                         .arg(id)};
    }
    document.blocks = std::move(*blocks);
    return {};
}

Status DocumentReader::readLists(DocumentId id, Document& document)
{
    if (Status done = eachRow(kSelectBodies, id,
                              [&](const Statement& row) {
                                  document.issuers.append({row.text(0), row.text(1)});
                              });
        !done) {
        return done;
    }
    if (Status done =
            eachRow(kSelectEnclosed, id,
                    [&](const Statement& row) { document.enclosedTitles.append(row.text(0)); });
        !done) {
        return done;
    }
    if (Status done = eachRow(
            kSelectAttachments, id,
            [&](const Statement& row) {
                document.attachments.append({row.text(0), row.text(1), smallInteger(row, 2)});
            });
        !done) {
        return done;
    }
    if (Status done = eachRow(
            kSelectDeclared, id,
            [&](const Statement& row) { document.declaredAttachments.append(row.text(0)); });
        !done) {
        return done;
    }
    return eachRow(kSelectCitations, id, [&](const Statement& row) {
        document.citations.append(citationAt(row, document.blocks));
    });
}

Status DocumentReader::readChronicle(DocumentId id, Document& document)
{
    return eachRow(kSelectChronicle, id, [&](const Statement& row) {
        document.chronicle.append({dateAt(row, 0),
                                   dateAt(row, 1),
                                   row.text(2),
                                   row.text(3),
                                   {smallInteger(row, 4), smallInteger(row, 5)}});
    });
}

Status DocumentReader::readAppointments(DocumentId id, Document& document)
{
    return eachRow(kSelectAppointments, id, [&](const Statement& row) {
        // The schema allows no act that this program does not know.
        const Appointment::Act act = actFromName(row.text(2)).value_or(Appointment::Act::Appointed);
        document.appointments.append(
            {row.text(0), row.text(1), act, row.text(3), dateAt(row, 4), smallInteger(row, 5)});
    });
}

} // namespace gongbao::archive
