// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/documentlayout.h"

#include "publish/bookmarks.h"
#include "publish/closing.h"
#include "publish/tablelayout.h"
#include "publish/textflow.h"

#include <QRegularExpression>

#include <algorithm>

namespace gongbao::publish {

using namespace Qt::StringLiterals;

namespace {

bool isTitle(BlockKind kind)
{
    return kind == BlockKind::Title || kind == BlockKind::EnclosedTitle ||
           kind == BlockKind::AttachmentTitle;
}

/// 第一章 and the like, which stand in the middle.
bool isChapter(const QString& heading)
{
    static const QRegularExpression pattern(u"^第[一二三四五六七八九十百零〇\\d]+[编章节]"_s);
    return pattern.match(heading).hasMatch();
}

TypeRole headingRole(int level)
{
    return level <= 1 ? TypeRole::Black : level == 2 ? TypeRole::Kai : TypeRole::Text;
}

void append(std::vector<FlowItem>& items, std::vector<FlowItem> more)
{
    std::ranges::move(more, std::back_inserter(items));
}

class DocumentLayout
{
public:
    DocumentLayout(const Document& document, const LinkTargets& targets, Shaper& shaper,
                   const PageGeometry& page)
        : m_document(document)
        , m_targets(targets)
        , m_shaper(shaper)
        , m_page(page)
        , m_blocks(readBlocks(document))
        , m_bookmarks(bookmarksOf(m_blocks))
    {
    }

    std::vector<FlowItem> items(const StopToken& stop);

private:
    [[nodiscard]] double indent() const { return 2 * m_page.cell(); }
    [[nodiscard]] BlockKind kindAt(size_t index) const { return m_blocks[index]->kind; }
    [[nodiscard]] bool isBeside(size_t index, BlockKind kind) const;
    void addBlock(size_t index);
    void addLines(const QString& text, TypeRole role, double firstIndent, double restIndent);
    void addTitle(size_t index);
    void addCentred(const QString& text, const TextStyle& style);
    void addHeading(size_t index);
    [[nodiscard]] bool isTableNote(size_t index) const;
    void addTableNote(size_t index);
    void addTable(const Block& block);
    void turnHeadOfTable();
    void addAttachmentLabel(size_t index);
    size_t addAttachmentList(size_t index);
    size_t addClosing(size_t index);
    void keepTogether(size_t from);
    void mark(FlowItem& first, size_t index);
    void beginPart(FlowItem& first, size_t index);
    void addRoomForPart();

    const Document& m_document;
    const LinkTargets& m_targets;
    Shaper& m_shaper;
    const PageGeometry& m_page;
    std::vector<const Block*> m_blocks;
    std::vector<BlockBookmark> m_bookmarks; ///< of each block
    std::vector<FlowItem> m_items;
};

/// Whether a neighbour of the block is of @p kind.
bool DocumentLayout::isBeside(size_t index, BlockKind kind) const
{
    return (index > 0 && kindAt(index - 1) == kind) ||
           (index + 1 < m_blocks.size() && kindAt(index + 1) == kind);
}

void DocumentLayout::addLines(const QString& text, TypeRole role, double firstIndent,
                              double restIndent)
{
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        append(m_items, paragraph(m_shaper.shape(line.trimmed(), role), textStyle(m_page, role),
                                  firstIndent, restIndent, m_page));
    }
}

/// Keeps the items from @p from on together with what follows.
void DocumentLayout::keepTogether(size_t from)
{
    for (size_t i = from; i < m_items.size(); ++i) {
        m_items[i].keepWithNext = true;
    }
}

/// Where the outline leads to for block @p index.
void DocumentLayout::mark(FlowItem& first, size_t index)
{
    first.bookmark = m_bookmarks[index].title;
    first.bookmarkLevel = m_bookmarks[index].level;
}

/// An enclosed text or an attachment.
void DocumentLayout::beginPart(FlowItem& first, size_t index)
{
    first.startsPage = m_page.partsStartPage;
    mark(first, index);
}

/// Before a part that does not begin a page.
void DocumentLayout::addRoomForPart()
{
    if (!m_page.partsStartPage) {
        m_items.insert(m_items.end(), 2, blankLine(m_page));
    }
}

void DocumentLayout::addCentred(const QString& text, const TextStyle& style)
{
    const size_t first = m_items.size();
    append(m_items, centred(m_shaper.shape(text.simplified(), style.role), style, m_page));
    keepTogether(first);
}

void DocumentLayout::addTitle(size_t index)
{
    const Block& block = *m_blocks[index];
    if (block.kind == BlockKind::EnclosedTitle) {
        addRoomForPart();
    }
    const size_t first = m_items.size();
    if (index > 0 && block.kind == BlockKind::AttachmentTitle) {
        m_items.push_back(blankLine(m_page));
        m_items.back().keepWithNext = true;
    }
    addCentred(block.text, titleStyle(m_page));
    if (block.kind == BlockKind::EnclosedTitle && first < m_items.size()) {
        beginPart(m_items[first], index);
    }
}

void DocumentLayout::addHeading(size_t index)
{
    const Block& block = *m_blocks[index];
    const TypeRole role = headingRole(block.level);
    const size_t first = m_items.size();
    if (isChapter(block.text)) {
        append(m_items, centred(m_shaper.shape(block.text.simplified(), role),
                                textStyle(m_page, role), m_page));
    } else {
        addLines(block.text, role, indent(), 0);
    }
    keepTogether(first);
    if (first < m_items.size()) {
        mark(m_items[first], index);
    }
}

/// Whether the block belongs to a table: a note beside it, or a short line over it such as its
/// unit.
bool DocumentLayout::isTableNote(size_t index) const
{
    const Block& block = *m_blocks[index];
    if (block.kind == BlockKind::Note) {
        return isBeside(index, BlockKind::Table);
    }
    const bool isText = block.kind == BlockKind::Paragraph || block.kind == BlockKind::ListItem;
    return isText && index + 1 < m_blocks.size() && kindAt(index + 1) == BlockKind::Table &&
           block.text.size() < m_page.charactersPerLine && !block.text.contains(u'。');
}

void DocumentLayout::addTableNote(size_t index)
{
    const QString text = m_blocks[index]->text.trimmed();
    const size_t first = m_items.size();
    const TextStyle style = tableNoteStyle(m_page);
    static const QRegularExpression unit(u"^[（(]?(计量)?单位\\s*[:：]"_s);
    const bool isUnit = unit.match(text).hasMatch();
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        std::vector<FlowItem> items =
            paragraph(m_shaper.shape(line, style.role), style, 0, 0, m_page);
        if (isUnit && items.size() == 1) {
            PlacedLine& placed = items.front().lines.front();
            placed.x = m_page.areaWidth - placed.line.width;
            items.front().anchor = 1;
        }
        append(m_items, std::move(items));
    }
    if (index + 1 < m_blocks.size() && kindAt(index + 1) == BlockKind::Table) {
        keepTogether(first);
    }
}

void DocumentLayout::addTable(const Block& block)
{
    std::vector<FlowItem> rows = tableFlow(block.rows(), m_shaper, m_page);
    if (!rows.empty() && rows.front().landscape) {
        turnHeadOfTable();
    }
    append(m_items, std::move(rows));
    m_items.push_back({.height = m_page.lineTop, .onGrid = false, .isBlank = true});
}

/// Turns what must stay with a landscape table, such as its title, onto the table's page.
void DocumentLayout::turnHeadOfTable()
{
    for (auto item = m_items.rbegin(); item != m_items.rend() && item->keepWithNext; ++item) {
        item->landscape = true;
        for (PlacedLine& line : item->lines) {
            line.x += item->anchor * (m_page.areaHeight - m_page.areaWidth);
        }
    }
}

void DocumentLayout::addAttachmentLabel(size_t index)
{
    const QString label = m_blocks[index]->text.simplified();
    addRoomForPart();
    const size_t first = m_items.size();
    addLines(label, TypeRole::Black, 0, 0);
    keepTogether(first);
    beginPart(m_items[first], index);
}

/// The blocks of a list of attachments; returns the index after them.
size_t DocumentLayout::addAttachmentList(size_t index)
{
    QStringList blocks;
    for (; index < m_blocks.size() && kindAt(index) == BlockKind::AttachmentList; ++index) {
        blocks.append(m_blocks[index]->text);
    }
    m_items.push_back(blankLine(m_page));
    append(m_items, attachmentList(blocks, m_shaper, m_page));
    return index;
}

/// Signatures and dates that follow one another; returns the index after them.
size_t DocumentLayout::addClosing(size_t index)
{
    QStringList bodies;
    QStringList dates;
    // A signature after a date begins another closing: what is forwarded is signed as well.
    for (; index < m_blocks.size(); ++index) {
        const bool isDate = kindAt(index) == BlockKind::Date;
        if (!isDate && (kindAt(index) != BlockKind::Signature || !dates.isEmpty())) {
            break;
        }
        const QString text = m_blocks[index]->text;
        if (isDate) {
            dates.append(text.simplified());
        } else {
            bodies.append(signedBodies(text));
        }
    }
    // The standard forbids a page with nothing but the closing.
    constexpr size_t kLinesKept = 2;
    const size_t body = m_items.size();
    m_items.push_back(blankLine(m_page));
    keepTogether(body - std::min(body, kLinesKept));
    append(m_items, signatures(bodies, dates, m_shaper, m_page));
    const bool noteFollows = index < m_blocks.size() && kindAt(index) == BlockKind::Note;
    if (noteFollows && !isTableNote(index) && !m_items.empty()) {
        m_items.back().keepWithNext = true;
    }
    return index;
}

void DocumentLayout::addBlock(size_t index)
{
    const Block& block = *m_blocks[index];
    if (isTableNote(index)) {
        addTableNote(index);
        return;
    }
    switch (block.kind) {
    case BlockKind::Title:
    case BlockKind::EnclosedTitle:
    case BlockKind::AttachmentTitle:
        addTitle(index);
        break;
    case BlockKind::Number:
        addCentred(block.text, textStyle(m_page));
        break;
    case BlockKind::Addressees:
        addLines(block.text, TypeRole::Text, 0, 0);
        break;
    case BlockKind::Heading:
        addHeading(index);
        break;
    case BlockKind::Table:
        addTable(block);
        break;
    case BlockKind::AttachmentLabel:
        addAttachmentLabel(index);
        break;
    case BlockKind::Paragraph:
    case BlockKind::ListItem:
    case BlockKind::Note:
    case BlockKind::AttachmentList:
    case BlockKind::Signature:
    case BlockKind::Date:
    case BlockKind::RunningHeader:
        addLines(block.text, TypeRole::Text, indent(), 0);
        break;
    }
}

std::vector<FlowItem> DocumentLayout::items(const StopToken& stop)
{
    const auto isHead = [this](size_t i) {
        return isTitle(kindAt(i)) || kindAt(i) == BlockKind::Number;
    };
    for (size_t i = 0; i < m_blocks.size() && !stop.stop_requested();) {
        if (i > 0 && isHead(i - 1) && !isHead(i)) {
            m_items.push_back(blankLine(m_page));
            m_items.back().keepWithNext = true;
        }
        if (kindAt(i) == BlockKind::Signature || kindAt(i) == BlockKind::Date) {
            i = addClosing(i);
        } else if (kindAt(i) == BlockKind::AttachmentList) {
            i = addAttachmentList(i);
        } else {
            const size_t first = m_items.size();
            addBlock(i);
            const qsizetype place = m_blocks[i++] - m_document.blocks.constData();
            linkCitations(std::span(m_items).subspan(first), m_document, place, m_targets);
        }
    }
    return std::move(m_items);
}

} // namespace

std::vector<FlowItem> layOut(const Document& document, const LinkTargets& targets, Shaper& shaper,
                             const PageGeometry& page, const StopToken& stop)
{
    return DocumentLayout(document, targets, shaper, page).items(stop);
}

} // namespace gongbao::publish
