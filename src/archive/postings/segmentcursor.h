// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the tokens of a segment and the rows that have them.
#pragma once

#include "archive/postings/leaf.h"
#include "archive/postings/segment.h"
#include "archive/postings/varint.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace gongbao::archive {

/// Whether the table says where in a row its tokens stand (FTS5: detail).
enum class Detail { Places, None };

/// Stands on a token of the segment after seek(), and before the first of the token's rows; on a
/// row after nextRow(). What can't be read ends it, and status() says so. Movable.
class SegmentCursor
{
public:
    SegmentCursor(std::unique_ptr<SegmentPages> pages, Detail detail);

    /// To @p token; with @p orNext, where the segment lacks it, to the first one behind it. false
    /// where there is none, or at an error.
    [[nodiscard]] bool seek(std::string_view token, bool orNext = false);
    [[nodiscard]] bool nextToken();
    /// The token, without the mark that FTS5 sets before it.
    [[nodiscard]] std::string_view word() const { return std::string_view(m_token).substr(1); }
    /// About how many bytes the token's rows take.
    [[nodiscard]] qint64 sizeOfRows();

    /// To the next row of the token, in ascending order; false after the last.
    [[nodiscard]] bool nextRow();
    /// To the first row from @p row on, not before the next one; false where there is none.
    [[nodiscard]] bool skipTo(DocumentId row);
    [[nodiscard]] DocumentId row() const { return m_row; }
    /// Whether the row lost the token: what older segments say of it no longer holds.
    [[nodiscard]] bool isGone() const { return m_isGone; }
    /// Where the token stands in the row, as PlaceReader reads it, until the cursor moves; empty
    /// without Detail::Places.
    [[nodiscard]] std::span<const uchar> places() const { return m_places; }

    [[nodiscard]] const Status& status() const { return m_status; }

private:
    bool enterPage(int page);
    bool enterRows();
    bool readToken();
    bool readPlaces();
    bool spill(qsizetype size);
    bool fail(const Error& error);
    bool failDamaged() { return fail(m_pages->damage()); }
    void readJumps();

    std::unique_ptr<SegmentPages> m_pages;
    Detail m_detail;
    Leaf m_leaf;
    std::string m_token;
    std::vector<uchar> m_spilled; ///< places that go on on the next page
    std::vector<PageJump> m_jumps;
    size_t m_nextJump = 0; ///< the first beyond the row that was last skipped to
    std::span<const uchar> m_places;
    Status m_status;
    qsizetype m_at = 0;      ///< where the next row stands on the page
    qsizetype m_rowsEnd = 0; ///< where the token's rows end on the page
    DocumentId m_base = 0;   ///< what the next row is counted from
    DocumentId m_row = 0;
    int m_page = 0;
    bool m_hasJumps = false; ///< that are not read yet
    bool m_endsHere = false; ///< the token's rows end on the page
    bool m_isGone = false;
};

/// Reads where a token stands in the first column of a row, in ascending order.
class PlaceReader
{
public:
    /// What next() gives after the last.
    static constexpr qint64 kEnd = std::numeric_limits<qint64>::max() / 2;

    PlaceReader() = default;
    explicit PlaceReader(std::span<const uchar> places)
        : m_at(places.data())
        , m_end(places.data() + places.size())
    {
    }

    qint64 next()
    {
        step();
        return m_place;
    }
    /// To the first place from @p least on, after next().
    qint64 skipTo(qint64 least)
    {
        PlaceReader here = *this; // in registers: this is where searches spend their time
        while (here.m_place < least) {
            here.step();
        }
        *this = here;
        return m_place;
    }

private:
    /// FTS5 adds 2 to each step; a step of 1 begins another column, and no text is longer than
    /// kLast.
    void step()
    {
        constexpr quint64 kAdded = 2;
        constexpr qint64 kLast = std::numeric_limits<qint32>::max();
        const quint64 ahead = (m_at == m_end ? 0 : readVarint(m_at, m_end)) - kAdded;
        if (ahead > quint64(kLast - m_place)) [[unlikely]] {
            m_at = m_end;
            m_place = kEnd;
        } else {
            m_place += static_cast<qint64>(ahead);
        }
    }

    const uchar* m_at = nullptr;
    const uchar* m_end = nullptr;
    qint64 m_place = 0;
};

} // namespace gongbao::archive
