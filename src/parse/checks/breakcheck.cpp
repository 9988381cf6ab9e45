// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"
#include "parse/doubledtext.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "text/characters.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

constexpr qsizetype kMostShown = 20;
/// A shorter line, or one without a comma or stop, may well end as it does.
constexpr qsizetype kLeastProse = 25;

/// Whether the sentence breaks off: prose that ends with a character or a comma.
bool breaksOff(const ClassifiedLine& line)
{
    const QStringView key = line.key;
    const auto isStop = [](QChar c) { return text::isAnyOf(c, u",。;"); };
    const bool running = line.kind == LineClass::Text || line.kind == LineClass::Heading;
    const bool prose =
        running && key.size() >= kLeastProse && std::any_of(key.begin(), key.end(), isStop);
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
        const qsizetype size =
            seemsRepeated(above, below) ? below.key.size() : repeatedHead(above, below);
        if (size > 0) {
            const QStringView words = QStringView(below.key).first(std::min(size, kMostShown));
            findings.append({FindingKind::TextDoubled, below.number, {words.toString()}});
        }
    }
    return findings;
}

} // namespace gongbao::parse
