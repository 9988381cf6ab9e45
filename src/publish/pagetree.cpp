// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagetree.h"

#include <utility>

namespace gongbao::publish {

namespace {

constexpr qsizetype kKidsPerNode = 50;

} // namespace

PageTree::PageTree(PdfWriter& writer)
    : m_writer(writer)
{
}

void PageTree::addPage(int number, const QByteArray& entries)
{
    const QByteArray parent = reference(parentFor(0));
    m_writer.writeObject(number, "<</Type/Page/Parent " + parent + entries + ">>");
    addKid(0, number, 1);
    ++m_pageCount;
}

/// The open node of @p level, which is opened where there is none.
int PageTree::parentFor(size_t level)
{
    if (level == m_open.size()) {
        m_open.emplace_back();
    }
    Node& node = m_open[level];
    if (node.number == 0) {
        node.number = m_writer.reserve();
    }
    return node.number;
}

void PageTree::addKid(size_t level, int kid, int pages)
{
    m_open[level].kids.append(reference(kid));
    m_open[level].pages += pages;
    if (m_open[level].kids.size() == kKidsPerNode) {
        close(level, parentFor(level + 1));
    }
}

void PageTree::close(size_t level, int parent)
{
    const Node node = std::exchange(m_open[level], {});
    m_writer.writeObject(node.number,
                         "<</Type/Pages/Count " + QByteArray::number(node.pages) + "/Kids[" +
                             node.kids.join(' ') + ']' +
                             (parent > 0 ? "/Parent " + reference(parent) : QByteArray()) + ">>");
    if (parent > 0) {
        addKid(level + 1, node.number, node.pages);
    }
}

int PageTree::finish()
{
    for (size_t level = 0; level + 1 < m_open.size(); ++level) {
        if (!m_open[level].kids.isEmpty()) {
            close(level, parentFor(level + 1));
        }
    }
    const int root = m_open.back().number;
    close(m_open.size() - 1, 0);
    return root;
}

} // namespace gongbao::publish
