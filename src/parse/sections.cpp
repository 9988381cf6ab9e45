// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/sections.h"

#include "parse/colophon.h"
#include "parse/gazettewords.h"
#include "parse/issueshapes.h"
#include "parse/leaders.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/numberreader.h"
#include "parse/titles.h"
#include "parse/tocrows.h"
#include "parse/wordlists.h"

#include <QSet>

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

// Lines between a document's number and its first long sentence.
constexpr qsizetype kFarthestNumber = 30;
constexpr qsizetype kLeastProse = 36;
constexpr int kLeastTocEntries = 3;
constexpr int kLeastTocParts = 2;
constexpr int kLeastClosingEntries = 2;
constexpr qsizetype kMostOccasionLines = 3;
constexpr qsizetype kMostHeadLines = 9;

/// The line above the speaker and the occasion (——某年某月某日在…会议上) that end at @p i.
qsizetype aboveOccasion(const ClassifiedLines& lines, qsizetype i)
{
    const qsizetype lowest = std::max<qsizetype>(-1, i - kMostOccasionLines);
    qsizetype above = i;
    for (qsizetype j = i; j > lowest; --j) {
        const ClassifiedLine& line = lines.at(j);
        if (line.kind != LineClass::Signer && !line.key.startsWith(u"--")) {
            break;
        }
        above = j - 1;
    }
    return above;
}

/// Whether sentences or those addressed stand below line @p i before another number, a whole title
/// or an entry of the 目录.
bool speaksBelow(const ClassifiedLines& lines, qsizetype i)
{
    for (qsizetype j = i + 1; j < std::min(i + kMostHeadLines, lines.size()); ++j) {
        const ClassifiedLine& line = lines.at(j);
        switch (line.kind) {
        case LineClass::TocEntry:
        case LineClass::TocHeading:
        case LineClass::Category:
        case LineClass::BareNumber:
        case LineClass::ColophonField:
            return false;
        case LineClass::Addressees:
        case LineClass::TextField:
            return true;
        case LineClass::Number:
        case LineClass::RecordField:
        case LineClass::Date:
            continue;
        default:
            break;
        }
        if (line.key.endsWith(u'。') || line.key.endsWith(u':')) {
            return true;
        }
    }
    return false;
}

/// Whether a number at @p i stands below a whole title and above the text at once.
bool headsText(const ClassifiedLines& lines, qsizetype i)
{
    const bool titled = i > 0 && isTitleLine(lines.at(i - 1)) &&
                        !kindAtEnd(lines.at(i - 1).key).isEmpty() &&
                        !lines.at(i).key.startsWith(u'(');
    if (!titled) {
        return false;
    }
    for (qsizetype j = i + 1; j < std::min(i + kMostHeadLines, lines.size()); ++j) {
        const ClassifiedLine& line = lines.at(j);
        if (line.kind == LineClass::Addressees || line.key.endsWith(u'。')) {
            return true;
        }
        if (line.kind == LineClass::Number || line.kind == LineClass::ActTitle ||
            line.kind == LineClass::Chronicle || !kindAtEnd(line.key).isEmpty()) {
            return false;
        }
    }
    return false;
}

/// Whether the line can only stand in a document's text.
bool isBodyEvidence(const ClassifiedLines& lines, qsizetype i)
{
    const ClassifiedLine& line = lines.at(i);
    switch (line.kind) {
    case LineClass::ActTitle:
        return beginsAct(lines, i) && speaksBelow(lines, i);
    case LineClass::Number:
        return (beginsAct(lines, i) || headsText(lines, i)) && speaksBelow(lines, i);
    case LineClass::RecordField:
        return speaksBelow(lines, i);
    case LineClass::Addressees: {
        // A colophon may have a field with an unknown name and nothing behind its colon.
        const qsizetype above = aboveOccasion(lines, i - 1);
        const bool below =
            above >= 0 &&
            (lines.at(above).kind == LineClass::Number ||
             (isTitleLine(lines.at(above)) && !kindAtEnd(lines.at(above).key).isEmpty()));
        return below;
    }
    case LineClass::Date:
        return !line.signedBy.isEmpty() || (i > 0 && lines.at(i - 1).kind == LineClass::Bodies);
    case LineClass::Text:
    case LineClass::Heading:
    case LineClass::DatedEntry:
        return line.key.size() >= kLeastProse && line.key.contains(u'。');
    case LineClass::Chronicle:
        return i + 1 < lines.size() && (lines.at(i + 1).kind == LineClass::DateRange ||
                                        lines.at(i + 1).kind == LineClass::DatedEntry);
    default:
        return false;
    }
}

/// Whether the line is a title, a tab or spaces, and a page; the first title tells that by its
/// kind.
bool isSpacedEntry(const ClassifiedLine& line, bool first)
{
    const QStringView text = line.text;
    const bool mayBe = line.kind == LineClass::TableRow || line.kind == LineClass::Text;
    const qsizetype tab = mayBe ? text.indexOf(u'\t') : -1;
    const bool tabbed = tab > 0 && isBareNumber(withoutBrackets(lineKey(text.sliced(tab))));
    const qsizetype page = tabbed ? text.size() - tab : spacedPage(text);
    return page > 0 && !(first && kindAtEnd(lineKey(text.chopped(page))).isEmpty());
}

/// The first line of the 目录: its heading, or the first of several entries with leaders, or of
/// several parts that are named before any text.
qsizetype findTocBegin(const ClassifiedLines& lines)
{
    int entries = 0;
    int parts = 0;
    bool text = false;
    qsizetype firstEntry = -1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const LineClass kind = lines.at(i).kind;
        if (kind == LineClass::TocHeading || namesTocColumns(lines.at(i))) {
            return i;
        }
        const bool entry =
            kind == LineClass::TocEntry || (!text && isSpacedEntry(lines.at(i), entries == 0));
        text = text || isBodyEvidence(lines, i);
        if (entry || kind == LineClass::Category) {
            firstEntry = firstEntry < 0 ? i : firstEntry;
            entries += entry ? 1 : 0;
            parts += entry || text ? 0 : 1;
        } else if (entries == 0 && lines.at(i).documentNumber &&
                   isBodyEvidence(lines, i + 1 < lines.size() ? i + 1 : i)) {
            return -1;
        }
        if (entries >= kLeastTocEntries || parts >= kLeastTocParts) {
            return firstEntry;
        }
    }
    return -1;
}

/// The number on a line of the 目录 or alone; what comes a second time stands in the body.
QString numberKey(const ClassifiedLine& line)
{
    if (line.documentNumber) {
        return lineKey(line.documentNumber->comparable());
    }
    if (line.kind != LineClass::TocEntry && line.kind != LineClass::Text) {
        return {};
    }
    // The leader and page behind the number.
    QString compact = compacted(line.text);
    const qsizetype end =
        std::max(line.key.lastIndexOf(u"号)"_s), line.key.lastIndexOf(u"号]"_s)) + 2;
    const qsizetype size = end >= 2 ? end : line.key.lastIndexOf(u'号') + 1;
    const auto number =
        numberAtEnd(QStringView(compact).first(size), QStringView(line.key).first(size));
    return number ? lineKey(number->number.comparable()) : QString();
}

/// The line below which the title of the document ends that has text in line @p i.
qsizetype lastTitleLine(const ClassifiedLines& lines, qsizetype i, qsizetype tocBegin)
{
    for (qsizetype j = i - 1; j > tocBegin && j >= i - kFarthestNumber; --j) {
        const LineClass kind = lines.at(j).kind;
        if (kind == LineClass::TocEntry || kind == LineClass::TocHeading ||
            kind == LineClass::ColophonField || kind == LineClass::BareNumber) {
            break;
        }
        if (kind == LineClass::Number) {
            return lines.at(j - 1).kind == LineClass::RegistrationCode ? j - 2 : j - 1;
        }
    }
    return aboveOccasion(lines, i - 1);
}

/// The line in whose document the body begins: the title before the first text, or before the first
/// number that comes back.
qsizetype findBodyBegin(const ClassifiedLines& lines, qsizetype tocBegin)
{
    bool inIntroduction = false;
    QSet<QString> listed;
    for (qsizetype i = tocBegin + 1; i < lines.size(); ++i) {
        const LineClass kind = lines.at(i).kind;
        inIntroduction =
            kind == LineClass::Introduction ||
            (inIntroduction && kind != LineClass::Number && kind != LineClass::TocHeading);
        const QString number = inIntroduction ? QString() : numberKey(lines.at(i));
        const bool again = kind == LineClass::Number && listed.contains(number);
        if (!number.isEmpty()) {
            listed.insert(number);
        }
        if (inIntroduction || !(again || isBodyEvidence(lines, i))) {
            continue;
        }
        if (kind == LineClass::Chronicle) {
            return i;
        }
        if (beginsAct(lines, i)) {
            return jointActBegin(lines, i, tocBegin + 1);
        }
        const qsizetype last = again ? i - 1 : lastTitleLine(lines, i, tocBegin);
        const qsizetype begin = titleBegin(lines, last, tocBegin + 1);
        return begin;
    }
    return lines.size();
}

/// Whether a number, what it heads and a day stand above line @p end.
bool hasBodyBefore(const ClassifiedLines& lines, qsizetype end)
{
    bool number = false;
    for (qsizetype i = 0; i < end; ++i) {
        const LineClass kind = lines.at(i).kind;
        number = number || kind == LineClass::Number || kind == LineClass::ActTitle;
        if (number && kind != LineClass::Number && isBodyEvidence(lines, i)) {
            return true;
        }
    }
    return false;
}

/// The heading of a 目录 that stands behind all documents; -1 for none.
qsizetype findClosingToc(const ClassifiedLines& lines, qsizetype end)
{
    int entries = 0;
    for (qsizetype i = end - 1; i > 0; --i) {
        const LineClass kind = lines.at(i).kind;
        if (kind == LineClass::TocHeading) {
            const bool behind = entries >= kLeastClosingEntries && hasBodyBefore(lines, i);
            return behind ? i : -1;
        }
        if (kind == LineClass::Date || kind == LineClass::Addressees ||
            kind == LineClass::TableRow || lines.at(i).key.endsWith(u'。')) {
            break;
        }
        entries += kind == LineClass::TocEntry || !numberKey(lines.at(i)).isEmpty() ? 1 : 0;
    }
    return -1;
}

/// Where an introduction of the gazette stands after the last document; @p end if nowhere.
qsizetype findIntroduction(const ClassifiedLines& lines, qsizetype bodyBegin, qsizetype end)
{
    for (qsizetype i = end - 1; i >= bodyBegin; --i) {
        const LineClass kind = lines.at(i).kind;
        if (kind == LineClass::Introduction) {
            const bool headed = i > bodyBegin && lines.at(i - 1).kind == LineClass::Introduction;
            return headed ? i - 1 : i;
        }
        if (kind == LineClass::Number || kind == LineClass::Date) {
            break;
        }
    }
    return end;
}

} // namespace

Sections findSections(const ClassifiedLines& lines)
{
    Sections sections;
    const qsizetype end = findClosingColophon(lines, 0);
    const qsizetype closingToc = findClosingToc(lines, end);
    if (closingToc >= 0) {
        sections.tocBegin = closingToc;
        sections.tocEnd = end;
        sections.bodyEnd = closingToc;
        return sections;
    }
    sections.tocBegin = findTocBegin(lines);
    sections.bodyBegin = sections.tocBegin < 0 ? 0 : findBodyBegin(lines, sections.tocBegin);
    sections.tocEnd = sections.bodyBegin;
    const qsizetype colophon = behindListedMembers(
        lines, findClosingColophon(lines, sections.bodyBegin), sections.tocBegin, sections.tocEnd);
    sections.bodyEnd = findIntroduction(lines, sections.bodyBegin, colophon);
    return sections;
}

} // namespace gongbao::parse
