// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/rulingreader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace gongbao::source::pdf {

namespace {

constexpr double kSlant = 0.5;       // points by which a straight line may lean
constexpr double kLeastLength = 4;   // points
constexpr double kThin = 2;          // points; a rectangle no wider is a line
constexpr std::size_t kMostRulings = 20'000;
constexpr std::size_t kDeepest = 64; // saved graphics states

bool isSpaceOrEnd(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' ||
           c == '}' || c == '/' || c == '%';
}

/// Runs the few operators that matter.
class PathReader
{
public:
    PathReader(QByteArrayView stream, const QTransform& toPage)
        : m_stream(stream)
        , m_matrix(toPage)
    {
    }

    std::vector<Ruling> read();

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_stream.size(); }
    void skipString();
    void skipImage();
    void skipComment();
    void readToken();
    void run(QByteArrayView name);
    void runPath(char operation);
    void setMatrix();
    void addRectangle();
    void addLine(QPointF from, QPointF to);
    void paint(bool paints);
    [[nodiscard]] double operand(std::size_t fromLast) const
    {
        return m_count > fromLast ? m_operands[(m_count - 1 - fromLast) % m_operands.size()] : 0;
    }
    [[nodiscard]] QPointF point() const { return m_matrix.map(QPointF(operand(1), operand(0))); }

    QByteArrayView m_stream;
    qsizetype m_at = 0;
    QTransform m_matrix;
    std::vector<QTransform> m_saved;
    std::array<double, 8> m_operands{}; ///< a ring of the last ones
    std::size_t m_count = 0;
    QPointF m_start;
    QPointF m_current;
    std::vector<Ruling> m_path;
    std::vector<Ruling> m_rulings;
};

std::vector<Ruling> PathReader::read()
{
    while (!atEnd() && m_rulings.size() < kMostRulings) {
        const char c = m_stream[m_at];
        if (isSpaceOrEnd(c)) {
            ++m_at;
        } else if (c == '(') {
            skipString();
        } else if (c == '%') {
            skipComment();
        } else if (c == '<' && m_at + 1 < m_stream.size() && m_stream[m_at + 1] != '<') {
            const qsizetype end = m_stream.indexOf('>', m_at);
            m_at = end < 0 ? m_stream.size() : end + 1;
        } else if (c == '/') {
            for (++m_at; !atEnd() && !isSpaceOrEnd(m_stream[m_at]) && !isDelimiter(m_stream[m_at]);) {
                ++m_at;
            }
        } else if (isDelimiter(c)) {
            ++m_at;
        } else {
            readToken();
        }
    }
    return std::move(m_rulings);
}

void PathReader::skipString()
{
    int depth = 0;
    for (; !atEnd(); ++m_at) {
        const char c = m_stream[m_at];
        if (c == '\\') {
            ++m_at;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            ++m_at;
            return;
        }
    }
}

void PathReader::skipComment()
{
    while (!atEnd() && m_stream[m_at] != '\n' && m_stream[m_at] != '\r') {
        ++m_at;
    }
}

/// The bytes of an image that stands in the stream.
void PathReader::skipImage()
{
    while (!atEnd()) {
        const qsizetype end = m_stream.indexOf("EI", m_at);
        if (end < 0) {
            m_at = m_stream.size();
            return;
        }
        m_at = end + 2;
        if (isSpaceOrEnd(m_stream[end - 1]) && (atEnd() || isSpaceOrEnd(m_stream[m_at]))) {
            return;
        }
    }
}

void PathReader::readToken()
{
    const qsizetype start = m_at;
    while (!atEnd() && !isSpaceOrEnd(m_stream[m_at]) && !isDelimiter(m_stream[m_at])) {
        ++m_at;
    }
    QByteArrayView token = m_stream.sliced(start, m_at - start);
    if (token.startsWith('+')) {
        token = token.sliced(1);
    }
    double value = 0;
    const auto read = std::from_chars(token.data(), token.data() + token.size(), value,
                                      std::chars_format::fixed);
    if (read.ec == std::errc() && std::isfinite(value)) {
        m_operands[m_count++ % m_operands.size()] = value;
        return;
    }
    run(token);
    m_count = 0;
}

void PathReader::run(QByteArrayView name)
{
    if (name == "cm") {
        setMatrix();
    } else if (name == "re") {
        addRectangle();
    } else if (name == "ID") {
        skipImage();
    } else if (name == "f*" || name == "B*" || name == "b*") {
        paint(true);
    } else if (name.size() == 1) {
        runPath(name.front());
    }
}

void PathReader::runPath(char operation)
{
    switch (operation) {
    case 'q':
        if (m_saved.size() < kDeepest) {
            m_saved.push_back(m_matrix);
        }
        break;
    case 'Q':
        if (!m_saved.empty()) {
            m_matrix = m_saved.back();
            m_saved.pop_back();
        }
        break;
    case 'm':
        m_start = m_current = point();
        break;
    case 'l':
        addLine(m_current, point());
        m_current = point();
        break;
    case 'c':
    case 'v':
    case 'y':
        m_current = point();
        break;
    case 'h':
        addLine(m_current, m_start);
        m_current = m_start;
        break;
    case 's':
    case 'b':
        addLine(m_current, m_start);
        paint(true);
        break;
    case 'S':
    case 'f':
    case 'F':
    case 'B':
        paint(true);
        break;
    case 'n':
        paint(false);
        break;
    default:
        break;
    }
}

void PathReader::setMatrix()
{
    const QTransform change(operand(5), operand(4), operand(3), operand(2), operand(1), operand(0));
    m_matrix = change * m_matrix;
}

void PathReader::addRectangle()
{
    const QPointF corner(operand(3), operand(2));
    const QPointF size(operand(1), operand(0));
    m_start = m_current = m_matrix.map(corner);
    QRectF box = QRectF(m_matrix.map(corner), m_matrix.map(corner + size)).normalized();
    if (box.width() <= kThin || box.height() <= kThin) {
        const bool across = box.width() >= box.height();
        const QPointF middle = box.center();
        addLine(across ? QPointF(box.left(), middle.y()) : QPointF(middle.x(), box.top()),
                across ? QPointF(box.right(), middle.y()) : QPointF(middle.x(), box.bottom()));
        return;
    }
    addLine(box.topLeft(), box.topRight());
    addLine(box.topRight(), box.bottomRight());
    addLine(box.bottomLeft(), box.bottomRight());
    addLine(box.topLeft(), box.bottomLeft());
}

void PathReader::addLine(QPointF from, QPointF to)
{
    const double width = std::abs(to.x() - from.x());
    const double height = std::abs(to.y() - from.y());
    const bool straight = std::min(width, height) <= kSlant && std::max(width, height) >= kLeastLength;
    if (straight && m_path.size() < kMostRulings) {
        m_path.push_back({std::min(from.x(), to.x()), std::min(from.y(), to.y()),
                          std::max(from.x(), to.x()), std::max(from.y(), to.y())});
    }
}

/// Ends the path. Clipping paths and others that leave no mark are no rulings.
void PathReader::paint(bool paints)
{
    if (paints) {
        m_rulings.insert(m_rulings.end(), m_path.begin(), m_path.end());
    }
    m_path.clear();
}

} // namespace

std::vector<Ruling> readRulings(QByteArrayView stream, const QTransform& toPage)
{
    return PathReader(stream, toPage).read();
}

} // namespace gongbao::source::pdf
