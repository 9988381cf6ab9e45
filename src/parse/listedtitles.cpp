// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/listedtitles.h"

#include "parse/linekey.h"
#include "parse/similarity.h"
#include "parse/titles.h"
#include "text/characters.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

// Lines of a covering document in which it names what it issues.
constexpr qsizetype kCoverLines = 6;
constexpr int kMostCandidates = 100;
constexpr qsizetype kTitleStart = 4; ///< how much of a line must stand in
constexpr qsizetype kMostTitleLines = 4;
constexpr qsizetype kLongestPlace = 6;
constexpr qsizetype kListedStart = 12;    ///< so much of the title listed
constexpr qsizetype kLongestCover = 1000; ///< of one line of a covering document

class ListedTitles
{
public:
    /// @p begin is where titles may stand from on.
    ListedTitles(const ClassifiedLines& lines, const Sections& sections, qsizetype begin,
                 QList<DocumentExtent>& found)
        : m_lines(lines)
        , m_sections(sections)
        , m_found(found)
    {
        for (qsizetype i = begin; i < sections.bodyEnd; ++i) {
            if (isTitleLine(lines.at(i))) {
                noteStarts(i);
            }
        }
    }

    void find(const TocItem& listed, qsizetype item)
    {
        const QString key = abbreviated(lineKey(listed.title).section(u"--"_s, 0, 0));
        auto extent = fromListedTitle(TitlePairs(key));
        if (const qsizetype note = key.endsWith(u')') ? key.lastIndexOf(u'(') : -1;
            !extent && note >= kTitleStart) {
            extent = fromListedTitle(TitlePairs(key.first(note))); // the day stands below it
        }
        if (extent) {
            extent->tocItem = item;
            const auto behind =
                std::ranges::upper_bound(m_found, extent->begin, {}, &DocumentExtent::begin);
            m_found.insert(behind, *extent);
        }
    }

private:
    /// How line @p i begins, also without the name of its place: 省人民政府 for 某某省人民政府.
    void noteStarts(qsizetype i)
    {
        const QString key = abbreviated(m_lines.at(i).key);
        m_starts[key.left(kTitleStart)].append(i);
        for (qsizetype at = 1; at < std::min(kLongestPlace, key.size()); ++at) {
            if (text::isAnyOf(key.at(at), u"省市县区州盟旗")) {
                m_starts[key.sliced(at).left(kTitleStart)].append(i);
            }
        }
    }

    /// Names of assemblies as a 目录 shortens them.
    static QString abbreviated(QString key)
    {
        return key.replace(u"人民代表大会常务委员会"_s, u"人大常委会"_s);
    }

    /// The lines whose beginning stands in that of the title listed, in order.
    [[nodiscard]] QList<qsizetype> linesLike(const QString& listed) const
    {
        QSet<QString> starts;
        const qsizetype end = std::min(listed.size(), kListedStart);
        for (qsizetype from = 0; from < end; ++from) {
            for (qsizetype size = 1; size <= kTitleStart && from + size <= end; ++size) {
                starts.insert(listed.sliced(from, size));
            }
        }
        QList<qsizetype> lines;
        for (const QString& start : std::as_const(starts)) {
            // A shorter beginning is all of its line.
            const QList<qsizetype> found = m_starts.value(start);
            for (const qsizetype i : found) {
                if (lines.size() < kMostCandidates && !isTitle(i)) {
                    lines.append(i);
                }
            }
        }
        std::ranges::sort(lines);
        return lines;
    }

    /// The title in the body most like the one listed.
    [[nodiscard]] std::optional<DocumentExtent> fromListedTitle(const TitlePairs& listed) const
    {
        std::optional<DocumentExtent> best;
        double alike = kSameTitle;
        for (const qsizetype i : linesLike(listed.key)) {
            if (isQuoted(listed.key, i)) {
                continue;
            }
            QString joined;
            for (qsizetype end = i + 1; end <= std::min(i + kMostTitleLines, m_sections.bodyEnd);
                 ++end) {
                if (!isTitleLine(m_lines.at(end - 1)) || isTitle(end - 1)) {
                    break;
                }
                joined += m_lines.at(end - 1).key;
                const double likeness = similarity(TitlePairs(abbreviated(joined)), listed);
                // A signature: 某市人民政府 is hardly another text than 某市人民政府令.
                const bool bodies = m_lines.at(end - 1).kind == LineClass::Bodies;
                if (!bodies && (likeness > alike || (likeness >= kSameTitle && !best))) {
                    alike = likeness;
                    best = extentOf(i, end);
                }
            }
        }
        return best;
    }

    /// Whether the covering document in whose lines @p i stands quotes the title: what follows is
    /// issued by it and no document of its own, though the 目录 may list both.
    [[nodiscard]] bool isQuoted(const QString& title, qsizetype i) const
    {
        const auto after = std::ranges::upper_bound(m_found, i, {}, &DocumentExtent::begin);
        if (after == m_found.begin() || hasOccasion(i)) {
            return false;
        }
        const DocumentExtent& covering = *std::prev(after);
        QString head;
        for (qsizetype j = covering.titleBegin; j < std::min(i, covering.textBegin + kCoverLines);
             ++j) {
            head += QStringView(m_lines.at(j).key).left(kLongestCover);
        }
        return withOneKindOfQuotes(head).contains(withOneKindOfQuotes(u'《' + title + u'》'));
    }

    /// Whether below the title that begins at @p i the occasion stands: ——某年某月某日在某会议上.
    [[nodiscard]] bool hasOccasion(qsizetype i) const
    {
        const auto below = m_lines.begin() + i;
        const auto end = m_lines.begin() + std::min(i + kMostTitleLines, m_lines.size());
        return std::any_of(below, end,
                           [](const auto& line) { return line.key.startsWith(u"--"_s); });
    }

    /// Whether line @p i is of a title that is known already.
    [[nodiscard]] bool isTitle(qsizetype i) const
    {
        const auto after = std::ranges::upper_bound(m_found, i, {}, &DocumentExtent::begin);
        return after != m_found.begin() && i < std::prev(after)->textBegin;
    }

    const ClassifiedLines& m_lines;
    const Sections& m_sections;
    QList<DocumentExtent>& m_found;
    QHash<QString, QList<qsizetype>> m_starts; ///< lines of the body by how they begin
};

} // namespace

qsizetype titlesBegin(const Sections& sections, const Toc& toc)
{
    const bool closes = sections.tocCloses() || toc.lines.isEmpty();
    return closes ? sections.bodyBegin : std::min(sections.bodyBegin, toc.lines.last() + 1);
}

void findListedDocuments(const ClassifiedLines& lines, const Sections& sections, const Toc& toc,
                         const QList<bool>& used, QList<DocumentExtent>& found)
{
    if (!used.contains(false)) {
        return;
    }
    ListedTitles titles(lines, sections, titlesBegin(sections, toc), found);
    int searches = 0;
    for (qsizetype item = 0; item < toc.items.size() && searches < kMostTitleSearches; ++item) {
        if (!used.at(item)) {
            ++searches;
            titles.find(toc.items.at(item), item);
        }
    }
}

void completeTitles(const ClassifiedLines& lines, const Sections& sections, const Toc& toc,
                    QList<DocumentExtent>& found)
{
    qsizetype lower = titlesBegin(sections, toc);
    for (DocumentExtent& extent : found) {
        const QString title = titleKeyOf(lines, extent);
        QString missing = extent.tocItem < 0 || extent.isAct
                              ? title
                              : lineKey(toc.items.at(extent.tocItem).title);
        if (missing.endsWith(title)) {
            missing.chop(title.size());
            qsizetype begin = extent.titleBegin;
            while (!missing.isEmpty() && begin > lower &&
                   missing.endsWith(lines.at(begin - 1).key)) {
                --begin;
                missing.chop(lines.at(begin).key.size());
            }
            if (missing.isEmpty()) {
                extent.titleBegin = begin;
                extent.begin = std::min(extent.begin, begin);
            }
        }
        lower = extent.textBegin;
    }
}

} // namespace gongbao::parse
