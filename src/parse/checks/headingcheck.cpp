// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "text/numerals.h"

#include <array>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

/// A heading's number stands within so many characters.
constexpr qsizetype kLongestNumber = 16;
/// A larger jump is no heading's: 42.35%, a year, a table's row.
constexpr int kLongestJump = 4;

/// Ways of numbering that count by themselves: 第一章, 第一节, 第一条, 一、, （一）, 1., （1）.
enum Series { Chapter, Section, Article, First, Second, Third, Fourth, SeriesCount };

struct Numbered
{
    Series series = SeriesCount;
    int item = 0;
    QString label; ///< as printed
};

Numbered articleIn(QStringView key)
{
    const qsizetype end = startsArticle(key) ? key.indexOf(u'条') : -1;
    const auto item = end > 1 ? text::toNumber(key.sliced(1, end - 1)) : std::nullopt;
    return item ? Numbered{Article, *item, key.first(end + 1).toString()} : Numbered{};
}

Numbered numberOf(const Block& block)
{
    const QString start = block.text.left(2 * kLongestNumber);
    const QString key = lineKey(start).left(kLongestNumber);
    if (key.startsWith(u'第') && startsArticle(key)) {
        return articleIn(key);
    }
    const HeadingNumber number = headingNumber(key);
    if (number.rank < 1 || number.rank > 4) {
        return {};
    }
    const bool named = key.startsWith(u'第');
    const auto series = static_cast<Series>(number.rank - 1 + (named ? Chapter : First));
    return {series, number.item, compacted(start).left(number.length)};
}

/// Headings of a higher rank begin the count of the lower ones afresh; articles count through.
bool restarts(Series higher, Series lower)
{
    return lower > higher && lower != Article;
}

class NumberCheck
{
public:
    QList<Finding> check(const Document& document)
    {
        for (const Block& block : document.blocks) {
            switch (block.kind) {
            case BlockKind::Title:
            case BlockKind::EnclosedTitle:
            case BlockKind::AttachmentLabel:
            case BlockKind::AttachmentTitle:
            case BlockKind::Signature:
                m_last = {};
                break;
            case BlockKind::Heading:
            case BlockKind::Paragraph:
            case BlockKind::ListItem:
                take(numberOf(block), block);
                break;
            default:
                break;
            }
        }
        return std::move(m_findings);
    }

private:
    void take(const Numbered& number, const Block& block)
    {
        if (number.series == SeriesCount) {
            return;
        }
        Numbered& last = m_last[number.series];
        const int jump = number.item - last.item;
        if (last.item > 0 && jump > 1 && jump <= kLongestJump) {
            m_findings.append(
                {FindingKind::HeadingNumberSkips, block.span.first, {number.label, last.label}});
        } else if (last.item > 1 && jump == 0) {
            m_findings.append(
                {FindingKind::HeadingNumberRepeats, block.span.first, {number.label}});
        }
        last = number;
        for (int lower = 0; lower < SeriesCount; ++lower) {
            if (restarts(number.series, static_cast<Series>(lower))) {
                m_last[static_cast<std::size_t>(lower)] = {};
            }
        }
    }

    std::array<Numbered, SeriesCount> m_last; ///< the last seen of each series
    QList<Finding> m_findings;
};

} // namespace

QList<Finding> checkHeadingNumbers(const Document& document)
{
    return NumberCheck().check(document);
}

} // namespace gongbao::parse
