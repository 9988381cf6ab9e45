// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who works with the window: looks up, reads, keeps and takes out documents.
#pragma once

#include "desktopfixture.h"

#include <functional>
#include <random>
#include <vector>

namespace gongbao::bench {

struct Action
{
    const char* name;
    std::function<void()> perform; ///< by the real widgets
};

/// The same actions in the same order for the same archive.
class Workday
{
public:
    /// Borrows @p desktop, whose archive has the sample as PDF.
    explicit Workday(desktop::test::Desktop& desktop);

    /// What is done next, seldom things seldom.
    [[nodiscard]] const Action& next();
    /// Until all that was asked for is answered and painted.
    void settle() const;

private:
    void setUpSearching();
    void setUpReading();
    void setUpKeeping();
    void setUpTakingOut();

    void type(const QString& text);
    void chooseRow();
    void narrow();
    void browse();
    void followOverview();
    void readPages();
    void writeNote();
    void highlight();
    void tag();
    void leaveBasket();
    void exportPdf();
    void preview();
    void lookAtWindow(const char16_t* action, const char* className);

    /// @p times of some hundred actions.
    void add(int times, const char* name, std::function<void()> perform);
    [[nodiscard]] int below(int limit);

    desktop::test::Desktop& m_desktop;
    std::vector<Action> m_actions;
    std::vector<std::size_t> m_pile; ///< of actions, as often as they are to be drawn
    std::mt19937 m_random{1};
};

} // namespace gongbao::bench
