// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outline.h"

#include <algorithm>

namespace gongbao::publish {

Outline::Outline(PdfWriter& writer)
    : m_writer(writer)
    , m_open{{.number = writer.reserve()}}
{
}

void Outline::add(size_t level, const QString& title, int page, double top)
{
    size_t place = m_open.size();
    while (place > 1 && m_open[place - 1].level >= level) {
        --place;
    }
    while (m_open.size() > place + 1) {
        close(0);
    }
    const int number = m_writer.reserve();
    int previous = 0;
    if (m_open.size() == place + 1) {
        previous = m_open[place].number;
        close(number);
    }
    Entry& parent = m_open[place - 1];
    parent.first = parent.first == 0 ? number : parent.first;
    parent.last = number;
    ++parent.count;
    m_open.push_back(
        {.number = number,
         .previous = previous,
         .level = level,
         .title = textString(title),
         .destination = '[' + reference(page) + "/XYZ null " + decimal(top) + " null]"});
}

/// Writes the deepest open entry, which is followed by @p next, or by none if that is 0.
void Outline::close(int next)
{
    const Entry entry = m_open.back();
    m_open.pop_back();
    QByteArray body = "<</Title" + entry.title + "/Dest" + entry.destination + "/Parent " +
                      reference(m_open.back().number);
    if (entry.previous > 0) {
        body += "/Prev " + reference(entry.previous);
    }
    if (next > 0) {
        body += "/Next " + reference(next);
    }
    if (entry.count > 0) { // negative: shown closed
        body += "/First " + reference(entry.first) + "/Last " + reference(entry.last) + "/Count " +
                QByteArray::number(-entry.count);
    }
    m_writer.writeObject(entry.number, body + ">>");
}

int Outline::finish()
{
    while (m_open.size() > 1) {
        close(0);
    }
    const Entry& root = m_open.front();
    QByteArray body = "<</Type/Outlines";
    if (root.count > 0) {
        body += "/First " + reference(root.first) + "/Last " + reference(root.last) + "/Count " +
                QByteArray::number(root.count);
    }
    m_writer.writeObject(root.number, body + ">>");
    return root.number;
}

} // namespace gongbao::publish
