// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a token out of all segments.
#pragma once

#include "archive/postings/segmentcursor.h"

#include <vector>

namespace gongbao::archive {

/// Rows in ascending order, each as the newest segment that tells of it has it, and only those that
/// have the token. Moves the cursors, which it borrows and which stand on one token.
class RowStream
{
public:
    /// @p cursors: of the newest segment first.
    explicit RowStream(const std::vector<SegmentCursor*>& cursors);

    /// To the first row from @p least on, which is not before the present one; false where there is
    /// none, and at an error.
    [[nodiscard]] bool skipTo(DocumentId least);
    [[nodiscard]] DocumentId row() const { return m_entries.front().row; }
    [[nodiscard]] std::span<const uchar> places() const
    {
        return m_entries.front().cursor->places();
    }
    [[nodiscard]] const Status& status() const { return m_status; }

private:
    struct Entry
    {
        DocumentId row = kBefore;
        int age = 0; ///< 0 for the newest segment
        SegmentCursor* cursor = nullptr;
    };
    static constexpr DocumentId kBefore = std::numeric_limits<DocumentId>::min();

    [[nodiscard]] static bool isBefore(const Entry& a, const Entry& b)
    {
        return a.row != b.row ? a.row < b.row : a.age < b.age;
    }

    std::vector<Entry> m_entries; ///< in the order of isBefore()
    Status m_status;
};

} // namespace gongbao::archive
