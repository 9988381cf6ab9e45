// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of documents, quick to join and to cut even at a million.
#pragma once

#include "archive/records.h"

#include <vector>

namespace gongbao::archive {

/// No document of an archive has a higher id; only a damaged or hostile file says so.
inline constexpr DocumentId kHighestDocument = (1 << 30) - 1;

/// One bit for each id up to the highest: 125 kB for a million documents.
class IdSet
{
public:
    [[nodiscard]] static IdSet of(const std::vector<DocumentId>& ids);

    /// Leaves out ids below 0 or above kHighestDocument, so that a file can't ask for any memory.
    void insert(DocumentId id);
    [[nodiscard]] bool contains(DocumentId id) const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] qint64 size() const;
    /// In ascending order.
    [[nodiscard]] std::vector<DocumentId> ids() const;

    /// Keeps what is in both, takes what is in either, drops what is in @p other.
    void cut(const IdSet& other);
    void join(const IdSet& other);
    void subtract(const IdSet& other);

private:
    std::vector<quint64> m_words;
};

} // namespace gongbao::archive
