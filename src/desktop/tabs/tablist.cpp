// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tabs/tablist.h"

#include <algorithm>
#include <utility>

namespace gongbao::desktop {

void TabList::setCurrent(int index)
{
    m_current = index;
    m_added = 0;
}

int TabList::add(Tab tab)
{
    const int index = std::min(m_current + m_added + 1, count());
    insert(std::move(tab), index);
    ++m_added;
    return index;
}

void TabList::move(int from, int to)
{
    const auto tab = m_tabs.begin() + from;
    if (from < to) {
        std::rotate(tab, tab + 1, m_tabs.begin() + to + 1);
    } else {
        std::rotate(m_tabs.begin() + to, tab, tab + 1);
    }
    if (m_current == from) {
        m_current = to;
    } else if (from < m_current && m_current <= to) {
        --m_current;
    } else if (to <= m_current && m_current < from) {
        ++m_current;
    }
    m_added = 0;
}

void TabList::close(int index)
{
    noteClosed(std::move(at(index)), index);
    remove(index);
}

void TabList::remove(int index)
{
    m_tabs.erase(m_tabs.begin() + index);
    if (index < m_current) {
        --m_current;
    } else if (index <= m_current + m_added) {
        --m_added;
    }
}

void TabList::noteClosed(Tab tab, int index)
{
    m_closed.push_back({std::move(tab), index});
    if (m_closed.size() > kMostClosed) {
        m_closed.erase(m_closed.begin());
    }
}

Tab TabList::takeClosed()
{
    Tab tab = std::move(m_closed.back().tab);
    m_closed.pop_back();
    return tab;
}

int TabList::reopen()
{
    const int index = std::min(m_closed.back().index, count());
    insert(takeClosed(), index);
    return index;
}

void TabList::replace(archive::DocumentId former, archive::DocumentId successor)
{
    for (Tab& tab : m_tabs) {
        tab.history.replace(former, successor);
    }
    for (Closed& closed : m_closed) {
        closed.tab.history.replace(former, successor);
    }
}

void TabList::restore(std::vector<Tab> tabs, int current)
{
    m_tabs = std::move(tabs);
    setCurrent(std::clamp(current, 0, count() - 1));
}

void TabList::insert(Tab tab, int index)
{
    m_tabs.insert(m_tabs.begin() + index, std::move(tab));
    if (index <= m_current) {
        ++m_current;
    }
}

} // namespace gongbao::desktop
