// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/margins.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <utility>

namespace gongbao::source::pdf {

namespace {

using namespace Qt::StringLiterals;

constexpr double kOuter = 0.08; // of the page's height: nothing but margin
constexpr double kInner = 0.15; // margin where the line stands apart
constexpr double kApart = 0.7;  // em between it and the text, at least
constexpr double kWider = 1.6;  // times the space between lines of the text

/// The page's number in a line of a margin; empty for none. Inside the text a bare number is none.
QString numberIn(const QString& text)
{
    static const QRegularExpression form(
        u"^(?:第\\s*)?[-–—―─－·•.~～]*\\s*(\\d{1,4})\\s*[-–—―─－·•.~～]*(?:\\s*页)?$"_s);
    return form.match(text.trimmed()).captured(1);
}

/// Takes the segments that share a line with the outermost one, if that line is margin.
class MarginTaker
{
public:
    MarginTaker(std::vector<Segment>& segments, QSizeF page)
        : m_segments(segments)
        , m_page(page)
        , m_leading(usualLeading(segments))
    {
    }

    std::vector<Segment> take(bool atTop)
    {
        if (m_segments.empty()) {
            return {};
        }
        const auto edge = [&](const Segment& segment) {
            return atTop ? segment.box.center().y() : m_page.height() - segment.box.center().y();
        };
        const Segment outer = *std::ranges::min_element(m_segments, {}, edge);
        if (outer.table >= 0) {
            return {};
        }
        const auto isBeside = [&](const Segment& segment) {
            return segment.table < 0 && sharesLine(segment.box, outer.box);
        };
        if (!isMargin(outer, edge(outer), atTop)) {
            return {};
        }
        const auto rest = std::ranges::stable_partition(m_segments, std::not_fn(isBeside));
        std::vector<Segment> taken(std::make_move_iterator(rest.begin()),
                                   std::make_move_iterator(rest.end()));
        m_segments.erase(rest.begin(), rest.end());
        return taken;
    }

private:
    /// The space that most lines have below them.
    static double usualLeading(const std::vector<Segment>& segments)
    {
        std::vector<double> bottoms;
        for (const Segment& segment : segments) {
            bottoms.push_back(segment.box.bottom());
        }
        std::ranges::sort(bottoms);
        std::vector<double> spaces;
        for (const Segment& segment : segments) {
            const auto above = std::ranges::upper_bound(bottoms, segment.box.top() + 1);
            if (above != bottoms.begin()) {
                spaces.push_back(segment.box.top() - *std::prev(above));
            }
        }
        if (spaces.empty()) {
            return 0;
        }
        const auto middle = spaces.begin() + std::ssize(spaces) / 2;
        std::ranges::nth_element(spaces, middle);
        return *middle;
    }

    /// @p depth is how far the line's middle lies inside the page.
    [[nodiscard]] bool isMargin(const Segment& outer, double depth, bool atTop) const
    {
        const double height = m_page.height();
        double nearest = height;
        for (const Segment& segment : m_segments) {
            if (!sharesLine(segment.box, outer.box)) {
                nearest = std::min(nearest, atTop ? segment.box.top() - outer.box.bottom()
                                                  : outer.box.top() - segment.box.bottom());
            } else if (const QString number = numberIn(segment.text);
                       !number.isEmpty() && (depth < kInner * height || number != segment.text)) {
                return true;
            }
        }
        const bool apart = nearest > std::max(kApart * outer.em, kWider * m_leading);
        return depth < kOuter * height ||
               (depth < kInner * height && apart && nearest < height / 4);
    }

    std::vector<Segment>& m_segments;
    QSizeF m_page;
    double m_leading;
};

} // namespace

Margins takeMargins(std::vector<Segment>& segments, QSizeF page)
{
    MarginTaker taker(segments, page);
    Margins margins;
    margins.bottom = taker.take(false);
    margins.top = taker.take(true);
    for (const std::vector<Segment>* part : {&margins.bottom, &margins.top}) {
        for (const Segment& segment : *part) {
            if (margins.pageNumber.isEmpty()) {
                margins.pageNumber = numberIn(segment.text);
            }
        }
    }
    return margins;
}

} // namespace gongbao::source::pdf
