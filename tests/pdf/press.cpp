// SPDX-License-Identifier: GPL-3.0-or-later
#include "press.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace gongbao::test {

namespace {

using namespace Qt::StringLiterals;

constexpr int kResolution = 1200;
constexpr double kUnit = kResolution / 72.0; // device units of a point
constexpr double kPageWidth = 595;
constexpr double kPageHeight = 842;
constexpr double kMargin = 72;
constexpr double kTop = 84;
constexpr double kWidth = kPageWidth - 2 * kMargin;
constexpr double kGutter = 22;
constexpr double kLeading = 1.7; // line to line, times the size
constexpr double kPadding = 3;   // of a table's cells

QFont fontOf(double size, bool bold = false)
{
    QFont font(u"Noto Serif CJK SC"_s);
    font.setPointSizeF(size);
    font.setBold(bold);
    return font;
}

} // namespace

Press::Press(const QString& path)
    : m_writer(path)
{
    m_writer.setResolution(kResolution);
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins(QMarginsF());
    m_painter.begin(&m_writer);
    m_y = kTop;
}

void Press::setHeaders(const QString& odd, const QString& even)
{
    m_oddHeader = odd;
    m_evenHeader = even;
}

double Press::bottom() const
{
    return kPageHeight - kTop;
}

void Press::finishPage()
{
    const bool odd = m_page % 2 == 1;
    const QFont small = fontOf(9);
    const QString number = u"— %1 —"_s.arg(m_page);
    const QString header = odd ? m_oddHeader : m_evenHeader;
    if (!header.isEmpty()) {
        const double x = odd ? kPageWidth - kMargin - widthOf(header, small) : kMargin;
        draw(x, 56, header, small);
        rule(kMargin, 62, kPageWidth - kMargin, 62);
        const double at = odd ? kPageWidth - kMargin - widthOf(number, small) : kMargin;
        draw(at, kPageHeight - 50, number, small);
    }
}

void Press::finish()
{
    finishPage();
    m_painter.end();
}

void Press::newPage()
{
    finishPage();
    m_writer.newPage();
    ++m_page;
    m_y = kTop;
}

void Press::need(double height)
{
    if (m_y + height > bottom()) {
        newPage();
    }
}

double Press::widthOf(const QString& text, const QFont& font) const
{
    return QFontMetricsF(font, &m_writer).horizontalAdvance(text) / kUnit;
}

void Press::draw(double x, double baseline, const QString& text, const QFont& font)
{
    m_painter.setFont(font);
    m_painter.drawText(QPointF(x * kUnit, baseline * kUnit), text);
}

void Press::rule(double x1, double y1, double x2, double y2)
{
    m_painter.setPen(QPen(Qt::black, 0.5 * kUnit));
    m_painter.drawLine(QPointF(x1, y1) * kUnit, QPointF(x2, y2) * kUnit);
}

QList<TypeLine> Press::broken(const QString& text, const QFont& font, double width,
                              double firstIndent) const
{
    QTextLayout layout(text, font, &m_writer);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<TypeLine> lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const double indent = lines.isEmpty() ? firstIndent : 0;
        line.setLineWidth((width - indent) * kUnit);
        lines.append({text.mid(line.textStart(), line.textLength()).trimmed(), indent, font});
    }
    layout.endLayout();
    return lines;
}

void Press::line(const QString& text, double size, Place place, double indent)
{
    const QFont font = fontOf(size);
    for (const TypeLine& piece : broken(text, font, kWidth - indent, 0)) {
        need(size * kLeading);
        const double free = kWidth - indent - widthOf(piece.text, font);
        const double shift = place == Place::Left ? 0 : place == Place::Centre ? free / 2 : free;
        const double x = place == Place::Right ? kMargin + shift : kMargin + indent + shift;
        draw(x, m_y + size, piece.text, font);
        m_y += size * kLeading;
    }
}

void Press::title(const QString& text, double size)
{
    const QFont font = fontOf(size, true);
    const int count = std::max(1, static_cast<int>(std::ceil(widthOf(text, font) / (0.85 * kWidth))));
    const double width = widthOf(text, font) / count + 1.2 * size;
    for (const TypeLine& piece : broken(text, font, width, 0)) {
        need(size * kLeading);
        draw(kMargin + (kWidth - widthOf(piece.text, font)) / 2, m_y + size, piece.text, font);
        m_y += size * 1.5;
    }
}

void Press::paragraph(const QString& text, double size, double firstIndent)
{
    for (const TypeLine& piece : broken(text, fontOf(size), kWidth, firstIndent)) {
        need(size * kLeading);
        draw(kMargin + piece.indent, m_y + size, piece.text, piece.font);
        m_y += size * kLeading;
    }
}

void Press::entry(const QString& text, const QString& page, double size)
{
    const QFont font = fontOf(size);
    const QList<TypeLine> lines = broken(text, font, kWidth - 6 * size, 0);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        need(size * kLeading);
        draw(kMargin, m_y + size, lines[i].text, font);
        if (i + 1 == lines.size() && !page.isEmpty()) {
            const double from = kMargin + widthOf(lines[i].text, font) + 2;
            const double to = kMargin + kWidth - widthOf(page, font) - 2;
            const auto dots = static_cast<int>((to - from) / widthOf(u"."_s, font));
            draw(from, m_y + size, QString(std::max(3, dots), u'.'), font);
            draw(to + 2, m_y + size, page, font);
        }
        m_y += size * kLeading;
    }
}

void Press::table(const QList<QStringList>& rows, double size)
{
    const QFont font = fontOf(size);
    qsizetype columns = 1;
    for (const QStringList& row : rows) {
        columns = std::max(columns, row.size());
    }
    QList<double> widths(columns, 2.5 * size);
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], std::min(widthOf(row[i], font), 14 * size));
        }
    }
    double all = 0;
    for (const double width : widths) {
        all += width;
    }
    for (double& width : widths) {
        width *= kWidth / all;
    }
    space(0.4 * size);
    for (const QStringList& row : rows) {
        QList<QList<TypeLine>> cells;
        qsizetype height = 1;
        for (qsizetype i = 0; i < columns; ++i) {
            cells.append(broken(row.value(i), font, widths[i] - 2 * kPadding, 0));
            height = std::max(height, cells.last().size());
        }
        const double rowHeight = static_cast<double>(height) * size * 1.35 + 2 * kPadding;
        need(rowHeight);
        double x = kMargin;
        for (qsizetype i = 0; i < columns; ++i) {
            rule(x, m_y, x, m_y + rowHeight);
            for (qsizetype j = 0; j < cells[i].size(); ++j) {
                draw(x + kPadding, m_y + kPadding + size * (1 + 1.35 * static_cast<double>(j)),
                     cells[i][j].text, font);
            }
            x += widths[i];
        }
        rule(x, m_y, x, m_y + rowHeight);
        rule(kMargin, m_y, x, m_y);
        rule(kMargin, m_y + rowHeight, x, m_y + rowHeight);
        m_y += rowHeight;
    }
    space(0.8 * size);
}

void Press::columns(const QStringList& paragraphs, double size)
{
    const double width = (kWidth - kGutter) / 2;
    QList<TypeLine> lines;
    for (const QString& paragraph : paragraphs) {
        lines += broken(paragraph, fontOf(size), width, 2 * size);
    }
    const double pitch = size * kLeading;
    for (qsizetype next = 0; next < lines.size();) {
        need(3 * pitch);
        const auto room = static_cast<qsizetype>((bottom() - m_y) / pitch);
        const qsizetype left = lines.size() - next;
        const qsizetype rows = std::min(room, (left + 1) / 2);
        for (qsizetype i = 0; i < std::min(2 * rows, left); ++i) {
            const TypeLine& line = lines[next + i];
            const double x = kMargin + (i < rows ? 0 : width + kGutter) + line.indent;
            draw(x, m_y + static_cast<double>(i % rows) * pitch + size, line.text, line.font);
        }
        next += std::min(2 * rows, left);
        m_y += static_cast<double>(rows) * pitch;
        if (next < lines.size()) {
            newPage();
        }
    }
}

} // namespace gongbao::test
