// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/blockbuilder.h"

#include "parse/doubledtext.h"
#include "parse/headingblocks.h"
#include "parse/headinglines.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/tableheader.h"
#include "parse/wordlists.h"
#include "text/characters.h"
#include "text/segmenter.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

constexpr qsizetype kLongestWrapped = 50;
// Widths on paper, where a Han character is two wide.
constexpr qsizetype kWidestWrapped = 100;
constexpr qsizetype kLeastWrapped = 32;
// What a full line may lack: a character that must not begin the next, and the indent of the first.
constexpr qsizetype kMostLacking = 6;
constexpr qsizetype kIndent = 4;
constexpr qsizetype kLeastCutLine = 30;
/// A shorter line is a heading of its own even if its first characters could end a word.
constexpr qsizetype kLeastAfterCut = 12;
constexpr qsizetype kNeighbours = 4;
constexpr qsizetype kMostSigning = 12;
constexpr qsizetype kLongestUnit = 16; ///< 单位：万元、公里
constexpr qsizetype kLongestNameEntry = 60;

/// Whether one of @p marks stands in the text, which none of those that end a paragraph ends.
bool breaksOff(QStringView key, QStringView marks)
{
    return !endsParagraph(key) && !key.endsWith(u')') &&
           std::ranges::any_of(key, [marks](QChar c) { return marks.contains(c); });
}

/// 国务院2024年4月22日任命国家工作人员 above the first of them.
bool headsOrders(QStringView above, QStringView key)
{
    return (above.endsWith(u"人员") || above.endsWith(u"名单")) && above.contains(u'任') &&
           (key.startsWith(u"任命") || key.startsWith(u"免去"));
}

qsizetype widthOf(QStringView text)
{
    return text.size() + std::ranges::count_if(text, [](QChar c) { return c.unicode() >= 0x2E80; });
}

/// Whether print broke every line of the document: almost none is longer than a printed line.
bool isWrapped(const DocumentLines& part)
{
    qsizetype lines = 0;
    qsizetype longLines = 0;
    for (qsizetype i = part.extent().textBegin; i < part.extent().end; ++i) {
        const bool running = part.line(i).kind != LineClass::TableRow;
        lines += running ? 1 : 0;
        longLines += running && part.line(i).key.size() > kLongestWrapped ? 1 : 0;
    }
    return lines > 0 && longLines * 20 < lines;
}

/// 汤 瑞 区委书记 : a name and a post, set apart by spaces.
bool isNameEntry(const ClassifiedLine& line)
{
    const QStringView text = line.text;
    if (text.size() > kLongestNameEntry || text.size() == line.key.size()) {
        return false; // without a space nothing is set apart
    }
    const bool plain =
        std::ranges::none_of(text, [](QChar c) { return text::isAnyOf(c, u"，。；：！？,;:"); });
    if (!plain) {
        return false;
    }
    const auto space =
        std::ranges::find_if(text, [](QChar c) { return text::isSpace(c.unicode()); });
    const auto first = space - text.begin();
    return space != text.end() && first >= 1 && first <= 4 && text::isHan(text.front().unicode());
}

class Builder
{
public:
    Builder(const DocumentLines& part, text::Segmenter& words)
        : m_part(part)
        , m_words(words)
        , m_wrapped(isWrapped(part))
    {
    }

    QList<Block> build()
    {
        const ClassifiedLines& furniture = m_part.furniture();
        const int first = m_part.line(m_part.extent().begin).number;
        auto next = std::ranges::upper_bound(furniture, first, {}, &ClassifiedLine::number);
        for (qsizetype i = m_part.extent().begin; i < m_part.extent().end; ++i) {
            for (; next != furniture.end() && next->number < m_part.line(i).number; ++next) {
                m_blocks.append(
                    {BlockKind::RunningHeader, 0, next->text, {next->number, next->number}});
            }
            add(i);
        }
        return std::move(m_blocks);
    }

private:
    void add(qsizetype i)
    {
        const ClassifiedLine& line = m_part.line(i);
        const LineRole& role = m_part.role(i);
        if (role.known) {
            if (role.joins && m_last >= 0) {
                join(line);
            } else {
                begin(role.kind, 0, line);
            }
        } else if (line.kind == LineClass::TableRow) {
            addRow(line);
        } else if (const qsizetype doubled = doubledAt(i); doubled > 0) {
            join(line, doubled);
        } else if (goesOn(i)) {
            join(line);
        } else {
            beginByClass(i);
        }
        m_lastLine = i;
    }

    void begin(BlockKind kind, int level, const ClassifiedLine& line)
    {
        m_last = m_blocks.size();
        m_blocks.append({kind, level, printed(kind, line.text), {line.number, line.number}});
        m_openBrackets = openBrackets(line.key);
        m_field = line.kind == LineClass::ListField;
        m_firstLine = m_lastLine < 0 ? m_part.extent().begin : m_lastLine + 1;
    }

    /// Adds the line but for the first @p doubled units of its key, which the text has already.
    void join(const ClassifiedLine& line, qsizetype doubled = 0)
    {
        Block& block = m_blocks[m_last];
        const QString text =
            printed(block.kind, line.text.sliced(printedOffset(line.text, doubled)));
        const bool words = !block.text.isEmpty() && !text.isEmpty() &&
                           text::isWordCharacter(block.text.back().unicode()) &&
                           text::isWordCharacter(text.front().unicode()) &&
                           block.text.back().isLetter() && text.front().isLetter();
        if (words) {
            block.text += u' ';
        }
        block.text += text;
        block.span.last = line.number;
        m_openBrackets += openBrackets(QStringView(line.key).sliced(doubled));
        if (block.kind == BlockKind::Heading && !isShortAsHeading(lineKey(block.text))) {
            block.kind = BlockKind::Paragraph;
            block.level = 0;
        }
    }

    static QString printed(BlockKind kind, const QString& text)
    {
        const bool phrase = kind == BlockKind::Title || kind == BlockKind::EnclosedTitle ||
                            kind == BlockKind::AttachmentTitle || kind == BlockKind::Number ||
                            kind == BlockKind::Date || kind == BlockKind::AttachmentLabel;
        return phrase ? tidied(text) : respaced(text);
    }

    static qsizetype openBrackets(QStringView key)
    {
        int open = 0;
        for (const QChar c : key) {
            open += (c == u'(' ? 1 : 0) - (c == u')' ? 1 : 0);
        }
        return open;
    }

    /// The pieces of a table that pages cut are one; a header row that each repeats stands once.
    void addRow(const ClassifiedLine& line)
    {
        const QString row = rowText(line.text);
        const bool piece = m_last >= 0 && m_blocks.at(m_last).kind == BlockKind::Table;
        if (!piece) {
            m_last = m_blocks.size();
            m_blocks.append({BlockKind::Table, 0, row, {line.number, line.number}});
            m_header = TableHeader(row);
            return;
        }
        Block& block = m_blocks[m_last];
        block.span.last = line.number;
        const bool newPiece = line.gap > 0 || line.startsPage;
        if (!m_header.comesAgain(row, newPiece) && !isTableRule(line.key)) {
            block.text += u'\n';
            block.text += row;
        }
    }

    /// Whether the last block is one that running text may join.
    [[nodiscard]] bool isOpen() const
    {
        if (m_last < 0 || m_lastLine < 0) {
            return false;
        }
        const BlockKind kind = m_blocks.at(m_last).kind;
        return kind == BlockKind::Paragraph || kind == BlockKind::ListItem ||
               kind == BlockKind::Heading;
    }

    /// How many units at the head of line @p i print has set a second time at a break.
    [[nodiscard]] qsizetype doubledAt(qsizetype i) const
    {
        return isOpen() ? repeatedHead(m_part.line(m_lastLine), m_part.line(i)) : 0;
    }

    /// Whether a line of running text continues the paragraph above it.
    [[nodiscard]] bool goesOn(qsizetype i)
    {
        const ClassifiedLine& line = m_part.line(i);
        const bool plain = line.kind == LineClass::Text || line.kind == LineClass::BareNumber ||
                           line.kind == LineClass::Addressees ||
                           (line.kind == LineClass::Bodies && !isSignature(i));
        if (isOpen() && endsCutField(i)) {
            return true;
        }
        if (!isOpen() || !plain || startsArticle(line.key)) {
            return false;
        }
        const ClassifiedLine& above = m_part.line(m_lastLine);
        // A bracket that is never closed ends with its sentence.
        if (text::isAnyOf(above.key.back(), u"、,") ||
            (m_openBrackets > 0 && !above.key.endsWith(u'。'))) {
            return true;
        }
        if (isNameEntry(line) || headsOrders(above.key, line.key)) {
            return false;
        }
        if (m_field && fieldGoesOn(above, line)) {
            return true;
        }
        if (m_wrapped && isFull(m_lastLine)) {
            return !text::isAnyOf(above.key.back(), u"。；：！？;:");
        }
        if (m_blocks.at(m_last).kind == BlockKind::Heading) {
            return headingGoesOn(above.key, line.key);
        }
        if (endsParagraph(above.key) || above.key.endsWith(u')')) {
            return false;
        }
        return (!m_wrapped && above.key.size() >= kLeastCutLine) ||
               breaksOff(above.key, m_wrapped ? u"。；;," : u"。；;") ||
               (above.rank > 0 && isShortAsHeading(above.key)) ||
               (line.key.size() >= kLeastAfterCut && m_words.cutsWord(above.key, line.key));
    }

    /// （责任单位：甲局；配合 and below it 单位：乙局）: whether the line only looks like a field,
    /// for the first half of the field's name ends the line above.
    [[nodiscard]] bool endsCutField(qsizetype i) const
    {
        constexpr qsizetype kFirstHalf = 2;
        const ClassifiedLine& line = m_part.line(i);
        const QString& above = m_part.line(m_lastLine).key;
        return line.kind == LineClass::ListField && m_openBrackets > 0 &&
               isListField(above.last(std::min(kFirstHalf, above.size())) + line.key);
    }

    /// Whether a page or a narrow column cuts the heading: it is a number alone, breaks off within
    /// a word, or ends with a word that calls for another.
    [[nodiscard]] bool headingGoesOn(QStringView heading, QStringView below)
    {
        if (headingNumber(heading).length == heading.size()) {
            return true;
        }
        return !endsParagraph(heading) &&
               (m_words.cutsWord(heading, below) || m_words.endsOpen(heading));
    }

    /// 责任单位：甲局、乙街 and below it 道办事处: whether a name that is not whole ends on the
    /// line.
    static bool fieldGoesOn(const ClassifiedLine& above, const ClassifiedLine& line)
    {
        const bool names =
            (endsLikeBody(line.key) || line.key.contains(u'、')) &&
            std::ranges::none_of(line.key, [](QChar c) { return text::isAnyOf(c, u"。,；;:"); });
        return names && above.key.contains(u'、') && !endsLikeBody(above.key) &&
               !endsParagraph(above.key);
    }

    /// Whether the line fills its column, to judge by its neighbours.
    [[nodiscard]] bool isFull(qsizetype i) const
    {
        qsizetype widest = 0;
        const qsizetype first = std::max(m_part.extent().textBegin, i - kNeighbours);
        const qsizetype last = std::min(m_part.extent().end - 1, i + kNeighbours);
        for (qsizetype j = first; j <= last; ++j) {
            widest = std::max(widest, widthOf(m_part.line(j).key));
        }
        const qsizetype width = widthOf(m_part.line(i).key);
        const qsizetype lacking = kMostLacking + (i == m_firstLine ? kIndent : 0);
        return width >= kLeastWrapped && width + lacking >= std::min(widest, kWidestWrapped);
    }

    [[nodiscard]] bool isSignature(qsizetype i) const
    {
        qsizetype next = i + 1;
        const qsizetype most = std::min(m_part.extent().end, next + kMostSigning);
        while (next < most && (m_part.line(next).kind == LineClass::Bodies ||
                               m_part.line(next).kind == LineClass::Signer)) {
            ++next;
        }
        return next < m_part.extent().end && m_part.line(next).kind == LineClass::Date;
    }

    /// 单位：万元, or what else stands as unit over a table.
    [[nodiscard]] bool isUnit(qsizetype i) const
    {
        const QString& key = m_part.line(i).key;
        const bool named = key.startsWith(u"单位:") || key.startsWith(u"(单位:");
        const bool overTable =
            i + 1 < m_part.extent().end && m_part.line(i + 1).kind == LineClass::TableRow;
        return named && key.size() <= kLongestUnit && (overTable || endsLikeMeasure(key));
    }

    void beginByClass(qsizetype i)
    {
        const ClassifiedLine& line = m_part.line(i);
        switch (line.kind) {
        case LineClass::Heading:
            if (standsAsHeading(m_part, i)) {
                begin(BlockKind::Heading, line.rank, line);
            } else {
                begin(BlockKind::Paragraph, 0, line);
            }
            break;
        case LineClass::Note:
            begin(BlockKind::Note, 0, line);
            break;
        case LineClass::Date:
            begin(BlockKind::Date, 0, line);
            break;
        case LineClass::Bodies:
        case LineClass::Signer:
            begin(isSignature(i) ? BlockKind::Signature : BlockKind::Paragraph, 0, line);
            break;
        case LineClass::ListField:
            begin(isUnit(i) ? BlockKind::Note : BlockKind::ListItem, 0, line);
            break;
        case LineClass::ColophonField:
        case LineClass::DatedEntry:
            begin(BlockKind::ListItem, 0, line);
            break;
        default:
            begin(isNameEntry(line) ? BlockKind::ListItem : BlockKind::Paragraph, 0, line);
            break;
        }
    }

    const DocumentLines& m_part;
    text::Segmenter& m_words;
    bool m_wrapped;
    QList<Block> m_blocks;
    qsizetype m_last = -1;        ///< index of the block that running text may join
    qsizetype m_openBrackets = 0; ///< of that block
    TableHeader m_header;         ///< of the last table
    bool m_field = false;         ///< whether it is a field of names: 责任单位：…
    qsizetype m_firstLine = -1;   ///< the line that it begins with
    qsizetype m_lastLine = -1;    ///< the line that it ended with
};

} // namespace

QList<Block> buildBlocks(const DocumentLines& part, text::Segmenter& words)
{
    QList<Block> blocks = Builder(part, words).build();
    settleHeadings(blocks);
    return blocks;
}

} // namespace gongbao::parse
