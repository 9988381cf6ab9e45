// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/postings/tokenrows.h"

#include <algorithm>

namespace gongbao::archive {

TokenRows::TokenRows(std::vector<SegmentCursor> cursors, Token token)
    : m_token(std::move(token))
{
    for (SegmentCursor& cursor : cursors) {
        const bool found = cursor.seek(m_token.text, m_token.opensEnd);
        settle(cursor, found);
        if (!m_status) {
            return;
        }
    }
}

bool TokenRows::fits(const SegmentCursor& cursor) const
{
    return cursor.word().starts_with(m_token.text);
}

void TokenRows::settle(SegmentCursor& cursor, bool moved)
{
    if (!cursor.status()) {
        m_status = m_status ? cursor.status() : m_status;
    } else if (moved && fits(cursor)) {
        m_cursors.push_back(std::move(cursor));
    }
}

qint64 TokenRows::size()
{
    qint64 size = 0;
    for (SegmentCursor& cursor : m_cursors) {
        size += cursor.sizeOfRows();
    }
    return size;
}

bool TokenRows::nextToken()
{
    if (!m_current.empty()) {
        std::vector<SegmentCursor> all = std::move(m_cursors);
        m_cursors.clear();
        for (SegmentCursor& cursor : all) {
            const bool isThere = !isCurrent(cursor) || (m_token.opensEnd && cursor.nextToken());
            settle(cursor, isThere);
        }
    }
    if (m_cursors.empty() || !m_status) {
        return false;
    }
    m_current = std::ranges::min_element(m_cursors, {}, &SegmentCursor::word)->word();
    return true;
}

RowStream TokenRows::rows()
{
    std::vector<SegmentCursor*> current;
    for (SegmentCursor& cursor : m_cursors) {
        if (isCurrent(cursor)) {
            current.push_back(&cursor);
        }
    }
    return RowStream(current);
}

Result<IdSet> TokenRows::documents()
{
    IdSet found;
    while (nextToken()) {
        RowStream stream = rows();
        for (DocumentId least = 0; stream.skipTo(least); least = stream.row() + 1) {
            found.insert(stream.row());
        }
        if (!stream.status()) {
            return stream.status().error();
        }
    }
    return m_status ? Result<IdSet>(std::move(found)) : Result<IdSet>(m_status.error());
}

} // namespace gongbao::archive
