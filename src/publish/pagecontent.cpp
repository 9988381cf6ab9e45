// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagecontent.h"

#include "publish/pdfwriter.h"

#include <cmath>

namespace gongbao::publish {

namespace {

/// Draws lines of text between BT and ET.
class TextOperators
{
public:
    explicit TextOperators(GlyphUsage& usage)
        : m_usage(usage)
    {
    }

    /// Lengths count from the top left corner of the type area.
    void draw(const PlacedLine& placed);
    void begin() { m_bytes += "BT\n"; }
    void end();
    void append(const QByteArray& operators) { m_bytes += operators; }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    void drawCluster(const SetLine& line, const Cluster& cluster, double start);
    void drawGlyph(const FontFace& face, const Glyph& glyph, double x, double letterSpacing);
    void beginSpan(QStringView text);
    void endSpan();
    void selectFont(const FontFace& face, double size);
    void setSpacing(double letterSpacing);
    void setRise(double rise);
    void closeRun();

    GlyphUsage& m_usage;
    QByteArray m_bytes;
    QByteArray m_run; ///< the open TJ array, glyphs in hexadecimal digits
    bool m_inString = false;
    bool m_isSpelt = false; ///< the line stands in a span of its own
    int m_face = -1;
    double m_size = 0;
    double m_spacing = 0;
    double m_rise = 0;
    double m_x = 0; ///< where the next glyph would stand, from the line's start
};

void TextOperators::draw(const PlacedLine& placed)
{
    const SetLine& line = placed.line;
    setSpacing(line.letterSpacing);
    m_bytes += "1 0 0 1 " + decimal(placed.x) + ' ' + decimal(-placed.baseline) + " Tm\n";
    m_x = 0;
    m_isSpelt = placed.copiedAs.has_value();
    if (m_isSpelt) {
        beginSpan(*placed.copiedAs);
    }
    for (int i = line.first; i < line.last; ++i) {
        drawCluster(line, line.text->clusters[static_cast<size_t>(i)],
                    line.start[static_cast<size_t>(i - line.first)]);
    }
    closeRun();
    if (m_isSpelt) {
        endSpan();
    }
}

void TextOperators::end()
{
    m_bytes += "ET\n";
    // The graphics state of before the text is restored after it.
    m_face = -1;
    m_spacing = 0;
    m_rise = 0;
}

void TextOperators::drawCluster(const SetLine& line, const Cluster& cluster, double start)
{
    const ShapedText& shaped = *line.text;
    const Glyph* glyphs = &shaped.glyphs[static_cast<size_t>(cluster.firstGlyph)];
    const bool plain = cluster.drawable && cluster.glyphCount == 1 &&
                       m_usage.note(*cluster.face, glyphs->id, shaped.textOf(cluster));
    selectFont(*cluster.face, line.fontSize);
    const bool isSpelt = !plain && !m_isSpelt;
    if (isSpelt) {
        beginSpan(shaped.textOf(cluster));
    }
    double x = start;
    for (int i = 0; i < cluster.glyphCount; ++i) {
        if (!plain) {
            m_usage.note(*cluster.face, glyphs[i].id);
        }
        setRise(glyphs[i].yOffset * line.fontSize);
        drawGlyph(*cluster.face, glyphs[i], x + glyphs[i].xOffset * line.fontSize,
                  line.letterSpacing);
        x += glyphs[i].advance * line.fontSize;
    }
    if (isSpelt) {
        endSpan();
    }
}

/// Until endSpan() copying gives @p text, whatever the glyphs stand for.
void TextOperators::beginSpan(QStringView text)
{
    closeRun();
    m_bytes += "/Span<</ActualText" + textString(text) + ">>BDC\n";
}

void TextOperators::endSpan()
{
    closeRun();
    m_bytes += "EMC\n";
}

void TextOperators::drawGlyph(const FontFace& face, const Glyph& glyph, double x,
                              double letterSpacing)
{
    const auto adjustment = std::lround((m_x - x) * 1000 / m_size);
    if (adjustment != 0) {
        if (m_inString) {
            m_run += '>';
            m_inString = false;
        }
        m_run += QByteArray::number(static_cast<int>(adjustment));
        m_x -= static_cast<double>(adjustment) * m_size / 1000;
    }
    if (!m_inString) {
        m_run += '<';
        m_inString = true;
    }
    appendHex(m_run, face.cid(glyph.id));
    m_x += face.advance(glyph.id) * m_size / 1000 + letterSpacing;
}

void TextOperators::selectFont(const FontFace& face, double size)
{
    if (face.number() == m_face && size == m_size) {
        return;
    }
    closeRun();
    m_face = face.number();
    m_size = size;
    m_bytes += "/F" + QByteArray::number(m_face) + ' ' + decimal(size) + " Tf\n";
}

void TextOperators::setSpacing(double letterSpacing)
{
    if (letterSpacing != m_spacing) {
        m_spacing = letterSpacing;
        m_bytes += decimal(letterSpacing) + " Tc\n";
    }
}

void TextOperators::setRise(double rise)
{
    if (rise != m_rise) {
        closeRun();
        m_rise = rise;
        m_bytes += decimal(rise) + " Ts\n";
    }
}

void TextOperators::closeRun()
{
    if (m_run.isEmpty()) {
        return;
    }
    m_bytes += '[' + m_run + (m_inString ? ">]TJ\n" : "]TJ\n");
    m_run.clear();
    m_inString = false;
}

/// Moves the origin to the top left corner of the type area; y still points up.
QByteArray areaTransform(bool landscape, const PageGeometry& geometry)
{
    if (landscape) {
        return "0 1 -1 0 " + decimal(geometry.leftMargin) + ' ' + decimal(geometry.bottomMargin()) +
               " cm\n";
    }
    return "1 0 0 1 " + decimal(geometry.leftMargin) + ' ' +
           decimal(kPaperHeight - geometry.topMargin) + " cm\n";
}

QByteArray ruleOperators(const std::vector<Rule>& rules)
{
    if (rules.empty()) {
        return {};
    }
    QByteArray bytes = decimal(kRuleWidth) + " w 2 J\n";
    for (const Rule& rule : rules) {
        bytes += decimal(rule.x1) + ' ' + decimal(-rule.y1) + " m " + decimal(rule.x2) + ' ' +
                 decimal(-rule.y2) + " l\n";
    }
    return bytes + "S\n";
}

} // namespace

QByteArray pageContent(const Page& page, const std::optional<PageNumber>& number,
                       const PageGeometry& geometry, GlyphUsage& usage)
{
    TextOperators text(usage);
    text.append("q\n" + areaTransform(page.landscape, geometry) + ruleOperators(page.rules));
    text.begin();
    for (const PlacedLine& placed : page.lines) {
        text.draw(placed);
    }
    text.end();
    text.append("Q\n");
    if (number) {
        text.append("q\n" + areaTransform(false, geometry));
        text.begin();
        const double rise = 0.38 * number->line.fontSize; // of the dash above the baseline
        text.draw({.line = number->line,
                   .x = number->x,
                   .baseline = geometry.areaHeight + geometry.pageNumberDrop + rise});
        text.end();
        text.append("Q\n");
    }
    return text.take();
}

} // namespace gongbao::publish
