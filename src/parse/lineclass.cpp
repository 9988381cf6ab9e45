// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/lineclass.h"

#include "model/sourcespan.h"
#include "parse/acttitles.h"
#include "parse/bodies.h"
#include "parse/datereader.h"
#include "parse/gazettewords.h"
#include "parse/htmltable.h"
#include "parse/inlinemarks.h"
#include "parse/issueshapes.h"
#include "parse/leaders.h"
#include "parse/linekey.h"
#include "parse/lineneighbours.h"
#include "parse/lineshapes.h"
#include "parse/numberreader.h"
#include "parse/pagefurniture.h"
#include "parse/signatories.h"
#include "parse/spacedtables.h"
#include "parse/tabbedrows.h"
#include "parse/wordlists.h"
#include "text/characters.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr std::pair<LineClass, QLatin1StringView> kNames[] = {
    {LineClass::TableRow, "table_row"_L1},
    {LineClass::TocHeading, "toc_heading"_L1},
    {LineClass::Category, "category"_L1},
    {LineClass::TocEntry, "toc_entry"_L1},
    {LineClass::Number, "document_number"_L1},
    {LineClass::ActTitle, "act_title"_L1},
    {LineClass::RecordField, "record_field"_L1},
    {LineClass::RegistrationCode, "registration_code"_L1},
    {LineClass::Date, "date"_L1},
    {LineClass::DateRange, "date_range"_L1},
    {LineClass::Note, "note"_L1},
    {LineClass::AttachmentLabel, "attachment_label"_L1},
    {LineClass::AttachmentList, "attachment_list"_L1},
    {LineClass::AttachmentTable, "attachment_table"_L1},
    {LineClass::Heading, "heading"_L1},
    {LineClass::Chronicle, "chronicle"_L1},
    {LineClass::DatedEntry, "dated_entry"_L1},
    {LineClass::PageNumber, "page_number"_L1},
    {LineClass::BareNumber, "bare_number"_L1},
    {LineClass::RunningHeader, "running_header"_L1},
    {LineClass::GazetteName, "gazette_name"_L1},
    {LineClass::IssueMark, "issue_mark"_L1},
    {LineClass::Introduction, "introduction"_L1},
    {LineClass::ColophonField, "colophon_field"_L1},
    {LineClass::ListField, "list_field"_L1},
    {LineClass::Addressees, "addressees"_L1},
    {LineClass::Bodies, "bodies"_L1},
    {LineClass::Signer, "signer"_L1},
    {LineClass::TextField, "text_field"_L1},
    {LineClass::Text, "text"_L1},
};

// Longer lines are running text: the rules for lines that say one thing need not look at them.
constexpr qsizetype kLongestSpecialLine = 120;
constexpr qsizetype kLongestNumberLine = 48;

/// A date alone, with a note behind it, or with the bodies that sign before it.
bool classifyDate(ClassifiedLine& line)
{
    const QStringView key = line.key;
    const qsizetype year = key.indexOf(u'年');
    if (year < 2) {
        return false;
    }
    const qsizetype at = dateStart(key, year);
    const auto date = readDateAt(key, at);
    const QStringView rest = date ? key.sliced(date->end) : QStringView();
    if (!date || !(endsDay(rest) || isWholeNote(rest))) {
        return false;
    }
    if (isActTitle(key.first(at))) {
        line.date = date->date;
        line.dateAt = static_cast<int>(at);
        return line.become(LineClass::ActTitle, "title of an act and date"_L1);
    }
    if (at > 0 && key.first(at) != u"公元") {
        line.signedBy = splitBodies(line.text.first(printedOffset(line.text, at)));
        if (line.signedBy.isEmpty() || date->date.day == 0) {
            return false;
        }
    }
    line.date = date->date;
    line.dateAt = static_cast<int>(at);
    return line.become(LineClass::Date, at > 0 ? "bodies and date"_L1 : "date alone"_L1);
}

bool classifyNumberOrDate(ClassifiedLine& line)
{
    const QString& key = line.key;
    if (key.size() <= kLongestNumberLine && key.contains(u'号')) {
        if (line.setNumber(readNumber(line.text))) {
            return line.become(LineClass::Number, "number alone"_L1);
        }
        if (line.setNumber(readJointNumbers(line.text))) {
            return line.become(LineClass::Number, "numbers of a joint notice"_L1);
        }
    }
    if (isActTitle(key)) {
        return line.become(LineClass::ActTitle, "body and kind of act"_L1);
    }
    if (isRecordField(key)) {
        const qsizetype colon = key.indexOf(u':') + 1;
        const auto date = readDateAt(key, colon);
        line.date = date ? std::optional(date->date) : std::nullopt;
        return line.become(LineClass::RecordField, "field of a record"_L1);
    }
    if (isRegistrationCode(key)) {
        return line.become(LineClass::RegistrationCode, "letters and figures"_L1);
    }
    if (isDateRange(key)) {
        return line.become(LineClass::DateRange, "two dates"_L1);
    }
    if (classifyDate(line)) {
        return true;
    }
    if (isPageNumber(key)) {
        return line.become(LineClass::PageNumber, "number between dashes"_L1);
    }
    if (isPicture(key)) {
        return line.become(LineClass::RunningHeader, "picture"_L1);
    }
    return isBareNumber(key) && line.become(LineClass::BareNumber, "number alone"_L1);
}

bool classifyIssueLine(ClassifiedLine& line)
{
    const QString& key = line.key;
    if (isTocHeading(key)) {
        return line.become(LineClass::TocHeading, "word for contents"_L1);
    }
    if (isCategory(key)) {
        return line.become(LineClass::Category, "heading in brackets"_L1);
    }
    if (hasLeader(key)) {
        return line.become(LineClass::TocEntry, "leader and page"_L1);
    }
    if (isIntroduction(key)) {
        return line.become(LineClass::Introduction, "introduces the gazette"_L1);
    }
    if (isPagedMark(key)) {
        return line.become(LineClass::RunningHeader, "issue and page"_L1);
    }
    if (isIssueMark(key)) {
        return line.become(LineClass::IssueMark, "year and number of the issue"_L1);
    }
    if (namesGazette(key) && (hasIssueMark(key) || isDatedName(key))) {
        return line.become(LineClass::RunningHeader, "gazette and issue on a line"_L1);
    }
    if (isGazetteName(key)) {
        return line.become(LineClass::GazetteName, "ends with gazette"_L1);
    }
    return colophonField(key) > 0 && line.become(LineClass::ColophonField, "colophon's field"_L1);
}

bool classifyPartOfDocument(ClassifiedLine& line)
{
    const QString& key = line.key;
    if (isWholeNote(key) || isVisibility(key)) {
        return line.become(LineClass::Note, "all in brackets"_L1);
    }
    switch (attachmentForm(key, line.text)) {
    case AttachmentForm::Label:
        return line.become(LineClass::AttachmentLabel, "label alone"_L1);
    case AttachmentForm::List:
        return line.become(LineClass::AttachmentList, "label with text"_L1);
    case AttachmentForm::Table:
        return line.become(LineClass::AttachmentTable, "label of a table"_L1);
    case AttachmentForm::None:
        break;
    }
    if (isChronicle(key)) {
        return line.become(LineClass::Chronicle, "name of a report"_L1);
    }
    if (isTextField(key)) {
        return line.become(LineClass::TextField, "field of the text"_L1);
    }
    if (isListField(key)) {
        return line.become(LineClass::ListField, "role with colon"_L1);
    }
    if (signatoryIn(key, line.text)) {
        return line.become(LineClass::Signer, "post and name"_L1);
    }
    if (key.size() >= 3 && key.endsWith(u':') && !isProse(key)) {
        return line.become(LineClass::Addressees, "ends with a colon"_L1);
    }
    // 一、统一规划布局 only ends like one.
    return endsLikeBody(key) && headingNumber(key).rank == 0 && !splitBodies(line.text).isEmpty() &&
           line.become(LineClass::Bodies, "bodies alone"_L1);
}

/// Decides by what the line itself says; the neighbours come later.
void classify(ClassifiedLine& line)
{
    const bool isSpecial =
        line.key.size() <= kLongestSpecialLine &&
        (classifyNumberOrDate(line) || classifyIssueLine(line) || classifyPartOfDocument(line));
    if (isSpecial) {
        return;
    }
    if (const HeadingNumber heading = headingNumber(line.key); heading.rank > 0) {
        line.rank = heading.rank;
        line.item = heading.item;
        line.become(LineClass::Heading, "heading's number"_L1);
    } else if (const HeadingNumber outline = outlineNumber(line.key, text::trimmed(line.text));
               outline.rank > 1) {
        line.rank = outline.rank;
        line.item = outline.item;
        line.become(LineClass::Heading, "number of an outline"_L1);
    } else if (hasLeader(line.key)) {
        line.become(LineClass::TocEntry, "leader and page"_L1);
    } else if (tellsOfGazette(line.key)) {
        line.become(LineClass::Introduction, "tells what the gazette is"_L1);
    } else if (attachmentForm(line.key, line.text) == AttachmentForm::List) {
        line.become(LineClass::AttachmentList, "label with text"_L1);
    } else if (line.key.size() > kLongestSpecialLine && isListField(line.key)) {
        line.become(LineClass::ListField, "role with colon"_L1);
    } else if (startsDatedEntry(line.key)) {
        line.become(LineClass::DatedEntry, "day of an entry"_L1);
    } else {
        line.become(LineClass::Text, "nothing special"_L1);
    }
}

/// Classifies lines one after the other.
class Classifier
{
public:
    explicit Classifier(std::span<const source::Line> lines)
        : m_lines(lines)
        , m_page(lines.empty() ? 0 : lines.front().page)
    {
        m_classified.reserve(std::ranges::count_if(
            lines, [](const source::Line& line) { return !line.text.isEmpty(); }));
        m_looks.below = !lines.empty() && looksLikeRow(lines.front().text);
    }

    ClassifiedLines classifyAll()
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const QStringView raw = m_lines[i].text;
            m_looks = {m_looks.here, m_looks.below,
                       i + 1 < m_lines.size() && looksLikeRow(m_lines[i + 1].text)};
            const QList<HtmlPiece> pieces = m_tables.take(raw);
            if (pieces.isEmpty()) {
                add(m_lines[i], raw, false);
            }
            for (const HtmlPiece& piece : pieces) {
                add(m_lines[i], piece.text, piece.isRow);
            }
        }
        settleWaiting();
        return std::move(m_classified);
    }

private:
    void add(const source::Line& source, QStringView raw, bool isRow)
    {
        BareLine bare = withoutMarks(raw);
        ClassifiedLine line;
        line.key = lineKey(bare.text);
        if (line.key.isEmpty()) {
            m_gap += raw.data() == source.text.data() ? 1 : 0;
            addUnprinted(source);
            return;
        }
        line.number = source.number;
        line.first = line.number;
        line.last = line.number;
        line.gap = std::exchange(m_gap, 0);
        line.text = std::move(bare.text);
        line.marked = bare.marked;
        line.startsPage = std::exchange(m_page, source.page) != source.page ||
                          (raw.size() > 1 && raw[0] == u' ' && !text::isSpace(raw[1].unicode()));
        classify(line);
        if (isRow) {
            line.become(LineClass::TableRow, "row of an HTML table"_L1);
        } else {
            classifyRow(raw, m_looks, line);
        }
        m_classified.append(std::move(line));
    }

    /// A line of nothing but marks prints nothing, but belongs somewhere: to the line before it.
    /// Those before all others wait.
    void addUnprinted(const source::Line& raw)
    {
        // Not by its key: one line may be many rows that print nothing.
        const auto isSpace = [](QChar c) { return keyCharacter(c.unicode()) == 0; };
        if (std::ranges::all_of(raw.text, isSpace)) {
            return;
        }
        if (!m_classified.isEmpty()) {
            m_classified.last().last = raw.number;
            return;
        }
        m_waiting = {m_waiting.first > 0 ? m_waiting.first : raw.number, raw.number};
    }

    /// Gives the lines of marks that wait to the line behind them; without one they are a line.
    void settleWaiting()
    {
        if (m_waiting.first == 0) {
            return;
        }
        if (!m_classified.isEmpty()) {
            m_classified.first().first = m_waiting.first;
            return;
        }
        ClassifiedLine line;
        line.number = m_waiting.first;
        line.text = m_lines[static_cast<std::size_t>(m_waiting.first) - 1].text.toString();
        line.key = lineKey(line.text);
        line.first = m_waiting.first;
        line.last = m_waiting.last;
        line.become(LineClass::Text, "nothing but marks"_L1);
        m_classified.append(std::move(line));
    }

    std::span<const source::Line> m_lines;
    ClassifiedLines m_classified;
    HtmlTableReader m_tables;
    RowLooks m_looks;
    SourceSpan m_waiting{0, 0}; ///< lines of nothing but marks before all others
    int m_page;
    int m_gap = 0;
};

} // namespace

QLatin1StringView toName(LineClass kind)
{
    const auto* found =
        std::ranges::find(kNames, kind, &std::pair<LineClass, QLatin1StringView>::first);
    return found == std::end(kNames) ? QLatin1StringView() : found->second;
}

ClassifiedText classifyLines(std::span<const source::Line> lines)
{
    Classifier classifier(lines);
    ClassifiedLines classified = classifier.classifyAll();
    settleByNeighbours(classified);
    settlePageFurniture(classified);
    ClassifiedText text = withoutPageFurniture(std::move(classified));
    settleSpacedTables(text.lines);
    return text;
}

} // namespace gongbao::parse
