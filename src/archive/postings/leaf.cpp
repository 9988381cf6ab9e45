// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/postings/leaf.h"

#include "archive/postings/varint.h"

#include <QtEndian>

namespace gongbao::archive {

bool Leaf::read()
{
    m_firstRow = 0;
    m_contentEnd = 0;
    m_firstToken = 0;
    m_nextToken = 0;
    const auto size = std::ssize(m_bytes);
    m_list = size;
    if (size < kHeader) {
        return false;
    }
    m_firstRow = qFromBigEndian<quint16>(m_bytes.data());
    m_contentEnd = qFromBigEndian<quint16>(m_bytes.data() + sizeof(quint16));
    m_list = m_contentEnd;
    const bool isWithin = m_contentEnd >= kHeader && m_contentEnd <= size &&
                          (m_firstRow == 0 || m_firstRow >= kHeader) && m_firstRow <= m_contentEnd;
    if (!isWithin || !takeToken()) {
        return false;
    }
    m_firstToken = m_nextToken;
    return m_firstToken == 0 || m_firstToken >= kHeader;
}

qsizetype Leaf::carriedEnd() const
{
    return m_firstToken == 0 ? m_contentEnd : m_firstToken;
}

bool Leaf::takeToken()
{
    const auto size = std::ssize(m_bytes);
    if (m_list >= size) {
        m_nextToken = 0;
        return true;
    }
    const uchar* at = m_bytes.data() + m_list;
    const auto step = static_cast<qsizetype>(readVarint(at, m_bytes.data() + size));
    m_list = at - m_bytes.data();
    if (step <= 0 || step >= m_contentEnd - m_nextToken) {
        return false;
    }
    m_nextToken += step;
    return true;
}

} // namespace gongbao::archive
