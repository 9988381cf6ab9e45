// SPDX-License-Identifier: GPL-3.0-or-later
// Where a segment of FTS5's index is read from.
#pragma once

#include "archive/records.h"
#include "base/result.h"

#include <optional>
#include <string_view>
#include <vector>

namespace gongbao::archive {

/// A sorted piece of the index; each transaction leaves one, and FTS5 merges them.
struct Segment
{
    int id = 0;
    int firstPage = 0;
    int lastPage = 0;
};

/// The page on which a token stands, where the segment has it.
struct TokenPlace
{
    int page = 0;
    bool hasJumps = false; ///< the last token of the page goes on over many
};

/// The first row that begins on a page.
struct PageJump
{
    DocumentId row = 0;
    int page = 0;
};

/// Gives the pages of one segment, for the thread that it was made on.
class SegmentPages
{
public:
    SegmentPages() = default;
    SegmentPages(const SegmentPages&) = delete;
    SegmentPages& operator=(const SegmentPages&) = delete;
    virtual ~SegmentPages() = default;

    [[nodiscard]] virtual int lastPage() const = 0;
    /// Errors: those of the archive, and Cancelled.
    [[nodiscard]] virtual Status read(int page, std::vector<uchar>& into) = 0;
    /// Where @p token is, or, if the segment lacks it, those next to it.
    [[nodiscard]] virtual Result<TokenPlace> find(std::string_view token) = 0;
    /// The first rows of the pages over which the last token of @p page goes on, in order; not of
    /// all of these pages.
    [[nodiscard]] virtual Result<std::vector<PageJump>> jumps(int page) = 0;
    /// What is said of bytes that are no index.
    [[nodiscard]] virtual Error damage() const = 0;
};

} // namespace gongbao::archive
