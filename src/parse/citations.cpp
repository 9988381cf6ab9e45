// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/citations.h"

#include "parse/citingwords.h"
#include "parse/linekey.h"
#include "parse/numberseries.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace gongbao::parse {

namespace {

/// How much of the blocks above is looked at for the beginning of a number and its title.
constexpr qsizetype kLongestBefore = 300;
constexpr qsizetype kLongestTitle = 200;
/// Behind a title, as in 《…办法》（试行）.
constexpr qsizetype kLongestTitleNote = 12;
/// A shorter beginning of a number is not whole: the rest stands in the block above.
constexpr qsizetype kLeastAgencyWord = 3;

/// Whether a number may be cut by the end of the block.
bool isOpenEnded(const Block& block)
{
    return block.kind != BlockKind::Table && !block.text.isEmpty() &&
           !QStringView(u"。：:").contains(block.text.back());
}

/// The text of a block with the end of what stands above it, as recognisers look at it.
class Passage
{
public:
    /// @p before is above @p text and may lack its own beginning.
    Passage(const QString& before, const QString& text)
        : m_printed(before + text)
        , m_compact(compacted(m_printed))
        , m_key(lineKey(m_printed))
        , m_own(compacted(before).size())
        , m_ownPrinted(before.size())
    {
        m_origin.reserve(static_cast<std::size_t>(m_compact.size()));
        for (qsizetype i = 0; i < m_printed.size(); ++i) {
            if (keyCharacter(m_printed[i].unicode()) != 0) {
                m_origin.push_back(i);
            }
        }
    }

    /// The numbers that end in the block itself.
    [[nodiscard]] std::vector<NumberMatch> numbers() const
    {
        std::vector<NumberMatch> own;
        for (NumberMatch& match : findCitedNumbers(m_compact, m_key)) {
            if (match.end > m_own) {
                keepInBlock(match);
                own.push_back(std::move(match));
            }
        }
        return own;
    }

    /// What stands in the 《…》 before @p match, whose bracket may be between.
    [[nodiscard]] QString titleBefore(const NumberMatch& match) const
    {
        qsizetype end = match.start;
        if (end > 0 && QStringView(u"([【〖<〈").contains(m_key[end - 1])) {
            --end;
        }
        if (end > 0 && m_key[end - 1] == u')') {
            const qsizetype open = m_key.lastIndexOf(u'(', end - 1);
            end = open > 0 && end - open <= kLongestTitleNote ? open : end;
        }
        if (end == 0 || m_key[end - 1] != u'》') {
            return {};
        }
        const qsizetype start = openingOf(end - 1);
        return start < 0 ? QString()
                         : tidied(QStringView(m_printed).sliced(
                               originAt(start) + 1, originAt(end - 1) - originAt(start) - 1));
    }

    /// Where @p match begins, in units of the block; below 0 above it.
    [[nodiscard]] qsizetype startOf(const NumberMatch& match) const
    {
        return originAt(match.start) - m_ownPrinted;
    }
    /// Behind its last character.
    [[nodiscard]] qsizetype endOf(const NumberMatch& match) const
    {
        return originAt(match.end - 1) + 1 - m_ownPrinted;
    }

private:
    /// The 《 of the 》 at @p close, over titles within the title; -1 for none.
    [[nodiscard]] qsizetype openingOf(qsizetype close) const
    {
        int depth = 0;
        for (qsizetype i = close; i >= 0 && close - i <= kLongestTitle; --i) {
            depth += m_key[i] == u'》' ? 1 : m_key[i] == u'《' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /// Takes off what of the agency word stands above the block, where it is another line rather
    /// than the beginning of the number.
    void keepInBlock(NumberMatch& match) const
    {
        const qsizetype above = m_own - match.start;
        QString& word = match.number.agencyWord;
        const bool whole = match.number.form == DocumentNumber::Form::Bracketed &&
                           match.start < match.serialStart &&
                           word.size() - above >= kLeastAgencyWord;
        if (above > 0 && whole) {
            word = word.sliced(above);
            match.start = m_own;
        }
    }

    [[nodiscard]] qsizetype originAt(qsizetype i) const
    {
        return m_origin[static_cast<std::size_t>(i)];
    }

    QString m_printed;
    QString m_compact;
    QString m_key;
    qsizetype m_own; ///< where the block itself begins, in m_compact
    qsizetype m_ownPrinted;
    std::vector<qsizetype> m_origin; ///< of each unit of m_compact, in m_printed
};

class CitationReader
{
public:
    CitationReader(const QList<Block>& blocks, const DocumentLines& part)
        : m_blocks(blocks)
        , m_own(part.extent().number)
        , m_firstLine(part.extent().textBegin < part.extent().end
                          ? part.line(part.extent().textBegin).number
                          : part.line(part.extent().end - 1).number + 1)
    {
    }

    QList<Citation> read()
    {
        for (qsizetype i = 0; i < m_blocks.size(); ++i) {
            const QString& text = m_blocks.at(i).text;
            if (mayCite(m_blocks.at(i)) && (text.contains(u'号') || text.contains(u'號'))) {
                readBlock(i);
            }
        }
        dropLeadIns();
        return std::move(m_citations);
    }

private:
    /// 自甲政发〔2025〕3号施行之日起: 自 may as well begin a place's name, unless the document has
    /// numbers of 甲政发 too.
    void dropLeadIns()
    {
        constexpr qsizetype kLeastWord = 3;
        QSet<QString> words{m_own.agencyWord};
        for (const Citation& citation : std::as_const(m_citations)) {
            words.insert(citation.number.agencyWord);
        }
        for (Citation& citation : m_citations) {
            QString& word = citation.number.agencyWord;
            const bool leads = word.size() > kLeastWord && mayLeadIn(word.front()) &&
                               words.contains(word.sliced(1));
            if (leads) {
                word.remove(0, 1);
                ++citation.start;
                --citation.length;
            }
        }
    }

    [[nodiscard]] bool mayCite(const Block& block) const
    {
        return isText(block) && block.span.first >= m_firstLine;
    }

    void readBlock(qsizetype i)
    {
        const Block& block = m_blocks.at(i);
        if (block.kind != BlockKind::Table) {
            readPassage(i, textAbove(i), block.text, 0);
            return;
        }
        // No number goes on in another cell.
        qsizetype start = 0;
        while (start < block.text.size()) {
            qsizetype end = start;
            while (end < block.text.size() && block.text[end] != u'\t' &&
                   block.text[end] != u'\n') {
                ++end;
            }
            readPassage(i, {}, block.text.sliced(start, end - start), start);
            start = end + 1;
        }
    }

    /// @p text is the block's from @p offset on.
    void readPassage(qsizetype i, const QString& above, const QString& text, qsizetype offset)
    {
        const Passage passage(above, text);
        for (const NumberMatch& match : passage.numbers()) {
            if (match.number == m_own) {
                continue;
            }
            qsizetype block = i;
            qsizetype start = passage.startOf(match);
            qsizetype end = passage.endOf(match);
            while (start < 0) {
                block = blockAbove(block);
                start += m_blocks.at(block).text.size();
                end = m_blocks.at(block).text.size();
            }
            m_citations.append(
                {match.number, passage.titleBefore(match), block, start + offset, end - start});
        }
    }

    /// The block of text above @p i that may go on in it; -1 for none.
    [[nodiscard]] qsizetype blockAbove(qsizetype i) const
    {
        do {
            --i;
        } while (i >= 0 && m_blocks.at(i).kind == BlockKind::RunningHeader);
        return i >= 0 && mayCite(m_blocks.at(i)) && isOpenEnded(m_blocks.at(i)) ? i : -1;
    }

    [[nodiscard]] QString textAbove(qsizetype i) const
    {
        QString above;
        for (i = blockAbove(i); i >= 0 && above.size() < kLongestBefore; i = blockAbove(i)) {
            above.prepend(QStringView(m_blocks.at(i).text).right(kLongestBefore));
        }
        return above;
    }

    const QList<Block>& m_blocks;
    const DocumentNumber& m_own;
    int m_firstLine; ///< behind title and number
    QList<Citation> m_citations;
};

} // namespace

QList<Citation> readCitations(const QList<Block>& blocks, const DocumentLines& part)
{
    return CitationReader(blocks, part).read();
}

} // namespace gongbao::parse
