// SPDX-License-Identifier: GPL-3.0-or-later
// What documents cite, and what cites them. Links are found by number when they are asked for, so
// that they hold whatever was imported or replaced in whatever order.
#pragma once

#include "archive/database.h"
#include "archive/records.h"
#include "base/stoptoken.h"

#include <vector>

namespace gongbao::archive {

/// A number that a document cites.
struct CitedNumber
{
    DocumentNumber number;
    QString title; ///< as cited, the first time that one stands before the number; may be empty
    QList<qsizetype> places; ///< of which of Document::citations it is the number
    /// The current documents with that number, newest first. As numbers are not unique there may be
    /// several; where a title is cited and some of them bear it, only these.
    QList<DocumentRecord> documents;
};

/// The numbers that the document cites, each once, in the order of its text.
[[nodiscard]] Result<QList<CitedNumber>> citedNumbers(Database& database, DocumentId id);

/// The current documents that cite the document, newest first: those of which citedNumbers() gives
/// it. Of a former version those that cite its number.
[[nodiscard]] Result<std::vector<DocumentId>> citingDocuments(Database& database, DocumentId id);

/// A number that current documents cite and no current document has.
struct UnresolvedNumber
{
    QString number;                    ///< as shown
    QString title;                     ///< as cited where it is; else empty
    int times = 0;                     ///< how often it is cited
    std::vector<DocumentId> documents; ///< that cite it, newest first
};

/// Those cited by most documents first, then by number.
[[nodiscard]] Result<QList<UnresolvedNumber>> unresolvedNumbers(Database& database,
                                                                const StopToken& stop = {});

} // namespace gongbao::archive
