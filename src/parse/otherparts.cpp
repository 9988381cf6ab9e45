// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/otherparts.h"

#include "parse/gazettewords.h"

#include <algorithm>
#include <optional>

namespace gongbao::parse {

namespace {

using Kind = OtherPart::Kind;

// What is longer is a sentence, and no line of a cover.
constexpr qsizetype kLongestCoverLine = 36;

/// Names the content lines one after the other.
class Namer
{
public:
    Namer(const ClassifiedLines& lines, const Sections& sections,
          const QList<DocumentExtent>& extents, const QList<qsizetype>& tocLines)
        : m_lines(lines)
        , m_sections(sections)
        , m_extents(extents)
        , m_tocLines(tocLines)
        , m_begin(extents.isEmpty() ? sections.bodyEnd : extents.first().begin)
        , m_hasCover(hasCover())
    {
        m_before = m_hasCover ? Kind::FrontMatter : Kind::Unassigned;
    }

    /// The part that line @p i is of; nothing for a document's line. Ask in order.
    std::optional<Kind> partOf(qsizetype i)
    {
        while (m_document < m_extents.size() && i >= m_extents.at(m_document).end) {
            ++m_document;
        }
        if (m_document < m_extents.size() && i >= m_extents.at(m_document).begin) {
            return std::nullopt;
        }
        if (i < m_begin) {
            m_before = std::ranges::binary_search(m_tocLines, i) ? Kind::Toc : frontPart(i);
        } else if (i < m_sections.bodyEnd) {
            // The name of a part of the issue, printed over its first document.
            m_before = Kind::RunningHeader;
        } else {
            m_before = closingPart(i);
        }
        return m_before;
    }

    /// The part of a running header: its neighbours' before the documents.
    [[nodiscard]] Kind furniturePart(qsizetype next) const
    {
        return next <= m_begin && next < m_sections.bodyEnd && m_hasCover ? m_before
                                                                          : Kind::RunningHeader;
    }

private:
    /// Whether any line before the documents speaks of the issue. Else they are the rest of a
    /// document whose beginning is cut off.
    [[nodiscard]] bool hasCover() const
    {
        const auto speaks = [](const ClassifiedLine& line) {
            return line.kind == LineClass::GazetteName || line.kind == LineClass::IssueMark ||
                   line.kind == LineClass::TocHeading || isColophonOnly(line.key);
        };
        return m_sections.tocBegin >= 0 ||
               std::any_of(m_lines.begin(), m_lines.begin() + m_begin, speaks);
    }

    [[nodiscard]] Kind frontPart(qsizetype i) const
    {
        const ClassifiedLine& line = m_lines.at(i);
        const bool listed = m_sections.tocBegin >= 0 && !m_sections.tocCloses();
        const bool afterToc = listed && i > m_sections.tocBegin;
        if (line.kind == LineClass::Introduction) {
            return Kind::Introduction;
        }
        const bool prose = line.key.size() > kLongestCoverLine || line.key.endsWith(u'。');
        const bool unread =
            m_extents.isEmpty() && afterToc &&
            (m_before == Kind::Unassigned || (prose && line.kind != LineClass::ColophonField));
        if (unread || (listed && i >= m_sections.bodyBegin)) {
            return Kind::Unassigned; // text of the body in which no document was found
        }
        // A cover names the editorial board and the issue; neither begins or goes on a colophon.
        const bool cover =
            !afterToc && (line.kind == LineClass::GazetteName ||
                          line.kind == LineClass::IssueMark || isBoardField(line.key));
        if (cover) {
            return Kind::FrontMatter;
        }
        const bool field =
            line.kind == LineClass::ColophonField && (afterToc || isColophonOnly(line.key));
        if (field || m_before == Kind::Colophon) {
            return Kind::Colophon;
        }
        if (m_before == Kind::Introduction || m_before == Kind::Unassigned) {
            return m_before;
        }
        if (afterToc) {
            const bool goesOn = !m_tocLines.isEmpty() && i < m_tocLines.last();
            return goesOn ? Kind::Slogan : Kind::Colophon;
        }
        return prose && !listed ? Kind::Unassigned : Kind::FrontMatter;
    }

    [[nodiscard]] Kind closingPart(qsizetype i) const
    {
        if (std::ranges::binary_search(m_tocLines, i)) {
            return Kind::Toc;
        }
        const LineClass kind = m_lines.at(i).kind;
        const bool colophon = kind == LineClass::ColophonField || kind == LineClass::IssueMark ||
                              kind == LineClass::GazetteName;
        const bool tells = kind == LineClass::Introduction || m_before == Kind::Introduction;
        return tells && !colophon ? Kind::Introduction : Kind::Colophon;
    }

    const ClassifiedLines& m_lines;
    const Sections& m_sections;
    const QList<DocumentExtent>& m_extents;
    const QList<qsizetype>& m_tocLines;
    qsizetype m_begin;
    bool m_hasCover;
    qsizetype m_document = 0;
    Kind m_before = Kind::FrontMatter;
};

} // namespace

QList<OtherPart> findOtherParts(const ClassifiedText& text, const Sections& sections,
                                const QList<DocumentExtent>& extents,
                                const QList<qsizetype>& tocLines)
{
    QList<OtherPart> parts;
    Namer namer(text.lines, sections, extents, tocLines);
    bool open = false; // the last part may go on
    int taken = 0;     // the last line of the source that has its part or document
    const auto add = [&](std::optional<Kind> kind, const ClassifiedLine& line) {
        // Rows in HTML part a line into pieces; it lies where the first of them does.
        const bool piece = line.first <= taken;
        if (line.last <= taken) {
            return;
        }
        const int first = std::max(line.first, taken + 1);
        taken = line.last;
        if (kind && open && (piece || parts.last().kind == *kind)) {
            parts.last().span.last = line.last;
        } else if (kind) {
            parts.append({*kind, {first, line.last}});
        }
        open = kind.has_value();
    };
    qsizetype next = 0;
    for (qsizetype i = 0; i <= text.lines.size(); ++i) {
        const bool end = i == text.lines.size();
        for (; next < text.furniture.size() &&
               (end || text.furniture.at(next).number < text.lines.at(i).number);
             ++next) {
            add(namer.furniturePart(i), text.furniture.at(next));
        }
        if (!end) {
            add(namer.partOf(i), text.lines.at(i));
        }
    }
    return parts;
}

} // namespace gongbao::parse
