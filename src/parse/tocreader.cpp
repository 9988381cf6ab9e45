// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/tocreader.h"

#include "parse/acttitles.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/numberreader.h"
#include "parse/titles.h"
#include "parse/wordlists.h"
#include "text/characters.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

bool isLeaderSign(QChar c)
{
    return text::isAnyOf(c, u".…·");
}

/// What one line of the 目录 holds, taken apart from both ends.
struct Pieces
{
    std::optional<int> item;
    QString title; ///< without white space
    std::optional<DocumentNumber> number;
    std::optional<int> page;
    bool numberLeads = false; ///< the number stands before what it is about
    bool bracketed = false;   ///< the item number is in [ ]: it may be a page
};

/// Takes the page off the end: ……(12), ..... 12, TAB 12, /12, 〔2025〕3号 12, or all of the line.
std::optional<int> takePage(QString& compact, QString& key, bool tabbed)
{
    qsizetype end = key.size();
    if (const qsizetype slashed = slashedPage(key); slashed > 0) {
        const int page = QStringView(key).last(slashed - 1).toInt();
        key.chop(slashed);
        compact.chop(slashed);
        return page;
    }
    const auto isBracket = [](QChar c) { return text::isAnyOf(c, u"()[]-/"); };
    while (end > 0 && isBracket(key[end - 1])) {
        --end;
    }
    qsizetype start = end;
    while (start > 0 && key[start - 1].isDigit() && end - start < 4) {
        --start;
    }
    if (start == end) {
        return std::nullopt;
    }
    const int page = QStringView(key).sliced(start, end - start).toInt();
    const bool bracketed = end < key.size();
    while (start > 0 && isBracket(key[start - 1]) && bracketed && key[start] != u'(') {
        --start;
    }
    const bool closed =
        start > 1 && (key[start - 1] == u'号' || key.first(start).endsWith(u"号)"_s));
    const bool led = start == 0 || isLeaderSign(key[start - 1]) || tabbed || closed ||
                     (bracketed && start < key.size() && key[start] == u'(');
    if (!led) {
        return std::nullopt;
    }
    key.truncate(start);
    compact.truncate(start);
    return page;
}

void takeLeader(QString& compact, QString& key)
{
    while (!key.isEmpty() && isLeaderSign(key.back())) {
        key.chop(1);
        compact.chop(1);
    }
}

/// Takes off the name of who speaks or reports, between the leader and the page: ……林某(4).
void takeSpeaker(QString& compact, QString& key)
{
    qsizetype start = key.size();
    while (start > 0 && key.size() - start < 4 && text::isHan(key[start - 1].unicode())) {
        --start;
    }
    if (key.size() - start >= 2 && start > 1 && isLeaderSign(key[start - 1]) &&
        isLeaderSign(key[start - 2])) {
        key.truncate(start);
        compact.truncate(start);
    }
}

/// How many digits stand before a space and the title: 01 关于…; 0 for none.
qsizetype bareItemDigits(QStringView printed)
{
    qsizetype digits = 0;
    while (digits < printed.size() && printed[digits].isDigit()) {
        ++digits;
    }
    const bool spaced = digits > 0 && digits <= 3 && digits + 1 < printed.size() &&
                        text::isSpace(printed[digits].unicode());
    const QStringView rest = spaced ? text::trimmed(printed.sliced(digits)) : QStringView();
    const bool title = rest.size() > 4 && text::isHan(rest.front().unicode()) &&
                       !text::isAnyOf(rest.front(), u"年月日个项");
    return title ? digits : 0;
}

/// How many units are the sign of an entry: ◇ or [12]; 0 for none.
qsizetype entrySignLength(QStringView key)
{
    if (!key.isEmpty() && isPartSign(key.front())) {
        return 1;
    }
    const qsizetype close = key.startsWith(u'[') ? key.indexOf(u']') : -1;
    return close > 1 && close <= 3 && isBareNumber(key.first(close).sliced(1)) ? close + 1 : 0;
}

/// 国务院令(第706号), 某局公告(2025年第5号): the serial behind the title makes a number with it.
void takeDecreeSerial(Pieces& pieces, QString& compact, QString& key)
{
    const bool yearly = key.endsWith(u"号)"_s) && key.lastIndexOf(u"年第"_s) > 0;
    const qsizetype start =
        yearly ? key.lastIndexOf(u'(')
               : std::max(key.lastIndexOf(u"(第"_s), key.lastIndexOf(u"令第"_s) + 1);
    if (pieces.number || start <= 0 || !endsLikeDecree(key.first(start))) {
        return;
    }
    const qsizetype item = headingNumber(key).length;
    const QString above = compact.first(start).sliced(item);
    auto number = readDecreeSerial(above, compact.sliced(start));
    number = number ? number : readYearSerial(above, compact.sliced(start));
    if (number) {
        pieces.number = std::move(number);
        compact.truncate(start);
        key.truncate(start);
    }
}

/// 第12/2025号行政法规：…, which belongs to the title, or 第1689号公告 …, which does not.
void takeLeadingNumber(Pieces& pieces, QString& compact, QString& key)
{
    auto match = pieces.number ? std::nullopt : numberAtHead(compact, key);
    if (!match) {
        return;
    }
    if (match->number.form == DocumentNumber::Form::Ordinal) {
        compact.remove(0, match->end);
        key.remove(0, match->end);
    }
    pieces.number = std::move(match->number);
    pieces.numberLeads = true;
}

Pieces takeApart(const ClassifiedLine& line)
{
    Pieces pieces;
    QString compact = compacted(line.text);
    QString key = line.key;
    const qsizetype tab = line.text.lastIndexOf(u'\t');
    const bool tabbed = tab >= 0 && isBareNumber(withoutBrackets(lineKey(line.text.sliced(tab))));
    pieces.page = takePage(compact, key, tabbed);
    if (pieces.page) {
        takeSpeaker(compact, key);
    }
    takeLeader(compact, key);
    if (const auto number = numberAtEnd(compact, key)) {
        pieces.number = number->number;
        // 某部公告2021年第11号 is the title of what it numbers, unless brackets set it apart.
        const bool titled = number->start == headingNumber(key).length && key.front() != u'(' &&
                            number->number.form != DocumentNumber::Form::Bracketed;
        if (!titled) {
            compact.truncate(number->start);
            key.truncate(number->start);
            takeLeader(compact, key);
        }
    }
    takeDecreeSerial(pieces, compact, key);
    takeLeadingNumber(pieces, compact, key);
    if (const qsizetype sign = entrySignLength(key); sign > 0) {
        if (sign > 1) {
            pieces.item = QStringView(key).first(sign - 1).sliced(1).toInt();
            pieces.bracketed = true;
        }
        compact.remove(0, sign);
        key.remove(0, sign);
    }
    const HeadingNumber heading = headingNumber(key);
    if (heading.rank == 3) {
        pieces.item = heading.item;
        compact.remove(0, heading.length);
    } else if (const qsizetype digits = bareItemDigits(line.text); digits > 0) {
        pieces.item = QStringView(key).first(digits).toInt();
        compact.remove(0, digits);
    }
    pieces.title = compact;
    return pieces;
}

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
    Reader(bool paged, QString entrySigns)
        : m_entrySigns(std::move(entrySigns))
        , m_paged(paged)
    {
    }

    /// @p next is the line behind, or null.
    void take(const ClassifiedLine& line, qsizetype index, const ClassifiedLine* next)
    {
        if (line.kind == LineClass::TocHeading) {
            flush();
            m_toc.lines.append(index);
        } else if ((line.kind == LineClass::Category && !beginsWithEntrySign(line)) ||
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
        settleBrackets();
        return std::move(m_toc);
    }

private:
    static QString lineKeyWithoutMarks(const ClassifiedLine& line)
    {
        QString name = compacted(line.text);
        if (line.kind != LineClass::Category) {
            return name;
        }
        return isPartSign(name.front()) ? name.sliced(1) : name.sliced(1).chopped(1);
    }

    [[nodiscard]] bool beginsWithEntrySign(const ClassifiedLine& line) const
    {
        return m_entrySigns.contains(line.key.front());
    }

    /// Whether the line is short and neither entry nor field: the name of a part, or of one in it.
    static bool isPartName(const ClassifiedLine& line)
    {
        return line.key.size() <= kShortPart && line.kind == LineClass::Text &&
               !takeApart(line).page &&
               (line.key.size() <= kShortCategory || kindAtEnd(line.key).isEmpty());
    }

    /// A part's heading without brackets: no page, no number, between two entries.
    bool isBareCategory(const ClassifiedLine& line, const ClassifiedLine* next) const
    {
        const bool actAhead = next != nullptr && !m_paged && actTitleLength(next->key) > 0;
        const bool between = !m_open || m_item.page || (m_item.number && !m_paged) || actAhead ||
                             (!m_paged && looksLikeCategory(line.key) &&
                              !listedKind(lineKey(m_item.title)).isEmpty());
        const bool bare = !endsSentence(line.key) && !beginsWithEntrySign(line) &&
                          line.kind != LineClass::TocEntry && headingNumber(line.key).rank == 0 &&
                          line.key.size() <= kLongestCategory && !beginsTitle(line.key) &&
                          !line.key.back().isDigit() && line.key.back() != u')' &&
                          line.kind != LineClass::ColophonField;
        if (next == nullptr && bare && m_categories.contains(line.key)) {
            return true; // the first part's name over the first document
        }
        if (!between || !bare || m_inColophon || next == nullptr) {
            return false;
        }
        const qsizetype verb = titleVerbIn(line.key + next->key);
        if (verb >= 0 && verb < line.key.size() && titleVerbIn(line.key) < 0) {
            return false; // 某办公室转 / 发某局关于…: the break parts the verb
        }
        const bool beforeEntry = actAhead || next->rank == 3 || beginsWithEntrySign(*next) ||
                                 next->kind == LineClass::TocEntry || takeApart(*next).page ||
                                 beginsTitle(next->key) ||
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
        Pieces pieces = takeApart(line);
        // A colophon's lines run on without a mark of their own until an entry is seen again.
        const bool entryLike = pieces.item || pieces.number || pieces.page ||
                               !kindAtEnd(line.key).isEmpty() || beginsTitle(line.key);
        m_inColophon = line.kind == LineClass::ColophonField || (m_inColophon && !entryLike);
        if (m_inColophon) {
            flush();
            return;
        }
        if (beginsEntry(line, pieces)) {
            flush();
        }
        if (!m_open) {
            m_open = true;
            m_item = {};
            m_item.category = m_category;
            m_item.item = pieces.item;
            m_item.line = line.number;
            m_signed = beginsWithEntrySign(line);
            m_bracketed = pieces.bracketed;
        }
        m_item.title += pieces.title;
        m_numberLeads = pieces.number ? pieces.numberLeads : m_numberLeads;
        m_item.number = pieces.number ? pieces.number : m_item.number;
        m_item.page = pieces.page ? pieces.page : m_item.page;
        m_lines.append(index);
    }

    bool beginsEntry(const ClassifiedLine& line, const Pieces& pieces) const
    {
        if (!m_open || m_item.title.isEmpty()) {
            return false;
        }
        if (pieces.item || pieces.numberLeads || beginsWithEntrySign(line) ||
            (m_item.page && !pieces.title.isEmpty()) || m_item.title.size() > kLongestTitle) {
            return true;
        }
        if (m_numberLeads) {
            return false;
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
        const bool closed =
            (m_item.number && !decree) ||
            (whole && !m_paged &&
             (line.gap > 0 || beginsTitle(line.key) || line.kind == LineClass::Chronicle));
        return closed && !pieces.title.isEmpty() &&
               (m_item.number.has_value() || beginsTitle(line.key) ||
                !kindAtEnd(lineKey(pieces.title)).isEmpty());
    }

    /// Numbers in brackets before the entries are pages where they leave some out.
    void settleBrackets()
    {
        const auto leavesOut = [&](qsizetype above, qsizetype below) {
            return *m_toc.items.at(below).item - *m_toc.items.at(above).item > 1;
        };
        if (std::ranges::adjacent_find(m_inBrackets, leavesOut) == m_inBrackets.end()) {
            return;
        }
        for (const qsizetype i : std::as_const(m_inBrackets)) {
            m_toc.items[i].page = std::exchange(m_toc.items[i].item, std::nullopt);
        }
    }

    /// Ends the open entry. One that shows neither page, number nor kind is a slogan.
    void flush()
    {
        const bool isEntry = m_item.page || m_item.number || m_item.item || m_signed ||
                             actTitleLength(lineKey(m_item.title)) > 0 ||
                             !listedKind(lineKey(m_item.title)).isEmpty();
        takeBrokenNumber();
        if (m_open && isEntry && !m_item.title.isEmpty()) {
            if (m_bracketed) {
                m_inBrackets.append(m_toc.items.size());
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
        const QString key = lineKey(m_item.title);
        const auto match = m_item.number || !key.endsWith(u')')
                               ? std::nullopt
                               : numberAtEnd(compacted(m_item.title), key);
        if (match && match->number.form == DocumentNumber::Form::Bracketed) {
            m_item.number = match->number;
            m_item.title.truncate(match->start);
        }
    }

    Toc m_toc;
    QString m_category;
    QSet<QString> m_categories; ///< keys of all so far
    bool m_afterCategory = false;
    TocItem m_item;
    QList<qsizetype> m_lines;
    QList<qsizetype> m_inBrackets; ///< items whose number is in brackets
    bool m_bracketed = false;      ///< that of the open entry is
    QString m_entrySigns;
    bool m_signed = false; ///< one of them stands before the open entry
    bool m_paged;
    bool m_open = false;
    bool m_numberLeads = false; ///< in the open entry
    bool m_inColophon = false;
};

/// Whether the entries show pages: at least as many lines end with one as bear a number.
bool showsPages(const ClassifiedLines& lines, qsizetype first, qsizetype end)
{
    int pages = 0;
    int numbers = 0;
    for (qsizetype i = first; i < end; ++i) {
        const Pieces pieces = takeApart(lines.at(i));
        pages += pieces.page ? 1 : 0;
        numbers += pieces.number ? 1 : 0;
    }
    return pages > 0 && pages >= numbers;
}

/// ◇ and the like, where what stands behind one is a title or has a number or page.
QString entrySigns(const ClassifiedLines& lines, qsizetype first, qsizetype end)
{
    QString signs;
    for (qsizetype i = first; i < end; ++i) {
        const QString& key = lines.at(i).key;
        if (!isPartSign(key.front()) || key.size() < 2 || signs.contains(key.front())) {
            continue;
        }
        const Pieces pieces = takeApart(lines.at(i));
        if (pieces.page || pieces.number || beginsTitle(QStringView(key).sliced(1))) {
            signs += key.front();
        }
    }
    return signs;
}

} // namespace

Toc readToc(const ClassifiedLines& lines, qsizetype first, qsizetype end)
{
    Reader reader(showsPages(lines, first, end), entrySigns(lines, first, end));
    for (qsizetype i = first; i < end; ++i) {
        reader.take(lines.at(i), i, i + 1 < end ? &lines.at(i + 1) : nullptr);
    }
    return reader.finish();
}

} // namespace gongbao::parse
