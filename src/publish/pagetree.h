// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of pages, written as the pages come.
#pragma once

#include "publish/pdfwriter.h"

namespace gongbao::publish {

/// Keeps a few dozen numbers in memory, however many pages there are.
class PageTree
{
public:
    explicit PageTree(PdfWriter& writer);

    /// Writes a page; @p entries are those of its dictionary beside Type and Parent.
    void addPage(int number, const QByteArray& entries);
    /// Writes what is left and returns the root's number. At least one page must have been added.
    [[nodiscard]] int finish();

    [[nodiscard]] int pageCount() const { return m_pageCount; }

private:
    struct Node
    {
        int number = 0;
        int pages = 0;
        QByteArrayList kids{};
    };

    int parentFor(size_t level);
    void addKid(size_t level, int kid, int pages);
    void close(size_t level, int parent);

    PdfWriter& m_writer;
    std::vector<Node> m_open; ///< one node of each level, the lowest first
    int m_pageCount = 0;
};

} // namespace gongbao::publish
