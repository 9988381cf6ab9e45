// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/maskedpage.h"

#include "text/characters.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace gongbao::source::pdf {

namespace {

constexpr double kPointsPerInch = 72;
constexpr double kSharpness = 300; // pixels per inch
constexpr int kCodesOfFont = 256;
constexpr double kDescent = 0.12; // of a word's box, below the line that it stands on

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 3);
}

QSize pixelsFor(QSizeF points)
{
    const double most = static_cast<double>(kMostPixels) * 0.98; // as sides are rounded
    const double wanted = kSharpness / kPointsPerInch;
    const double scale = std::min(wanted, std::sqrt(most / (points.width() * points.height())));
    return {std::max(1, static_cast<int>(std::lround(points.width() * scale))),
            std::max(1, static_cast<int>(std::lround(points.height() * scale)))};
}

void whiten(PageImage& image, const QRect& part)
{
    const qsizetype pixel = image.grey ? 1 : 4; // bytes
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const qsizetype start = (qsizetype{y} * image.size.width() + part.left()) * pixel;
        std::fill_n(image.pixels.data() + start, part.width() * pixel, '\xff');
    }
}

void whiten(PageImage& image, const QList<QRectF>& masked, QSizeF page)
{
    const double across = image.size.width() / page.width();
    const double down = image.size.height() / page.height();
    for (const QRectF& box : masked) {
        const QRectF scaled(box.x() * across, box.y() * down, box.width() * across,
                            box.height() * down);
        whiten(image, scaled.toAlignedRect().intersected(QRect(QPoint(), image.size)));
    }
}

/// Writes words that are not seen, but found and copied.
class InvisibleText
{
public:
    explicit InvisibleText(double pageHeight)
        : m_pageHeight(pageHeight)
    {
    }

    void add(const Word& word);
    [[nodiscard]] QByteArray operators() const { return "BT 3 Tr\n" + m_operators + "ET\n"; }
    [[nodiscard]] std::vector<QByteArray> toUnicode() const;

private:
    [[nodiscard]] int codeOf(char32_t c);

    double m_pageHeight;
    QByteArray m_operators;
    std::map<char32_t, int> m_codes; ///< by font and code in it, counted on
};

int InvisibleText::codeOf(char32_t c)
{
    return m_codes.try_emplace(c, static_cast<int>(m_codes.size())).first->second;
}

void InvisibleText::add(const Word& word)
{
    QList<int> codes;
    for (qsizetype at = 0; at < word.text.size();) {
        const char32_t c = text::codePointAt(word.text, at);
        at += text::unitCount(c);
        codes.append(codeOf(c));
    }
    if (codes.isEmpty() || word.em <= 0 || word.box.width() <= 0) {
        return;
    }
    const double natural = word.em * kInvisibleWidth / 1000 * static_cast<double>(codes.size());
    m_operators +=
        number(100 * word.box.width() / natural) + " Tz 1 0 0 1 " + number(word.box.left()) + ' ' +
        number(m_pageHeight - word.box.bottom() + kDescent * word.box.height()) + " Tm\n";
    for (const int code : std::as_const(codes)) {
        constexpr char kDigits[] = "0123456789ABCDEF";
        const int low = code % kCodesOfFont;
        m_operators += "/F" + QByteArray::number(code / kCodesOfFont) + ' ' + number(word.em) +
                       " Tf <" + kDigits[low / 16] + kDigits[low % 16] + "> Tj\n";
    }
}

std::vector<QByteArray> InvisibleText::toUnicode() const
{
    const auto fonts = (m_codes.size() + kCodesOfFont - 1) / kCodesOfFont;
    std::vector<QByteArrayList> lines(fonts);
    for (const auto& [c, code] : m_codes) {
        QByteArray units;
        for (const QChar unit : QChar::fromUcs4(c)) {
            units += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
        }
        const QByteArray low = QByteArray::number(code % kCodesOfFont, 16).rightJustified(2, '0');
        lines[static_cast<std::size_t>(code / kCodesOfFont)].append('<' + low + "> <" + units +
                                                                    ">\n");
    }
    std::vector<QByteArray> maps;
    for (const QByteArrayList& font : lines) {
        QByteArray map("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                       "/CMapName /Invisible def /CMapType 2 def\n"
                       "1 begincodespacerange <00> <FF> endcodespacerange\n");
        constexpr qsizetype kMostOfBlock = 100;
        for (qsizetype at = 0; at < font.size(); at += kMostOfBlock) {
            const QByteArrayList block = font.mid(at, kMostOfBlock);
            map +=
                QByteArray::number(block.size()) + " beginbfchar\n" + block.join() + "endbfchar\n";
        }
        maps.push_back(map + "endcmap CMapName currentdict /CMap defineresource pop end end\n");
    }
    return maps;
}

} // namespace

std::optional<MaskedPage> maskedPage(const Document& document, const PageCut& cut)
{
    MaskedPage page{.size = document.page(cut.page).size};
    if (page.size.width() <= 0 || page.size.height() <= 0) {
        return std::nullopt;
    }
    const QSize pixels = pixelsFor(page.size);
    auto image = document.render({cut.page, pixels, 0, QRect(QPoint(), pixels)});
    if (!image) {
        return std::nullopt;
    }
    page.image = std::move(*image);
    whiten(page.image, cut.masked, page.size);
    InvisibleText text(page.size.height());
    for (const Word& word : document.words(cut.page)) {
        const auto hides = [&](const QRectF& box) { return box.contains(word.box.center()); };
        if (std::ranges::none_of(cut.masked, hides)) {
            text.add(word);
        }
    }
    page.toUnicode = text.toUnicode();
    page.content = "q " + number(page.size.width()) + " 0 0 " + number(page.size.height()) +
                   " 0 0 cm /Im Do Q\n" + text.operators();
    return page;
}

} // namespace gongbao::source::pdf
