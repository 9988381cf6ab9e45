// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/unnumbereddocuments.h"

#include "parse/datereader.h"
#include "parse/linekey.h"
#include "parse/numberreader.h"
#include "parse/similarity.h"
#include "parse/titles.h"
#include "parse/wordlists.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr double kForwardedTitle = 0.75;
// Lines from the heading of a list of appointments to the first of them.
constexpr qsizetype kMostListHead = 5;
constexpr qsizetype kMostLinesToCorrection = 6;
constexpr qsizetype kMostSpeakerLines = 3;
constexpr qsizetype kMostOccasionLines = 5;
constexpr qsizetype kLongestOccasionLine = 50;
constexpr qsizetype kMostNoticeLines = 200;

/// 更正, above a sentence that names what is corrected.
std::optional<DocumentExtent> fromCorrection(const KnownDocuments& known, qsizetype i)
{
    const auto first = known.lines.begin() + i + 1;
    const auto end =
        known.lines.begin() + std::min(i + 1 + kMostLinesToCorrection, known.lines.size());
    const bool tells = std::any_of(first, end, [](const ClassifiedLine& line) {
        return line.key.contains(u'误') || line.key.contains(u"应为"_s) ||
               line.key.contains(u"更正"_s) || line.key.contains(u"改为"_s);
    });
    return tells ? std::optional(extentOf(i, i + 1)) : std::nullopt;
}

/// The line above those addressed at @p i on which the occasion of a speech begins
/// (——某年某月某日在某会议上), with nothing but its end and the speaker between; -1 for none.
qsizetype occasionAbove(const ClassifiedLines& lines, qsizetype i, qsizetype lower)
{
    for (qsizetype j = i - 1; j > std::max(lower, i - kMostOccasionLines); --j) {
        const ClassifiedLine& line = lines.at(j);
        if (line.key.startsWith(u"--"_s)) {
            return j;
        }
        if (line.key.size() > kLongestOccasionLine || endsSentence(line.key)) {
            break;
        }
    }
    return -1;
}

/// …上的讲话 or 关于…的报告, with the occasion or the day in brackets and the speaker between
/// it and those addressed at @p i.
std::optional<DocumentExtent> fromSpeech(const KnownDocuments& known, qsizetype i, qsizetype lower)
{
    const qsizetype occasion = occasionAbove(known.lines, i, lower);
    qsizetype end = occasion >= 0 ? occasion : i;
    bool day = occasion >= 0;
    while (end > std::max(lower, i - kMostSpeakerLines) &&
           (known.lines.at(end - 1).kind == LineClass::Signer ||
            readBracketedDay(known.lines.at(end - 1).key))) {
        --end;
        day = day || known.lines.at(end).kind != LineClass::Signer;
    }
    const QStringView kind = end > lower ? kindAtEnd(known.lines.at(end - 1).key) : QStringView();
    const bool speech = kind == u"讲话" || kind == u"致辞" ||
                        (occasion >= 0 && (kind == u"报告" || kind == u"说明"));
    if (!day || !speech || !isTitleLine(known.lines.at(end - 1))) {
        return std::nullopt;
    }
    qsizetype begin = titleBegin(known.lines, end - 1, lower);
    const qsizetype listed = behindSignature(known, begin, end);
    if (known.listed.contains(lineKey(joinedTitle(known.lines, listed, end)))) {
        return extentOf(listed, end);
    }
    // A body above it has signed the document before.
    while (begin + 1 < end && known.lines.at(begin).kind == LineClass::Bodies) {
        ++begin;
    }
    return extentOf(begin, end);
}

/// …的通知（石政发〔2025〕3号）
void takeNumberInTitle(const ClassifiedLines& lines, DocumentExtent& extent)
{
    const QString title = joinedTitle(lines, extent.titleBegin, extent.titleEnd);
    if (const auto number = numberAtEnd(compacted(title), lineKey(title))) {
        extent.number = number->number;
        extent.numberInTitle = true;
    }
}

/// A title without a number: a body's full name, 关于 and a kind, and those addressed below.
std::optional<DocumentExtent> fromBareTitle(const KnownDocuments& known, qsizetype i,
                                            qsizetype lower)
{
    const ClassifiedLine& line = known.lines.at(i);
    if (line.kind != LineClass::Addressees || i == 0) {
        return std::nullopt;
    }
    if (auto speech = fromSpeech(known, i, lower)) {
        return speech;
    }
    if (known.lines.at(i - 1).kind == LineClass::Number || !isTitleLine(known.lines.at(i - 1))) {
        return std::nullopt;
    }
    const qsizetype begin = titleBegin(known.lines, i - 1, lower);
    DocumentExtent extent = extentOf(begin, i);
    takeNumberInTitle(known.lines, extent);
    const QString title = titleKeyOf(known.lines, extent);
    if (!extent.number.isNull() && !kindAtEnd(title).isEmpty()) {
        return extent;
    }
    const qsizetype verb = titleVerbIn(title);
    if (begin == i || verb < 3 || !endsLikeBody(QStringView(title).first(verb)) ||
        kindAtEnd(title).isEmpty()) {
        return std::nullopt;
    }
    const bool enclosed =
        !known.found.isEmpty() &&
        containment(title.sliced(verb), titleKeyOf(known.lines, known.found.last())) >=
            kForwardedTitle;
    return enclosed ? std::nullopt : std::optional(extent);
}

/// Whether the line may be the last of a covering document; bodies are where their day is lost.
bool endsNotice(const ClassifiedLine& line)
{
    return line.kind == LineClass::Date || line.kind == LineClass::Note ||
           line.kind == LineClass::Bodies;
}

/// A 通告 or 公告, which addresses nobody: right behind the day or note that ends the document
/// above, headed and signed by the same body. Where there is a 目录, it tells of it.
std::optional<DocumentExtent> fromPublicNotice(const KnownDocuments& known, qsizetype i,
                                               qsizetype lower)
{
    const ClassifiedLines& lines = known.lines;
    const bool opens = i > lower && known.listed.isEmpty() && isTitleLine(lines.at(i)) &&
                       endsNotice(lines.at(i - 1));
    if (!opens) {
        return std::nullopt;
    }
    const DocumentExtent extent = extentOf(i, titleEnd(lines, i, lines.size()));
    const QString title = titleKeyOf(lines, extent);
    const QStringView kind = kindAtEnd(title);
    const qsizetype verb = titleVerbIn(title);
    if ((kind != u"通告" && kind != u"公告") || verb < 3 || isPassedOn(known, extent)) {
        return std::nullopt;
    }
    const QStringView body = QStringView(title).first(verb);
    const qsizetype most = std::min(lines.size(), extent.titleEnd + kMostNoticeLines);
    for (qsizetype j = extent.titleEnd; j < most; ++j) {
        const LineClass of = lines.at(j).kind;
        if (of == LineClass::Number || of == LineClass::ActTitle || of == LineClass::Addressees) {
            break;
        }
        if (of == LineClass::Date) {
            return lines.at(j - 1).key == body ? std::optional(extent) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// A 统计公报 that no 目录 tells of: right behind the end of the document above, its bodies and the
/// day in brackets below it.
std::optional<DocumentExtent> fromBulletin(const KnownDocuments& known, qsizetype i,
                                           qsizetype lower)
{
    const ClassifiedLines& lines = known.lines;
    const bool opens = i > lower && known.listed.isEmpty() && isTitleLine(lines.at(i)) &&
                       lines.at(i).key.endsWith(u"统计公报"_s) && endsNotice(lines.at(i - 1));
    if (!opens) {
        return std::nullopt;
    }
    qsizetype day = i + 1;
    while (day < lines.size() && lines.at(day).kind == LineClass::Bodies) {
        ++day;
    }
    const bool dated = day < lines.size() && readBracketedDay(lines.at(day).key);
    const DocumentExtent extent = extentOf(i, i + 1);
    return day > i + 1 && dated && !isPassedOn(known, extent) ? std::optional(extent)
                                                              : std::nullopt;
}

/// A list of appointments under its heading, unless it is attached to the document above or
/// forwarded by it.
std::optional<DocumentExtent> fromPersonnelList(const KnownDocuments& known, qsizetype i)
{
    const qsizetype end = std::min(i + kMostListHead, known.lines.size());
    const bool tells =
        std::any_of(known.lines.begin() + i + 1, known.lines.begin() + end, [](const auto& line) {
            return line.key.contains(u"任命"_s) || line.key.contains(u"免去"_s);
        });
    // With a number below it is a document like others.
    if (i + 1 < known.lines.size() && known.lines.at(i + 1).kind == LineClass::Number) {
        return std::nullopt;
    }
    const bool attached = i > 0 && known.lines.at(i - 1).kind == LineClass::AttachmentLabel;
    const DocumentExtent extent = extentOf(i, i + 1);
    return tells && !attached && !isPassedOn(known, extent) ? std::optional(extent) : std::nullopt;
}

/// Whether the last document found has bodies or a day above line @p end, so that it is signed
/// there; or there is none that could be.
bool isSigned(const KnownDocuments& known, qsizetype end)
{
    if (known.found.isEmpty()) {
        return true;
    }
    return std::any_of(known.lines.begin() + known.found.last().textBegin,
                       known.lines.begin() + end, [](const ClassifiedLine& line) {
                           return line.kind == LineClass::Bodies ||
                                  (line.kind == LineClass::Date && line.date->day > 0);
                       });
}

} // namespace

qsizetype behindSignature(const KnownDocuments& known, qsizetype first, qsizetype end)
{
    for (qsizetype i = first; i < end && known.lines.at(i).kind == LineClass::Bodies; ++i) {
        const QString below = lineKey(joinedTitle(known.lines, i + 1, end));
        if (known.listed.contains(below)) {
            // The 目录 may leave the body out that heads the title here.
            return startsLikeTitle(below) && isSigned(known, first) ? i : i + 1;
        }
        if (known.listed.contains(lineKey(joinedTitle(known.lines, i, end)))) {
            return i;
        }
    }
    return first;
}

bool isPassedOn(const KnownDocuments& known, const DocumentExtent& extent)
{
    if (known.found.isEmpty()) {
        return false;
    }
    const QString covering = titleKeyOf(known.lines, known.found.last());
    return forwards(covering) &&
           containment(titleKeyOf(known.lines, extent), covering) >= kForwardedTitle;
}

std::optional<DocumentExtent> unnumberedAt(const KnownDocuments& known, qsizetype i,
                                           qsizetype lower)
{
    const QString& key = known.lines.at(i).key;
    if (isCorrection(key)) {
        return fromCorrection(known, i);
    }
    if (isPersonnelList(key)) {
        return fromPersonnelList(known, i);
    }
    auto titled = fromBareTitle(known, i, lower);
    if (titled) {
        return titled;
    }
    const auto bulletin = fromBulletin(known, i, lower);
    return bulletin ? bulletin : fromPublicNotice(known, i, lower);
}

} // namespace gongbao::parse
