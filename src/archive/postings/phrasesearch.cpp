// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/postings/phrasesearch.h"

#include <algorithm>
#include <tuple>

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

/// Appends where the phrase begins in the row on which all streams stand, the first @p most.
void appendPlaces(std::vector<Stream>& streams, std::vector<qint32>& places, size_t most)
{
    for (Stream& stream : streams) {
        stream.reader = PlaceReader(stream.rows.places());
        stream.next();
    }
    const size_t end = most > places.max_size() - places.size() ? places.max_size() : places.size() + most;
    qint64 start = streams.front().start;
    for (size_t agreed = 0, i = 0; places.size() < end; i = (i + 1) % streams.size()) {
        Stream& stream = streams[i];
        stream.skipTo(start);
        if (stream.isAtEnd()) {
            return;
        }
        agreed = stream.start == start ? agreed + 1 : 1;
        start = stream.start;
        if (agreed == streams.size()) {
            places.push_back(static_cast<qint32>(start));
            ++start;
            agreed = 0;
        }
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

/// Marks those of @p wanted, in ascending order, behind which the token stands at @p offset.
void markPlaces(std::span<const qint32> wanted, std::span<const uchar> places, qint32 offset,
                uchar* marks)
{
    PlaceReader reader(places);
    qint64 place = reader.next();
    for (size_t i = 0; i < wanted.size(); ++i) {
        const qint64 at = qint64(wanted[i]) + offset;
        place = reader.skipTo(at);
        marks[i] |= uchar(place == at);
    }
}

/// Drops what is not marked.
void keepMarked(Occurrences& found, const std::vector<uchar>& marks)
{
    size_t begin = 0;
    size_t ids = 0;
    size_t places = 0;
    for (size_t i = 0; i < found.ids.size(); ++i) {
        const size_t end = found.ends[i];
        const size_t before = places;
        for (; begin < end; ++begin) {
            if (marks[begin] != 0) {
                found.places[places++] = found.places[begin];
            }
        }
        if (places > before) {
            found.ids[ids] = found.ids[i];
            found.ends[ids++] = places;
        }
    }
    found.ids.resize(ids);
    found.ends.resize(ids);
    found.places.resize(places);
}

} // namespace

PhraseSearch::PhraseSearch(TokenTable& table, const std::vector<Token>& tokens)
{
    for (const Token& token : tokens) {
        Part part{static_cast<qint32>(m_parts.size()), 0,
                  std::make_unique<TokenRows>(table.cursors(), token)};
        part.size = part.rows->size();
        m_parts.push_back(std::move(part));
    }
    // What stands for several tokens is looked for last, where the others leave something.
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
    const bool isOpen = last.rows->token().opensEnd;
    Result<Occurrences> found = join(within, isOpen ? kAllPlaces : most);
    if (found && isOpen) {
        if (Status done = filter(*found, last); !done) {
            return done.error();
        }
    }
    return found;
}

Result<Occurrences> PhraseSearch::join(const std::vector<DocumentId>* within, size_t most)
{
    std::vector<Stream> streams;
    for (Part& part : m_parts) {
        if (!part.rows->token().opensEnd && part.rows->nextToken()) {
            streams.push_back({part.rows->rows(), part.offset, {}, 0});
        }
    }
    Occurrences found;
    std::span<const DocumentId> left;
    if (within != nullptr) {
        left = *within;
    }
    DocumentId least = 0;
    while (align(streams, within == nullptr ? nullptr : &left, least)) {
        const DocumentId row = streams.front().rows.row();
        const size_t before = found.places.size();
        appendPlaces(streams, found.places, most);
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

Status PhraseSearch::filter(Occurrences& found, Part& part)
{
    std::vector<uchar> marks(found.places.size());
    while (part.rows->nextToken()) {
        RowStream rows = part.rows->rows();
        auto id = found.ids.cbegin();
        while (id != found.ids.cend() && rows.skipTo(*id)) {
            id = std::lower_bound(id, found.ids.cend(), rows.row());
            if (id != found.ids.cend() && *id == rows.row()) {
                const auto i = static_cast<size_t>(id - found.ids.cbegin());
                const size_t begin = i == 0 ? 0 : found.ends[i - 1];
                markPlaces(found.of(i), rows.places(), part.offset, marks.data() + begin);
                ++id;
            }
        }
        if (!rows.status()) {
            return rows.status();
        }
    }
    keepMarked(found, marks);
    return part.rows->status();
}

} // namespace gongbao::archive
