// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/correcting.h"

#include "archive/catalogue.h"
#include "ingest/original.h"
#include "parse/corrections.h"
#include "parse/datereader.h"
#include "parse/linekey.h"
#include "parse/numberreader.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace gongbao::ingest {

namespace {

using namespace Qt::StringLiterals;
using archive::CorrectionChange;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Correcting)
};

Error usage(const QString& sentence)
{
    return {ErrorCode::Usage, sentence};
}

Result<QString> readTitle(const QString& typed)
{
    QString title = parse::tidied(typed.simplified());
    return title.isEmpty() ? Result<QString>(usage(Text::tr("A document must have a title.")))
                           : Result<QString>(std::move(title));
}

Result<QString> readNumber(const QString& typed)
{
    if (typed.trimmed().isEmpty()) {
        return QString();
    }
    const std::optional<DocumentNumber> number = parse::readNumber(typed.simplified());
    return number ? Result<QString>(number->toString())
                  : Result<QString>(usage(
                        Text::tr("“%1” is no document number; write it like 云政发〔2024〕7号 or "
                                 "国务院令第706号.")
                            .arg(typed.simplified())));
}

Result<QString> readDate(const QString& typed)
{
    const QString key = parse::lineKey(typed.simplified());
    if (key.isEmpty()) {
        return QString();
    }
    std::optional<Date> date = Date::fromIso(typed.simplified());
    if (const auto printed = parse::readDateAt(key);
        !date && printed && printed->end == key.size()) {
        date = printed->date;
    }
    if (!date) {
        return usage(Text::tr("“%1” is no date; write it like 2024-07-01 or 2024年7月1日.")
                         .arg(typed.simplified()));
    }
    return date->isPossible() ? Result<QString>(date->toIso())
                              : Result<QString>(usage(
                                    Text::tr("There is no such day: %1.").arg(typed.simplified())));
}

QString readBodies(const QString& typed)
{
    static const QRegularExpression kBetween(u"[、\\n]"_s);
    QStringList names;
    for (const QString& name : typed.split(kBetween)) {
        if (const QString tidy = parse::compacted(name); !tidy.isEmpty() && !names.contains(tidy)) {
            names.append(tidy);
        }
    }
    return names.join(u'\n');
}

/// A document with what its issue is when read with the corrections that it has.
struct Target
{
    archive::IssueId issue = 0;
    archive::Original original;
    QList<Correction> corrections; ///< of the issue
    QList<Correction> own;         ///< of the document
    parse::CorrectedIssue read;
    qsizetype at = 0; ///< the document's index
};

Result<Target> findTarget(archive::Database& database, archive::DocumentId id,
                          const Corrector& corrector, const StopToken& stop)
{
    archive::Catalogue catalogue(database);
    const Result<QList<archive::DocumentRecord>> records = catalogue.records({&id, 1});
    if (!records || records->isEmpty()) {
        return records
                   ? Error{ErrorCode::NotFound, Text::tr("The archive has no document %1.").arg(id)}
                   : records.error();
    }
    const archive::IssueId issue = records->constFirst().issueId;
    const Result<Document> stored = catalogue.document(id);
    Result<archive::Original> original = readOriginal(database, issue, corrector.pdf, stop);
    Result<QList<Correction>> corrections = archive::correctionsOf(database, issue);
    Result<QList<Correction>> own = archive::correctionsOfDocument(database, id);
    for (const std::optional<Error>& error :
         {stored ? std::nullopt : std::optional(stored.error()),
          original ? std::nullopt : std::optional(original.error()),
          corrections ? std::nullopt : std::optional(corrections.error()),
          own ? std::nullopt : std::optional(own.error())}) {
        if (error) {
            return *error;
        }
    }
    Result<parse::CorrectedIssue> read = parse::parseCorrected(original->text, *corrections, stop);
    if (!read) {
        return read.error();
    }
    QList<CorrectionPlace> places;
    for (const Document& document : read->issue.documents) {
        places.append({document.span.first, document.title, document.number.comparable()});
    }
    const qsizetype at =
        parse::documentAt(places, {stored->span.first, stored->title, stored->number.comparable()});
    if (at < 0) {
        return Error{
            ErrorCode::NotFound,
            Text::tr("“%1” is no longer found in the original of its issue.").arg(stored->title)};
    }
    return Target{issue,           *std::move(original), *std::move(corrections),
                  *std::move(own), *std::move(read),     at};
}

/// The correction of one field, or those to take back; neither where it is so already.
void addField(const Target& target, const Amendment& amendment, Correction correction,
              CorrectionChange& change)
{
    const Document& document = target.read.issue.documents.at(target.at);
    correction.former = fieldText(document, amendment.part);
    if (correction.former == amendment.value) {
        return;
    }
    if (amendment.value == parsedField(document, amendment.part, target.own)) {
        std::ranges::copy_if(target.own, std::back_inserter(change.remove),
                             [&](const auto& one) { return one.part == amendment.part; });
        return;
    }
    correction.place = target.read.places.at(target.at);
    correction.value = amendment.value;
    change.add.append(correction);
}

Status addJoin(const Target& target, Correction correction, CorrectionChange& change)
{
    if (target.at + 1 == target.read.places.size()) {
        return usage(
            Text::tr("This is the last document of its issue; there is none to join to it."));
    }
    correction.place = target.read.places.at(target.at + 1);
    change.add.append(correction);
    return {};
}

/// The latter part is known again by what is read in it once it is parted.
Status addSplit(const Target& target, int line, Correction correction, CorrectionChange& change,
                const StopToken& stop)
{
    correction.place.line = line;
    QList<Correction> tried = target.corrections;
    tried.append(correction);
    const Result<parse::CorrectedIssue> read =
        parse::parseCorrected(target.original.text, tried, stop);
    if (!read) {
        return read.error();
    }
    const SourceSpan& span = target.read.issue.documents.at(target.at).span;
    const qsizetype at = read->documents.back();
    if (at < 0 || line < span.first || line > span.last) {
        return usage(Text::tr("No document can begin at line %1: choose a printed line of the "
                              "text, behind the title (lines %2 to %3).")
                         .arg(line)
                         .arg(span.first)
                         .arg(span.last));
    }
    correction.place = read->places.at(at);
    change.add.append(correction);
    return {};
}

} // namespace

Result<QString> readField(CorrectedPart part, const QString& typed)
{
    switch (part) {
    case CorrectedPart::Title:
        return readTitle(typed);
    case CorrectedPart::Number:
        return readNumber(typed);
    case CorrectedPart::Date:
        return readDate(typed);
    case CorrectedPart::Issuers:
        return readBodies(typed);
    case CorrectedPart::Kind:
        return parse::compacted(typed);
    case CorrectedPart::Join:
    case CorrectedPart::Split:
        break;
    }
    return QString();
}

QString parsedField(const Document& document, CorrectedPart part,
                    const QList<Correction>& corrections)
{
    const auto first = std::ranges::find(corrections, part, &Correction::part);
    return first == corrections.end() ? fieldText(document, part) : first->former;
}

Result<CorrectionChange> amend(archive::Database& database, archive::DocumentId document,
                               const QList<Amendment>& amendments, const Corrector& corrector,
                               const StopToken& stop)
{
    const Result<Target> target = findTarget(database, document, corrector, stop);
    if (!target) {
        return target.error();
    }
    Correction correction;
    correction.who = corrector.who;
    correction.when = QDateTime::currentDateTimeUtc();
    CorrectionChange change{target->issue, {}, {}};
    for (const Amendment& amendment : amendments) {
        correction.part = amendment.part;
        Status added;
        if (amendment.part == CorrectedPart::Join) {
            added = addJoin(*target, correction, change);
        } else if (amendment.part == CorrectedPart::Split) {
            added = addSplit(*target, amendment.line, correction, change, stop);
        } else {
            addField(*target, amendment, correction, change);
        }
        if (!added) {
            return added.error();
        }
    }
    if (change.add.isEmpty() && change.remove.isEmpty()) {
        return usage(Text::tr("The record says so already; nothing was changed."));
    }
    return archive::apply(database, change, target->original, stop);
}

Result<CorrectionChange> takeBackLast(archive::Database& database, archive::DocumentId document,
                                      const Corrector& corrector, const StopToken& stop)
{
    const Result<QList<Correction>> own = archive::correctionsOfDocument(database, document);
    if (!own || own->isEmpty()) {
        return own ? Error{ErrorCode::NotFound,
                           Text::tr("Nothing of document %1 was corrected.").arg(document)}
                   : own.error();
    }
    const Result<QList<archive::DocumentRecord>> records =
        archive::Catalogue(database).records({&document, 1});
    if (!records) {
        return records.error();
    }
    return repeat(database, {records->constFirst().issueId, {}, {own->constLast()}}, corrector,
                  stop);
}

Result<CorrectionChange> repeat(archive::Database& database, const CorrectionChange& change,
                                const Corrector& corrector, const StopToken& stop)
{
    const Result<archive::Original> original =
        readOriginal(database, change.issue, corrector.pdf, stop);
    return original ? archive::apply(database, change, *original, stop)
                    : Result<CorrectionChange>(original.error());
}

} // namespace gongbao::ingest
