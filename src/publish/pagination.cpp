// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/flow.h"

#include <cmath>
#include <utility>

namespace gongbao::publish {

namespace {

constexpr double kTolerance = 0.01;

class Paginator
{
public:
    Paginator(std::vector<FlowItem> items, const PageGeometry& page)
        : m_page(page)
        , m_items(std::move(items))
    {
    }

    std::vector<Page> pages();

private:
    [[nodiscard]] double capacity(bool landscape) const
    {
        return (landscape ? m_page.areaWidth : m_page.areaHeight) + kTolerance;
    }
    /// Where @p item begins if the one before it ends at @p y.
    [[nodiscard]] double top(const FlowItem& item, double y) const;
    [[nodiscard]] bool isOpen() const { return m_y > 0; }
    [[nodiscard]] bool mustBreakBefore(size_t index) const;
    [[nodiscard]] double endOfGroup(size_t index, double y) const;
    void openPage(const FlowItem& item);
    void place(FlowItem item);

    const PageGeometry& m_page;
    std::vector<FlowItem> m_items;
    std::vector<Page> m_pages;
    double m_y = 0;
};

double Paginator::top(const FlowItem& item, double y) const
{
    return item.onGrid ? std::ceil(y / m_page.linePitch() - kTolerance) * m_page.linePitch() : y;
}

Rule shifted(const Rule& rule, double y)
{
    return {rule.x1, rule.y1 + y, rule.x2, rule.y2 + y};
}

/// Where the items that must stay together with @p index end, if it begins at or below @p y.
double Paginator::endOfGroup(size_t index, double y) const
{
    for (size_t i = index; i < m_items.size(); ++i) {
        const FlowItem& item = m_items[i];
        if (i > index && (item.startsPage || item.landscape != m_items[index].landscape)) {
            break;
        }
        y = top(item, y) + item.height;
        if (!item.keepWithNext || y > capacity(item.landscape)) {
            break;
        }
    }
    return y;
}

bool Paginator::mustBreakBefore(size_t index) const
{
    const FlowItem& item = m_items[index];
    if (m_pages.empty()) {
        return true;
    }
    if (!isOpen()) {
        return item.landscape != m_pages.back().landscape;
    }
    if (item.startsPage || item.landscape != m_pages.back().landscape) {
        return true;
    }
    const double room = capacity(item.landscape);
    const bool groupFitsPage = endOfGroup(index, 0) <= room;
    return (groupFitsPage ? endOfGroup(index, m_y) : top(item, m_y) + item.height) > room;
}

void Paginator::openPage(const FlowItem& item)
{
    const bool cut = item.ruleAtBreak && isOpen();
    if (cut) {
        m_pages.back().rules.push_back(shifted(*item.ruleAtBreak, m_y));
    }
    const bool continued = isOpen() && item.repeatedHead && !item.startsPage;
    m_pages.push_back({.landscape = item.landscape});
    m_y = 0;
    if (continued) {
        for (FlowItem head : *item.repeatedHead) {
            head.bookmark.clear();
            head.links.clear();
            for (PlacedLine& line : head.lines) {
                line.copiedAs.emplace();
            }
            place(std::move(head));
        }
    }
    if (cut) {
        m_pages.back().rules.push_back(shifted(*item.ruleAtBreak, m_y));
    }
}

void Paginator::place(FlowItem item)
{
    Page& page = m_pages.back();
    const double y = top(item, m_y);
    for (PlacedLine& line : item.lines) {
        line.baseline += y;
        page.lines.push_back(std::move(line));
    }
    for (const Rule& rule : item.rules) {
        page.rules.push_back(shifted(rule, y));
    }
    for (Link& link : item.links) {
        link.y += y;
        page.links.push_back(link);
    }
    if (!item.bookmark.isEmpty()) {
        page.bookmarks.push_back({item.bookmark, y, item.bookmarkLevel});
    }
    m_y = y + item.height;
}

std::vector<Page> Paginator::pages()
{
    for (size_t i = 0; i < m_items.size(); ++i) {
        const bool breaks = mustBreakBefore(i);
        if (m_items[i].isBlank && (breaks || !isOpen())) {
            continue;
        }
        if (breaks) {
            openPage(m_items[i]);
        }
        place(std::move(m_items[i]));
    }
    if (m_pages.empty()) {
        m_pages.emplace_back();
    }
    return std::move(m_pages);
}

} // namespace

std::vector<Page> paginate(std::vector<FlowItem> items, const PageGeometry& page)
{
    return Paginator(std::move(items), page).pages();
}

} // namespace gongbao::publish
