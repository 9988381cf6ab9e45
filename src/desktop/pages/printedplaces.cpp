// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/printedplaces.h"

#include <algorithm>
#include <numeric>

namespace gongbao::desktop {

namespace {

/// Characters that print shows: those that only part others are not on the page.
bool isShown(QChar c)
{
    return !c.isSpace();
}

double widthOf(std::span<const PrintedPiece> pieces)
{
    return std::accumulate(pieces.begin(), pieces.end(), 0.0,
                           [](double sum, const PrintedPiece& p) { return sum + p.box.width(); });
}

/// The characters printed where a block stands, in its order, without what parts them.
struct PrintedBlock
{
    struct Unit
    {
        int page = 0;
        QRectF box;
    };

    QString text;
    std::vector<Unit> units; ///< of each UTF-16 unit of the text
};

PrintedBlock printedBlock(std::span<const PrintedPiece> pieces, const QHash<int, PageText>& texts)
{
    PrintedBlock block;
    for (const PrintedPiece& piece : pieces) {
        const auto text = texts.constFind(piece.page);
        if (text == texts.cend()) {
            return {};
        }
        const QRectF place = piece.box.adjusted(-1, -1, 1, 1); // it is kept to a tenth of a point
        for (const PageText::Character& character : text->characters()) {
            const QString shown = QString::fromUcs4(&character.code, 1);
            if (place.contains(character.box.center()) && isShown(shown.front())) {
                block.text += shown;
                block.units.insert(block.units.end(), std::size_t(shown.size()),
                                   {piece.page, character.box});
            }
        }
    }
    return block;
}

/// A block, or where a line of the source is a row of its table, one row.
class Stretches
{
public:
    struct Stretch
    {
        SourceSpan span;
        QString text;
        qsizetype start = 0; ///< of the text in that of the block
    };

    explicit Stretches(const Block& block)
    {
        const int lines = block.span.last - block.span.first + 1;
        const QStringList rows = block.kind == BlockKind::Table
                                     ? block.text.split(u'\n', Qt::SkipEmptyParts)
                                     : QStringList();
        if (rows.size() != lines) {
            m_stretches.push_back({block.span, block.text, 0});
            return;
        }
        qsizetype start = 0;
        for (int line = block.span.first; const QString& row : rows) {
            m_stretches.push_back({{line, line}, row, start});
            start += row.size() + 1;
            ++line;
        }
    }

    [[nodiscard]] const Stretch& at(qsizetype offset) const
    {
        const auto behind = std::ranges::upper_bound(m_stretches, offset, {}, &Stretch::start);
        return *std::prev(behind);
    }

private:
    std::vector<Stretch> m_stretches;
};

QString shownOf(QString text)
{
    return text.removeIf([](QChar c) { return !isShown(c); });
}

/// Where the match begins in the printed text; -1 where it is not to be found.
qsizetype startOf(const QString& words, const QString& before, const QString& printed)
{
    if (printed.sliced(std::min(before.size(), printed.size())).startsWith(words)) {
        return before.size();
    }
    // Cells of tables are printed in another order than they are read: the same words, counted.
    qsizetype at = -1;
    for (auto count = before.count(words); count >= 0; --count) {
        const qsizetype next = printed.indexOf(words, at + 1);
        if (next < 0) {
            break;
        }
        at = next;
    }
    return at;
}

void appendMarks(QList<PageMark>& marks, const PrintedBlock& printed, qsizetype start,
                 qsizetype length, qsizetype match)
{
    for (qsizetype i = start; i < start + length; ++i) {
        const auto& [page, box] = printed.units[static_cast<std::size_t>(i)];
        const bool goesOn = !marks.isEmpty() && marks.last().match == match &&
                            marks.last().page == page && onOneLine(marks.last().box, box) &&
                            box.left() >= marks.last().box.left();
        if (goesOn) {
            marks.last().box |= box;
        } else {
            marks.append({page, box, match});
        }
    }
}

} // namespace

std::optional<PagePlace> placeOnPage(const Document& document, const PrintedPages& pages,
                                     const TextPlace& place)
{
    for (qsizetype index = place.block; index < document.blocks.size(); ++index) {
        const Block& block = document.blocks.at(index);
        const auto pieces = pages.piecesOf(block.span);
        if (pieces.empty() || !isText(block)) {
            continue;
        }
        const qsizetype offset = index == place.block ? place.offset : 0;
        double left =
            widthOf(pieces) * double(offset) / double(std::max<qsizetype>(1, block.text.size()));
        for (const PrintedPiece& piece : pieces) {
            left -= piece.box.width();
            if (left < 0) {
                return PagePlace{piece.page, piece.box};
            }
        }
        return PagePlace{pieces.back().page, pieces.back().box};
    }
    return std::nullopt;
}

std::optional<TextPlace> placeInText(const Document& document, const PrintedPages& pages, int page,
                                     double y)
{
    for (qsizetype index = 0; index < document.blocks.size(); ++index) {
        const Block& block = document.blocks.at(index);
        if (!isText(block)) {
            continue;
        }
        const auto pieces = pages.piecesOf(block.span);
        const auto piece = std::ranges::find_if(pieces, [&](const PrintedPiece& p) {
            return p.page > page || (p.page == page && p.box.bottom() > y);
        });
        if (piece != pieces.end() && piece->page > page) {
            return std::nullopt;
        }
        if (piece != pieces.end()) {
            const double before = widthOf({pieces.begin(), piece});
            const double share = before / std::max(1.0, widthOf(pieces));
            return TextPlace{index, static_cast<qsizetype>(share * double(block.text.size()))};
        }
    }
    return std::nullopt;
}

QList<PageMark> marksOf(const Document& document, const PrintedPages& pages,
                        const QList<search::BlockMatch>& matches, const QHash<int, PageText>& texts)
{
    QList<PageMark> marks;
    std::optional<Stretches> stretches;
    const Stretches::Stretch* known = nullptr;
    PrintedBlock printed; // where the known stretch stands
    for (qsizetype index = 0; index < matches.size(); ++index) {
        const auto& [block, range] = matches.at(index);
        if (index == 0 || block != matches.at(index - 1).block) {
            stretches.emplace(document.blocks.at(block));
            known = nullptr;
        }
        const Stretches::Stretch& stretch = stretches->at(range.start);
        if (&stretch != known) {
            known = &stretch;
            printed = printedBlock(pages.piecesOf(stretch.span), texts);
        }
        const qsizetype start = range.start - stretch.start;
        const QString words = shownOf(stretch.text.mid(start, range.length));
        const qsizetype at =
            words.isEmpty() ? -1 : startOf(words, shownOf(stretch.text.first(start)), printed.text);
        if (at >= 0) {
            appendMarks(marks, printed, at, words.size(), index);
        }
    }
    return marks;
}

} // namespace gongbao::desktop
