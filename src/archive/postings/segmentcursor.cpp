// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/postings/segmentcursor.h"

#include "archive/idset.h"

#include <algorithm>

namespace gongbao::archive {

namespace {

constexpr quint64 kDeleted = 1; ///< the lowest bit of the size of a row's places

/// FTS5 marks the tokens of the table itself, in front of those of prefix indexes.
constexpr char kMain = '0';

} // namespace

SegmentCursor::SegmentCursor(std::unique_ptr<SegmentPages> pages, Detail detail)
    : m_pages(std::move(pages))
    , m_detail(detail)
{
}

bool SegmentCursor::fail(const Error& error)
{
    m_status = error;
    return false;
}

bool SegmentCursor::enterPage(int page)
{
    if (page > m_pages->lastPage()) {
        return false;
    }
    if (Status read = m_pages->read(page, m_leaf.bytes()); !read) {
        return fail(read.error());
    }
    m_page = page;
    return m_leaf.read() || failDamaged();
}

/// To the rows of the token that an earlier page began.
bool SegmentCursor::enterRows()
{
    m_rowsEnd = m_leaf.carriedEnd();
    m_endsHere = m_leaf.nextToken() != 0;
    m_base = 0; // the first row of a page is given in full
    m_at = m_leaf.firstRow() == 0 ? m_rowsEnd : m_leaf.firstRow();
    return m_at <= m_rowsEnd || failDamaged();
}

bool SegmentCursor::readToken()
{
    const uchar* at = m_leaf.at(m_leaf.nextToken());
    const uchar* const end = m_leaf.at(m_leaf.contentEnd());
    const quint64 shared = m_leaf.isFirstToken() ? 0 : readVarint(at, end);
    const quint64 size = readVarint(at, end);
    if (shared > m_token.size() || size > quint64(end - at) || !m_leaf.takeToken()) {
        return failDamaged();
    }
    const std::string before = m_token;
    m_token.resize(shared);
    m_token.append(reinterpret_cast<const char*>(at), size);
    if (m_token.size() < 2 || m_token.front() != kMain || m_token <= before) {
        return failDamaged(); // tokens ascend, and none is empty
    }
    m_endsHere = m_leaf.nextToken() != 0;
    m_rowsEnd = m_endsHere ? m_leaf.nextToken() : m_leaf.contentEnd();
    m_at = at + size - m_leaf.at(0);
    m_base = 0;
    m_jumps.clear();
    m_nextJump = 0;
    return m_at <= m_rowsEnd || failDamaged();
}

bool SegmentCursor::seek(std::string_view token, bool orNext)
{
    const std::string wanted = kMain + std::string(token);
    const Result<TokenPlace> place = m_pages->find(wanted);
    if (!place) {
        return fail(place.error());
    }
    if (!enterPage(place->page)) {
        return false;
    }
    m_token.clear();
    m_endsHere = m_leaf.nextToken() != 0;
    while (m_leaf.nextToken() != 0) {
        if (!readToken()) {
            return false;
        }
        if (m_token >= wanted) {
            m_hasJumps = place->hasJumps && !m_endsHere;
            return orNext || m_token == wanted;
        }
    }
    m_hasJumps = false;
    return orNext && nextToken();
}

bool SegmentCursor::nextToken()
{
    if (!m_status) {
        return false; // what went wrong is not gone on with
    }
    while (!m_endsHere) {
        if (!enterPage(m_page + 1)) {
            return false;
        }
        m_endsHere = m_leaf.nextToken() != 0;
    }
    m_hasJumps = false;
    return readToken();
}

qint64 SegmentCursor::sizeOfRows()
{
    readJumps();
    const qint64 onPage = m_rowsEnd - m_at;
    const qint64 onOthers = m_endsHere ? 0 : std::max<qint64>(1, std::ssize(m_jumps));
    return onPage + onOthers * m_leaf.contentEnd();
}

bool SegmentCursor::nextRow()
{
    while (m_at >= m_rowsEnd) {
        if (m_endsHere || !enterPage(m_page + 1) || !enterRows()) {
            return false;
        }
    }
    const uchar* at = m_leaf.at(m_at);
    const uchar* const end = m_leaf.at(m_rowsEnd);
    m_row = static_cast<DocumentId>(quint64(m_base) + readVarint(at, end));
    if (m_row < 0 || m_row > kHighestDocument) {
        return failDamaged();
    }
    m_base = m_row;
    if (m_detail == Detail::Places) {
        m_at = at - m_leaf.at(0);
        return readPlaces();
    }
    // A row that lost the token has one zero behind it, one that lost it and got it again two.
    m_isGone = at != end && *at == 0;
    at += m_isGone ? 1 : 0;
    if (m_isGone && at != end && *at == 0) {
        m_isGone = false;
        ++at;
    }
    m_at = at - m_leaf.at(0);
    return true;
}

bool SegmentCursor::readPlaces()
{
    const uchar* at = m_leaf.at(m_at);
    const quint64 sizeAndMark = readVarint(at, m_leaf.at(m_rowsEnd));
    m_at = at - m_leaf.at(0);
    const quint64 size = sizeAndMark >> kDeleted;
    m_isGone = size == 0;
    if (size <= quint64(m_rowsEnd - m_at)) {
        m_places = {at, size};
        m_at += qsizetype(size);
        return true;
    }
    // One row has the places of one document at the most.
    constexpr quint64 kMost = 1 << 30;
    return !m_endsHere && size < kMost ? spill(qsizetype(size)) : failDamaged();
}

bool SegmentCursor::spill(qsizetype size)
{
    m_spilled.assign(m_leaf.at(m_at), m_leaf.at(m_rowsEnd));
    for (qsizetype left = size - std::ssize(m_spilled); left > 0;) {
        if (m_endsHere || !enterPage(m_page + 1) || !enterRows()) {
            return m_status ? failDamaged() : false;
        }
        const qsizetype end = m_leaf.firstRow() == 0 ? m_leaf.carriedEnd() : m_leaf.firstRow();
        const qsizetype taken = std::min(left, end - Leaf::kHeader);
        m_spilled.insert(m_spilled.end(), m_leaf.at(Leaf::kHeader),
                         m_leaf.at(Leaf::kHeader + taken));
        left -= taken;
    }
    m_places = m_spilled;
    return true;
}

void SegmentCursor::readJumps()
{
    if (!m_hasJumps) {
        return;
    }
    m_hasJumps = false;
    Result<std::vector<PageJump>> jumps = m_pages->jumps(m_page);
    if (jumps) {
        m_jumps = std::move(*jumps);
    } else {
        m_status = jumps.error();
    }
}

bool SegmentCursor::skipTo(DocumentId row)
{
    if (!m_status) {
        return false;
    }
    readJumps();
    while (m_nextJump < m_jumps.size() && m_jumps[m_nextJump].row <= row) {
        ++m_nextJump;
    }
    const int page = m_nextJump == 0 ? 0 : m_jumps[m_nextJump - 1].page;
    if (page > m_page && (!enterPage(page) || !enterRows())) {
        return false;
    }
    while (nextRow()) {
        if (m_row >= row) {
            return true;
        }
    }
    return false;
}

} // namespace gongbao::archive
