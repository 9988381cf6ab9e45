// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/citedlinks.h"

#include "publish/pagegeometry.h"

#include <algorithm>
#include <optional>

namespace gongbao::publish {

namespace {

/// Part of a shaped text, in UTF-16 units.
struct Range
{
    const ShapedText* text = nullptr;
    qsizetype start = 0;
    qsizetype end = 0;
};

/// Where @p printed stands next behind @p behind in the texts that @p items set.
std::optional<Range> findNext(std::span<const FlowItem> items, QStringView printed,
                              const Range& behind)
{
    bool reached = behind.text == nullptr;
    for (const FlowItem& item : items) {
        for (const PlacedLine& placed : item.lines) {
            const ShapedText* text = placed.line.text.get();
            reached = reached || text == behind.text;
            if (text == nullptr || !reached) {
                continue;
            }
            const qsizetype from = text == behind.text ? behind.end : 0;
            if (const qsizetype at = text->text.indexOf(printed, from); at >= 0) {
                return Range{text, at, at + printed.size()};
            }
        }
    }
    return std::nullopt;
}

/// The room on one line of the clusters that lie in @p range.
void addLink(FlowItem& item, const PlacedLine& placed, const Range& range, qsizetype target)
{
    const SetLine& line = placed.line;
    double left = -1;
    double right = 0;
    for (int i = line.first; i < line.last; ++i) {
        const Cluster& cluster = line.text->clusters[static_cast<size_t>(i)];
        if (cluster.start >= range.start && cluster.start < range.end) {
            const size_t at = static_cast<size_t>(i - line.first);
            left = left < 0 ? double(line.start[at]) : left;
            right = at + 1 < line.start.size() ? double(line.start[at + 1]) : line.width;
        }
    }
    if (left >= 0) {
        item.links.push_back({.x = placed.x + left,
                              .y = placed.baseline - kAscent * line.fontSize,
                              .width = right - left,
                              .height = line.fontSize,
                              .target = target});
    }
}

} // namespace

void linkCitations(std::span<FlowItem> items, const Document& document, qsizetype place,
                   const LinkTargets& targets)
{
    Range found;
    qsizetype start = -1; // of the one found
    for (const Citation& citation : document.citations) {
        const auto target = citation.block != place || citation.number == document.number
                                ? targets.end()
                                : targets.find(citation.number.toString());
        if (target == targets.end()) {
            continue;
        }
        const QStringView text = document.blocks.at(place).text;
        const QStringView printed = text.mid(citation.start, citation.length);
        // Several numbers may stand at the sign of 20-23号: it leads to the first.
        const auto next = citation.start == start ? std::nullopt : findNext(items, printed, found);
        if (!next) {
            continue;
        }
        found = *next;
        start = citation.start;
        for (FlowItem& item : items) {
            for (const PlacedLine& placed : item.lines) {
                if (placed.line.text.get() == found.text) {
                    addLink(item, placed, found, *target);
                }
            }
        }
    }
}

} // namespace gongbao::publish
