// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/rankingtext.h"

#include "archive/rows.h"
#include "base/bytesview.h"

#include <algorithm>
#include <string_view>

namespace gongbao::archive {

namespace {

constexpr auto kTexts =
    "SELECT d.title, (SELECT group_concat(title, char(10)) FROM enclosed_title "
    "WHERE document_id = ?1), t.text, d.sort_date "
    "FROM document d JOIN document_text t ON t.document_id = d.id WHERE d.id = ?1";
// In characters, from 1.
constexpr auto kHeadings = "SELECT start, length FROM block "
                           "WHERE document_id = ?1 AND kind = 'heading' ORDER BY place";

/// Walks over the characters of UTF-8 text to places that only go forward.
class CharacterWalk
{
public:
    explicit CharacterWalk(std::string_view text)
        : m_text(text)
    {
    }

    /// The offset in bytes of the character @p number, counted from 1.
    size_t offsetOf(qint64 number)
    {
        // Whole pieces first: to count the characters of one takes hardly longer than to read it.
        constexpr size_t kPiece = 64;
        while (m_offset + kPiece <= m_text.size()) {
            const qint64 after = m_number + charactersIn(m_text.substr(m_offset, kPiece));
            if (after >= number) {
                break;
            }
            m_number = after;
            m_offset += kPiece;
        }
        while (m_offset < m_text.size() && (m_number < number || !isFirstByte(m_text[m_offset]))) {
            m_number += isFirstByte(m_text[m_offset]) ? 1 : 0;
            ++m_offset;
        }
        return m_offset;
    }

private:
    static bool isFirstByte(char byte) { return (uchar(byte) & 0xC0) != 0x80; }
    static qint64 charactersIn(std::string_view piece)
    {
        return std::ranges::count_if(piece, isFirstByte);
    }

    std::string_view m_text;
    qint64 m_number = 1; ///< of the first character that begins at m_offset or behind it
    size_t m_offset = 0;
};

} // namespace

Result<RankingText> readRankingText(Batch& batch, DocumentId id)
{
    Result<Statement*> texts = batch.prepared(kTexts);
    if (!texts) {
        return texts.error();
    }
    RankingText read;
    const Statement& row = **texts;
    (*texts)->bind(1, id);
    if (Status done =
            forEachRow(**texts,
                       [&] {
                           read = {row.text(0), row.text(1), {}, row.utf8(2), row.integer(3)};
                       });
        !done) {
        return done.error();
    }
    Result<Statement*> headings = batch.prepared(kHeadings);
    if (!headings) {
        return headings.error();
    }
    CharacterWalk walk(viewOf(read.text));
    (*headings)->bind(1, id);
    const Status done = forEachRow(**headings, [&] {
        constexpr qint64 kMost = std::numeric_limits<qint32>::max();
        const qint64 first = std::clamp<qint64>((*headings)->integer(0), 0, kMost);
        const size_t start = walk.offsetOf(first);
        const size_t end =
            walk.offsetOf(first + std::clamp<qint64>((*headings)->integer(1), 0, kMost));
        read.headings += QString::fromUtf8(read.text.constData() + start, qsizetype(end - start));
        read.headings += u'\n';
    });
    return done ? Result<RankingText>(std::move(read)) : Result<RankingText>(done.error());
}

} // namespace gongbao::archive
