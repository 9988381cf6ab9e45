// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/tocreader.h"

#include "parse/acttitles.h"
#include "parse/gazettewords.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/numberreader.h"
#include "parse/titles.h"
#include "parse/tocforms.h"
#include "parse/tocline.h"
#include "parse/tocrows.h"
#include "parse/wordlists.h"
#include "text/characters.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

/// The kind of what an entry lists, whose occasion may follow: 工作报告——某年在某会议上.
QStringView listedKind(QStringView key)
{
    const qsizetype occasion = key.indexOf(u"--");
    return kindAtEnd(occasion > 0 ? key.first(occasion) : key);
}

/// Collects lines into entries.
class Reader
{
    static constexpr qsizetype kLongestCategory = 20;
    static constexpr qsizetype kShortCategory = 6;
    static constexpr qsizetype kShortPart = 8;
    // What goes on for longer is no title; it would be looked at again with each line.
    static constexpr qsizetype kLongestTitle = 400;

public:
    /// @p paged says whether the entries show pages; then each ends at its own.
    /// @p entrySigns are those that stand before entries, not before the names of parts.
    /// @p owners are the gazette's names without the word for it, which head no part.
    Reader(bool paged, QString entrySigns, QStringList owners)
        : m_entrySigns(std::move(entrySigns))
        , m_owners(std::move(owners))
        , m_paged(paged)
    {
    }

    /// @p next is the line behind, or null.
    void take(const ClassifiedLine& line, qsizetype index, const ClassifiedLine* next)
    {
        if (line.kind == LineClass::TocHeading ||
            (m_owners.contains(line.key) && m_toc.items.isEmpty() && !m_open)) {
            flush();
            m_toc.lines.append(index);
        } else if (headsBoard(line.key) && !takeApart(line).page && !beginsTitle(line.key) &&
                   (!m_open || !m_paged || m_item.page)) {
            flush();
            m_inColophon = true;
        } else if (isNumberedPart(line)) {
            flush();
            takeNumberedPart(line);
            m_toc.lines.append(index);
        } else if (((line.kind == LineClass::Category || isSignedPart(line)) &&
                    !beginsWithEntrySign(line)) ||
                   isBareCategory(line, next)) {
            flush();
            m_category = lineKeyWithoutMarks(line);
            m_categories.insert(lineKey(m_category));
            m_afterCategory = true;
            m_toc.lines.append(index);
        } else {
            takeEntry(line, index);
            m_afterCategory = false;
        }
    }

    Toc finish()
    {
        flush();
        settlePagesInFront();
        return std::move(m_toc);
    }

private:
    static QString lineKeyWithoutMarks(const ClassifiedLine& line)
    {
        QString name = compacted(line.text);
        if (isPartSign(name.front())) {
            return name.sliced(1).chopped(isPartSign(name.back()) ? 1 : 0);
        }
        const bool bracketed = (name.startsWith(u'【') && name.endsWith(u'】')) ||
                               (name.startsWith(u'·') && name.endsWith(u'·'));
        return line.kind == LineClass::Category || bracketed ? name.sliced(1).chopped(1) : name;
    }

    /// △批复 where the entries have pages and this line has none.
    [[nodiscard]] bool isSignedPart(const ClassifiedLine& line) const
    {
        if (!m_paged || !isPartSign(line.key.front()) || line.key.size() > kLongestCategory) {
            return false;
        }
        const QStringView name = QStringView(line.key).sliced(1);
        return name.size() > 1 && (!beginsTitle(name) || isShortCategory(name)) &&
               !takeApart(line).page;
    }

    /// 一、区政府文件 or 壹、總統令 between entries that show pages.
    [[nodiscard]] bool isNumberedPart(const ClassifiedLine& line) const
    {
        const qsizetype number = partNumberLength(line.key);
        const QStringView name = QStringView(line.key).sliced(number);
        return number > 0 && m_paged && (!m_open || m_item.page) &&
               name.size() <= (beginsTitle(name) ? kShortCategory : kLongestCategory) &&
               !takeApart(line).page;
    }

    /// Parts numbered 一、 below one numbered 壹、 are parts of it.
    void takeNumberedPart(const ClassifiedLine& line)
    {
        const bool outer = headingNumber(line.key).rank == 0;
        if (outer || !m_inOuterPart) {
            m_category = compacted(line.text).sliced(partNumberLength(line.key));
            m_categories.insert(lineKey(m_category));
        }
        m_inOuterPart = m_inOuterPart || outer;
        m_afterCategory = true;
    }

    [[nodiscard]] bool beginsWithEntrySign(const ClassifiedLine& line) const
    {
        return m_entrySigns.contains(line.key.front());
    }

    /// 任免事项, which begins as titles do.
    static bool isShortCategory(QStringView key)
    {
        return key.size() <= kShortCategory && looksLikeCategory(key);
    }

    /// Whether the line is short and neither entry nor field: the name of a part, or of one in it.
    static bool isPartName(const ClassifiedLine& line)
    {
        return line.key.size() <= kShortPart && line.kind == LineClass::Text &&
               !takeApart(line).page &&
               (line.key.size() <= kShortCategory || kindAtEnd(line.key).isEmpty());
    }

    /// 部　令: a short name whose characters stand apart as those of headings do.
    static bool isSetApart(const ClassifiedLine& line)
    {
        const QStringView printed = text::trimmed(line.text);
        return line.key.size() > 1 && line.key.size() <= kShortCategory &&
               printed.size() >= 2 * line.key.size() - 1;
    }

    /// A part's heading without brackets: no page, no number, between two entries.
    bool isBareCategory(const ClassifiedLine& line, const ClassifiedLine* next) const
    {
        const bool actAhead = next != nullptr && !m_paged && actTitleLength(next->key) > 0;
        const bool between = !m_open || m_item.page || (m_item.number && !m_paged) || actAhead ||
                             (!m_paged && looksLikeCategory(line.key) &&
                              !listedKind(lineKey(m_item.title)).isEmpty());
        const bool nameOfPart = isMeeting(line.key) || isShortCategory(line.key) ||
                                (line.key.size() <= kLongestCategory && !beginsTitle(line.key));
        const bool bare = !endsSentence(line.key) && !beginsWithEntrySign(line) &&
                          line.kind != LineClass::TocEntry && headingNumber(line.key).rank == 0 &&
                          nameOfPart && !line.key.back().isDigit() && line.key.back() != u')' &&
                          line.kind != LineClass::ColophonField;
        if (next == nullptr && bare && m_categories.contains(line.key)) {
            return true; // the first part's name over the first document
        }
        const bool numbered = next != nullptr && next->kind == LineClass::Number;
        if (!between || !bare || m_inColophon || next == nullptr || numbered ||
            takeApart(line).item) {
            return false;
        }
        const qsizetype verb = titleVerbIn(line.key + next->key);
        if (verb >= 0 && verb < line.key.size() && titleVerbIn(line.key) < 0) {
            return false; // 某办公室转 / 发某局关于…: the break parts the verb
        }
        const bool beforeEntry = actAhead || next->rank == 3 || beginsWithEntrySign(*next) ||
                                 next->kind == LineClass::TocEntry || takeApart(*next).page ||
                                 beginsTitle(next->key) || isSetApart(line) ||
                                 (m_paged && isPartName(line) && isPartName(*next));
        // Before what can be no entry a 大事记 is the last one itself.
        const bool isPart =
            next->kind != LineClass::ColophonField || line.kind != LineClass::Chronicle;
        return (looksLikeCategory(line.key) && !m_afterCategory && isPart) ||
               (beforeEntry && (line.marked || next->rank == 3 || kindAtEnd(line.key).isEmpty() ||
                                line.key.size() <= kShortCategory));
    }

    void takeEntry(const ClassifiedLine& line, qsizetype index)
    {
        TocLine pieces = takeApart(line);
        // A colophon's lines run on without a mark of their own until an entry is seen again.
        const bool entryLike = pieces.item || pieces.number || pieces.page ||
                               !kindAtEnd(line.key).isEmpty() || beginsTitle(line.key);
        m_inColophon = line.kind == LineClass::ColophonField || (m_inColophon && !entryLike);
        if (m_inColophon) {
            flush();
            return;
        }
        if (m_open && pieces.isNumber && !m_item.page && !m_item.number &&
            !kindAtEnd(lineKey(m_item.title)).isEmpty()) {
            pieces.title.clear(); // that of the entry above
        }
        if (beginsEntry(line, pieces)) {
            flush();
        }
        if (pieces.isPart && pieces.page) {
            m_category.clear(); // 参、某某活动纪要 …… 13 is a part of one entry
        }
        if (!m_open) {
            m_open = true;
            m_item = {};
            m_item.category = m_category;
            m_item.item = pieces.item;
            m_item.line = line.number;
            m_namesPart = m_afterCategory;
            m_signed = beginsWithEntrySign(line);
            m_mayBePage = pieces.mayBePage;
        }
        m_item.title += pieces.title;
        m_numberLeads = pieces.number ? pieces.numberLeads : m_numberLeads;
        m_item.number = pieces.number ? pieces.number : m_item.number;
        m_item.page = pieces.page ? pieces.page : m_item.page;
        m_lines.append(index);
    }

    /// Whether the open entry is whole but for its title, which is lost.
    [[nodiscard]] bool lacksTitle() const
    {
        return m_item.title.isEmpty() && m_item.number && m_item.page;
    }

    /// Whether a body's name and 关于 begin the line, as they begin titles.
    static bool headsTitle(QStringView key)
    {
        const qsizetype verb = titleVerbIn(key);
        return verb > 2 && endsLikeBody(key.first(verb)) && beginsTitle(key);
    }

    bool beginsEntry(const ClassifiedLine& line, const TocLine& pieces) const
    {
        if (!m_open || m_item.title.isEmpty()) {
            return m_open && lacksTitle();
        }
        if (pieces.item || pieces.numberLeads || beginsWithEntrySign(line) ||
            (m_item.page && !pieces.title.isEmpty()) || m_item.title.size() > kLongestTitle) {
            return true;
        }
        if (m_numberLeads) {
            return false;
        }
        if (m_item.page && pieces.page) {
            return true; // of an entry whose title is lost
        }
        if (!m_paged && actTitleLength(line.key) > 0) {
            return true;
        }
        const QString before = lineKey(m_item.title);
        const bool whole =
            !listedKind(before).isEmpty() && before.count(u'《') == before.count(u'》');
        // A decree without a page is listed above the rule that it issues.
        const bool decree = m_paged && !m_item.page && m_item.number &&
                            m_item.number->form == DocumentNumber::Form::Decree;
        // Its page is lost where a whole title follows, or what is no entry at all.
        const bool endless = whole && m_paged && !m_item.page && !pieces.page &&
                             kindAtEnd(line.key).isEmpty() && !pieces.number;
        const bool another = whole && m_paged && !m_item.page && headsTitle(line.key);
        if (another || (endless && line.gap > 0)) {
            return true;
        }
        const bool closed =
            (m_item.number && !decree) ||
            (whole && !m_paged &&
             (line.gap > 0 || beginsTitle(line.key) || line.kind == LineClass::Chronicle));
        return closed && !pieces.title.isEmpty() &&
               (m_item.number.has_value() || beginsTitle(line.key) ||
                !kindAtEnd(lineKey(pieces.title)).isEmpty());
    }

    /// Numbers in brackets or without a sign before the entries are pages where time and again
    /// they leave some out or stay the same: an item number goes wrong once.
    void settlePagesInFront()
    {
        constexpr qsizetype kMostStepsForOne = 4;
        qsizetype leaps = 0;
        qsizetype stays = 0;
        for (qsizetype i = 1; i < m_inFront.size(); ++i) {
            const int above = *m_toc.items.at(m_inFront.at(i - 1)).item;
            const int step = *m_toc.items.at(m_inFront.at(i)).item - above;
            if (step < 0) {
                return;
            }
            leaps += step > 1 ? 1 : 0;
            stays += step == 0 ? 1 : 0;
        }
        if (leaps == 0 || (leaps + stays) * kMostStepsForOne < m_inFront.size()) {
            return;
        }
        for (const qsizetype i : std::as_const(m_inFront)) {
            m_toc.items[i].page = std::exchange(m_toc.items[i].item, std::nullopt);
        }
    }

    /// Ends the open entry. One that shows neither page, number nor kind is a slogan.
    void flush()
    {
        const bool isEntry = m_item.page || m_item.number || m_item.item || m_signed ||
                             (m_namesPart && !m_paged) ||
                             actTitleLength(lineKey(m_item.title)) > 0 ||
                             !listedKind(lineKey(m_item.title)).isEmpty();
        takeBrokenNumber();
        if (m_open && isEntry && (!m_item.title.isEmpty() || lacksTitle())) {
            if (m_mayBePage && !m_item.page) {
                m_inFront.append(m_toc.items.size());
            }
            m_toc.items.append(m_item);
            m_toc.lines.append(m_lines);
        }
        m_open = false;
        m_numberLeads = false;
        m_item = {};
        m_lines.clear();
    }

    /// A number that the title's last two lines have in pieces.
    void takeBrokenNumber()
    {
        QString key = lineKey(m_item.title);
        const auto match = m_item.number || !key.endsWith(u')')
                               ? std::nullopt
                               : numberAtEnd(compacted(m_item.title), key);
        if (match && match->number.form == DocumentNumber::Form::Bracketed) {
            m_item.number = match->number;
            m_item.title.truncate(match->start);
        } else if (!m_item.number && key.endsWith(u')')) {
            m_item.number = takeSerial(m_item.title, key);
        }
    }

    Toc m_toc;
    QString m_category;
    QSet<QString> m_categories; ///< keys of all so far
    bool m_afterCategory = false;
    bool m_inOuterPart = false; ///< a part numbered 壹、 is open
    TocItem m_item;
    QList<qsizetype> m_lines;
    QList<qsizetype> m_inFront; ///< items whose number may be their page
    bool m_mayBePage = false;   ///< that of the open entry
    QString m_entrySigns;
    QStringList m_owners;
    bool m_namesPart = false; ///< the open entry stands right below the name of a part
    bool m_signed = false;    ///< one of them stands before the open entry
    bool m_paged;
    bool m_open = false;
    bool m_numberLeads = false; ///< in the open entry
    bool m_inColophon = false;
};

} // namespace

bool listsChronicle(const TocItem& item)
{
    return kindAtEnd(lineKey(item.title)) == u"大事记" ||
           kindAtEnd(lineKey(item.category)) == u"大事记";
}

Toc readToc(const ClassifiedLines& lines, qsizetype first, qsizetype end)
{
    const TocRows table = tocRows(lines, first, end);
    const ClassifiedLines& rows = table.lines;
    const bool paged = showsPages(rows);
    Reader reader(paged, entrySigns(rows, paged), ownersOf(lines, first));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        reader.take(rows.at(i), table.places.at(i),
                    i + 1 < rows.size() ? &rows.at(i + 1) : nullptr);
    }
    Toc toc = reader.finish();
    toc.lines += table.frames;
    std::ranges::sort(toc.lines);
    toc.lines.erase(std::unique(toc.lines.begin(), toc.lines.end()), toc.lines.end());
    return toc;
}

} // namespace gongbao::parse
