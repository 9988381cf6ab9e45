// SPDX-License-Identifier: GPL-3.0-or-later
// The documents that are open beside one another, as values. Only that of the current one is
// loaded.
#pragma once

#include "desktop/navigation/history.h"

#include <vector>

namespace gongbao::desktop {

struct Tab
{
    QString title = {}; ///< empty where no document is shown, or it is not known yet
    /// What is shown is its present place.
    History history = History();

    [[nodiscard]] archive::DocumentId document() const { return history.now().document; }
};

/// Never empty: it begins with one tab that shows no document. Indexes are from the left.
class TabList
{
public:
    static constexpr int kMost = 100;
    static constexpr std::size_t kMostClosed = 20;

    [[nodiscard]] int count() const { return static_cast<int>(m_tabs.size()); }
    [[nodiscard]] bool isFull() const { return count() >= kMost; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] Tab& at(int index) { return m_tabs[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const Tab& at(int index) const { return m_tabs[static_cast<std::size_t>(index)]; }

    void setCurrent(int index);
    /// Adds it behind the current one and those added since that became current; returns its index.
    /// Must not be full.
    int add(Tab tab);
    /// The current one stays current, wherever it is then.
    void move(int from, int to);
    /// Closes another than the current one, to be reopened.
    void close(int index);
    /// Takes another than the current one away for good.
    void remove(int index);
    /// Remembers @p tab as one that was closed at @p index.
    void noteClosed(Tab tab, int index);
    [[nodiscard]] bool hasClosed() const { return !m_closed.empty(); }
    /// Takes the one that was closed last.
    [[nodiscard]] Tab takeClosed();
    /// Puts the one that was closed last where it was, or as near; returns its index. Must not be
    /// full.
    int reopen();
    /// Wherever @p former was read, in open tabs and closed ones, @p successor is to be read.
    void replace(archive::DocumentId former, archive::DocumentId successor);
    /// The tabs of an earlier run take the place of all.
    void restore(std::vector<Tab> tabs, int current);

private:
    struct Closed
    {
        Tab tab;
        int index = 0;
    };
    void insert(Tab tab, int index);

    std::vector<Tab> m_tabs = std::vector<Tab>(1);
    std::vector<Closed> m_closed; ///< the last one closed comes last
    int m_current = 0;
    int m_added = 0; ///< how many were added behind the current one
};

} // namespace gongbao::desktop
