// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/postings/phrasesearch.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace gongbao::archive {

namespace {

/// The rows of a token of a phrase.
struct Stream
{
    RowStream rows;
    qint32 offset = 0; ///< of the token in the phrase
    PlaceReader reader;
    qint64 start = 0; ///< where the phrase would begin

    void next() { start = reader.next() - offset; }
    void skipTo(qint64 least) { start = reader.skipTo(least + offset) - offset; }
    [[nodiscard]] bool isAtEnd() const { return start >= PlaceReader::kEnd / 2; }
};

/// Appends where the phrase begins in the row on which all streams stand, the first @p most; only
/// places among @p allowed, which ascend, where that is not null.
void appendPlaces(std::vector<Stream>& streams, const std::span<const qint32>* allowed,
                  std::vector<qint32>& places, size_t most)
{
    for (Stream& stream : streams) {
        stream.reader = PlaceReader(stream.rows.places());
        stream.next();
    }
    auto next = allowed == nullptr ? std::span<const qint32>::iterator() : allowed->begin();
    qint64 start = streams.front().start;
    size_t left = most;
    for (size_t agreed = 0, i = 0; left > 0; i = (i + 1) % streams.size()) {
        Stream& stream = streams[i];
        stream.skipTo(start);
        if (stream.isAtEnd()) {
            return;
        }
        agreed = stream.start == start ? agreed + 1 : 1;
        start = stream.start;
        if (agreed < streams.size()) {
            continue;
        }
        agreed = 0;
        if (allowed != nullptr) {
            next = std::lower_bound(next, allowed->end(), start);
            if (next == allowed->end()) {
                return;
            }
            if (*next != start) {
                start = *next;
                continue;
            }
        }
        places.push_back(static_cast<qint32>(start));
        ++start;
        --left;
    }
}

/// Moves all streams to the first row from @p least on that they and @p within have in common;
/// false where there is none.
bool align(std::vector<Stream>& streams, std::span<const DocumentId>* within, DocumentId least)
{
    while (true) {
        if (within != nullptr) {
            while (!within->empty() && within->front() < least) {
                *within = within->subspan(1);
            }
            if (within->empty()) {
                return false;
            }
            least = within->front();
        }
        const DocumentId wanted = least;
        for (Stream& stream : streams) {
            if (!stream.rows.skipTo(wanted)) {
                return false;
            }
            least = stream.rows.row();
            if (least != wanted) {
                break;
            }
        }
        if (least == wanted) {
            return true;
        }
    }
}

/// Calls @p take with each document @p within, or each of all, and its places, for each token.
template<typename Take>
Status visit(TokenRows& tokens, const std::vector<DocumentId>* within, Take take)
{
    while (tokens.nextToken()) {
        RowStream rows = tokens.rows();
        DocumentId least = 0;
        auto id = within == nullptr ? std::vector<DocumentId>::const_iterator() : within->cbegin();
        while (rows.skipTo(least)) {
            if (within != nullptr) {
                id = std::lower_bound(id, within->cend(), rows.row());
                if (id == within->cend()) {
                    break;
                }
                least = *id;
                if (least != rows.row()) {
                    continue;
                }
            }
            take(rows.row(), PlaceReader(rows.places()));
            least = rows.row() + 1;
        }
        if (!rows.status()) {
            return rows.status();
        }
    }
    return tokens.status();
}

struct Place
{
    DocumentId id = 0;
    qint32 start = 0;
};

/// By document and place. Each is counted first, so that it goes where it belongs at once; unless
/// ids are so far apart that there would be much to count.
std::vector<Place> sorted(std::vector<Place> places)
{
    constexpr size_t kFarApart = 16;
    const auto isBefore = [](const Place& a, const Place& b) {
        return a.id != b.id ? a.id < b.id : a.start < b.start;
    };
    const auto [first, last] = std::ranges::minmax(places, {}, &Place::id);
    const auto span = static_cast<size_t>(last.id - first.id) + 1;
    if (span / kFarApart > places.size()) {
        std::ranges::sort(places, isBefore);
        return places;
    }
    std::vector<size_t> next(span + 1);
    for (const Place& place : places) {
        ++next[static_cast<size_t>(place.id - first.id) + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<Place> inOrder(places.size());
    for (const Place& place : places) {
        inOrder[next[static_cast<size_t>(place.id - first.id)]++] = place;
    }
    for (auto from = inOrder.begin(); from != inOrder.end();) {
        const auto to = std::find_if(from, inOrder.end(),
                                     [from](const Place& place) { return place.id != from->id; });
        std::sort(from, to, isBefore);
        from = to;
    }
    return inOrder;
}

Occurrences gathered(const std::vector<Place>& places)
{
    Occurrences found;
    for (const Place& place : places) {
        if (found.ids.empty() || found.ids.back() != place.id) {
            found.ids.push_back(place.id);
            found.ends.push_back(found.places.size());
        }
        found.places.push_back(place.start);
        ++found.ends.back();
    }
    return found;
}

/// No more than @p most of each document.
Occurrences firstPlaces(const Occurrences& all, size_t most)
{
    Occurrences first;
    for (size_t i = 0; i < all.ids.size(); ++i) {
        const auto places = all.of(i).first(std::min(most, all.of(i).size()));
        first.ids.push_back(all.ids[i]);
        first.places.insert(first.places.end(), places.begin(), places.end());
        first.ends.push_back(first.places.size());
    }
    return first;
}

} // namespace

PhraseSearch::PhraseSearch(TokenTable& table, const Tokens& tokens)
{
    for (const Token& token : tokens) {
        Part part{static_cast<qint32>(m_parts.size()), 0,
                  std::make_unique<TokenRows>(table.cursors(), token)};
        part.size = part.rows->size();
        m_parts.push_back(std::move(part));
        if (m_parts.back().rows->isEmpty()) {
            break; // nothing has the phrase, or the table can't be read
        }
    }
    // What stands for several tokens is another matter, see run().
    std::ranges::sort(m_parts, {}, [](const Part& part) {
        return std::tuple(part.rows->token().opensEnd, part.size);
    });
    m_size = m_parts.empty() ? 0 : m_parts.front().size;
}

Result<Occurrences> PhraseSearch::run(const std::vector<DocumentId>* within, size_t most)
{
    for (const Part& part : m_parts) {
        if (!part.rows->status()) {
            return part.rows->status().error();
        }
    }
    const bool canMatch = !m_parts.empty() && std::ranges::none_of(m_parts, [](const Part& part) {
        return part.rows->isEmpty();
    });
    if (!canMatch) {
        return Occurrences();
    }
    Part& last = m_parts.back();
    if (!last.rows->token().opensEnd) {
        return join(within, nullptr, most);
    }
    // The many tokens that it stands for are looked at in the few documents that have the rest,
    // unless that is one token in any document: mostly a mark, which nearly all have.
    constexpr size_t kOneAndEnd = 2;
    if (m_parts.size() > kOneAndEnd || (m_parts.size() == kOneAndEnd && within != nullptr)) {
        const Result<Occurrences> rest = join(within, nullptr, kAllPlaces);
        return rest ? ending(last, *rest, most) : rest;
    }
    Result<Occurrences> ends = unite(last, within);
    if (!ends || m_parts.size() == 1) {
        return ends ? firstPlaces(*ends, most) : ends;
    }
    return join(&ends->ids, &*ends, most);
}

Result<Occurrences> PhraseSearch::join(const std::vector<DocumentId>* within,
                                       const Occurrences* allowed, size_t most)
{
    std::vector<Stream> streams;
    for (Part& part : m_parts) {
        if (part.rows->token().opensEnd) {
            continue;
        }
        if (!part.rows->nextToken()) {
            return part.rows->status() ? Result<Occurrences>(Occurrences())
                                       : Result<Occurrences>(part.rows->status().error());
        }
        streams.push_back({part.rows->rows(), part.offset, {}, 0});
    }
    Occurrences found;
    std::span<const DocumentId> left;
    if (within != nullptr) {
        left = *within;
    }
    DocumentId least = 0;
    size_t at = 0; // in what is allowed, which are the documents within
    while (align(streams, within == nullptr ? nullptr : &left, least)) {
        const DocumentId row = streams.front().rows.row();
        const size_t before = found.places.size();
        if (allowed == nullptr) {
            appendPlaces(streams, nullptr, found.places, most);
        } else {
            while (allowed->ids[at] != row) {
                ++at;
            }
            const std::span<const qint32> places = allowed->of(at);
            appendPlaces(streams, &places, found.places, most);
        }
        if (found.places.size() > before) {
            found.ids.push_back(row);
            found.ends.push_back(found.places.size());
        }
        least = row + 1;
    }
    for (const Stream& stream : streams) {
        if (!stream.rows.status()) {
            return stream.rows.status().error();
        }
    }
    return found;
}

Result<Occurrences> PhraseSearch::unite(Part& part, const std::vector<DocumentId>* within)
{
    std::vector<Place> places;
    const Status done = visit(*part.rows, within, [&](DocumentId id, PlaceReader reader) {
        for (qint64 place = reader.next(); place < PlaceReader::kEnd; place = reader.next()) {
            if (place >= part.offset) {
                places.push_back({id, static_cast<qint32>(place) - part.offset});
            }
        }
    });
    if (!done) {
        return done.error();
    }
    return places.empty() ? Occurrences() : gathered(sorted(std::move(places)));
}

Result<Occurrences> PhraseSearch::ending(Part& part, const Occurrences& rest, size_t most)
{
    std::vector<bool> ends(rest.places.size());
    const Status done = visit(*part.rows, &rest.ids, [&](DocumentId id, PlaceReader reader) {
        const auto at = std::ranges::lower_bound(rest.ids, id) - rest.ids.begin();
        const std::span<const qint32> places = rest.of(static_cast<size_t>(at));
        auto next = places.begin();
        for (qint64 place = reader.next(); place < PlaceReader::kEnd; place = reader.next()) {
            const qint64 start = place - part.offset;
            next = std::lower_bound(next, places.end(), start);
            if (next == places.end()) {
                break;
            }
            if (*next == start) {
                ends[static_cast<size_t>(&*next - rest.places.data())] = true;
            }
        }
    });
    if (!done) {
        return done.error();
    }
    Occurrences found;
    for (size_t i = 0, at = 0; i < rest.ids.size(); ++i) {
        const size_t before = found.places.size();
        for (; at < rest.ends[i]; ++at) {
            if (ends[at] && found.places.size() - before < most) {
                found.places.push_back(rest.places[at]);
            }
        }
        if (found.places.size() > before) {
            found.ids.push_back(rest.ids[i]);
            found.ends.push_back(found.places.size());
        }
    }
    return found;
}

} // namespace gongbao::archive
