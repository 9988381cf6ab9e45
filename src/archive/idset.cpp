// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/idset.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace gongbao::archive {

namespace {

constexpr DocumentId kBits = 64;

bool isPossible(DocumentId id)
{
    return id >= 0 && id <= kHighestDocument;
}

size_t wordOf(DocumentId id)
{
    return static_cast<size_t>(id / kBits);
}

quint64 bitOf(DocumentId id)
{
    return quint64(1) << (id % kBits);
}

} // namespace

void IdSet::insert(DocumentId id)
{
    if (!isPossible(id)) {
        return;
    }
    if (wordOf(id) >= m_words.size()) {
        m_words.resize(wordOf(id) + 1);
    }
    m_words[wordOf(id)] |= bitOf(id);
}

IdSet IdSet::of(const std::vector<DocumentId>& ids)
{
    IdSet set;
    for (const DocumentId id : ids) {
        set.insert(id);
    }
    return set;
}

bool IdSet::contains(DocumentId id) const
{
    return isPossible(id) && wordOf(id) < m_words.size() && (m_words[wordOf(id)] & bitOf(id)) != 0;
}

bool IdSet::isEmpty() const
{
    return std::ranges::all_of(m_words, [](quint64 word) { return word == 0; });
}

qint64 IdSet::size() const
{
    return std::accumulate(m_words.begin(), m_words.end(), qint64(0),
                           [](qint64 sum, quint64 word) { return sum + std::popcount(word); });
}

std::vector<DocumentId> IdSet::ids() const
{
    std::vector<DocumentId> ids;
    ids.reserve(static_cast<size_t>(size()));
    for (size_t i = 0; i < m_words.size(); ++i) {
        for (quint64 left = m_words[i]; left != 0; left &= left - 1) {
            ids.push_back(static_cast<DocumentId>(i) * kBits + std::countr_zero(left));
        }
    }
    return ids;
}

void IdSet::cut(const IdSet& other)
{
    m_words.resize(std::min(m_words.size(), other.m_words.size()));
    for (size_t i = 0; i < m_words.size(); ++i) {
        m_words[i] &= other.m_words[i];
    }
}

void IdSet::join(const IdSet& other)
{
    m_words.resize(std::max(m_words.size(), other.m_words.size()));
    for (size_t i = 0; i < other.m_words.size(); ++i) {
        m_words[i] |= other.m_words[i];
    }
}

void IdSet::subtract(const IdSet& other)
{
    for (size_t i = 0; i < std::min(m_words.size(), other.m_words.size()); ++i) {
        m_words[i] &= ~other.m_words[i];
    }
}

} // namespace gongbao::archive
