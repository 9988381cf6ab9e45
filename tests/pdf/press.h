// SPDX-License-Identifier: GPL-3.0-or-later
// Pages, columns and lines of a test's PDF. All lengths in points, from the page's top left corner.
#pragma once

#include <QFont>
#include <QList>
#include <QPainter>
#include <QPdfWriter>
#include <QStringList>

namespace gongbao::test {

/// A line ready to be drawn.
struct TypeLine
{
    QString text;
    double indent = 0;
    QFont font;
};

class Press
{
public:
    enum class Place { Left, Centre, Right };

    explicit Press(const QString& path);

    [[nodiscard]] bool isOpen() const { return m_painter.isActive(); }
    /// The headers of odd and even pages from the next page on; empty for none.
    void setHeaders(const QString& odd, const QString& even);
    void newPage();
    /// After the last page.
    void finish();

    /// Over the full width.
    void line(const QString& text, double size, Place place, double indent = 0);
    /// A title in lines of about the same length, centred.
    void title(const QString& text, double size);
    /// Running text, its first line indented by two characters.
    void paragraph(const QString& text, double size, double firstIndent);
    /// An entry of a 目录: leader and page at the right edge.
    void entry(const QString& text, const QString& page, double size);
    void table(const QList<QStringList>& rows, double size);
    /// Paragraphs in two columns, as long on either side.
    void columns(const QStringList& paragraphs, double size);
    void space(double height) { m_y += height; }

private:
    [[nodiscard]] double bottom() const;
    void need(double height);
    void draw(double x, double baseline, const QString& text, const QFont& font);
    void rule(double x1, double y1, double x2, double y2);
    void finishPage();
    [[nodiscard]] QList<TypeLine> broken(const QString& text, const QFont& font, double width,
                                         double firstIndent) const;
    [[nodiscard]] double widthOf(const QString& text, const QFont& font) const;

    QPdfWriter m_writer;
    QPainter m_painter;
    QString m_oddHeader;
    QString m_evenHeader;
    int m_page = 1;
    double m_y = 0;
};

} // namespace gongbao::test
