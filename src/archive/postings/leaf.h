// SPDX-License-Identifier: GPL-3.0-or-later
// A page of a segment of FTS5's index. What the bytes mean is said in SQLite's source, in the
// comments of ext/fts5/fts5_index.c ("Segment leaves"), for format 4.
#pragma once

#include <QtGlobal>

#include <vector>

namespace gongbao::archive {

/// Tokens with the rows that have them, sorted; what one page can't hold goes on on the next:
///
///     u16 the first row that belongs to a token of an earlier page, 0 without one
///     u16 where the content ends and the list of the tokens' places begins
///     content, then that list
///
/// Places are bytes from the page's beginning. Whatever the bytes are, no place lies outside.
class Leaf
{
public:
    /// What read() takes its bytes from; to be filled, then read().
    [[nodiscard]] std::vector<uchar>& bytes() { return m_bytes; }
    /// false where it is no page of an index.
    [[nodiscard]] bool read();

    static constexpr qsizetype kHeader = 4;

    [[nodiscard]] const uchar* at(qsizetype place) const { return m_bytes.data() + place; }
    [[nodiscard]] qsizetype firstRow() const { return m_firstRow; }
    [[nodiscard]] qsizetype contentEnd() const { return m_contentEnd; }
    /// Where what belongs to tokens of earlier pages ends.
    [[nodiscard]] qsizetype carriedEnd() const;

    /// Where the next token of the page stands, 0 after the last; takeToken() goes on to the one
    /// behind it. false where the list is damaged.
    [[nodiscard]] qsizetype nextToken() const { return m_nextToken; }
    [[nodiscard]] bool isFirstToken() const { return m_nextToken == m_firstToken; }
    [[nodiscard]] bool takeToken();

private:
    std::vector<uchar> m_bytes;
    qsizetype m_firstRow = 0;
    qsizetype m_contentEnd = 0;
    qsizetype m_firstToken = 0;
    qsizetype m_nextToken = 0;
    qsizetype m_list = 0; ///< where the list goes on behind the next token
};

} // namespace gongbao::archive
