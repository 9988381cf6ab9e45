// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/documentfinder.h"

#include "parse/acttitles.h"
#include "parse/chronicledate.h"
#include "parse/documentends.h"
#include "parse/documenthead.h"
#include "parse/entrypairs.h"
#include "parse/linekey.h"
#include "parse/listedtitles.h"
#include "parse/numberforms.h"
#include "parse/numberreader.h"
#include "parse/similarity.h"
#include "parse/titles.h"
#include "parse/unnumbereddocuments.h"
#include "parse/wordlists.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>
#include <vector>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

// How much of a listed title the text of an act repeats at least.
constexpr double kSameSubject = 0.75;
// Lines at the begin of an act that may repeat what the 目录 calls it.
constexpr qsizetype kMostSubjectLines = 5;
constexpr qsizetype kMostLinesAboveAct = 3;

/// Finds the documents that their own marks tell.
class Finder
{
public:
    Finder(const ClassifiedLines& lines, const Sections& sections, const Toc& toc)
        : m_lines(lines)
        , m_sections(sections)
        , m_toc(toc)
    {
        for (qsizetype i = 0; i < toc.items.size(); ++i) {
            m_chronicles += listsChronicle(toc.items.at(i)) ? 1 : 0;
            m_titles.emplace_back(lineKey(toc.items.at(i).title).section(u"--"_s, 0, 0));
            m_listed.insert(m_titles.back().key);
            m_parts.insert(lineKey(toc.items.at(i).category));
            if (toc.items.at(i).number) {
                m_byNumber.insert(lineKey(toc.items.at(i).number->comparable()), i);
            }
        }
        m_listed.remove(QString()); // entries whose title is lost
    }

    QList<DocumentExtent> find()
    {
        findByOwnMarks();
        return std::move(m_found);
    }

private:
    [[nodiscard]] KnownDocuments known() const { return {m_lines, m_listed, m_found}; }

    void findByOwnMarks()
    {
        qsizetype lower = m_sections.bodyBegin;
        for (qsizetype i = lower; i < m_sections.bodyEnd; ++i) {
            std::optional<DocumentExtent> extent;
            switch (m_lines.at(i).kind) {
            case LineClass::Number:
                extent = beginsAct(m_lines, i) ? fromAct(i, lower) : fromNumber(i, lower);
                break;
            case LineClass::ActTitle:
                extent = fromAct(i, lower);
                break;
            case LineClass::Chronicle:
                extent = fromChronicle(i, lower);
                break;
            default:
                extent = unnumberedAt(known(), i, lower);
                break;
            }
            if (extent) {
                lower = extent->textBegin;
                i = std::max(i, lower - 1);
                m_found.append(*extent);
            }
        }
    }

    /// A number alone and the title above it, or else below it.
    std::optional<DocumentExtent> fromNumber(qsizetype i, qsizetype lower) const
    {
        const ClassifiedLine& line = m_lines.at(i);
        const bool broken =
            i + 1 < m_lines.size() && m_lines.at(i + 1).rule == "end of a broken number"_L1;
        const qsizetype numberEnd = i + (broken ? 2 : 1);
        const bool isText = i > 0 && (m_lines.at(i - 1).key.endsWith(u'(') ||
                                      m_lines.at(i - 1).key.endsWith(u'《'));
        if (isText || line.rule == "end of a broken number"_L1) {
            return std::nullopt;
        }
        const qsizetype titleEndAt = aboveCodes(m_lines, i, lower);
        const qsizetype titleAt = behindPartNames(
            behindSignature(known(), titleBegin(m_lines, titleEndAt - 1, lower), titleEndAt),
            titleEndAt);
        DocumentExtent extent = extentOf(titleAt, titleEndAt);
        const bool headsNotice = line.documentNumber->form == DocumentNumber::Form::Ordinal;
        const qsizetype below = titleEnd(m_lines, numberEnd, m_sections.bodyEnd);
        DocumentExtent other = extentOf(numberEnd, below);
        if (headsNotice || titleAt == titleEndAt ||
            !isPlausible(extent, numberEnd, *line.documentNumber) ||
            (!saysKind(extent) && saysKind(other))) {
            if (below == numberEnd ||
                (!headsNotice && kindAtEnd(titleKeyOf(m_lines, other)).isEmpty())) {
                return withoutTitle(i, numberEnd);
            }
            extent = other;
            extent.begin = redHeadBegin(m_lines, m_parts, titleEndAt, lower);
        } else {
            extent.textBegin = belowCodes(m_lines, numberEnd);
        }
        extent.numberBegin = i;
        extent.numberEnd = numberEnd;
        extent.number = *line.documentNumber;
        completeDecree(extent);
        if (isForwarded(extent)) {
            return std::nullopt;
        }
        return extent;
    }

    /// A number of the 目录 whose title is lost in the body: those addressed follow, or a document
    /// has ended right above a text.
    [[nodiscard]] std::optional<DocumentExtent> withoutTitle(qsizetype i, qsizetype numberEnd) const
    {
        const DocumentNumber& number = *m_lines.at(i).documentNumber;
        const bool addressed =
            numberEnd < m_lines.size() && m_lines.at(numberEnd).kind == LineClass::Addressees;
        const bool again = std::ranges::any_of(
            m_found, [&](const DocumentExtent& other) { return other.number == number; });
        const LineClass above = i > 0 ? m_lines.at(i - 1).kind : LineClass::Text;
        const bool ended = (above == LineClass::Date || above == LineClass::Note) &&
                           numberEnd < m_lines.size() && endsSentence(m_lines.at(numberEnd).key);
        if (!m_byNumber.contains(lineKey(number.comparable())) || again || !(addressed || ended) ||
            isBehindLabel(m_lines, i)) {
            return std::nullopt;
        }
        DocumentExtent extent = extentOf(i, i);
        extent.numberBegin = i;
        extent.numberEnd = numberEnd;
        extent.textBegin = numberEnd;
        extent.number = number;
        return extent;
    }

    /// The first of lines [@p begin, @p end) that is not the name of a part of the issue; @p begin
    /// where all of them are.
    [[nodiscard]] qsizetype behindPartNames(qsizetype begin, qsizetype end) const
    {
        qsizetype first = begin;
        while (first < end && m_parts.contains(m_lines.at(first).key)) {
            ++first;
        }
        return first < end ? first : begin;
    }

    /// Names the body of a decree or notice that is printed on a line of its own above 公告.
    void completeDecree(DocumentExtent& extent) const
    {
        const QString title = compacted(joinedTitle(m_lines, extent.titleBegin, extent.titleEnd));
        const bool completes = extent.number.form == DocumentNumber::Form::Decree &&
                               title.size() > extent.number.agencyWord.size() &&
                               title.endsWith(extent.number.agencyWord) &&
                               actTitleLength(lineKey(title)) == title.size();
        if (completes) {
            extent.number.agencyWord = title;
        }
    }

    /// An act under a title like 某县政府令, with its number on the same line or below, or none.
    std::optional<DocumentExtent> fromAct(qsizetype i, qsizetype lower) const
    {
        if (!beginsAct(m_lines, i) || isInsideAnother(i)) {
            return std::nullopt;
        }
        DocumentExtent extent = extentOf(i, i + 1);
        extent.isAct = true;
        qsizetype behind = i + 1;
        for (; isRecord(behind) && !beginsAct(m_lines, behind); ++behind) {
            const ClassifiedLine& line = m_lines.at(behind);
            if (line.documentNumber && extent.number.isNull()) {
                extent.number = *line.documentNumber;
                extent.numberBegin = behind;
                extent.numberEnd = behind + 1;
            }
        }
        if (m_lines.at(i).documentNumber) {
            extent.number = *m_lines.at(i).documentNumber;
        }
        extent.textBegin = behind;
        takeJointBodies(extent, lower);
        takeListedAbove(extent, lower);
        return isForwarded(extent) ? std::nullopt : std::optional(extent);
    }

    /// Takes the bodies above that issue an act together into its title and number.
    void takeJointBodies(DocumentExtent& extent, qsizetype lower) const
    {
        const qsizetype begin = jointActBegin(m_lines, extent.titleBegin, lower);
        QString bodies;
        for (qsizetype i = begin; i < extent.titleBegin; ++i) {
            bodies += compacted(m_lines.at(i).text);
        }
        // A number below that names its agency itself is whole.
        const QString act = compacted(m_lines.at(extent.titleBegin).text);
        if (!extent.number.isNull() && act.contains(extent.number.agencyWord)) {
            extent.number.agencyWord.prepend(bodies);
        }
        extent.begin = begin;
        extent.titleBegin = begin;
    }

    /// Takes the lines right above an act as its title which the 目录 lists, in the same words or
    /// in others that its text repeats.
    void takeListedAbove(DocumentExtent& extent, qsizetype lower) const
    {
        const qsizetype act = extent.titleBegin;
        const qsizetype lowest = m_found.isEmpty() ? titlesBegin(m_sections, m_toc) : lower;
        const QString subject =
            joinedTitle(m_lines, extent.textBegin,
                        std::min(extent.textBegin + kMostSubjectLines, m_lines.size()));
        QString joined;
        for (qsizetype i = act - 1; i >= std::max(lowest, act - kMostLinesAboveAct); --i) {
            joined.prepend(m_lines.at(i).key);
            if (isListedForAnother(joined, extent.number)) {
                return; // what the decree above issues
            }
            if (m_listed.contains(joined) ||
                (isListed(joined) && containment(joined, lineKey(subject)) >= kSameSubject)) {
                extent.begin = i;
                extent.titleBegin = i;
                extent.titleEnd = act;
                extent.actLine = act;
                return;
            }
        }
    }

    /// Whether the 目录 gives the title another number than @p number.
    [[nodiscard]] bool isListedForAnother(const QString& key, const DocumentNumber& number) const
    {
        if (number.isNull() || !m_listed.contains(key)) {
            return false;
        }
        return std::ranges::any_of(m_toc.items, [&](const TocItem& item) {
            return item.number && *item.number != number && lineKey(item.title) == key;
        });
    }

    /// Whether line @p i may stand between the title of an act and its text; what is attached may
    /// be told among the fields.
    [[nodiscard]] bool isRecord(qsizetype i) const
    {
        const LineClass kind = i < m_lines.size() ? m_lines.at(i).kind : LineClass::Text;
        return kind == LineClass::RecordField || kind == LineClass::Number ||
               kind == LineClass::RegistrationCode ||
               (kind == LineClass::AttachmentList && i + 1 < m_lines.size() &&
                m_lines.at(i + 1).kind == LineClass::RecordField);
    }

    /// Whether an act without a number at @p i is printed in an attachment of the document above.
    [[nodiscard]] bool isInsideAnother(qsizetype i) const
    {
        const bool own = m_lines.at(i).documentNumber || closingDay(m_lines, i) < 0;
        const qsizetype begin = m_found.isEmpty() || own ? i : m_found.last().textBegin;
        return std::any_of(m_lines.begin() + begin, m_lines.begin() + i, [](const auto& line) {
            return line.kind == LineClass::AttachmentLabel;
        });
    }

    /// Whether what stands above a number is its title: it ends like one, the 目录 knows the
    /// number, or those addressed follow.
    [[nodiscard]] bool isPlausible(const DocumentExtent& extent, qsizetype numberEnd,
                                   const DocumentNumber& number) const
    {
        const QString title = titleKeyOf(m_lines, extent);
        const bool addressed =
            numberEnd < m_lines.size() && m_lines.at(numberEnd).kind == LineClass::Addressees;
        return addressed || !kindAtEnd(title).isEmpty() || beginsTitle(title) ||
               m_byNumber.contains(lineKey(number.comparable()));
    }

    /// Whether the title is one by its words, which the 目录 need not confirm.
    [[nodiscard]] bool saysKind(const DocumentExtent& extent) const
    {
        const QString title = titleKeyOf(m_lines, extent);
        return !kindAtEnd(title).isEmpty() && titleVerbIn(title) >= 0;
    }

    /// Whether a 转发 passes this document on: it stands in the covering title and in no 目录.
    [[nodiscard]] bool isForwarded(const DocumentExtent& extent) const
    {
        return !m_byNumber.contains(lineKey(extent.number.comparable())) &&
               isPassedOn(known(), extent);
    }

    /// 大事记 or 专报. Several 大事记 in a row, one for each month, are one document.
    std::optional<DocumentExtent> fromChronicle(qsizetype i, qsizetype lower) const
    {
        const ClassifiedLine& line = m_lines.at(i);
        const QStringView kind = kindAtEnd(line.key);
        // Above a number it is a title's line, above its like the name of a part.
        const LineClass below = i + 1 < m_lines.size() ? m_lines.at(i + 1).kind : LineClass::Text;
        if (below == LineClass::Number || below == LineClass::Chronicle) {
            return std::nullopt;
        }
        const bool monthly = kind == u"大事记"_s;
        const bool goesOn = monthly && m_chronicles < 2 && !m_found.isEmpty() &&
                            m_found.last().number.isNull() &&
                            kindAtEnd(titleKeyOf(m_lines, m_found.last())) == kind;
        if (goesOn || !((monthly && startsEntries(i)) || isReport(i))) {
            return std::nullopt;
        }
        const qsizetype begin =
            i > lower && monthly && line.key.size() <= 3 ? ownerBegin(i, lower) : i;
        return extentOf(begin, i + 1);
    }

    /// The line of a body's name above a bare 大事记.
    [[nodiscard]] qsizetype ownerBegin(qsizetype i, qsizetype lower) const
    {
        const ClassifiedLine& above = m_lines.at(i - 1);
        return i - 1 >= lower && above.kind == LineClass::Bodies && m_lines.at(i).gap <= 1 ? i - 1
                                                                                           : i;
    }

    [[nodiscard]] bool startsEntries(qsizetype i) const
    {
        for (qsizetype j = i + 1; j < std::min(i + 4, m_lines.size()); ++j) {
            const LineClass kind = m_lines.at(j).kind;
            if (kind == LineClass::DateRange || kind == LineClass::DatedEntry ||
                readEntryDate(m_lines.at(j).key)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the 目录 knows the report, or it is set off like a heading where there is none.
    [[nodiscard]] bool isReport(qsizetype i) const
    {
        const ClassifiedLine& line = m_lines.at(i);
        const bool listed = isListed(line.key);
        const bool serial = kindAtEnd(line.key) == u"专报"_s;
        return listed ||
               (serial && m_toc.items.isEmpty() && (line.marked || line.key.endsWith(u'期')));
    }

    /// Whether the 目录 has an entry of that title, but for a misprint.
    [[nodiscard]] bool isListed(const QString& key) const
    {
        if (m_listed.contains(key)) {
            return true;
        }
        const TitlePairs title(key);
        const auto last =
            m_titles.begin() + std::min<std::ptrdiff_t>(std::ssize(m_titles), kMostTitleSearches);
        return std::any_of(m_titles.begin(), last, [&](const TitlePairs& listed) {
            return similarity(listed, title) >= kSameTitle;
        });
    }

    const ClassifiedLines& m_lines;
    const Sections& m_sections;
    const Toc& m_toc;
    QMultiHash<QString, qsizetype> m_byNumber;
    std::vector<TitlePairs> m_titles; ///< of the entries
    QSet<QString> m_listed;           ///< their keys
    QSet<QString> m_parts;            ///< keys of the names of the issue's parts
    int m_chronicles = 0;             ///< how many 大事记 the 目录 lists
    QList<DocumentExtent> m_found;
};

} // namespace

QList<DocumentExtent> findDocuments(const ClassifiedLines& lines, const Sections& sections,
                                    const Toc& toc)
{
    QList<DocumentExtent> found = Finder(lines, sections, toc).find();
    const QList<bool> used = pairWithEntries(lines, toc, found);
    findListedDocuments(lines, sections, toc, used, found);
    completeTitles(lines, sections, toc, found);
    settleEnds(lines, sections, toc, found);
    return found;
}

} // namespace gongbao::parse
