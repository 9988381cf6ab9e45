// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF says about itself, in its information dictionary and as XMP, which say the same.
#pragma once

#include "publish/pdfwriter.h"

#include <QDateTime>
#include <QStringList>

namespace gongbao::publish {

struct Metadata
{
    QString title;
    QStringList authors;
    QString subject;
    QStringList keywords;
    QDateTime created;     ///< not written where it is no time
    bool archival = false; ///< the file is PDF/A-2b (ISO 19005-2) and says so
};

/// Writes the information dictionary and returns its number.
[[nodiscard]] int writeInfo(PdfWriter& writer, const Metadata& metadata);

/// Writes the XMP packet (ISO 16684-1), legible in the file as it is, and returns its number.
[[nodiscard]] int writeXmp(PdfWriter& writer, const Metadata& metadata);

} // namespace gongbao::publish
