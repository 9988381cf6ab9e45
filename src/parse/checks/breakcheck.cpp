// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"
#include "parse/lineshapes.h"
#include "text/characters.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

constexpr qsizetype kLeastDoubled = 2;
constexpr qsizetype kMostCompared = 400;
constexpr qsizetype kMostShown = 20;
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

/// How many characters end @p above and begin @p below alike.
qsizetype doubled(QStringView above, QStringView below)
{
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

bool hasHan(QStringView words)
{
    return std::ranges::any_of(words, [](QChar c) { return text::isHan(c.unicode()); });
}

/// Whether the sentence breaks off: prose that ends with a character or a comma.
bool breaksOff(const ClassifiedLine& line)
{
    const QStringView key = line.key;
    const auto isStop = [](QChar c) { return QStringView(u",。;").contains(c); };
    const bool prose = line.kind == LineClass::Text && key.size() >= kLeastProse &&
                       std::any_of(key.begin(), key.end(), isStop);
    return prose &&
           (text::isHan(key.back().unicode()) || key.endsWith(u',') || key.endsWith(u'、'));
}

/// What cannot go on with the sentence above it.
bool beginsAnew(const ClassifiedLine& line)
{
    return isHeading(line) || line.kind == LineClass::AttachmentLabel ||
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
                             {above.text.right(kMostShown), below.text.left(kMostShown)}});
        }
        if (!isRunning(above) || below.kind != LineClass::Text) {
            continue;
        }
        const qsizetype size = doubled(above.key, below.key);
        const QStringView words = QStringView(below.key).first(size);
        if (hasHan(words)) {
            findings.append({FindingKind::TextDoubled,
                             below.number,
                             {words.first(std::min(size, kMostShown)).toString()}});
        }
    }
    return findings;
}

} // namespace gongbao::parse
