// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of an archive to PDF files: all in one, or one each.
#pragma once

#include "archive/database.h"
#include "archive/records.h"
#include "publish/pdfexport.h"

namespace gongbao::publish {

/// A file to write and what goes into it, in order.
struct ExportFile
{
    QString path;
    std::vector<archive::DocumentId> documents{};
};

struct ExportOptions
{
    Style style = Style::Official;
    bool mask = false;        ///< hide what original pages show of other documents; see pagesOf()
    QDateTime created{};      ///< see PdfOptions
    bool contents = false;    ///< whether files of several documents begin with a 目录
    source::PdfOptions pdf{}; ///< for issues' PDF files
};

struct ExportReport
{
    QString path{}; ///< the file, or the folder of several
    qsizetype documents = 0;
    PdfOutcome outcome{}; ///< of all files together
};

/// Writes @p files one after the other, each as exportPdf() says. A document that is not there, or
/// a file of another kind in the way, is named before anything is written. Stops at the first
/// failure; files that are complete by then stay. Blocking; in the thread of @p database.
[[nodiscard]] Result<ExportReport> exportFiles(archive::Database& database,
                                               const QList<ExportFile>& files,
                                               const ExportOptions& options, const StopToken& stop,
                                               const Progress& progress);

/// A PDF that is in no file.
struct MadePdf
{
    QString title{}; ///< of the one document, or of the collection
    QByteArray bytes{};
    PdfOutcome outcome{};
};

/// What exportFiles() writes into one file, kept in memory: to be looked at and to be printed.
/// Blocking; in the thread of @p database.
[[nodiscard]] Result<MadePdf> makePdf(archive::Database& database,
                                      const std::vector<archive::DocumentId>& documents,
                                      const ExportOptions& options, const StopToken& stop,
                                      const Progress& progress);

} // namespace gongbao::publish
