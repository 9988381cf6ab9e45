// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recognisedpages.h"

#include <algorithm>

namespace gongbao {

namespace {

constexpr QChar kTo = u'–';
constexpr QChar kAnd = u'、';

/// Whether @p page is one of @p ranges, as pageRanges() writes them.
bool isNamed(int page, const QString& ranges)
{
    return std::ranges::any_of(ranges.split(kAnd), [page](const QString& range) {
        return page >= range.section(kTo, 0, 0).toInt() && page <= range.section(kTo, -1).toInt();
    });
}

} // namespace

QString pageRanges(const QList<int>& pages)
{
    QStringList ranges;
    for (qsizetype i = 0; i < pages.size();) {
        qsizetype last = i;
        while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) {
            ++last;
        }
        const QString first = QString::number(pages[i]);
        ranges.append(last == i ? first : first + kTo + QString::number(pages[last]));
        i = last + 1;
    }
    return ranges.join(kAnd);
}

std::optional<Finding> recognitionOf(const SourceSpan& span, const PrintedPages& pages,
                                     const QList<Finding>& findings)
{
    const auto found = std::ranges::find(findings, FindingKind::RecognisedText, &Finding::kind);
    if (found == findings.end() || found->args.isEmpty()) {
        return std::nullopt;
    }
    const bool isThere = std::ranges::any_of(pages.piecesOf(span), [&](const PrintedPiece& piece) {
        return isNamed(piece.page, found->args.first());
    });
    return isThere ? std::optional(*found) : std::nullopt;
}

} // namespace gongbao
