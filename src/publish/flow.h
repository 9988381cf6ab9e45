// SPDX-License-Identifier: GPL-3.0-or-later
// A document laid out, before and after it is cut into pages. Plain values, in points from the top
// left corner of the type area; what paints them (PDF, preview, print) is another's business.
#pragma once

#include "publish/linesetting.h"
#include "publish/pagegeometry.h"

#include <optional>

namespace gongbao::publish {

struct PlacedLine
{
    SetLine line{};
    double x = 0;
    double baseline = 0;
    /// What copying the line gives, where that is not its own text: nothing for a table's head that
    /// is printed again.
    std::optional<QString> copiedAs{};
};

/// A straight line of kRuleWidth.
struct Rule
{
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
};

/// Room that leads to a document of the same file when it is clicked.
struct Link
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    qsizetype target = 0; ///< the document's place in the file, from 0
};

/// What stays on one page: a line of text, a row of a table, or empty room.
struct FlowItem
{
    double height = 0;
    bool onGrid = true;   ///< begins at a line of the grid
    bool isBlank = false; ///< left out at the top of a page
    bool startsPage = false;
    bool keepWithNext = false; ///< not the last of its page, where that can be helped
    bool landscape = false;
    /// How its lines move where there is more width: 0 not at all, 0.5 centred, 1 at the right.
    double anchor = 0;
    std::vector<PlacedLine> lines{}; ///< from the item's top
    std::vector<Rule> rules{};
    std::vector<Link> links{};
    std::optional<Rule>
        ruleAtBreak{}; ///< closes the page before and opens its own, if it opens one
    /// Set above the item where that opens a page.
    std::shared_ptr<const std::vector<FlowItem>> repeatedHead{};
    QString bookmark{}; ///< empty for none
    size_t bookmarkLevel = 1;
};

struct Bookmark
{
    QString title;
    double top = 0;
    size_t level = 1; ///< in the outline, where the document itself has 0
};

struct Page
{
    bool landscape = false; ///< its type area is turned: the head lies at the paper's left edge
    std::vector<PlacedLine> lines{};
    std::vector<Rule> rules{};
    std::vector<Link> links{};
    std::vector<Bookmark> bookmarks{};
};

/// Fills pages from the top; never leaves a page empty.
[[nodiscard]] std::vector<Page> paginate(std::vector<FlowItem> items, const PageGeometry& page);

} // namespace gongbao::publish
