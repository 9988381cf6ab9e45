// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/contents.h"

#include "publish/textflow.h"

#include <algorithm>

namespace gongbao::publish {

using namespace Qt::StringLiterals;

namespace {

/// At the right of the titles, for dots and a number.
constexpr int kNumberRoom = 4; // characters

PlacedLine placedOn(const Link& link, SetLine line, double x, const PageGeometry& geometry)
{
    const double baseline = link.y + geometry.lineTop + kAscent * line.fontSize;
    return {.line = std::move(line), .x = x, .baseline = baseline};
}

/// Dots from the end of the line of @p link up to the number, which is set as well.
void addNumber(Page& page, Link& link, int number, Shaper& shaper, const PageGeometry& geometry)
{
    const auto set = [&](const QString& text) {
        const ShapedTextPtr shaped = shaper.shape(text, TypeRole::Song);
        return setLine(shaped, 0, static_cast<int>(shaped->clusters.size()), geometry.textSize, 0);
    };
    SetLine figures = set(QString::number(number));
    const double numberLeft = geometry.areaWidth - figures.width;
    const double room = numberLeft - (link.x + link.width) - geometry.cell();
    const int count = std::max(0, static_cast<int>(room / geometry.textSize));
    PlacedLine dots =
        placedOn(link, set(QString(count, u'…')), numberLeft - geometry.cell() / 2, geometry);
    dots.x -= dots.line.width;
    dots.copiedAs.emplace();
    if (count > 0) {
        page.lines.push_back(std::move(dots));
    }
    page.lines.push_back(placedOn(link, std::move(figures), numberLeft, geometry));
    link.width = geometry.areaWidth - link.x;
}

} // namespace

Contents::Contents(const QStringList& titles, Shaper& shaper, const PageGeometry& geometry)
    : m_geometry(geometry)
{
    std::vector<FlowItem> items =
        centred(shaper.shape(u"目录"_s, TypeRole::Title), titleStyle(geometry), geometry);
    items.push_back(blankLine(geometry));
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const ShapedTextPtr text = shaper.shape(titles[i].simplified(), TypeRole::Text);
        for (SetLine& line :
             setLines(text, {.fontSize = geometry.textSize,
                            .width = geometry.areaWidth - kNumberRoom * geometry.cell(),
                            .restIndent = geometry.cell(),
                            .letterSpacing = geometry.textSpacing(),
                            .justified = false})) {
            const Link link{
                .x = line.indent, .width = line.width, .height = geometry.linePitch(), .target = i};
            items.push_back(gridLine(std::move(line), link.x, geometry));
            items.back().links.push_back(link);
            items.back().keepWithNext = true;
        }
        items.back().keepWithNext = false;
    }
    m_pages = paginate(std::move(items), geometry);
}

std::vector<Page> Contents::finished(const std::vector<int>& pageNumbers, Shaper& shaper)
{
    Page* page = nullptr;
    Link* last = nullptr;
    const auto end = [&] {
        if (page != nullptr && last != nullptr && size_t(last->target) < pageNumbers.size()) {
            addNumber(*page, *last, pageNumbers[size_t(last->target)], shaper, m_geometry);
        }
    };
    for (Page& next : m_pages) {
        for (Link& link : next.links) {
            if (last != nullptr && link.target != last->target) {
                end();
            }
            page = &next;
            last = &link;
        }
    }
    end();
    for (Page& done : m_pages) { // so that a number is copied behind its title
        std::ranges::stable_sort(done.lines, {}, &PlacedLine::baseline);
    }
    return std::move(m_pages);
}

} // namespace gongbao::publish
