// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pagetext.h"

#include <algorithm>
#include <limits>

namespace gongbao::desktop {

namespace {

/// Where the characters of a word begin, and last where it ends.
std::vector<double> edgesOf(const source::pdf::PrintedWord& word, qsizetype count)
{
    std::vector<double> edges(word.lefts.cbegin(), word.lefts.cend());
    if (std::ssize(edges) != count) {
        edges.clear();
        for (qsizetype i = 0; i < count; ++i) {
            edges.push_back(word.box.left() + word.box.width() * double(i) / double(count));
        }
    }
    edges.push_back(word.box.right());
    return edges;
}

double distance(double value, double from, double to)
{
    return std::max({from - value, value - to, 0.0});
}

} // namespace

bool onOneLine(const QRectF& a, const QRectF& b)
{
    const double shared = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return shared * 2 >= std::min(a.height(), b.height());
}

PageText::PageText(const QList<source::pdf::PrintedWord>& words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const source::pdf::PrintedWord& word = words.at(i);
        const QList<uint> codes = word.text.toUcs4();
        const std::vector<double> edges = edgesOf(word, codes.size());
        for (qsizetype at = 0; at < codes.size(); ++at) {
            const char32_t code = codes.at(at);
            const auto index = static_cast<std::size_t>(at);
            const QRectF box(QPointF(edges[index], word.box.top()),
                             QPointF(std::max(edges[index], edges[index + 1]), word.box.bottom()));
            m_characters.push_back({code, box, {}});
        }
        if (!codes.isEmpty() && i + 1 < words.size()) {
            const bool goesOn = onOneLine(word.box, words.at(i + 1).box);
            m_characters.back().behind = !goesOn ? u'\n' : word.spaceAfter ? u' ' : QChar();
        }
    }
}

qsizetype PageText::boundaryAt(const QPointF& point) const
{
    // Lines count more than places on them, so that what is beside a line belongs to it.
    constexpr double kLines = 1000;
    qsizetype nearest = 0;
    double least = std::numeric_limits<double>::max();
    for (qsizetype i = 0; i < std::ssize(m_characters); ++i) {
        const QRectF& box = m_characters[static_cast<std::size_t>(i)].box;
        const double away = kLines * distance(point.y(), box.top(), box.bottom()) +
                            distance(point.x(), box.left(), box.right());
        if (away < least) {
            least = away;
            nearest = point.x() > box.center().x() ? i + 1 : i;
        }
    }
    return nearest;
}

bool PageText::hasTextAt(const QPointF& point) const
{
    return std::ranges::any_of(m_characters,
                               [&](const Character& c) { return c.box.contains(point); });
}

QString PageText::text(qsizetype first, qsizetype end) const
{
    QString text;
    for (qsizetype i = first; i < std::min<qsizetype>(end, std::ssize(m_characters)); ++i) {
        const Character& character = m_characters[static_cast<std::size_t>(i)];
        text += QString::fromUcs4(&character.code, 1);
        if (i + 1 < end && !character.behind.isNull()) {
            text += character.behind;
        }
    }
    return text;
}

QList<QRectF> PageText::boxes(qsizetype first, qsizetype end) const
{
    QList<QRectF> boxes;
    for (qsizetype i = first; i < std::min<qsizetype>(end, std::ssize(m_characters)); ++i) {
        const QRectF& box = m_characters[static_cast<std::size_t>(i)].box;
        const bool goesOn = !boxes.isEmpty() && onOneLine(boxes.last(), box) &&
                            box.left() >= boxes.last().left() &&
                            box.left() - boxes.last().right() < 2 * box.height();
        if (goesOn) {
            boxes.last() |= box;
        } else {
            boxes.append(box);
        }
    }
    return boxes;
}

} // namespace gongbao::desktop
