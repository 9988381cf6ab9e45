// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "text/characters.h"
#include "text/numerals.h"

#include <array>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

/// A heading's number stands within so many characters.
constexpr qsizetype kLongestNumber = 16;
/// A larger jump is no heading's: 42.35%, a year, a table's row.
constexpr int kLongestJump = 4;
/// Of headings whose numbers are in words, which are nothing else.
constexpr int kLongestJumpInWords = 12;
constexpr char16_t kFirstCircled = u'①';
constexpr char16_t kLastCircled = u'⑳';

/// Ways of numbering that count by themselves: 第一章, 第一节, 第一条, 一、, （一）, 1., （1）, ①.
enum Series { Chapter, Section, Article, First, Second, Third, Fourth, Circled, SeriesCount };

struct Numbered
{
    Series series = SeriesCount;
    int item = 0;
    QString label;        ///< as printed
    bool inWords = false; ///< a heading with its number in words
};

/// The number in a circle that @p c is; 0 for none.
int circledNumber(QChar c)
{
    const bool circled = c >= kFirstCircled && c <= kLastCircled;
    return circled ? c.unicode() - kFirstCircled + 1 : 0;
}

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
    if (const int circled = key.isEmpty() ? 0 : circledNumber(key.front()); circled > 0) {
        return {Circled, circled, key.first(1)};
    }
    const HeadingNumber number = headingNumber(key);
    if (number.rank < 1 || number.rank > 4) {
        return {};
    }
    const bool named = key.startsWith(u'第');
    const auto series = static_cast<Series>(number.rank - 1 + (named ? Chapter : First));
    const bool inWords = block.kind == BlockKind::Heading && number.rank < 3;
    return {series, number.item, compacted(start).left(number.length), inWords};
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
            countCircled(block.text);
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
        const int longest = number.inWords && last.inWords ? kLongestJumpInWords : kLongestJump;
        if (last.item > 0 && jump > 1 && jump <= longest) {
            m_findings.append(
                {FindingKind::HeadingNumberSkips, block.span.first, {number.label, last.label}});
        } else if (last.item > 1 && jump == 0 && number.series != Circled) {
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

    /// Items may stand within a paragraph: ①甲；②乙.
    void countCircled(QStringView text)
    {
        Numbered& last = m_last[Circled];
        for (qsizetype i = 0; i < text.size(); ++i) {
            const int number = circledNumber(text[i]);
            // ①项 within a sentence speaks of an item.
            const bool first = number == 1 && (i == 0 || text::isAnyOf(text[i - 1], u"：:；;。"));
            if (first || (number > 0 && number == last.item + 1)) {
                last = {Circled, number, QString(text[i])};
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
