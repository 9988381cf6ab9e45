// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a token over all segments of a table.
#pragma once

#include "archive/idset.h"
#include "archive/postings/rowstream.h"

#include <string>
#include <vector>

namespace gongbao::archive {

/// A token, or with opensEnd all that begin with it. UTF-8 of folded text, or a facet.
struct Token
{
    std::string text;
    bool opensEnd = false;
};

using Tokens = std::vector<Token>;

/// The segments' cursors, to be gone through once.
class TokenRows
{
public:
    /// Looks the token up; status() tells of errors, here and later.
    TokenRows(std::vector<SegmentCursor> cursors, Token token);

    [[nodiscard]] const Token& token() const { return m_token; }
    [[nodiscard]] const Status& status() const { return m_status; }
    /// No segment has it.
    [[nodiscard]] bool isEmpty() const { return m_cursors.empty(); }
    /// About how many bytes its rows take; of those that begin with it, only of the first.
    [[nodiscard]] qint64 size();

    /// To the first token of those asked for, then to the next one; false after the last.
    [[nodiscard]] bool nextToken();
    /// The one it is at.
    [[nodiscard]] const std::string& current() const { return m_current; }
    /// The rows of the token, to be gone through before the next one and while this lives.
    [[nodiscard]] RowStream rows();
    /// The documents of all tokens.
    [[nodiscard]] Result<IdSet> documents();

private:
    [[nodiscard]] bool fits(const SegmentCursor& cursor) const;
    /// Keeps @p cursor unless it is at its end.
    void settle(SegmentCursor& cursor, bool moved);
    [[nodiscard]] bool isCurrent(const SegmentCursor& cursor) const
    {
        return cursor.word() == m_current;
    }

    Token m_token;
    std::vector<SegmentCursor> m_cursors; ///< those with tokens left
    std::string m_current;                ///< empty before the first token
    Status m_status;
};

} // namespace gongbao::archive
