// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/signaturereader.h"

#include "parse/bodies.h"
#include "parse/datereader.h"
#include "parse/linekey.h"
#include "parse/signatories.h"
#include "parse/similarity.h"
#include "parse/titles.h"
#include "parse/wordlists.h"

#include <algorithm>

namespace gongbao::parse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostSignatureLines = 12;

/// Those who sign in person in lines [@p first, @p end), where no body does.
void readSignatories(const DocumentLines& part, qsizetype first, qsizetype end, Document& document)
{
    if (!document.issuers.isEmpty()) {
        return;
    }
    const DocumentNumber& number = document.number;
    QString heading = document.title;
    if (number.form == DocumentNumber::Form::Decree && number.agencyWord.endsWith(u'令')) {
        heading = DocumentNumber::withoutState(number.agencyWord);
    } else if (part.extent().actLine >= 0) {
        heading = part.line(part.extent().actLine).text;
    }
    for (qsizetype i = first; i < end; ++i) {
        if (part.line(i).kind != LineClass::Signer) {
            continue;
        }
        if (i > first && decidesForAnother(part.line(i).key) && !document.issuers.isEmpty()) {
            continue; // 市长 林某 signs, 局长 陈某 决行 did it for him
        }
        if (const auto body = bodySignedFor(part.line(i).text, heading)) {
            document.issuers.append(*body);
        }
    }
}

/// Whether the line names bodies, or a post and who holds it, and nothing else.
bool signs(const ClassifiedLine& line)
{
    return line.kind == LineClass::Bodies || line.kind == LineClass::Signer;
}

/// The first line of the signature that ends above @p date; @p date if none stands there.
qsizetype signatureBegin(const DocumentLines& part, qsizetype date, qsizetype lower)
{
    qsizetype begin = date;
    while (begin > lower && date - begin < kMostSignatureLines && signs(part.line(begin - 1))) {
        // Names listed with 、 above those who sign are of the text.
        if (begin < date && part.line(begin - 1).text.contains(u'、')) {
            break;
        }
        --begin;
    }
    return begin;
}

/// The line behind the signature that stands below @p date: bodies whose name the title begins
/// with, in full or short, unless they begin the title of what follows. @p date + 1 if none stands
/// there.
qsizetype endOfSignatureBelow(const DocumentLines& part, qsizetype date, const QString& title)
{
    const qsizetype end = part.extent().end;
    const qsizetype below = date + 1;
    if (below >= end || part.line(below).kind != LineClass::Bodies ||
        (below + 1 < end && (part.line(below + 1).kind == LineClass::Bodies ||
                             beginsTitle(part.line(below + 1).key)))) {
        return below;
    }
    const QString heading = lineKey(title);
    const QStringView named =
        QStringView(heading).first(std::max<qsizetype>(titleVerbIn(heading), 0));
    return named.size() > 2 && part.line(below).key.endsWith(named) ? below + 1 : below;
}

/// Whether lines [@p first, @p behind) are a signature without a day, to judge by what stands
/// below: a note in brackets or a day that is left blank; the end or an attachment, where the title
/// names such bodies; or the text that is issued, where it names the very body.
bool isUndatedSignature(const DocumentLines& part, qsizetype first, qsizetype behind,
                        const QString& title)
{
    const bool ends = behind >= part.extent().end;
    const bool noted = !ends && part.line(behind).kind == LineClass::Note;
    if (!ends &&
        (part.line(behind).key.startsWith(u"(此件") || isBlankDay(part.line(behind).key))) {
        return true;
    }
    constexpr double kMuch = 0.5;
    const QString key = lineKey(title);
    const QStringView named = QStringView(key).first(std::max<qsizetype>(titleVerbIn(key), 0));
    const auto fits = [&](const ClassifiedLine& line) {
        return named.isEmpty() || named.contains(QStringView(line.key).last(2)) ||
               containment(named, line.key) >= kMuch;
    };
    const auto begin = part.lines().begin();
    if (ends || noted || part.line(behind).kind == LineClass::AttachmentLabel) {
        return std::any_of(begin + first, begin + behind, fits);
    }
    return behind == first + 1 && named.size() > 2 && part.line(first).key.endsWith(named) &&
           !beginsTitle(part.line(behind).key);
}

/// Whether the text ends with line @p i, so that a signature may stand below.
bool endsText(const ClassifiedLine& line)
{
    return line.key.endsWith(u'。') || line.kind == LineClass::AttachmentList ||
           (line.kind == LineClass::Heading && line.rank == 3);
}

/// Whether another day stands alone below line @p i.
bool comesAgain(const DocumentLines& part, qsizetype i)
{
    return std::any_of(part.lines().begin() + i + 1, part.lines().begin() + part.extent().end,
                       [](const ClassifiedLine& line) {
                           return line.kind == LineClass::Date && line.signedBy.isEmpty();
                       });
}

} // namespace

QList<IssuingBody> bodiesIn(const DocumentLines& part, qsizetype begin, qsizetype end)
{
    QList<IssuingBody> bodies;
    for (qsizetype i = begin; i < end; ++i) {
        if (part.line(i).kind == LineClass::Signer) {
            continue;
        }
        for (const QString& name : splitBodies(part.line(i).text)) {
            if (!bodies.isEmpty() && isBareOffice(name)) {
                bodies.last().name += name;
            } else {
                bodies.append({name});
            }
        }
    }
    return bodies;
}

qsizetype findDate(const DocumentLines& part, qsizetype from)
{
    qsizetype unsignedDate = -1;
    for (qsizetype i = from; i < part.extent().end; ++i) {
        const ClassifiedLine& line = part.line(i);
        if (line.kind == LineClass::AttachmentLabel && unsignedDate >= 0) {
            break;
        }
        if (line.kind != LineClass::Date) {
            continue;
        }
        if (!line.signedBy.isEmpty() || (i > from && signs(part.line(i - 1)))) {
            return i;
        }
        if (i == from && part.extent().number.isNull() && comesAgain(part, i)) {
            return -1; // the days of a list of appointments head its parts
        }
        unsignedDate = unsignedDate < 0 && line.date->day > 0 ? i : unsignedDate;
    }
    return unsignedDate;
}

qsizetype readSignature(DocumentLines& part, qsizetype lower, qsizetype date, Document& document)
{
    const qsizetype first = signatureBegin(part, date, lower);
    document.issuers = bodiesIn(part, first, date);
    for (const QString& name : part.line(date).signedBy) {
        document.issuers.append({name});
    }
    readSignatories(part, first, date, document);
    document.date = part.line(date).date;
    qsizetype behind = date + 1;
    if (document.issuers.isEmpty()) {
        behind = endOfSignatureBelow(part, date, document.title);
        document.issuers = bodiesIn(part, date + 1, behind);
        part.mark(date + 1, behind, BlockKind::Signature, "body below a date"_L1);
    }
    for (qsizetype i = first; i < date; ++i) { // each line a block of its own
        part.mark(i, i + 1, BlockKind::Signature, "bodies above a date"_L1);
    }
    part.mark(date, date + 1, BlockKind::Date, "first date with a signature"_L1);
    return behind;
}

qsizetype readUndated(DocumentLines& part, qsizetype from, Document& document)
{
    for (qsizetype i = from + 1; i < part.extent().end; ++i) {
        if (part.line(i).kind == LineClass::AttachmentLabel) {
            break;
        }
        if (!signs(part.line(i)) || !endsText(part.line(i - 1))) {
            continue;
        }
        qsizetype behind = i + 1;
        while (behind < part.extent().end && behind - i < kMostSignatureLines &&
               signs(part.line(behind))) {
            ++behind;
        }
        if (!isUndatedSignature(part, i, behind, document.title)) {
            continue;
        }
        document.issuers = bodiesIn(part, i, behind);
        readSignatories(part, i, behind, document);
        for (qsizetype j = i; j < behind; ++j) {
            part.mark(j, j + 1, BlockKind::Signature, "bodies without a date"_L1);
        }
        if (behind < part.extent().end && isBlankDay(part.line(behind).key)) {
            part.mark(behind, behind + 1, BlockKind::Date, "day left blank"_L1);
            ++behind;
        }
        return behind;
    }
    return from;
}

qsizetype readSigner(DocumentLines& part, qsizetype from, Document& document)
{
    qsizetype behind = from;
    for (qsizetype i = from; i < part.extent().end; ++i) {
        const LineClass kind = part.line(i).kind;
        if (kind == LineClass::Signer) {
            part.mark(i, i + 1, BlockKind::Signature, "post and name"_L1);
            behind = i + 1;
        } else if (behind > from || kind == LineClass::AttachmentLabel) {
            break;
        }
    }
    readSignatories(part, from, behind, document);
    return behind;
}

} // namespace gongbao::parse
