// SPDX-License-Identifier: GPL-3.0-or-later
// What an archivist should look at in a recognised issue: one check for each kind of doubt. They
// compare and report, and change nothing. Each is silent where it cannot know: a false alarm costs
// more trust than it saves work.
#pragma once

#include "model/issue.h"
#include "parse/documentfinder.h"
#include "parse/tocreader.h"
#include "source/recognition.h"

namespace gongbao::parse {

/// Gazette, year, number and documents are there at all; the day of publication can be; lines that
/// belong to nothing.
[[nodiscard]] QList<Finding> checkIssue(const Issue& issue);

/// 目录 against body: titles, numbers, order, what stands on one side only; item numbers.
/// @p extents are those of issue.documents.
[[nodiscard]] QList<Finding> checkContents(const Issue& issue, const Toc& toc,
                                           const QList<DocumentExtent>& extents);

/// Numbers printed twice; years and serials out of their neighbours' range.
[[nodiscard]] QList<Finding> checkNumbers(const QList<Document>& documents);

/// A numbered document without signature or date; dates that cannot be, or hardly.
[[nodiscard]] QList<Finding> checkRecord(const Document& document, const Issue& issue);

/// The 附件： list against what is printed.
[[nodiscard]] QList<Finding> checkAttachments(const Document& document);

/// 一、二、四、: numbers that are missing or stand twice among the headings and articles.
[[nodiscard]] QList<Finding> checkHeadingNumbers(const Document& document);

/// The title speaks of another year than its text where both say the same otherwise.
[[nodiscard]] QList<Finding> checkTitleYear(const Document& document, const ClassifiedLines& lines,
                                            const DocumentExtent& extent);

/// Days in the text that no calendar has: 2月30日.
[[nodiscard]] QList<Finding> checkTextDates(const Document& document, const ClassifiedLines& lines,
                                            const DocumentExtent& extent);

/// Words printed twice or lost where a page or line of print ended.
[[nodiscard]] QList<Finding> checkBreaks(const ClassifiedLines& lines,
                                         const DocumentExtent& extent);

/// Characters that no gazette prints, in lines [first, end).
[[nodiscard]] QList<Finding> checkCharacters(const ClassifiedLines& lines, qsizetype first,
                                             qsizetype end);

/// Text that comes from character recognition; pages and lines that the engine is not sure of, and
/// pages it could not read.
[[nodiscard]] QList<Finding> checkRecognition(const source::Recognition& recognition);

} // namespace gongbao::parse
