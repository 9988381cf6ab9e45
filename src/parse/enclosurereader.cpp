// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/attachmentreader.h"
#include "parse/linekey.h"
#include "parse/similarity.h"
#include "parse/titles.h"
#include "parse/wordlists.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr double kQuotedTitle = 0.85;
constexpr qsizetype kLongestTitle = 110;

/// The titles that the covering document names in 《》; nested ones are part of the outer, but may
/// stand below it themselves: what a forwarded notice issues.
class QuotedTitles
{
public:
    QuotedTitles(const DocumentLines& part, qsizetype begin, qsizetype end)
    {
        QString all;
        for (qsizetype i = begin; i < end; ++i) {
            all += withOneKindOfQuotes(part.line(i).key);
        }
        QList<qsizetype> open; // behind each 《 that is not closed yet
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (all.at(i) == u'《') {
                open.append(i + 1);
            } else if (all.at(i) == u'》' && !open.isEmpty()) {
                const qsizetype start = open.takeLast();
                if (open.isEmpty()) {
                    add(all.sliced(start, i - start));
                } else if (open.size() < kMostDepth) {
                    addNested(all.sliced(start, i - start));
                }
            }
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_keys.isEmpty(); }

    [[nodiscard]] bool contain(const QString& printed) const
    {
        const QString key = withOneKindOfQuotes(printed);
        if (m_keys.contains(key) && !key.isEmpty()) {
            return true;
        }
        if (changes(key)) {
            return true;
        }
        const TitlePairs title(key);
        return std::ranges::any_of(m_titles, [&](const TitlePairs& quoted) {
            return quoted.key.size() < 2 * key.size() && similarity(quoted, title) >= kQuotedTitle;
        });
    }

    /// Whether a line may begin one of the titles: a cheap question for every line.
    [[nodiscard]] bool mayBeginWith(const QString& key) const
    {
        return m_pieces.contains(withOneKindOfQuotes(key.left(kPiece)));
    }

private:
    static constexpr qsizetype kPiece = 2;
    static constexpr qsizetype kStart = 8;
    static constexpr qsizetype kMostDepth = 3;
    // So many differ at most that misprints of them are looked for.
    static constexpr std::size_t kMostCompared = 64;

    /// 某条例第十条修正条文: whether what changes a quoted text stands here.
    [[nodiscard]] bool changes(const QString& key) const
    {
        constexpr QStringView kParts[] = {u"条文", u"修正规定", u"总说明", u"对照表"};
        return std::ranges::any_of(kParts, [&](QStringView part) { return key.endsWith(part); }) &&
               std::ranges::any_of(m_titles, [&](const TitlePairs& quoted) {
                   return quoted.key.size() >= kStart && key.startsWith(quoted.key);
               });
    }

    void add(const QString& title)
    {
        if (!m_keys.contains(title) && m_titles.size() < kMostCompared) {
            m_titles.emplace_back(title);
        }
        addNested(title);
    }

    void addNested(const QString& title)
    {
        if (m_keys.contains(title)) {
            return;
        }
        m_keys.insert(title);
        for (qsizetype at = 0; at < std::min(kStart, title.size()); ++at) {
            m_pieces.insert(title.sliced(at, 1));
            if (at + kPiece <= std::min(kStart, title.size())) {
                m_pieces.insert(title.sliced(at, kPiece));
            }
        }
    }

    QSet<QString> m_keys;
    std::vector<TitlePairs> m_titles;
    QSet<QString> m_pieces; ///< of the first characters of each
};

/// Where the note begins that tells in brackets, over several lines too, which meeting passed the
/// text or who published it and when, below the title in lines [@p first, @p end); @p end for none.
qsizetype passingNote(const DocumentLines& part, qsizetype first, qsizetype end)
{
    for (qsizetype i = first + 1; i < end; ++i) {
        const QString note = lineKey(joinedTitle(part.lines(), i, end));
        if (note.startsWith(u'(') && note.endsWith(u')') && note.contains(u'年') &&
            note.contains(u'月')) {
            return i;
        }
    }
    return end;
}

/// Takes the title that begins at @p first if @p accept says so. Returns the index behind it.
template<typename Accept>
qsizetype takeTitle(DocumentLines& part, Document& document, qsizetype first, Accept accept)
{
    const qsizetype behind = titleEnd(part.lines(), first, part.extent().end);
    const qsizetype end = passingNote(part, first, behind);
    const QString title = joinedTitle(part.lines(), first, end);
    if (end == first || part.role(first).known || title.size() > kLongestTitle ||
        !accept(lineKey(title))) {
        return first;
    }
    part.mark(first, end, BlockKind::EnclosedTitle, "title of what is issued"_L1);
    part.mark(end, behind, BlockKind::Note, "who passed it and when"_L1);
    document.enclosedTitles.append(title);
    return behind;
}

} // namespace

void readEnclosures(DocumentLines& part, Document& document, qsizetype coverEnd)
{
    const QString title = lineKey(document.title);
    const bool issues = issuesAnotherText(title);
    const bool isSigned = document.date || !document.issuers.isEmpty();
    if (!isSigned || coverEnd >= part.extent().end) {
        return;
    }
    const QuotedTitles quoted(part, part.extent().begin, coverEnd);
    if (!issues && quoted.isEmpty()) {
        return;
    }
    qsizetype i = takeTitle(part, document, coverEnd, [&](const QString& key) {
        return quoted.contain(key) || (issues && !endsSentence(key));
    });
    for (i = std::max(i, coverEnd); i < part.extent().end; ++i) {
        const ClassifiedLine& line = part.line(i);
        if (line.kind == LineClass::AttachmentLabel) {
            break;
        }
        const bool possible = quoted.mayBeginWith(line.key) && isTitleLine(line) &&
                              !endsSentence(line.key) &&
                              (line.gap > 0 || line.startsPage || line.marked ||
                               part.line(i - 1).key.endsWith(u'。'));
        if (possible) {
            i = std::max(i, takeTitle(part, document, i, [&](const QString& key) {
                                return quoted.contain(key);
                            }) - 1);
        }
    }
}

} // namespace gongbao::parse
