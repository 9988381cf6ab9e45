// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/noticereader.h"

#include "parse/bodies.h"
#include "parse/datereader.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/signaturereader.h"
#include "parse/titles.h"
#include "parse/wordlists.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestAddressees = 300;
constexpr qsizetype kLongestRunOnAddressees = 160;
constexpr qsizetype kLongestOrdered = 40;
constexpr qsizetype kMostAddresseeLines = 6;
constexpr qsizetype kLongestSubtitle = 50;
constexpr qsizetype kMostSubtitleLines = 3;
constexpr qsizetype kMostAuthors = 3;
constexpr qsizetype kMostPassedLines = 3;

void readHead(DocumentLines& part, Document& document)
{
    const DocumentExtent& extent = part.extent();
    document.title = titleOf(part.lines(), extent);
    if (document.title.isEmpty() && document.toc) {
        document.title = document.toc->title;
    }
    document.number = extent.number;
    const bool headed = extent.actLine >= 0;
    const QString kindPrinted = headed ? part.line(extent.actLine).text : document.title;
    const QString key = lineKey(kindPrinted);
    const QStringView kind = kindAtEnd(key);
    if (isCorrection(key)) {
        document.kind = compacted(kindPrinted).left(2); // 勘误启事
    } else if (kind.isEmpty() && key.contains(u"任免"_s)) {
        document.kind = u"任免"_s; // 国务院任免国家工作人员
    } else if (!kind.isEmpty()) {
        // Key and title differ in script, not in length.
        const qsizetype at = kind.data() - key.constData();
        document.kind = compacted(kindPrinted).sliced(at, kind.size());
    }
    if (headed) {
        part.mark(extent.actLine, extent.actLine + 1, BlockKind::Note, "body and kind of act"_L1);
    }
    part.mark(extent.titleBegin, extent.titleEnd, BlockKind::Title, "title of the document"_L1);
    part.mark(extent.numberBegin, extent.numberEnd, BlockKind::Number, "number alone"_L1);
    const qsizetype head = std::min(extent.titleBegin, extent.numberBegin);
    for (qsizetype i = extent.begin; i < extent.textBegin; ++i) {
        if (part.line(i).kind == LineClass::RegistrationCode) {
            part.mark(i, i + 1, BlockKind::Note, "code of a rule"_L1);
        } else if (i < head) {
            part.mark(i, i + 1, BlockKind::Note, "red head above the number"_L1);
        }
    }
}

/// Whether @p key may be a list of those addressed, before its colon.
bool isAddresseeText(QStringView key)
{
    return !key.isEmpty() && !isProse(key) && !key.contains(u"下列") && !key.contains(u'《') &&
           !key.contains(u'；') && !key.contains(u';') && headingNumber(key).rank == 0;
}

/// Behind the occasion (——某年某月某日在…会议上, or a note in brackets) and the speaker's name that
/// stand between the title and those addressed; where the text begins if no addressees follow.
qsizetype behindSubtitle(const DocumentLines& part)
{
    const qsizetype begin = part.extent().textBegin;
    const qsizetype most = std::min(part.extent().end, begin + kMostSubtitleLines + 1);
    bool occasion = false;
    for (qsizetype i = begin; i < most; ++i) {
        const ClassifiedLine& line = part.line(i);
        if (line.kind == LineClass::Addressees) {
            return occasion ? i : begin;
        }
        occasion = occasion || line.kind == LineClass::Note || line.key.startsWith(u"--");
        if (line.key.size() > kLongestSubtitle || endsSentence(line.key)) {
            break;
        }
    }
    return begin;
}

/// The authors under the title and the day in brackets under them, as reports print them. Returns
/// the index behind them.
qsizetype readAuthors(DocumentLines& part, Document& document)
{
    qsizetype first = part.extent().textBegin;
    const bool abridged = first < part.extent().end && part.line(first).kind == LineClass::Note &&
                          part.line(first).key == u"(摘要)"_s;
    first += abridged ? 1 : 0;
    if (first + 1 >= part.extent().end) {
        return part.extent().textBegin;
    }
    const QString& key = part.line(first).key;
    if (part.extent().number.isNull()) {
        document.date = readBracketedDay(key);
        document.date = document.date ? document.date : readIssuedDay(key);
    }
    if (document.date) {
        part.mark(first, first + 1, BlockKind::Date, "day in brackets"_L1);
        return first + 1;
    }
    qsizetype day = first;
    while (day + 1 < part.extent().end && day - first < kMostAuthors &&
           part.line(day).kind == LineClass::Bodies) {
        ++day;
    }
    document.date = day > first ? readBracketedDay(part.line(day).key) : std::nullopt;
    if (!document.date) {
        return first;
    }
    document.issuers = bodiesIn(part, first, day);
    for (qsizetype i = first; i < day; ++i) {
        part.mark(i, i + 1, BlockKind::Signature, "bodies under the title"_L1);
    }
    part.mark(day, day + 1, BlockKind::Date, "day in brackets"_L1);
    return day + 1;
}

/// The day in brackets in lines [@p first, @p end) of the head; marks its line.
std::optional<Date> readHeadDay(DocumentLines& part, qsizetype first, qsizetype end)
{
    for (qsizetype i = first; i < end; ++i) {
        if (const auto day = readBracketedDay(part.line(i).key)) {
            part.mark(i, i + 1, BlockKind::Date, "day in brackets"_L1);
            return day;
        }
    }
    return std::nullopt;
}

/// What the fields between an act's title and its text tell: 发文日期, 受文者.
void readRecordFields(DocumentLines& part, Document& document)
{
    const DocumentExtent& extent = part.extent();
    for (qsizetype i = extent.titleBegin; i < extent.textBegin; ++i) {
        const ClassifiedLine& line = part.line(i);
        if (extent.isAct && line.date && !document.date) {
            document.date = line.date;
        }
        if (line.kind != LineClass::RecordField) {
            continue;
        }
        const qsizetype colon = line.key.indexOf(u':');
        const bool addressed = line.key.startsWith(u"受文者");
        if (addressed) {
            document.addressees = compacted(line.text).sliced(colon + 1);
        }
        part.mark(i, i + 1, addressed ? BlockKind::Addressees : BlockKind::Note,
                  "field of a record"_L1);
    }
}

/// 令某机关, below the title of an order: those whom it is addressed to.
qsizetype readOrdered(DocumentLines& part, Document& document)
{
    const qsizetype first = part.extent().textBegin;
    if (first >= part.extent().end || !part.extent().isAct) {
        return first;
    }
    const ClassifiedLine& line = part.line(first);
    const bool ordered = line.key.startsWith(u'令') && line.key.size() <= kLongestOrdered &&
                         !endsSentence(line.key) && !isProse(line.key);
    if (!ordered) {
        return first;
    }
    document.addressees = compacted(line.text).sliced(1);
    part.mark(first, first + 1, BlockKind::Addressees, "ordered below the title"_L1);
    return first + 1;
}

/// 主送机关：on lines of their own, or before the first sentence on its line.
qsizetype readAddressees(DocumentLines& part, Document& document)
{
    const qsizetype first = behindSubtitle(part);
    QString joined;
    const qsizetype most = std::min(part.extent().end, first + kMostAddresseeLines);
    for (qsizetype i = first; i < most; ++i) {
        const ClassifiedLine& line = part.line(i);
        const bool plain = line.kind == LineClass::Text || line.kind == LineClass::Addressees ||
                           line.kind == LineClass::Bodies ||
                           (line.kind == LineClass::ListField && i > first);
        if (!plain) {
            return first;
        }
        const qsizetype colon = line.key.indexOf(u':');
        const QString before = lineKey(joined) + line.key.left(colon < 0 ? line.key.size() : colon);
        const bool alone = colon + 1 == line.key.size();
        const qsizetype longest = alone ? kLongestAddressees : kLongestRunOnAddressees;
        if (before.size() > longest || !isAddresseeText(before + u':') ||
            (colon >= 0 && !alone && part.extent().isAct)) {
            return first;
        }
        if (colon < 0) {
            joined += line.text;
            continue;
        }
        if (!namesAddressees(before)) {
            return first;
        }
        const QString compact = compacted(line.text);
        if (!isSalutation(before)) {
            document.addressees = tidied(joined + compact.first(colon));
        }
        part.mark(first, i + 1, BlockKind::Addressees,
                  alone ? "ends with a colon"_L1 : "runs on into the text"_L1);
        return i + 1;
    }
    return first;
}

/// The note in brackets, as printed within them.
QString noteText(const QString& printed)
{
    QString note = compacted(printed);
    const QString key = lineKey(note);
    if (withoutBrackets(key).size() < key.size()) {
        note = note.sliced(1).chopped(1);
    }
    return note;
}

bool isVisibilityNote(const ClassifiedLine& line)
{
    return line.kind == LineClass::Note && !line.key.contains(u"联系"_s) &&
           headingNumber(line.key).rank == 0;
}

/// Reads the notes in the lines from @p next on. Returns the index behind them.
qsizetype readNotes(DocumentLines& part, qsizetype next, Document& document)
{
    for (; next < part.extent().end && part.line(next).kind == LineClass::Note; ++next) {
        const ClassifiedLine& note = part.line(next);
        const bool better = document.visibility.isEmpty() || note.key.contains(u"此件"_s);
        if (isVisibilityNote(note) && better) {
            document.visibility = noteText(note.text);
        }
        part.mark(next, next + 1, BlockKind::Note, "note behind the date"_L1);
    }
    return next;
}

/// Reads the note on the line of the date or in those from @p next on. Returns the index behind it.
qsizetype readNote(DocumentLines& part, qsizetype date, qsizetype next, Document& document)
{
    const ClassifiedLine& line = part.line(date);
    const auto match = readDateAt(line.key, line.dateAt);
    if (match && !endsDay(QStringView(line.key).sliced(match->end))) {
        document.visibility = noteText(compacted(line.text).sliced(match->end));
        return next;
    }
    return readNotes(part, next, document);
}

/// Reads who signs a document in which no date was found. Returns the index behind what was read;
/// @p text for nothing.
qsizetype readUndatedEnd(DocumentLines& part, qsizetype text, Document& document)
{
    if (part.extent().isAct) {
        return readSigner(part, text, document);
    }
    if (document.date || document.number.isNull()) {
        return text;
    }
    const qsizetype behind = readUndated(part, text, document);
    return behind > text ? readNotes(part, behind, document) : text;
}

} // namespace

std::optional<Date> readPassedDay(const DocumentLines& part)
{
    const qsizetype first = part.extent().textBegin;
    const qsizetype most = std::min(part.extent().end, first + kMostPassedLines);
    QString note;
    for (qsizetype i = first; i < most && !note.endsWith(u')'); ++i) {
        note += part.line(i).key;
    }
    const auto day =
        note.startsWith(u'(') && note.endsWith(u"通过)"_s) ? readDateAt(note, 1) : std::nullopt;
    return day && day->date.day > 0 ? std::optional(day->date) : std::nullopt;
}

qsizetype readNotice(DocumentLines& part, Document& document)
{
    readHead(part, document);
    if (const qsizetype behind = readAuthors(part, document); document.date) {
        return behind;
    }
    readRecordFields(part, document);
    qsizetype text = readOrdered(part, document);
    if (document.addressees.isEmpty()) {
        text = readAddressees(part, document);
    }
    if (document.date) {
        return readSigner(part, text, document);
    }
    const DocumentExtent& extent = part.extent();
    document.date = readHeadDay(part, extent.titleEnd, extent.numberBegin);
    // A day below the number is that of a decision without a signature.
    const auto below =
        readHeadDay(part, std::max(extent.titleEnd, extent.numberEnd), extent.textBegin);
    const qsizetype date = document.date ? -1 : findDate(part, text);
    if (date < 0) {
        const qsizetype end = readUndatedEnd(part, text, document);
        document.date = document.date ? document.date : below;
        return end;
    }
    const qsizetype signature = readSignature(part, text, date, document);
    const qsizetype behind = readNote(part, date, signature, document);
    const bool signedBelow =
        behind < part.extent().end && part.line(behind).kind == LineClass::Signer;
    const bool unsignedAct = part.extent().isAct && document.issuers.isEmpty();
    return unsignedAct || signedBelow ? readSigner(part, behind, document) : behind;
}

} // namespace gongbao::parse
