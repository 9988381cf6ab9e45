// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/ruledtables.h"

#include "source/pdf/segments.h"
#include "text/characters.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace gongbao::source::pdf {

namespace {

constexpr double kTouch = 2.5; // points between rulings that still meet
/// More rulings than this are a drawing; looking for cells in it is of no use.
constexpr std::size_t kMostRulings = 8000;
constexpr std::size_t kMostLines = 150; // across or down in one table

bool isAcross(const Ruling& ruling)
{
    return ruling.x2 - ruling.x1 >= ruling.y2 - ruling.y1;
}

bool meets(const Ruling& a, const Ruling& b)
{
    return a.x1 <= b.x2 + kTouch && b.x1 <= a.x2 + kTouch && a.y1 <= b.y2 + kTouch &&
           b.y1 <= a.y2 + kTouch;
}

/// Rulings that meet one another, directly or through others.
std::vector<std::vector<Ruling>> connected(std::vector<Ruling> rulings)
{
    std::ranges::sort(rulings, {}, &Ruling::y1);
    std::vector<std::size_t> parent(rulings.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
        while (parent[i] != i) {
            i = parent[i] = parent[parent[i]];
        }
        return i;
    };
    std::vector<std::size_t> open; // may still meet what begins further down
    for (std::size_t i = 0; i < rulings.size(); ++i) {
        std::erase_if(open, [&](std::size_t j) { return rulings[j].y2 + kTouch < rulings[i].y1; });
        for (const std::size_t j : open) {
            if (meets(rulings[i], rulings[j])) {
                parent[root(i)] = root(j);
            }
        }
        open.push_back(i);
    }
    std::vector<std::vector<Ruling>> groups(rulings.size());
    for (std::size_t i = 0; i < rulings.size(); ++i) {
        groups[root(i)].push_back(rulings[i]);
    }
    std::erase_if(groups, [](const std::vector<Ruling>& group) { return group.empty(); });
    return groups;
}

/// Values closer together than rulings that meet count once, as the first of them.
std::vector<double> distinct(std::vector<double> values)
{
    std::ranges::sort(values);
    std::vector<double> kept;
    for (const double value : values) {
        if (kept.empty() || value - kept.back() > kTouch) {
            kept.push_back(value);
        }
    }
    return kept;
}

/// The cells between the rulings of one table.
class Grid
{
public:
    explicit Grid(const std::vector<Ruling>& rulings);

    [[nodiscard]] bool isTable() const
    {
        return m_xs.size() >= 3 && m_ys.size() >= 2 && m_xs.size() <= kMostLines &&
               m_ys.size() <= kMostLines;
    }
    [[nodiscard]] QRectF box() const
    {
        return {QPointF(m_xs.front(), m_ys.front()), QPointF(m_xs.back(), m_ys.back())};
    }
    void add(const Word& word);
    [[nodiscard]] Table table();

private:
    using Words = std::vector<Word>;

    [[nodiscard]] std::size_t columns() const { return m_xs.size() - 1; }
    [[nodiscard]] std::size_t rows() const { return m_ys.size() - 1; }
    [[nodiscard]] bool isRuledDown(std::size_t row, std::size_t column) const;
    [[nodiscard]] bool isRuledAcross(std::size_t row, std::size_t column) const;
    void merge();

    std::vector<Ruling> m_across;
    std::vector<Ruling> m_down;
    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<std::size_t> m_owner; ///< of each cell: the first cell it is merged with
    std::vector<Words> m_words;       ///< of each owner
};

Grid::Grid(const std::vector<Ruling>& rulings)
{
    std::vector<double> xs;
    std::vector<double> ys;
    for (const Ruling& ruling : rulings) {
        if (isAcross(ruling)) {
            m_across.push_back(ruling);
            ys.push_back(ruling.y1);
            // A table open at its sides ends where its lines end.
            xs.push_back(ruling.x1);
            xs.push_back(ruling.x2);
        } else {
            m_down.push_back(ruling);
            xs.push_back(ruling.x1);
        }
    }
    m_xs = distinct(std::move(xs));
    m_ys = distinct(std::move(ys));
    if (m_down.empty() || !isTable()) {
        m_xs.clear();
        return;
    }
    merge();
}

bool Grid::isRuledDown(std::size_t row, std::size_t column) const
{
    const double y = (m_ys[row] + m_ys[row + 1]) / 2;
    return std::ranges::any_of(m_down, [&](const Ruling& ruling) {
        return std::abs(ruling.x1 - m_xs[column]) <= kTouch && ruling.y1 <= y && y <= ruling.y2;
    });
}

bool Grid::isRuledAcross(std::size_t row, std::size_t column) const
{
    const double x = (m_xs[column] + m_xs[column + 1]) / 2;
    return std::ranges::any_of(m_across, [&](const Ruling& ruling) {
        return std::abs(ruling.y1 - m_ys[row]) <= kTouch && ruling.x1 <= x && x <= ruling.x2;
    });
}

void Grid::merge()
{
    m_owner.resize(rows() * columns());
    m_words.resize(m_owner.size());
    for (std::size_t row = 0; row < rows(); ++row) {
        for (std::size_t column = 0; column < columns(); ++column) {
            const std::size_t cell = row * columns() + column;
            m_owner[cell] = cell;
            if (column > 0 && !isRuledDown(row, column)) {
                m_owner[cell] = m_owner[cell - 1];
            } else if (row > 0 && !isRuledAcross(row, column)) {
                m_owner[cell] = m_owner[cell - columns()];
            }
        }
    }
}

void Grid::add(const Word& word)
{
    const auto place = [](const std::vector<double>& edges, double value) {
        const auto after = std::ranges::upper_bound(edges, value) - edges.begin();
        return static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(after - 1, 0, std::ssize(edges) - 2));
    };
    const QPointF centre = word.box.center();
    const std::size_t cell =
        place(m_ys, centre.y()) * columns() + place(m_xs, centre.x());
    m_words[m_owner[cell]].push_back(word);
}

/// The words of a cell as they are read: a line that fills the cell goes on without a space.
QString cellText(std::vector<Word> words, double width)
{
    std::vector<Segment> lines = joinWords(std::move(words));
    std::ranges::sort(lines, [](const Segment& a, const Segment& b) {
        return sharesLine(a.box, b.box) ? a.box.left() < b.box.left() : a.box.top() < b.box.top();
    });
    QString text;
    const Segment* above = nullptr;
    for (const Segment& line : lines) {
        const bool goesOn = above != nullptr && !sharesLine(above->box, line.box) &&
                            above->box.width() + 2 * above->em >= width;
        appendSetOff(text, line.text, goesOn ? 0 : 1);
        above = &line;
    }
    return text;
}

Table Grid::table()
{
    Table table{.box = box(), .em = 0};
    for (const Words& words : m_words) {
        for (const Word& word : words) {
            table.em = std::max(table.em, word.em);
        }
    }
    for (std::size_t row = 0; row < rows(); ++row) {
        QString text;
        bool anything = false;
        for (std::size_t column = 0; column < columns(); ++column) {
            const std::size_t cell = row * columns() + column;
            std::size_t end = column + 1;
            while (end < columns() && m_owner[cell + end - column] == m_owner[cell]) {
                ++end;
            }
            if (m_owner[cell] == cell) {
                const QString words = cellText(std::move(m_words[cell]), m_xs[end] - m_xs[column]);
                anything = anything || !words.isEmpty();
                text += words;
            }
            text += u'\t';
        }
        text.chop(1);
        if (anything) {
            table.rows.push_back({text, QRectF(QPointF(m_xs.front(), m_ys[row]),
                                               QPointF(m_xs.back(), m_ys[row + 1]))});
        }
    }
    return table;
}

/// Cuts a word where a ruling goes down through it: the cells beside it stand too close.
void cutAtRulings(const std::vector<Ruling>& rulings, std::vector<Word>& words)
{
    const auto crosses = [](const Ruling& ruling, const Word& word) {
        const double y = word.box.center().y();
        return !isAcross(ruling) && ruling.y1 <= y && y <= ruling.y2 &&
               word.box.left() + 1 < ruling.x1 && ruling.x1 < word.box.right() - 1;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto ruling = std::ranges::find_if(
            rulings, [&](const Ruling& each) { return crosses(each, words[i]); });
        if (ruling == rulings.end() || words[i].lefts.empty()) {
            continue;
        }
        Word& word = words[i];
        const auto cut = std::ranges::lower_bound(word.lefts, ruling->x1 - 1);
        const auto codes = static_cast<qsizetype>(cut - word.lefts.begin());
        if (codes == 0 || cut == word.lefts.end()) {
            continue;
        }
        qsizetype units = 0;
        for (qsizetype code = 0; code < codes; ++code) {
            units += text::unitCount(text::codePointAt(word.text, units));
        }
        Word rest = word;
        rest.text = word.text.sliced(units);
        rest.lefts.assign(cut, word.lefts.end());
        rest.box.setLeft(*cut);
        word.text.truncate(units);
        word.box.setRight(std::min(*cut, ruling->x1));
        word.lefts.erase(cut, word.lefts.end());
        words.push_back(std::move(rest));
    }
}

} // namespace

std::vector<Table> takeRuledTables(const std::vector<Ruling>& rulings, std::vector<Word>& words)
{
    if (rulings.size() < 4 || rulings.size() > kMostRulings) {
        return {};
    }
    std::vector<Grid> grids;
    for (const std::vector<Ruling>& group : connected(rulings)) {
        if (Grid grid(group); grid.isTable()) {
            grids.push_back(std::move(grid));
        }
    }
    if (grids.empty()) {
        return {};
    }
    cutAtRulings(rulings, words);
    std::erase_if(words, [&](const Word& word) {
        const auto holds = [&](const Grid& grid) { return grid.box().contains(word.box.center()); };
        const auto found = std::ranges::find_if(grids, holds);
        if (found == grids.end()) {
            return false;
        }
        found->add(word);
        return true;
    });
    std::vector<Table> tables;
    for (Grid& grid : grids) {
        if (Table table = grid.table(); !table.rows.empty()) {
            tables.push_back(std::move(table));
        }
    }
    return tables;
}

} // namespace gongbao::source::pdf
