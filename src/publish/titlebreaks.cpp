// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/titlebreaks.h"

#include "publish/titlephrases.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace gongbao::publish {

using namespace Qt::StringLiterals;

namespace {

/// Longer ones are set like a paragraph.
constexpr int kMostLines = 6;
/// So many more than it takes are tried.
constexpr int kMoreLines = 2;

// What the shape costs, against titleBreakCosts().
constexpr double kHourglass = 2; ///< a line shorter than both its neighbours
constexpr double kShortLine = 2; ///< a line of less than four characters
constexpr double kUnevenness = 2;
constexpr double kOneMoreLine = 1; ///< than it takes

struct Place
{
    int cluster = 0;     ///< a line may begin with it
    double offset = 0;   ///< em, from the start of the title
    double trailing = 0; ///< em of spaces before it, which fall away at a break
    double cost = 0;
};

/// The places where the title may be broken, its start and end among them.
std::vector<Place> breakPlaces(const ShapedText& shaped)
{
    const std::vector<double> costs = titleBreakCosts(shaped.text);
    std::vector<Place> places{{}};
    double offset = 0;
    double spaces = 0;
    for (size_t i = 0; i < shaped.clusters.size(); ++i) {
        const Cluster& cluster = shaped.clusters[i];
        if (cluster.breakBefore && !cluster.isSpace) {
            const double cost = costs[static_cast<size_t>(cluster.start)];
            places.push_back({static_cast<int>(i), offset, spaces, cost});
        }
        offset += cluster.advance;
        spaces = cluster.isSpace ? spaces + cluster.advance : 0;
    }
    places.push_back({static_cast<int>(shaped.clusters.size()), offset, spaces, 0});
    return places;
}

/// Tries all ways to break a title into a number of lines.
class TitleBreaker
{
public:
    TitleBreaker(std::vector<Place> places, double width)
        : m_places(std::move(places))
        , m_width(width)
    {
    }

    /// Clusters with which lines begin and, last, the end; empty if it takes too many lines.
    std::vector<int> best()
    {
        const double total = m_places.back().offset;
        const int fewest = std::max(1, static_cast<int>(std::ceil(total / m_width)));
        for (int lines = fewest; lines <= std::min(fewest + kMoreLines, kMostLines); ++lines) {
            if (lines > 1 || total <= m_width) {
                m_even = total / lines;
                m_lines = lines;
                extend({0}, (lines - fewest) * kOneMoreLine);
            }
            if (lines == 1 && !m_best.empty()) {
                break;
            }
        }
        return m_best;
    }

private:
    [[nodiscard]] double width(size_t from, size_t to) const
    {
        return m_places[to].offset - m_places[to].trailing - m_places[from].offset;
    }

    void extend(const std::vector<size_t>& starts, double cost)
    {
        const int left = m_lines - static_cast<int>(starts.size()) + 1;
        if (cost + left * m_leastCost >= m_bestCost) {
            return; // no break that may follow makes up for it
        }
        const size_t end = m_places.size() - 1;
        for (size_t to = left == 1 ? end : starts.back() + 1; to <= end; ++to) {
            const double line = width(starts.back(), to);
            if (line > m_width) {
                break;
            }
            if (m_places[end].offset - m_places[to].offset > (left - 1) * m_width) {
                continue;
            }
            std::vector<size_t> longer = starts;
            longer.push_back(to);
            const double more = cost + lineCost(longer, line);
            if (left > 1 && to < end) {
                extend(longer, more);
            } else if (left == 1 && more < m_bestCost) {
                keep(longer, more);
            }
        }
    }

    [[nodiscard]] double lineCost(const std::vector<size_t>& starts, double line) const
    {
        const double uneven = (line - m_even) / m_even;
        double cost = m_places[starts.back()].cost + kUnevenness * uneven * uneven;
        cost += line < 4 ? kShortLine : 0;
        if (starts.size() >= 4) {
            const size_t n = starts.size();
            const double middle = width(starts[n - 3], starts[n - 2]);
            const double before = width(starts[n - 4], starts[n - 3]);
            cost += middle + 1 < before && middle + 1 < line ? kHourglass : 0;
        }
        return cost;
    }

    void keep(const std::vector<size_t>& starts, double cost)
    {
        m_bestCost = cost;
        m_best.clear();
        for (const size_t start : starts) {
            m_best.push_back(m_places[start].cluster);
        }
    }

    std::vector<Place> m_places;
    double m_width;
    double m_even = 0;
    int m_lines = 1;
    double m_leastCost = 0; ///< of any place; below 0 for those that are sought
    double m_bestCost = std::numeric_limits<double>::max();
    std::vector<int> m_best;
};

} // namespace

std::vector<SetLine> setTitle(const ShapedTextPtr& text, double fontSize, double letterSpacing,
                              double width)
{
    const double em = fontSize + letterSpacing;
    const std::vector<int> starts = TitleBreaker(breakPlaces(*text), width / em).best();
    if (starts.empty()) {
        return setLines(text, {.fontSize = fontSize,
                               .width = width,
                               .letterSpacing = letterSpacing,
                               .justified = false});
    }
    std::vector<SetLine> lines;
    for (size_t i = 0; i + 1 < starts.size(); ++i) {
        int last = starts[i + 1];
        while (last > starts[i] && text->clusters[static_cast<size_t>(last) - 1].isSpace) {
            --last;
        }
        lines.push_back(setLine(text, starts[i], last, fontSize, letterSpacing));
    }
    return lines;
}

} // namespace gongbao::publish
