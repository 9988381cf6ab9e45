// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/corrections.h"

#include "parse/linekey.h"
#include "parse/numberreader.h"
#include "parse/titles.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

/// The only one of @p documents for which @p fits; -1 where there is none, or several.
template<typename Fits>
qsizetype onlyOne(const QList<CorrectionPlace>& documents, Fits fits)
{
    const auto found = std::find_if(documents.begin(), documents.end(), fits);
    if (found == documents.end() ||
        std::find_if(found + 1, documents.end(), fits) != documents.end()) {
        return -1;
    }
    return found - documents.begin();
}

QList<CorrectionPlace> placesOf(const ClassifiedLines& lines, const QList<DocumentExtent>& extents)
{
    QList<CorrectionPlace> places;
    for (const DocumentExtent& extent : extents) {
        places.append(placeOf(lines, extent));
    }
    return places;
}

/// The entry that lists @p extent, of those that no document has; -1 where none does.
qsizetype entryOf(const ClassifiedLines& lines, const Toc& toc, const DocumentExtent& extent,
                  const QList<DocumentExtent>& others)
{
    const QString title = titleKeyOf(lines, extent);
    for (qsizetype i = 0; i < toc.items.size(); ++i) {
        const TocItem& item = toc.items.at(i);
        const bool listed =
            lineKey(item.title) == title || (item.number && *item.number == extent.number);
        const bool taken = std::ranges::any_of(
            others, [i](const DocumentExtent& other) { return other.tocItem == i; });
        if (listed && !taken) {
            return i;
        }
    }
    return -1;
}

/// A document that begins at line @p begin, with a number before or behind its title.
DocumentExtent extentAt(const ClassifiedLines& lines, qsizetype begin, qsizetype end)
{
    const bool numberFirst = lines.at(begin).kind == LineClass::Number && begin + 1 < end;
    const qsizetype title = numberFirst ? begin + 1 : begin;
    DocumentExtent extent = extentOf(title, std::max(titleEnd(lines, title, end), title + 1));
    const bool numberBehind = extent.titleEnd < end && lines.at(extent.titleEnd).documentNumber;
    extent.begin = begin;
    if (numberFirst || numberBehind) {
        extent.numberBegin = numberFirst ? begin : extent.titleEnd;
        extent.numberEnd = extent.numberBegin + 1;
        extent.number = lines.at(extent.numberBegin).documentNumber
                            ? *lines.at(extent.numberBegin).documentNumber
                            : DocumentNumber();
        extent.textBegin = std::max(extent.titleEnd, extent.numberEnd);
    }
    extent.end = end;
    return extent;
}

/// Joins and parts the documents of one issue.
class Boundaries
{
public:
    Boundaries(const ClassifiedLines& lines, const Toc& toc, QList<DocumentExtent>& extents)
        : m_lines(lines)
        , m_toc(toc)
        , m_extents(extents)
    {
    }

    /// The index of the line where the boundary was.
    qsizetype join(const CorrectionPlace& place)
    {
        const qsizetype at = documentAt(placesOf(m_lines, m_extents), place);
        if (at < 1) {
            return -1;
        }
        const qsizetype line = m_extents.at(at).begin;
        m_extents[at - 1].end = m_extents.at(at).end;
        m_extents.removeAt(at);
        return line;
    }

    /// The index of the line where the boundary is.
    qsizetype split(const CorrectionPlace& place)
    {
        const auto same =
            std::ranges::lower_bound(m_lines, place.line, {}, &ClassifiedLine::number);
        const qsizetype line = same - m_lines.begin();
        if (line < m_lines.size() && same->number == place.line && splitAt(line, place)) {
            return line;
        }
        // In another file it stands elsewhere, and is meant where nothing else could be.
        const QString title = lineKey(place.title);
        QList<qsizetype> found;
        for (qsizetype i = 0; i < m_lines.size() && !title.isEmpty(); ++i) {
            if (title.startsWith(m_lines.at(i).key) && canSplitAt(i, place)) {
                found.append(i);
            }
        }
        return found.size() == 1 && splitAt(found.first(), place) ? found.first() : -1;
    }

private:
    /// The document whose text line @p line is; -1 where it is none's.
    [[nodiscard]] qsizetype documentWith(qsizetype line) const
    {
        for (qsizetype i = 0; i < m_extents.size(); ++i) {
            if (m_extents.at(i).textBegin <= line && line < m_extents.at(i).end) {
                return m_extents.at(i).begin < line ? i : -1;
            }
        }
        return -1;
    }

    /// A place without a title is about to be corrected for the first time.
    [[nodiscard]] bool canSplitAt(qsizetype line, const CorrectionPlace& place) const
    {
        const qsizetype parted = documentWith(line);
        return parted >= 0 &&
               (place.title.isEmpty() ||
                titleOf(m_lines, extentAt(m_lines, line, m_extents.at(parted).end)) == place.title);
    }

    bool splitAt(qsizetype line, const CorrectionPlace& place)
    {
        if (!canSplitAt(line, place)) {
            return false;
        }
        const qsizetype parted = documentWith(line);
        DocumentExtent extent = extentAt(m_lines, line, m_extents.at(parted).end);
        extent.tocItem = entryOf(m_lines, m_toc, extent, m_extents);
        m_extents[parted].end = line;
        m_extents.insert(parted + 1, extent);
        return true;
    }

    const ClassifiedLines& m_lines;
    const Toc& m_toc;
    QList<DocumentExtent>& m_extents;
};

} // namespace

CorrectionPlace placeOf(const ClassifiedLines& lines, const DocumentExtent& extent)
{
    return {lines.at(extent.begin).first, titleOf(lines, extent), extent.number.comparable()};
}

qsizetype documentAt(const QList<CorrectionPlace>& documents, const CorrectionPlace& place)
{
    const auto sameTitle = [&](const CorrectionPlace& one) { return one.title == place.title; };
    const auto sameNumber = [&](const CorrectionPlace& one) {
        return !one.number.isEmpty() && one.number == place.number;
    };
    const auto sameLine = [&](const CorrectionPlace& one) {
        return one.line == place.line && (sameTitle(one) || sameNumber(one));
    };
    const auto both = [&](const CorrectionPlace& one) { return sameTitle(one) && sameNumber(one); };
    for (const qsizetype found : {onlyOne(documents, sameLine), onlyOne(documents, both),
                                  onlyOne(documents, sameNumber), onlyOne(documents, sameTitle)}) {
        if (found >= 0) {
            return found;
        }
    }
    return -1;
}

std::vector<qsizetype> correctBoundaries(const ClassifiedLines& lines, const Toc& toc,
                                         const QList<Correction>& corrections,
                                         QList<DocumentExtent>& extents)
{
    Boundaries boundaries(lines, toc, extents);
    std::vector<qsizetype> found;
    for (const Correction& correction : corrections) {
        switch (correction.part) {
        case CorrectedPart::Join:
            found.push_back(boundaries.join(correction.place));
            break;
        case CorrectedPart::Split:
            found.push_back(boundaries.split(correction.place));
            break;
        default:
            found.push_back(-1);
        }
    }
    return found;
}

std::vector<qsizetype> correctFields(const QList<CorrectionPlace>& places,
                                     const QList<Correction>& corrections,
                                     QList<Document>& documents)
{
    std::vector<qsizetype> found;
    for (const Correction& correction : corrections) {
        qsizetype at = isBoundary(correction.part) ? -1 : documentAt(places, correction.place);
        if (at >= 0 && !setField(documents[at], correction.part, correction.value)) {
            at = -1;
        }
        found.push_back(at);
    }
    return found;
}

bool setField(Document& document, CorrectedPart part, const QString& value)
{
    switch (part) {
    case CorrectedPart::Title:
        document.title = value.isEmpty() ? document.title : value;
        return !value.isEmpty();
    case CorrectedPart::Kind:
        document.kind = value;
        return true;
    case CorrectedPart::Issuers:
        document.issuers.clear();
        for (const QString& name : value.split(u'\n', Qt::SkipEmptyParts)) {
            document.issuers.append({name});
        }
        return true;
    case CorrectedPart::Number: {
        const std::optional<DocumentNumber> number = readNumber(value);
        if (number || value.isEmpty()) {
            document.number = number.value_or(DocumentNumber());
        }
        return number || value.isEmpty();
    }
    case CorrectedPart::Date: {
        const std::optional<Date> date = Date::fromIso(value);
        if (date || value.isEmpty()) {
            document.date = date;
        }
        return date || value.isEmpty();
    }
    case CorrectedPart::Join:
    case CorrectedPart::Split:
        break;
    }
    return false;
}

Finding lostCorrection(const Correction& correction)
{
    if (isBoundary(correction.part)) {
        return {FindingKind::BoundaryLost, 0, {correction.place.title}};
    }
    return {FindingKind::CorrectionLost, 0, {correction.former, correction.value}};
}

} // namespace gongbao::parse
