// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a table of the search index token by token, as FTS5 wrote it. FTS5's own MATCH works
// through several layers for every row and place, which takes five to ten times as long over
// frequent tokens. docs/adr/0015-reading-the-index.md
#pragma once

#include "archive/database.h"
#include "archive/postings/segmentcursor.h"
#include "archive/stopguard.h"

#include <memory>
#include <vector>

struct sqlite3_blob;

namespace gongbao::archive {

/// One table in the state that the archive has when it is opened; keeps that state in sight of the
/// connection until it goes. Borrows connection and guard; same thread as them.
class TokenTable
{
public:
    enum class Which {
        Text,   ///< search_text: phrases
        Symbol, ///< search_symbol: which documents have a symbol or a facet
        Title,  ///< search_title: phrases of titles
    };

    /// Errors: those of the archive; Unsupported where FTS5 wrote a later format.
    [[nodiscard]] static Result<std::unique_ptr<TokenTable>> open(Database& database, Which which,
                                                                  const StopGuard& guard);
    ~TokenTable();
    TokenTable(const TokenTable&) = delete;
    TokenTable& operator=(const TokenTable&) = delete;

    /// One for each segment, the newest first, which must not outlive the table.
    [[nodiscard]] std::vector<SegmentCursor> cursors();

private:
    class Pages;

    TokenTable(Database& database, const char* name, Detail detail, const StopGuard& guard);

    [[nodiscard]] Status readSegments();
    /// Record @p id of the table's data.
    [[nodiscard]] Status readRecord(qint64 id, std::vector<uchar>& into);
    /// The same for lists of jumps; empty where there is none.
    [[nodiscard]] Result<std::vector<uchar>> listOfJumps(qint64 id);
    [[nodiscard]] Status writePending();
    [[nodiscard]] Error damage() const;

    Database& m_database;
    const StopGuard& m_guard;
    QByteArray m_name;
    Detail m_detail;
    std::vector<Segment> m_segments; ///< the newest first
    std::optional<Statement> m_find;
    std::optional<Statement> m_findJumps;
    sqlite3_blob* m_blob = nullptr;
    Status m_failure; ///< the first one
};

} // namespace gongbao::archive
