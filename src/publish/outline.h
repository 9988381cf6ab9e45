// SPDX-License-Identifier: GPL-3.0-or-later
// The outline (bookmarks) of a PDF, written as its entries come.
#pragma once

#include "publish/pdfwriter.h"

namespace gongbao::publish {

/// Keeps one entry of each level in memory.
class Outline
{
public:
    explicit Outline(PdfWriter& writer);

    /// @p level 0 is the topmost; an entry stands under the last one of a level above
    /// its own, whatever levels are left out between.
    /// @p top is the target's height on the page, in points from the paper's lower edge.
    void add(size_t level, const QString& title, int page, double top);
    /// Writes what is left and returns the root's number.
    [[nodiscard]] int finish();

private:
    struct Entry
    {
        int number = 0;
        int previous = 0;
        int first = 0;
        int last = 0;
        int count = 0; ///< of the entries right below
        size_t level = 0;
        QByteArray title{};
        QByteArray destination{};
    };

    void close(int next);

    PdfWriter& m_writer;
    std::vector<Entry> m_open; ///< the root, then the open entry of each level
};

} // namespace gongbao::publish
