// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/postings/tokentable.h"

#include "archive/postings/varint.h"
#include "archive/rows.h"
#include "archive/sqliteerror.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>

namespace gongbao::archive {

namespace {

// Records of a table's data, and the parts of their numbers: 16 bits of segment, 1 that tells the
// lists of jumps, 5 of height, 31 of page.
constexpr qint64 kStructure = 10;
constexpr int kSegmentShift = 37;
constexpr int kJumpsShift = 36;
constexpr int kSegmentIds = 0xFFFF;

constexpr qint64 kFormat = 4;

// As large as FTS5 lets them become.
constexpr int kLargestRecord = 1 << 16;
constexpr int kMostSegments = 2000;

/// FTS5 writes what a transaction gathered when a savepoint begins.
constexpr auto kWritePending = "SAVEPOINT gongbao_pending; RELEASE gongbao_pending";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TextIndex)
};

/// What is left of a record, read number by number.
class Numbers
{
public:
    explicit Numbers(const std::vector<uchar>& bytes, size_t from)
        : m_at(bytes.data() + std::min(from, bytes.size()))
        , m_end(bytes.data() + bytes.size())
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }
    [[nodiscard]] bool takeZero()
    {
        const bool isZero = m_at != m_end && *m_at == 0;
        m_at += isZero ? 1 : 0;
        return isZero;
    }
    void skip() { static_cast<void>(next()); }
    [[nodiscard]] qint64 next() { return static_cast<qint64>(readVarint(m_at, m_end)); }
    [[nodiscard]] int nextInt()
    {
        return static_cast<int>(std::clamp<qint64>(next(), 0, std::numeric_limits<int>::max() - 1));
    }

private:
    const uchar* m_at;
    const uchar* m_end;
};

} // namespace

class TokenTable::Pages : public SegmentPages
{
public:
    Pages(TokenTable& table, Segment segment)
        : m_table(table)
        , m_segment(segment)
    {
    }

    [[nodiscard]] int lastPage() const override { return m_segment.lastPage; }
    [[nodiscard]] Error damage() const override { return m_table.damage(); }

    [[nodiscard]] Status read(int page, std::vector<uchar>& into) override
    {
        if (Status going = m_table.m_guard.check(); !going) {
            return going;
        }
        return m_table.readRecord((qint64(m_segment.id) << kSegmentShift) + page, into);
    }

    [[nodiscard]] Result<TokenPlace> find(std::string_view token) override
    {
        Statement& find = *m_table.m_find;
        find.bind(1, qint64(m_segment.id));
        find.bind(2, QByteArray::fromRawData(token.data(), qsizetype(token.size())));
        std::optional<TokenPlace> found;
        const Status done = forEachRow(find, [&] {
            found = {static_cast<int>(find.integer(0) / 2), find.integer(0) % 2 != 0};
        });
        if (!done) {
            return done.error();
        }
        if (!found) {
            return damage(); // an entry without a word leads to the first page
        }
        const TokenPlace& place = *found;
        // A segment that is being merged away begins later than its list says.
        return place.page < m_segment.firstPage ? TokenPlace{m_segment.firstPage, false} : place;
    }

    /// Flags, a page, the row that begins on it first; then for each page that follows how much
    /// higher its first row is, or 0 where none begins there. The lowest flag says that there may
    /// be a further list, in the record of the next number.
    [[nodiscard]] Result<std::vector<PageJump>> jumps(int page) override
    {
        std::vector<PageJump> jumps;
        qint64 record = (qint64(m_segment.id) << kSegmentShift) + (qint64(1) << kJumpsShift) + page;
        for (bool goesOn = true; goesOn; ++record) {
            const Result<std::vector<uchar>> bytes = m_table.listOfJumps(record);
            if (!bytes) {
                return bytes.error();
            }
            goesOn = !bytes->empty() && (bytes->front() & 1) != 0;
            Numbers numbers(*bytes, 1);
            PageJump jump;
            jump.page = numbers.nextInt();
            while (!numbers.isAtEnd() && jump.page <= m_segment.lastPage) {
                if (!numbers.takeZero()) {
                    jump.row = static_cast<DocumentId>(quint64(jump.row) + quint64(numbers.next()));
                    jumps.push_back(jump);
                }
                ++jump.page;
            }
        }
        return jumps;
    }

private:
    TokenTable& m_table;
    Segment m_segment;
};

TokenTable::TokenTable(Database& database, const char* name, Detail detail, const StopGuard& guard)
    : m_database(database)
    , m_guard(guard)
    , m_name(name)
    , m_detail(detail)
{
}

TokenTable::~TokenTable()
{
    sqlite3_blob_close(m_blob);
}

Result<std::unique_ptr<TokenTable>> TokenTable::open(Database& database, Which which,
                                                     const StopGuard& guard)
{
    const char* name = which == Which::Text     ? "search_text"
                       : which == Which::Symbol ? "search_symbol"
                                                : "search_title";
    const Detail detail = which == Which::Symbol ? Detail::None : Detail::Places;
    std::unique_ptr<TokenTable> table(new TokenTable(database, name, detail, guard));
    if (Status written = table->writePending(); !written) {
        return written.error();
    }
    // From here on the open record keeps the connection on one state of the archive.
    const int code = sqlite3_blob_open(database.handle(), "main", (table->m_name + "_data").data(),
                                       "block", kStructure, 0, &table->m_blob);
    if (code == SQLITE_ERROR) {
        return table->damage(); // no such table or record
    }
    if (code != SQLITE_OK) {
        return sqliteError(database.handle(), code);
    }
    Result<Statement> find =
        database.prepare(("SELECT pgno FROM " + table->m_name +
                          "_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1")
                             .constData());
    if (!find) {
        return find.error();
    }
    table->m_find = std::move(*find);
    Status read = table->readSegments();
    return read ? Result<std::unique_ptr<TokenTable>>(std::move(table))
                : Result<std::unique_ptr<TokenTable>>(read.error());
}

Status TokenTable::writePending()
{
    const bool isWriting = sqlite3_txn_state(m_database.handle(), "main") == SQLITE_TXN_WRITE;
    return isWriting ? m_database.execute(kWritePending) : Status();
}

Status TokenTable::readRecord(qint64 id, std::vector<uchar>& into)
{
    // A handle that failed once is of no more use, and only the first error says why.
    if (!m_failure) {
        return m_failure;
    }
    int code = sqlite3_blob_reopen(m_blob, id);
    const int size = code == SQLITE_OK ? sqlite3_blob_bytes(m_blob) : 0;
    if (code == SQLITE_ERROR || size > kLargestRecord) {
        m_failure = damage(); // no such record, or none that FTS5 wrote
        return m_failure;
    }
    if (code == SQLITE_OK) {
        into.resize(static_cast<size_t>(size));
        code = sqlite3_blob_read(m_blob, into.data(), size, 0);
    }
    if (code != SQLITE_OK) {
        m_failure = sqliteError(m_database.handle(), code);
    }
    return m_failure;
}

Result<std::vector<uchar>> TokenTable::listOfJumps(qint64 id)
{
    if (!m_findJumps) {
        Result<Statement> find =
            m_database.prepare(("SELECT block FROM " + m_name + "_data WHERE id = ?").constData());
        if (!find) {
            return find.error();
        }
        m_findJumps = std::move(*find);
    }
    if (Status going = m_guard.check(); !going) {
        return going.error();
    }
    m_findJumps->bind(1, id);
    std::vector<uchar> bytes;
    const Status done = forEachRow(*m_findJumps, [&] {
        const QByteArray block = m_findJumps->blob(0);
        bytes.assign(block.begin(),
                     block.begin() + std::min<qsizetype>(block.size(), kLargestRecord));
    });
    return done ? Result<std::vector<uchar>>(std::move(bytes))
                : Result<std::vector<uchar>>(done.error());
}

/// Levels of segments, the lowest first, each with its segments from the oldest to the newest; a
/// lower level is newer.
Status TokenTable::readSegments()
{
    const Result<qint64> format = integerOf(m_database.prepare(
        ("SELECT v FROM " + m_name + "_config WHERE k = 'version'").constData()));
    if (!format) {
        return format.error();
    }
    if (*format < kFormat) {
        return damage();
    }
    if (*format > kFormat) {
        return Error{ErrorCode::Unsupported,
                     Text::tr("The search index of “%1” is of a later format, which this program "
                              "does not know; open it with a newer version of Gongbao.")
                         .arg(m_database.path())};
    }
    std::vector<uchar> bytes;
    if (Status read = readRecord(kStructure, bytes); !read) {
        return read;
    }
    constexpr size_t kCookie = 4;
    Numbers numbers(bytes, kCookie);
    const int levels = numbers.nextInt();
    numbers.skip(); // how many segments
    numbers.skip(); // what was written so far
    for (int level = 0; level < levels && !numbers.isAtEnd(); ++level) {
        numbers.skip(); // how many of them are being merged
        const int count = numbers.nextInt();
        const auto oldest = std::ssize(m_segments);
        for (int i = 0; i < count && !numbers.isAtEnd(); ++i) {
            if (m_segments.size() == kMostSegments) {
                return damage();
            }
            const int id = numbers.nextInt() & kSegmentIds;
            const int firstPage = numbers.nextInt();
            m_segments.push_back({id, firstPage, numbers.nextInt()});
        }
        std::reverse(m_segments.begin() + oldest, m_segments.end());
    }
    return {};
}

Error TokenTable::damage() const
{
    return indexDamage(m_database.path());
}

std::vector<SegmentCursor> TokenTable::cursors()
{
    std::vector<SegmentCursor> cursors;
    cursors.reserve(m_segments.size());
    for (const Segment& segment : m_segments) {
        cursors.emplace_back(std::make_unique<Pages>(*this, segment), m_detail);
    }
    return cursors;
}

} // namespace gongbao::archive
