// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/attachmentreader.h"
#include "parse/linekey.h"
#include "parse/similarity.h"
#include "parse/titles.h"
#include "parse/wordlists.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr double kQuotedTitle = 0.85;
constexpr qsizetype kLongestTitle = 110;

/// The titles in 《》 in lines [begin, end); nested ones are part of the outer.
QStringList quotedTitles(const DocumentLines& part, qsizetype begin, qsizetype end)
{
    QString all;
    for (qsizetype i = begin; i < end; ++i) {
        all += part.line(i).key;
    }
    QStringList titles;
    int depth = 0;
    qsizetype open = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i) == u'《' && depth++ == 0) {
            open = i + 1;
        } else if (all.at(i) == u'》' && depth > 0 && --depth == 0) {
            titles.append(all.sliced(open, i - open));
        }
    }
    return titles;
}

bool isQuoted(const QString& key, const QStringList& titles)
{
    return std::ranges::any_of(titles, [&](const QString& title) {
        return title.size() < 2 * key.size() && similarity(title, key) >= kQuotedTitle;
    });
}

/// Whether a line may begin one of the titles: a cheap question for every line.
bool mayBegin(const ClassifiedLine& line, const QStringList& titles)
{
    const QStringView start = QStringView(line.key).first(std::min<qsizetype>(2, line.key.size()));
    return std::ranges::any_of(titles, [start](const QString& title) {
        return QStringView(title).first(std::min<qsizetype>(8, title.size())).contains(start);
    });
}

/// Takes the title that begins at @p first if @p accept says so. Returns the index behind it.
template<typename Accept>
qsizetype takeTitle(DocumentLines& part, Document& document, qsizetype first, Accept accept)
{
    const qsizetype end = titleEnd(part.lines(), first, part.extent().end);
    const QString title = joinedTitle(part.lines(), first, end);
    if (end == first || part.role(first).known || title.size() > kLongestTitle ||
        !accept(lineKey(title))) {
        return first;
    }
    part.mark(first, end, BlockKind::EnclosedTitle, "title of what is issued"_L1);
    document.enclosedTitles.append(title);
    return end;
}

} // namespace

void readEnclosures(DocumentLines& part, Document& document, qsizetype coverEnd)
{
    const QString title = lineKey(document.title);
    const bool issues = issuesAnotherText(title);
    const QStringList quoted = quotedTitles(part, part.extent().begin, coverEnd);
    if (!document.date || coverEnd >= part.extent().end || (!issues && quoted.isEmpty())) {
        return;
    }
    qsizetype i = takeTitle(part, document, coverEnd, [&](const QString& key) {
        return isQuoted(key, quoted) || (issues && !endsSentence(key));
    });
    for (i = std::max(i, coverEnd); i < part.extent().end; ++i) {
        const ClassifiedLine& line = part.line(i);
        if (line.kind == LineClass::AttachmentLabel) {
            break;
        }
        const bool possible = mayBegin(line, quoted) && isTitleLine(line) &&
                              !endsSentence(line.key) &&
                              (line.gap > 0 || line.startsPage || line.marked);
        if (possible) {
            i = std::max(i, takeTitle(part, document, i, [&](const QString& key) {
                                return isQuoted(key, quoted);
                            }) - 1);
        }
    }
}

} // namespace gongbao::parse
