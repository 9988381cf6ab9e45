// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/linesetting.h"

#include <algorithm>
#include <span>

namespace gongbao::publish {

namespace {

// How far gaps may change, in em. Readers of PDF take a gap from 0.1 em on for a space.
constexpr double kSpread = 0.09;
constexpr double kSpreadAfterSpace = 0.5;
constexpr double kTighten = 0.25;
constexpr double kTightenAtMark = 0.5; ///< beside another mark, and at the end of the line
constexpr double kTolerance = 0.01;    ///< points

/// Sets the lines of one text.
class LineSetter
{
public:
    LineSetter(const ShapedTextPtr& text, const LineMeasure& measure)
        : m_text(text)
        , m_clusters(text->clusters)
        , m_measure(measure)
    {
    }

    std::vector<SetLine> lines();

private:
    struct Break
    {
        int end = 0;       ///< the last cluster that is drawn, plus one
        int next = 0;      ///< where the next line begins
        double change = 0; ///< what the gaps have to gain, or to lose if negative
    };

    [[nodiscard]] int count() const { return static_cast<int>(m_clusters.size()); }
    [[nodiscard]] const Cluster& at(int index) const
    {
        return m_clusters[static_cast<size_t>(index)];
    }
    [[nodiscard]] double advance(int index) const
    {
        return at(index).advance * m_measure.fontSize + m_measure.letterSpacing;
    }
    [[nodiscard]] int withoutSpaces(int first, int end) const;
    [[nodiscard]] double widthOf(int first, int end) const;
    [[nodiscard]] double slack(int index, int first) const;
    [[nodiscard]] double give(int index, int first, int end) const;
    template<typename Gap>
    [[nodiscard]] double sum(int first, int end, Gap gap) const;
    [[nodiscard]] Break findBreak(int first, double width) const;
    [[nodiscard]] Break cutAnywhere(int first, double width) const;
    [[nodiscard]] SetLine place(int first, const Break& at, double indent) const;

    const ShapedTextPtr& m_text;
    std::span<const Cluster> m_clusters;
    const LineMeasure& m_measure;
};

int LineSetter::withoutSpaces(int first, int end) const
{
    while (end > first && at(end - 1).isSpace) {
        --end;
    }
    return end;
}

double LineSetter::widthOf(int first, int end) const
{
    double width = -m_measure.letterSpacing;
    for (int i = first; i < end; ++i) {
        width += advance(i);
    }
    return width;
}

/// How much the gap before cluster @p index may be widened.
double LineSetter::slack(int index, int first) const
{
    if (index == first || !at(index).spreadBefore) {
        return 0;
    }
    return (at(index - 1).isSpace ? kSpreadAfterSpace : kSpread) * m_measure.fontSize;
}

/// How much of its blank half the mark at @p index may lose.
double LineSetter::give(int index, int first, int end) const
{
    const auto isMark = [&](int i) {
        return i >= first && i < end && at(i).blank != BlankSide::None;
    };
    switch (at(index).blank) {
    case BlankSide::None:
        return 0;
    case BlankSide::Before:
        if (index == first) {
            return 0;
        }
        return (isMark(index - 1) ? kTightenAtMark : kTighten) * m_measure.fontSize;
    case BlankSide::After:
        break;
    }
    const bool wide = index + 1 == end || isMark(index + 1);
    return (wide ? kTightenAtMark : kTighten) * m_measure.fontSize;
}

template<typename Gap>
double LineSetter::sum(int first, int end, Gap gap) const
{
    double total = 0;
    for (int i = first; i < end; ++i) {
        total += gap(i);
    }
    return total;
}

LineSetter::Break LineSetter::findBreak(int first, double width) const
{
    Break natural;
    double reach = -m_measure.letterSpacing;
    for (int i = first + 1; i <= count(); ++i) {
        reach += advance(i - 1);
        if (i < count() && !at(i).breakBefore) {
            continue;
        }
        const int end = withoutSpaces(first, i);
        const double surplus = reach - sum(end, i, [&](int k) { return advance(k); }) - width;
        if (surplus <= kTolerance) {
            natural = {.end = end, .next = i, .change = i == count() ? 0 : -surplus};
            continue;
        }
        const double gain = sum(first, end, [&](int k) { return give(k, first, end); });
        const double spread = sum(first, natural.end, [&](int k) { return slack(k, first); });
        const bool tighter =
            surplus <= gain && (natural.next == 0 || surplus * spread <= natural.change * gain);
        if (tighter) {
            return {.end = end, .next = i, .change = -surplus};
        }
        break;
    }
    return natural.next > 0 ? natural : cutAnywhere(first, width);
}

LineSetter::Break LineSetter::cutAnywhere(int first, double width) const
{
    int end = first + 1;
    while (end < count() && widthOf(first, end + 1) <= width + kTolerance) {
        ++end;
    }
    return {.end = end, .next = end};
}

SetLine LineSetter::place(int first, const Break& found, double indent) const
{
    SetLine line{.text = m_text,
                 .first = first,
                 .last = found.end,
                 .fontSize = m_measure.fontSize,
                 .letterSpacing = m_measure.letterSpacing,
                 .indent = indent};
    const bool tighter = found.change < 0;
    const auto room = [&](int k) { return tighter ? give(k, first, found.end) : slack(k, first); };
    const double total = sum(first, found.end, room);
    const bool spread = m_measure.justified && found.change <= total;
    const double share = (tighter || spread) && total > 0 ? found.change / total : 0;

    double x = 0;
    line.start.reserve(static_cast<size_t>(found.end - first));
    for (int i = first; i < found.end; ++i) {
        const double change = share * room(i);
        const bool after = tighter && at(i).blank == BlankSide::After;
        x += after ? 0 : change;
        line.start.push_back(static_cast<float>(x));
        x += advance(i) + (after ? change : 0);
    }
    line.width = x - m_measure.letterSpacing;
    return line;
}

std::vector<SetLine> LineSetter::lines()
{
    std::vector<SetLine> lines;
    for (int first = 0; first < count();) {
        const double indent = lines.empty() ? m_measure.firstIndent : m_measure.restIndent;
        const Break found = findBreak(first, m_measure.width - indent);
        if (found.end > first) {
            lines.push_back(place(first, found, indent));
        }
        first = found.next;
        while (first < count() && at(first).isSpace) {
            ++first;
        }
    }
    return lines;
}

} // namespace

QString textOf(const SetLine& line)
{
    QString text;
    for (int i = line.first; i < line.last; ++i) {
        text += line.text->textOf(line.text->clusters[static_cast<size_t>(i)]);
    }
    return text;
}

std::vector<SetLine> setLines(const ShapedTextPtr& text, const LineMeasure& measure)
{
    return LineSetter(text, measure).lines();
}

SetLine setLine(const ShapedTextPtr& text, int first, int last, double fontSize,
                double letterSpacing)
{
    SetLine line{.text = text,
                 .first = first,
                 .last = last,
                 .fontSize = fontSize,
                 .letterSpacing = letterSpacing};
    double x = 0;
    for (int i = first; i < last; ++i) {
        line.start.push_back(static_cast<float>(x));
        x += text->clusters[static_cast<size_t>(i)].advance * fontSize + letterSpacing;
    }
    line.width = std::max(0.0, x - letterSpacing);
    return line;
}

} // namespace gongbao::publish
