// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a search index that anybody may have written: the tokens, rows and places in them end,
// and lie within what may be.
#include "archive/idset.h"
#include "archive/postings/tokenrows.h"
#include "fuzzinput.h"

#include <algorithm>

using namespace gongbao;
using namespace gongbao::archive;

namespace {

/// Pages of the sizes that the input says, after two bytes on how to go through them.
class FuzzedPages : public SegmentPages
{
public:
    explicit FuzzedPages(std::vector<std::vector<uchar>> pages)
        : m_pages(std::move(pages))
    {
    }

    [[nodiscard]] int lastPage() const override { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] Status read(int page, std::vector<uchar>& into) override
    {
        fuzz::require(page > 0 && page <= lastPage(), "a page of the segment");
        into = m_pages[static_cast<size_t>(page) - 1];
        return {};
    }
    [[nodiscard]] Result<TokenPlace> find(std::string_view /*token*/) override
    {
        return TokenPlace{1, true};
    }
    /// Made of the last page's bytes.
    [[nodiscard]] Result<std::vector<PageJump>> jumps(int /*page*/) override
    {
        std::vector<PageJump> jumps;
        for (const uchar byte : m_pages.back()) {
            jumps.push_back({byte * 8, byte % lastPage() + 1});
        }
        return jumps;
    }
    [[nodiscard]] Error damage() const override { return {ErrorCode::Corrupt, {}}; }

private:
    std::vector<std::vector<uchar>> m_pages;
};

std::vector<std::vector<uchar>> pagesOf(const std::uint8_t* data, std::size_t size)
{
    std::vector<std::vector<uchar>> pages;
    while (size > 0) {
        const std::size_t taken = std::min<std::size_t>(*data, size - 1);
        pages.emplace_back(data + 1, data + 1 + taken);
        data += taken + 1;
        size -= taken + 1;
    }
    return pages;
}

void readPlaces(std::span<const uchar> bytes)
{
    PlaceReader reader(bytes);
    for (qint64 before = -1, place = reader.next(); place < PlaceReader::kEnd;
         before = place, place = reader.next()) {
        fuzz::require(place >= before, "places ascend");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::size_t kOptions = 2;
    if (size <= kOptions) {
        return 0;
    }
    const Detail detail = (data[0] & 1U) != 0 ? Detail::Places : Detail::None;
    const DocumentId step = data[1] + 1;
    std::vector<SegmentCursor> cursors;
    cursors.emplace_back(std::make_unique<FuzzedPages>(pagesOf(data + kOptions, size - kOptions)),
                         detail);
    TokenRows tokens(std::move(cursors), {{}, true});
    fuzz::require(tokens.size() >= 0, "rows have a size");
    std::string before;
    while (tokens.nextToken()) {
        fuzz::require(tokens.current() > before, "tokens ascend");
        before = tokens.current();
        RowStream rows = tokens.rows();
        for (DocumentId least = 0; rows.skipTo(least); least = rows.row() + step) {
            fuzz::require(rows.row() >= least && rows.row() <= kHighestDocument, "rows ascend");
            readPlaces(rows.places());
        }
    }
    return 0;
}
