// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/rankingtext.h"

#include "archive/rows.h"

namespace gongbao::archive {

namespace {

constexpr auto kTexts =
    "SELECT d.title, (SELECT group_concat(title, char(10)) FROM enclosed_title "
    "WHERE document_id = ?1), t.text, d.sort_date "
    "FROM document d JOIN document_text t ON t.document_id = d.id WHERE d.id = ?1";
// In characters, from 1.
constexpr auto kHeadings = "SELECT start, length FROM block "
                           "WHERE document_id = ?1 AND kind = 'heading' ORDER BY place";

/// Walks over the characters of a text to places that only go forward.
class CharacterWalk
{
public:
    explicit CharacterWalk(QStringView text)
        : m_text(text)
    {
    }

    /// The offset in UTF-16 units of the character @p number, counted from 1.
    qsizetype offsetOf(qint64 number)
    {
        for (; m_number < number && m_offset < m_text.size(); ++m_number) {
            const bool isPair = m_text[m_offset].isHighSurrogate() &&
                                m_offset + 1 < m_text.size() &&
                                m_text[m_offset + 1].isLowSurrogate();
            m_offset += isPair ? 2 : 1;
        }
        return m_offset;
    }

private:
    QStringView m_text;
    qint64 m_number = 1;
    qsizetype m_offset = 0;
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
                           read = {row.text(0), row.text(1), {}, row.text(2), row.integer(3)};
                       });
        !done) {
        return done.error();
    }
    Result<Statement*> headings = batch.prepared(kHeadings);
    if (!headings) {
        return headings.error();
    }
    CharacterWalk walk(read.text);
    (*headings)->bind(1, id);
    const Status done = forEachRow(**headings, [&] {
        const qint64 first = (*headings)->integer(0);
        const qsizetype start = walk.offsetOf(first);
        const qsizetype end = walk.offsetOf(first + (*headings)->integer(1));
        read.headings += QStringView(read.text).sliced(start, end - start);
        read.headings += u'\n';
    });
    return done ? Result<RankingText>(std::move(read)) : Result<RankingText>(done.error());
}

} // namespace gongbao::archive
