// SPDX-License-Identifier: GPL-3.0-or-later
// Where tokens stand one directly after the other.
#pragma once

#include "archive/postings/tokenrows.h"
#include "archive/postings/tokentable.h"

#include <memory>

namespace gongbao::archive {

/// Documents in ascending order, and where a phrase begins in each.
struct Occurrences
{
    std::vector<DocumentId> ids;
    /// The places of ids[i] are places[ends[i - 1]] to places[ends[i]], tokens from 0; ascending.
    std::vector<size_t> ends;
    std::vector<qint32> places;

    [[nodiscard]] std::span<const qint32> of(size_t i) const
    {
        const size_t begin = i == 0 ? 0 : ends[i - 1];
        return {places.data() + begin, ends[i] - begin};
    }
};

/// One phrase in a table with places, which it borrows. To be asked once.
class PhraseSearch
{
public:
    /// Looks the tokens up. Only the last may stand for several.
    PhraseSearch(TokenTable& table, const Tokens& tokens);

    /// About how much is to be read at least: who has several phrases begins with the least.
    [[nodiscard]] qint64 size() const { return m_size; }

    static constexpr size_t kAllPlaces = std::numeric_limits<size_t>::max();

    /// Of the documents @p within, in ascending order, or of all. Keeps the first places of each
    /// document, no more than @p most.
    [[nodiscard]] Result<Occurrences> run(const std::vector<DocumentId>* within, size_t most);

private:
    struct Part
    {
        qint32 offset = 0; ///< of the token in the phrase
        qint64 size = 0;
        std::unique_ptr<TokenRows> rows;
    };

    /// Where all parts that stand for one token stand together, and where phrases are @p allowed
    /// to begin, unless that is null: it has the documents @p within then.
    [[nodiscard]] Result<Occurrences> join(const std::vector<DocumentId>* within,
                                           const Occurrences* allowed, size_t most);
    /// Where the phrase begins if only @p part, which stands for several tokens, is looked at.
    [[nodiscard]] static Result<Occurrences> unite(Part& part,
                                                   const std::vector<DocumentId>* within);

    /// Those places of @p rest, which are of all other parts, where @p part stands as well.
    [[nodiscard]] static Result<Occurrences> ending(Part& part, const Occurrences& rest,
                                                    size_t most);

    std::vector<Part> m_parts; ///< those with the least to read first
    qint64 m_size = 0;
};

} // namespace gongbao::archive
