// SPDX-License-Identifier: GPL-3.0-or-later
// Documents to one PDF.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "model/document.h"
#include "publish/fontset.h"
#include "publish/originalpages.h"
#include "source/pdffile.h"

#include <QDateTime>
#include <QSizeF>

#include <functional>

class QIODevice;

namespace gongbao::publish {

enum class Style {
    Official, ///< laid out anew, as GB/T 9704-2012 asks
    Compact,  ///< the same in smaller type, for the screen and to spare paper
    Original, ///< the pages of the issue's PDF; what came as text as Official
};

/// What it is called on the command line and in settings.
[[nodiscard]] QLatin1StringView toName(Style style);
[[nodiscard]] std::optional<Style> styleFromName(QStringView name);

/// A document and where it was printed.
struct PublishItem
{
    Document document;
    QString gazette;
    std::optional<int> year;
    std::optional<int> issueNumber;
    std::optional<int> page;
    std::optional<OriginalPages> original{}; ///< to be taken instead of laying the document out
};

/// Hands over item @p index (from 0). Called once for each, in order, so that only one document
/// need be in memory.
using ItemSource = std::function<Result<PublishItem>(qsizetype index)>;

/// What is known of a document of the file before it is handed over.
struct ListedDocument
{
    QString title{};
    QString number{}; ///< as DocumentNumber::toString() writes it; empty for none
};

struct PdfOptions
{
    Style style = Style::Official; ///< of documents that do not bring original pages
    QString title{};               ///< of the file; that of the first document where empty
    QDateTime created{};           ///< written into the metadata; the same gives the same bytes
    /// The documents in order, so that where one cites another by its number it links to it. None
    /// are needed where there is nothing to link.
    QList<ListedDocument> documents{};
    bool contents = false;    ///< begin with a 目录 of these documents, with links
    source::PdfOptions pdf{}; ///< for files that original pages are taken from
};

struct PdfOutcome
{
    int pages = 0;
    int setAnew = 0;       ///< documents that were laid out, and not taken as they are printed
    QList<QSizeF> sizes{}; ///< of the pages, points, as they are shown
    QString missingCharacters{};             ///< those that no installed font can draw, each once
    QList<FontSubstitution> substitutions{}; ///< faces of the standard that are not installed
};

/// Writes @p count documents into one PDF at @p path: A4 in that style, each document on a
/// page of its own, marked as set anew (重排件) and with its origin; subset fonts embedded, text
/// that copies in reading order, page numbers, an outline entry per document with its attachments,
/// tables as tables. Of a document that brings its original pages these are taken as they are
/// instead; all else is the same. The file appears whole or not at all; a former file at @p path
/// stays until then. The pages of the 目录 are not counted by the page numbers. Memory grows with
/// the number of documents by some bytes each. Blocking; any thread; needs no display.
[[nodiscard]] Result<PdfOutcome> exportPdf(const ItemSource& items, qsizetype count,
                                           const QString& path, const PdfOptions& options,
                                           const StopToken& stop, const Progress& progress);

/// The same to @p device, which is open; errors call it @p name. What it has of a PDF after an
/// error is of no use.
[[nodiscard]] Result<PdfOutcome> writePdf(const ItemSource& items, qsizetype count,
                                          QIODevice& device, const QString& name,
                                          const PdfOptions& options, const StopToken& stop,
                                          const Progress& progress);

} // namespace gongbao::publish
