// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/columns.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace gongbao::source::pdf {

namespace {

constexpr double kLeastGutter = 0.8;      // em
constexpr double kLeastColumn = 8;        // em
constexpr std::size_t kLeastLines = 3;    // on either side
constexpr double kWidestPitch = 2.4;      // em from line to line of one column
constexpr double kRaggedEdge = 1.6;       // em that a full line may lack: punctuation
constexpr double kLeastFull = 0.35;       // share of the lines that fill the left column
constexpr double kEdge = 0.5;             // em between edges that are one

double typicalEm(const std::vector<Segment>& segments)
{
    std::vector<double> sizes;
    for (const Segment& segment : segments) {
        if (segment.table < 0) {
            sizes.push_back(segment.em);
        }
    }
    if (sizes.empty()) {
        return 0;
    }
    const auto middle = sizes.begin() + std::ssize(sizes) / 2;
    std::ranges::nth_element(sizes, middle);
    return *middle;
}

/// Where the most gaps between segments of one line lie one under the other: the middle of the
/// gutter, if the page has one.
std::optional<double> likelyGutter(const std::vector<Segment>& segments, double em)
{
    const auto byLeft = [](const Segment& s) { return s.box.left(); };
    const auto byRight = [](const Segment& s) { return s.box.right(); };
    const double left = byLeft(std::ranges::min(segments, {}, byLeft));
    const double right = byRight(std::ranges::max(segments, {}, byRight));
    const double least = left + (right - left) / 4;
    const double most = right - (right - left) / 4;
    std::vector<std::pair<double, int>> ends; // of gaps: where one begins (1) or ends (-1)
    for (const Segment& segment : segments) {
        const Segment* next = nullptr;
        for (const Segment& other : segments) {
            if (other.box.left() >= segment.box.right() && sharesLine(segment.box, other.box) &&
                (next == nullptr || other.box.left() < next->box.left())) {
                next = &other;
            }
        }
        const double begin = std::max(segment.box.right(), least);
        const double end = next != nullptr ? std::min(next->box.left(), most) : begin;
        if (end - begin >= kLeastGutter * em) {
            ends.emplace_back(begin, 1);
            ends.emplace_back(end, -1);
        }
    }
    std::ranges::sort(ends);
    std::size_t votes = 0;
    std::size_t highest = 0;
    double gutter = 0;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        votes += static_cast<std::size_t>(ends[i].second);
        if (votes > highest) {
            highest = votes;
            gutter = (ends[i].first + ends[i + 1].first) / 2;
        }
    }
    return highest >= kLeastLines ? std::optional(gutter) : std::nullopt;
}

bool isColumnLeft(const std::vector<Segment>& lines, double gutter, double em)
{
    double left = gutter;
    double right = 0;
    for (const Segment& line : lines) {
        left = std::min(left, line.box.left());
        right = std::max(right, line.box.right());
    }
    const auto full = std::ranges::count_if(lines, [&](const Segment& line) {
        return line.box.right() >= right - kRaggedEdge * em;
    });
    return right - left >= kLeastColumn * em &&
           static_cast<double>(full) >= kLeastFull * static_cast<double>(lines.size());
}

bool isColumnRight(const std::vector<Segment>& lines, double em)
{
    double left = lines.front().box.left();
    double right = 0;
    for (const Segment& line : lines) {
        left = std::min(left, line.box.left());
        right = std::max(right, line.box.right());
    }
    const auto flush = std::ranges::count_if(
        lines, [&](const Segment& line) { return line.box.left() <= left + kEdge * em; });
    return right - left >= kLeastColumn * em &&
           static_cast<double>(flush) >= kLeastFull * static_cast<double>(lines.size());
}

/// Builds the flows of one page from its segments, given from top to bottom.
class Order
{
public:
    Order(double gutter, double em)
        : m_gutter(gutter)
        , m_em(em)
    {
    }

    void add(Segment segment)
    {
        const double slack = 0.2 * m_em;
        if (segment.box.left() < m_gutter - slack && segment.box.right() > m_gutter + slack) {
            endStretch();
            m_single.push_back(std::move(segment));
        } else {
            m_stretch.push_back(std::move(segment));
        }
    }

    std::vector<Flow> take()
    {
        endStretch();
        endSingle();
        return std::move(m_flows);
    }

private:
    [[nodiscard]] bool isLeft(const Segment& segment) const
    {
        return segment.box.right() <= m_gutter + 0.2 * m_em;
    }

    void endSingle()
    {
        if (!m_single.empty()) {
            m_flows.push_back({std::exchange(m_single, {})});
        }
    }

    /// The segments since the last one that spans the gutter.
    void endStretch()
    {
        std::vector<Segment> stretch = std::exchange(m_stretch, {});
        takeHead(stretch);
        std::vector<Segment> tail = takeTail(stretch);
        std::vector<Segment> left;
        std::vector<Segment> right;
        for (const Segment& segment : stretch) {
            (isLeft(segment) ? left : right).push_back(segment);
        }
        if (left.size() >= kLeastLines && right.size() >= kLeastLines &&
            isColumnLeft(left, m_gutter, m_em) && isColumnRight(right, m_em)) {
            endSingle();
            m_flows.push_back({std::move(left)});
            m_flows.push_back({std::move(right)});
        } else {
            std::ranges::move(stretch, std::back_inserter(m_single));
        }
        std::ranges::move(tail, std::back_inserter(m_single));
    }

    /// What stands above the line where both columns have begun goes with what is above.
    void takeHead(std::vector<Segment>& stretch)
    {
        const auto firstLeft =
            std::ranges::find_if(stretch, [&](const Segment& each) { return isLeft(each); });
        const auto firstRight =
            std::ranges::find_if(stretch, [&](const Segment& each) { return !isLeft(each); });
        if (firstLeft == stretch.end() || firstRight == stretch.end()) {
            return;
        }
        const double begin = std::max(firstLeft->box.top(), firstRight->box.top()) - m_em / 2;
        const auto body = std::ranges::find_if(
            stretch, [&](const Segment& each) { return each.box.top() >= begin; });
        m_single.insert(m_single.end(), std::make_move_iterator(stretch.begin()),
                        std::make_move_iterator(body));
        stretch.erase(stretch.begin(), body);
    }

    /// A column that goes on below the end of the other keeps its lines; behind a wide gap begins
    /// something else.
    std::vector<Segment> takeTail(std::vector<Segment>& stretch) const
    {
        double bottom = 0;
        auto end = stretch.begin();
        for (; end != stretch.end(); ++end) {
            if (bottom > 0 && end->box.top() - bottom > (kWidestPitch - 1) * m_em) {
                break;
            }
            bottom = std::max(bottom, end->box.bottom());
        }
        const auto isRight = [&](const Segment& each) { return !isLeft(each); };
        if (std::any_of(end, stretch.end(), isRight)) {
            return {}; // both columns go on behind the gap
        }
        std::vector<Segment> tail(std::make_move_iterator(end),
                                  std::make_move_iterator(stretch.end()));
        stretch.erase(end, stretch.end());
        return tail;
    }

    double m_gutter;
    double m_em;
    std::vector<Segment> m_single;
    std::vector<Segment> m_stretch;
    std::vector<Flow> m_flows;
};

} // namespace

std::vector<Flow> readingOrder(std::vector<Segment> segments)
{
    std::ranges::sort(segments, {}, [](const Segment& segment) {
        return std::pair(segment.box.top(), segment.box.left());
    });
    const double em = typicalEm(segments);
    const std::optional<double> gutter =
        segments.size() < 2 * kLeastLines ? std::nullopt : likelyGutter(segments, em);
    if (!gutter) {
        std::vector<Flow> flows;
        flows.push_back({std::move(segments)});
        return flows;
    }
    Order order(*gutter, em);
    for (Segment& segment : segments) {
        order.add(std::move(segment));
    }
    return order.take();
}

} // namespace gongbao::source::pdf
