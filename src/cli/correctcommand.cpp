// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "base/login.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/documentprint.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "ingest/correcting.h"
#include "model/json.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;
using ingest::Amendment;

struct FieldOption
{
    QLatin1StringView name;
    CorrectedPart part;
};

constexpr FieldOption kFields[] = {
    {"title"_L1, CorrectedPart::Title}, {"number"_L1, CorrectedPart::Number},
    {"date"_L1, CorrectedPart::Date},   {"body"_L1, CorrectedPart::Issuers},
    {"kind"_L1, CorrectedPart::Kind},
};

void addOptions(CommandLine& line)
{
    line.add(
        {u"title"_s, QCoreApplication::translate("cli", "The title is to be TITLE."), u"TITLE"_s});
    line.add({u"number"_s,
              QCoreApplication::translate("cli", "The number is to be NUMBER; empty for none."),
              u"NUMBER"_s});
    line.add({u"date"_s,
              QCoreApplication::translate("cli", "The date is to be DATE; empty for none."),
              u"DATE"_s});
    line.add({u"body"_s,
              QCoreApplication::translate("cli", "The issuing body is to be NAME. Say it again for "
                                                 "each that signed; empty for none."),
              u"NAME"_s});
    line.add({u"kind"_s,
              QCoreApplication::translate("cli", "The kind is to be KIND; empty for none."),
              u"KIND"_s});
    line.add({u"join"_s, QCoreApplication::translate(
                             "cli", "The next document is no other: it ends this one.")});
    line.add({u"split-at"_s,
              QCoreApplication::translate("cli", "Another document begins at LINE of the source; "
                                                 "show --json tells the lines of each block."),
              u"LINE"_s});
    line.add({u"undo"_s, QCoreApplication::translate(
                             "cli", "Takes back the last correction of the document.")});
    line.addReading();
    line.addJson();
    line.addExample(u"gongbao-cli correct 8 --number 云政发〔2024〕7号 --date 2024-07-01"_s);
    line.addExample(u"gongbao-cli correct 8 --body 云山区教育局 --body 云山区财政局"_s);
    line.addExample(u"gongbao-cli correct 8 --split-at 1204"_s);
    line.addExample(u"gongbao-cli correct 8 --undo"_s);
}

Result<QList<Amendment>> readAmendments(const CommandLine& line)
{
    QList<Amendment> amendments;
    for (const FieldOption& field : kFields) {
        if (!line.isSet(field.name)) {
            continue;
        }
        Result<QString> value = ingest::readField(field.part, line.values(field.name).join(u'\n'));
        if (!value) {
            return value.error();
        }
        amendments.append({field.part, std::move(*value)});
    }
    if (line.isSet(u"join"_s)) {
        amendments.append({CorrectedPart::Join});
    }
    if (line.isSet(u"split-at"_s)) {
        const Result<qint64> at = line.number(u"split-at"_s, 1);
        if (!at) {
            return at.error();
        }
        amendments.append({CorrectedPart::Split, {}, static_cast<int>(*at)});
    }
    return amendments;
}

/// Whether @p amendments can be made at once: a boundary changes what the fields are.
bool isOneStep(const QList<Amendment>& amendments)
{
    return amendments.size() == 1 || std::ranges::none_of(amendments, isBoundary, &Amendment::part);
}

int printCorrected(const CommandLine& line, archive::Database& database, archive::DocumentId id)
{
    const auto corrections = archive::correctionsOfDocument(database, id);
    if (!corrections) {
        return fail(corrections.error());
    }
    if (line.wantsJson()) {
        QJsonArray array;
        for (const Correction& correction : *corrections) {
            array.append(gongbao::toJson(correction));
        }
        printJson({{u"id"_s, id}, {u"corrections"_s, array}});
        return kSuccess;
    }
    const auto records = archive::Catalogue(database).records({&id, 1});
    if (!records) {
        return fail(records.error());
    }
    for (const archive::DocumentRecord& record : *records) {
        printLine(QCoreApplication::translate("cli", "%1 [%2]").arg(record.title).arg(record.id));
    }
    printCorrections(*corrections);
    return kSuccess;
}

} // namespace

int runCorrect(const QStringList& arguments)
{
    CommandLine line(u"correct"_s, u"ID"_s,
                     QCoreApplication::translate(
                         "cli", "Mends by hand what was misread of a document. The original and "
                                "what was read in it are kept, and every correction can be taken "
                                "back; list corrections shows them all."));
    addOptions(line);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    const Result<archive::DocumentId> id = toDocumentId(line.operands());
    if (!id) {
        return line.usageError(id.error().message);
    }
    const Result<QList<Amendment>> amendments = readAmendments(line);
    if (!amendments) {
        return line.usageError(amendments.error().message);
    }
    const bool undo = line.isSet(u"undo"_s);
    if (undo != amendments->isEmpty() || !isOneStep(*amendments)) {
        return line.usageError(QCoreApplication::translate(
            "cli", "Say what to mend: one or more of --title, --number, --date, --body and --kind, "
                   "or one of --join, --split-at and --undo."));
    }
    const Interruption interruption;
    const auto pdf = line.pdfOptions(interruption.token());
    if (!pdf) {
        return fail(pdf.error());
    }
    const auto database = line.openExisting();
    if (!database) {
        return fail(database.error());
    }
    const ingest::Corrector corrector{loginName(), *pdf};
    const auto changed =
        undo ? ingest::takeBackLast(**database, *id, corrector, interruption.token())
             : ingest::amend(**database, *id, *amendments, corrector, interruption.token());
    return changed ? printCorrected(line, **database, *id) : fail(changed.error());
}

} // namespace gongbao::cli
