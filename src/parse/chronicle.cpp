// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/chronicle.h"

#include "parse/chronicledate.h"
#include "parse/datereader.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/wordlists.h"
#include "text/characters.h"

#include <QDate>

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

/// A date at the head of an entry and what tells a heading from it stand within so many characters.
constexpr qsizetype kLongestHead = 60;

// What is told of the event above rather than of another on the same day.
constexpr QStringView kGoingOn[] = {u"会议", u"会上", u"期间", u"其间", u"随后", u"与会"};

/// 31日 or so ends a span of days that is a whole month rather than one event.
constexpr int kLeastLastDay = 28;

/// @p date, or its month where there is no such day; nullopt where there is no such month.
std::optional<Date> possible(const Date& date)
{
    const Date month{date.year, date.month, 0};
    return date.isPossible()    ? std::optional(date)
           : month.isPossible() ? std::optional(month)
                                : std::nullopt;
}

Date dayBehind(const Date& date)
{
    const QDate next = QDate(date.year, date.month, date.day).addDays(1);
    return next.isValid() ? Date{next.year(), next.month(), next.day()} : date;
}

/// The first year of four digits in @p key; 0 for none.
int yearIn(QStringView key)
{
    for (qsizetype at = key.indexOf(u'年'); at >= 0; at = key.indexOf(u'年', at + 1)) {
        const int year = at >= 4 ? key.sliced(at - 4, 4).toInt() : 0;
        if (year >= 1900 && year <= 2199) {
            return year;
        }
    }
    return 0;
}

class ChronicleReader
{
public:
    ChronicleReader(const Issue& issue, Document& document)
        : m_issue(issue)
        , m_document(document)
    {
        const QString listed = document.toc ? document.toc->title : QString();
        m_year = yearIn(lineKey(document.title));
        m_year = m_year > 0 ? m_year : yearIn(lineKey(listed));
    }

    void read()
    {
        for (Block& block : m_document.blocks) {
            if (block.kind == BlockKind::Table) {
                for (const QStringList& row : block.rows()) {
                    take(row.join(u' '), block.span);
                }
            } else if (block.kind != BlockKind::Title && isText(block)) {
                settle(take(block.text, block.span), block);
            }
        }
        m_document.chronicle = std::move(m_entries);
    }

private:
    enum class Part { Head, Entry, More };

    static void settle(Part part, Block& block)
    {
        const bool plain = block.kind == BlockKind::Paragraph ||
                           block.kind == BlockKind::ListItem || block.kind == BlockKind::Heading;
        if (plain && part != Part::More) {
            block.kind = part == Part::Entry ? BlockKind::ListItem : BlockKind::Paragraph;
            block.level = 0;
        }
    }

    Part take(const QString& text, const SourceSpan& span)
    {
        const QString key = lineKey(QStringView(text).left(kLongestHead));
        const QStringView bare = withoutBrackets(key);
        if (isDateRange(bare) || isChronicle(key)) {
            takeHeading(bare);
            return Part::Head;
        }
        const std::optional<EntryDate> date = readEntryDate(bare);
        if (date && (date->end == bare.size() || bare.size() < key.size())) {
            takeHeading(bare);
            if (date->end == bare.size() && headsDay(*date)) {
                m_day = ChronicleEntry{};
                m_day->printed = text::trimmed(text).toString();
                m_day->span = span;
                setDates(*date, *m_day);
            }
            return Part::Head;
        }
        if (date && hasContext(*date)) {
            begin(*date, text, span);
            return Part::Entry;
        }
        return goOn(text, span);
    }

    /// 2025年4月1日—30日, 8月, 2022年8—9月大事记: what the entries below leave out.
    void takeHeading(QStringView key)
    {
        const std::optional<EntryDate> date = readEntryDate(key);
        if (const int year = yearIn(key); year > 0) {
            m_year = year;
        }
        if (date && date->first.month > 0) {
            setMonth(date->first.month);
        }
        m_inSection = false;
        m_day.reset();
    }

    /// 5月1日 alone on its line: what happened stands below.
    [[nodiscard]] bool headsDay(const EntryDate& date) const
    {
        const bool wholeMonth = date.last && date.first.day == 1 && date.last->day >= kLeastLastDay;
        return date.isDay() && hasContext(date) && !wholeMonth;
    }

    [[nodiscard]] bool hasContext(const EntryDate& date) const
    {
        return (date.kind == EntryDate::Kind::Printed && date.first.month > 0) || m_month > 0;
    }

    /// December above January: the year has turned.
    void setMonth(int month)
    {
        if (m_year > 0 && m_month == 12 && month == 1) {
            ++m_year;
        }
        m_month = month <= 12 ? month : m_month;
    }

    /// The year of @p month where none is printed.
    [[nodiscard]] int yearOf(int month) const
    {
        if (m_year > 0) {
            return m_year;
        }
        const int year = m_issue.year.value_or(m_issue.published ? m_issue.published->year : 0);
        const bool yetToCome = m_issue.published && m_issue.published->year == year &&
                               m_issue.published->month > 0 && month > m_issue.published->month;
        return yetToCome ? year - 1 : year;
    }

    void begin(const EntryDate& date, const QString& text, const SourceSpan& span)
    {
        ChronicleEntry entry;
        const qsizetype from = printedOffset(text, date.begin);
        const qsizetype to = printedOffset(text, date.end);
        entry.printed = text::trimmed(QStringView(text).sliced(from, to - from)).toString();
        entry.text = withoutComma(QStringView(text).sliced(to));
        entry.span = span;
        setDates(date, entry);
        m_entries.append(std::move(entry));
        m_inSection = true;
        if (date.kind != EntryDate::Kind::SameDay) {
            m_day.reset();
        }
    }

    void setDates(const EntryDate& date, ChronicleEntry& entry)
    {
        const bool next = date.kind == EntryDate::Kind::NextDay;
        const bool headed = m_day && m_day->date;
        if ((next || date.kind == EntryDate::Kind::SameDay) && (headed || !m_entries.isEmpty())) {
            const ChronicleEntry& last = headed ? *m_day : m_entries.constLast();
            const Date above =
                last.until.value_or(last.date.value_or(Date{yearOf(m_month), m_month, 0}));
            entry.date = next && above.day > 0 ? dayBehind(above) : above;
            return;
        }
        if (date.first.year > 0) {
            m_year = date.first.year;
        }
        if (date.first.month > 0) {
            setMonth(date.first.month);
        }
        const int year = yearOf(m_month);
        if (year == 0) {
            return;
        }
        const int printed = date.first.month > 0 ? date.first.month : m_month;
        entry.date = possible({year, printed, date.first.day});
        if (date.last) {
            const int month = date.last->month > 0 ? date.last->month : m_month;
            const int turned = month < m_month ? year + 1 : year;
            const Date until{date.last->year > 0 ? date.last->year : turned, month, date.last->day};
            entry.until = until.isPossible() ? std::optional(until) : std::nullopt;
        }
    }

    static QString withoutComma(QStringView text)
    {
        text = text::trimmed(text);
        while (!text.isEmpty() && QStringView(u"，,、：:").contains(text.front())) {
            text = text::trimmed(text.sliced(1));
        }
        return text.toString();
    }

    /// A paragraph without a date: more of the entry above it, but an event of its own where that
    /// one bears no day either, and mostly below a day on a line of its own.
    Part goOn(const QString& text, const SourceSpan& span)
    {
        if (m_day && !(m_inSection && goesOnWith(text))) {
            return beginBelowDay(text, span);
        }
        if (m_inSection && m_entries.constLast().date && m_entries.constLast().date->day > 0) {
            ChronicleEntry& entry = m_entries.last();
            entry.text += u'\n' + text;
            entry.span.last = span.last;
            return Part::More;
        }
        if (m_month > 0) {
            ChronicleEntry entry;
            entry.text = text;
            entry.span = span;
            if (const int year = yearOf(m_month); year > 0) {
                entry.date = Date{year, m_month, 0};
            }
            m_entries.append(std::move(entry));
            m_inSection = true;
            return Part::Entry;
        }
        return Part::More;
    }

    static bool goesOnWith(const QString& text)
    {
        const QString key = lineKey(QStringView(text).left(kLongestHead));
        return std::ranges::any_of(kGoingOn,
                                   [&](QStringView word) { return key.startsWith(word); });
    }

    /// The first has the line of the day with it.
    Part beginBelowDay(const QString& text, const SourceSpan& span)
    {
        if (text::trimmed(text).isEmpty()) {
            return Part::More;
        }
        ChronicleEntry entry = *m_day;
        entry.text = text;
        entry.span = m_inSection ? span : SourceSpan{m_day->span.first, span.last};
        m_day->printed.clear();
        m_entries.append(std::move(entry));
        m_inSection = true;
        return Part::Entry;
    }

    const Issue& m_issue;
    Document& m_document;
    int m_year = 0;  ///< 0: not printed so far
    int m_month = 0; ///< 0: not printed so far
    bool m_inSection = false;
    std::optional<ChronicleEntry> m_day; ///< of the line above that holds no more
    QList<ChronicleEntry> m_entries;
};

} // namespace

void readChronicle(const Issue& issue, Document& document)
{
    if (kindAtEnd(lineKey(document.title)) == u"大事记"_s) {
        ChronicleReader(issue, document).read();
    }
}

} // namespace gongbao::parse
