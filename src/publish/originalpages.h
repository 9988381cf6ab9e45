// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages of an issue's PDF a document is printed on, and what on them is not its own.
#pragma once

#include "base/result.h"
#include "model/issue.h"
#include "model/printedpages.h"
#include "source/cutprotocol.h"

#include <functional>

namespace gongbao::publish {

/// A place that the outline of a file names.
struct OriginalMark
{
    QString title{};
    size_t level = 1;   ///< in the outline, where the document itself has 0
    qsizetype page = 0; ///< of the document's pages, from 0
    double y = 0;       ///< points from the upper edge

    friend bool operator==(const OriginalMark&, const OriginalMark&) = default;
};

/// The pages on which a document is printed, and how to come by them.
struct OriginalPages
{
    qint64 issue = 0;   ///< tells one file from another
    QString fileName{}; ///< for messages
    std::function<Result<QByteArray>()> bytes{};
    QList<source::pdf::PageCut> pages{};
    QList<OriginalMark> marks{};
};

/// Where the lines of an issue are printed, and which of them are of its pages, not of its texts.
struct PrintedIssue
{
    PrintedPages pages{};
    QList<SourceSpan> running{}; ///< running headers and page numbers
};

[[nodiscard]] QList<SourceSpan> runningLines(const Issue& issue);

/// From the page of the document's first line to that of its last one; none where its lines stand
/// on no page. With @p mask, all that is printed before it on its first page and after it on its
/// last one is masked, as far as lines of text tell where it is; running headers and page numbers
/// stay.
[[nodiscard]] QList<source::pdf::PageCut> pagesOf(const Document& document,
                                                  const PrintedIssue& printed, bool mask);

/// Enclosed texts, attachments and headings, on the pages that pagesOf() gives.
[[nodiscard]] QList<OriginalMark> marksOf(const Document& document, const PrintedIssue& printed);

} // namespace gongbao::publish
