// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/blockbuilder.h"

#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/wordlists.h"
#include "text/characters.h"
#include "text/segmentation.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

constexpr qsizetype kLongestHeading = 42;
constexpr qsizetype kLongestWrapped = 50;
constexpr qsizetype kLeastWrapped = 16;
constexpr qsizetype kLeastCutLine = 30;
/// A shorter line is a heading of its own even if its first characters could end a word.
constexpr qsizetype kLeastAfterCut = 12;
constexpr qsizetype kNeighbours = 4;
constexpr qsizetype kLongestUnit = 16; ///< 单位：万元、公里
constexpr qsizetype kLongestNameEntry = 60;

bool endsParagraph(QStringView key)
{
    return !key.isEmpty() && text::isAnyOf(key.back(), u"。；：！？”》;:!?");
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
    explicit Builder(const DocumentLines& part)
        : m_part(part)
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
        m_blocks.append({kind, level, printed(kind, line), {line.number, line.number}});
        m_openBrackets = openBrackets(line.key);
    }

    void join(const ClassifiedLine& line)
    {
        Block& block = m_blocks[m_last];
        const QString text = printed(block.kind, line);
        const bool words = !block.text.isEmpty() && !text.isEmpty() &&
                           text::isWordCharacter(block.text.back().unicode()) &&
                           text::isWordCharacter(text.front().unicode()) &&
                           block.text.back().isLetter() && text.front().isLetter();
        if (words) {
            block.text += u' ';
        }
        block.text += text;
        block.span.last = line.number;
        m_openBrackets += openBrackets(line.key);
    }

    static QString printed(BlockKind kind, const ClassifiedLine& line)
    {
        const bool phrase = kind == BlockKind::Title || kind == BlockKind::EnclosedTitle ||
                            kind == BlockKind::AttachmentTitle || kind == BlockKind::Number ||
                            kind == BlockKind::Date || kind == BlockKind::AttachmentLabel;
        return phrase ? tidied(line.text) : respaced(line.text);
    }

    static qsizetype openBrackets(QStringView key) { return key.count(u'(') - key.count(u')'); }

    void addRow(const ClassifiedLine& line)
    {
        const bool piece = m_last >= 0 && m_blocks.at(m_last).kind == BlockKind::Table;
        if (piece) {
            m_blocks[m_last].text += u'\n';
            m_blocks[m_last].text += rowText(line);
            m_blocks[m_last].span.last = line.number;
        } else {
            m_last = m_blocks.size();
            m_blocks.append({BlockKind::Table, 0, rowText(line), {line.number, line.number}});
        }
    }

    /// Cells parted by tabs, also those that were parted by | in Markdown.
    static QString rowText(const ClassifiedLine& line)
    {
        QStringView text = line.text;
        const bool piped = !text.contains(u'\t') && text.startsWith(u'|') && text.endsWith(u'|') &&
                           text.size() > 1;
        const QStringView inner = piped ? text.sliced(1).chopped(1) : text;
        QString row;
        row.reserve(inner.size());
        for (const QStringView cell : qTokenize(inner, piped ? u'|' : u'\t')) {
            row += text::trimmed(cell);
            row += u'\t';
        }
        row.chop(1); // behind the last cell
        return row;
    }

    /// Whether a line of running text continues the paragraph above it.
    [[nodiscard]] bool goesOn(qsizetype i) const
    {
        const ClassifiedLine& line = m_part.line(i);
        if (m_last < 0 || m_lastLine < 0) {
            return false;
        }
        const Block& block = m_blocks.at(m_last);
        const bool open = block.kind == BlockKind::Paragraph || block.kind == BlockKind::ListItem ||
                          block.kind == BlockKind::Heading;
        const bool plain = line.kind == LineClass::Text || line.kind == LineClass::BareNumber ||
                           line.kind == LineClass::Addressees ||
                           (line.kind == LineClass::Bodies && !isSignature(i));
        if (!open || !plain || startsArticle(line.key) || isNameEntry(line)) {
            return false;
        }
        const ClassifiedLine& above = m_part.line(m_lastLine);
        if (m_openBrackets > 0) {
            return true;
        }
        if (m_wrapped && isFull(m_lastLine)) {
            return !text::isAnyOf(above.key.back(), u"。；：！？;:");
        }
        if (block.kind == BlockKind::Heading || endsParagraph(above.key) ||
            above.key.endsWith(u')')) {
            return false;
        }
        const bool unfinished = above.key.endsWith(u',') || above.key.endsWith(u'、') ||
                                above.key.size() >= kLeastCutLine;
        return (!m_wrapped && unfinished) ||
               (line.key.size() >= kLeastAfterCut && text::cutsWord(above.key, line.key));
    }

    /// Whether the line fills its column, to judge by its neighbours.
    [[nodiscard]] bool isFull(qsizetype i) const
    {
        qsizetype widest = 0;
        const qsizetype first = std::max(m_part.extent().textBegin, i - kNeighbours);
        const qsizetype last = std::min(m_part.extent().end - 1, i + kNeighbours);
        for (qsizetype j = first; j <= last; ++j) {
            widest = std::max(widest, m_part.line(j).key.size());
        }
        const qsizetype size = m_part.line(i).key.size();
        return size >= kLeastWrapped && size + 3 >= std::min(widest, kLongestWrapped);
    }

    [[nodiscard]] bool isSignature(qsizetype i) const
    {
        const qsizetype next = i + 1;
        return next < m_part.extent().end && (m_part.line(next).kind == LineClass::Date ||
                                              m_part.line(next).kind == LineClass::Bodies);
    }

    /// 单位：万元 over a table.
    [[nodiscard]] bool isUnit(qsizetype i) const
    {
        const QString& key = m_part.line(i).key;
        const bool named = key.startsWith(u"单位:") || key.startsWith(u"(单位:");
        return named && key.size() <= kLongestUnit && i + 1 < m_part.extent().end &&
               m_part.line(i + 1).kind == LineClass::TableRow;
    }

    void beginByClass(qsizetype i)
    {
        const ClassifiedLine& line = m_part.line(i);
        switch (line.kind) {
        case LineClass::Heading:
            begin(isHeading(line) ? BlockKind::Heading : BlockKind::Paragraph,
                  isHeading(line) ? line.rank : 0, line);
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

    static bool isHeading(const ClassifiedLine& line)
    {
        const bool sentence = QStringView(line.key).chopped(1).contains(u'。') ||
                              line.key.contains(u';') || line.key.endsWith(u':');
        return line.key.size() <= kLongestHeading && !sentence && !line.key.endsWith(u'；');
    }

    const DocumentLines& m_part;
    bool m_wrapped;
    QList<Block> m_blocks;
    qsizetype m_last = -1;        ///< index of the block that running text may join
    qsizetype m_openBrackets = 0; ///< of that block
    qsizetype m_lastLine = -1;    ///< the line that it ended with
};

} // namespace

QList<Block> buildBlocks(const DocumentLines& part)
{
    return Builder(part).build();
}

} // namespace gongbao::parse
