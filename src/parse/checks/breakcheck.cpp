// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "text/characters.h"
#include "text/segmentation.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

constexpr qsizetype kLeastDoubled = 2;
constexpr qsizetype kMostCompared = 60;
/// A whole end of a paragraph, printed again with its first characters changed.
constexpr qsizetype kLeastRepeated = 20;
constexpr qsizetype kMostUnlike = 6;
constexpr qsizetype kMostShown = 20;
/// So many characters on either side tell the words at a break.
constexpr qsizetype kWordContext = 6;
constexpr qsizetype kLongestHeading = 42;
/// A shorter line, or one without a comma or stop, may well end as it does.
constexpr qsizetype kLeastProse = 25;

bool isHeading(const ClassifiedLine& line)
{
    return line.kind == LineClass::Heading && line.key.size() <= kLongestHeading;
}

/// A line of running text. The text below a heading often begins with the heading's last words.
bool isRunning(const ClassifiedLine& line)
{
    return line.kind == LineClass::Text || line.kind == LineClass::ListField ||
           (line.kind == LineClass::Heading && !isHeading(line));
}

/// How much of @p below is the end of @p above over again, but for a few characters at its head.
qsizetype repeatedEnd(QStringView above, QStringView below)
{
    const qsizetype size = std::min(above.size(), below.size());
    qsizetype same = 0;
    while (same < size && above[above.size() - 1 - same] == below[below.size() - 1 - same]) {
        ++same;
    }
    return same >= kLeastRepeated && below.size() - same <= kMostUnlike ? same : 0;
}

/// How many characters end @p above and begin @p below alike.
qsizetype doubled(QStringView above, QStringView below)
{
    if (const qsizetype repeated = repeatedEnd(above, below); repeated > 0) {
        return repeated;
    }
    const qsizetype most = std::min({above.size(), below.size(), kMostCompared});
    // Only where the last character of the one stands in the other can both be the same.
    qsizetype at = most - 1;
    while (at + 1 >= kLeastDoubled) {
        at = below.first(at + 1).lastIndexOf(above.back());
        if (at + 1 >= kLeastDoubled && above.endsWith(below.first(at + 1))) {
            return at + 1;
        }
        --at;
    }
    return 0;
}

/// 收入 | 入人口: one character printed twice, which stands alone where the text goes on, but ends
/// a word where it broke off. Not 管制 | 制度.
bool repeatsCharacter(QStringView above, QStringView below)
{
    const bool same = above.size() >= kWordContext && below.size() >= kWordContext &&
                      above.back() == below.front() && text::isHan(below.front().unicode());
    if (!same) {
        return false;
    }
    const std::vector<bool> before = text::wordStarts(above.last(kWordContext));
    const std::vector<bool> after = text::wordStarts(below.first(kWordContext));
    return !before[kWordContext - 1] && after[1] && !after[2];
}

bool hasHan(QStringView words)
{
    return std::ranges::any_of(words, [](QChar c) { return text::isHan(c.unicode()); });
}

/// Whether the sentence breaks off: prose that ends with a character or a comma.
bool breaksOff(const ClassifiedLine& line)
{
    const QStringView key = line.key;
    const auto isStop = [](QChar c) { return text::isAnyOf(c, u",。;"); };
    const bool prose = line.kind == LineClass::Text && key.size() >= kLeastProse &&
                       std::any_of(key.begin(), key.end(), isStop);
    return prose &&
           (text::isHan(key.back().unicode()) || key.endsWith(u',') || key.endsWith(u'、'));
}

/// Whether a heading's number begins the line, not a figure such as 42.35%.
bool startsNumbered(const ClassifiedLine& line)
{
    const qsizetype length = headingNumber(line.key).length;
    return line.kind == LineClass::Heading && length > 0 && length < line.key.size() &&
           !line.key[length].isDigit();
}

/// What cannot go on with the sentence above it.
bool beginsAnew(const ClassifiedLine& line)
{
    return startsNumbered(line) || line.kind == LineClass::AttachmentLabel ||
           line.kind == LineClass::AttachmentTable || startsArticle(line.key);
}

} // namespace

QList<Finding> checkBreaks(const ClassifiedLines& lines, const DocumentExtent& extent)
{
    QList<Finding> findings;
    for (qsizetype i = extent.textBegin; i + 1 < extent.end; ++i) {
        const ClassifiedLine& above = lines.at(i);
        const ClassifiedLine& below = lines.at(i + 1);
        if (breaksOff(above) && beginsAnew(below)) {
            findings.append({FindingKind::TextLost,
                             above.number,
                             {compacted(above.text).right(kMostShown),
                              compacted(below.text).left(kMostShown)}});
        }
        if (below.kind != LineClass::Text) {
            continue;
        }
        const qsizetype size = isRunning(above) ? doubled(above.key, below.key) : 0;
        const QStringView words = QStringView(below.key).first(size);
        if (hasHan(words)) {
            findings.append({FindingKind::TextDoubled,
                             below.number,
                             {words.first(std::min(size, kMostShown)).toString()}});
        } else if ((isRunning(above) || isHeading(above)) &&
                   repeatsCharacter(above.key, below.key)) {
            findings.append({FindingKind::TextDoubled, below.number, {below.key.left(1)}});
        }
    }
    return findings;
}

} // namespace gongbao::parse
