// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF says about itself, in its information dictionary and as XMP.
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
    QDateTime created;
};

/// Writes the information dictionary and returns its number.
[[nodiscard]] int writeInfo(PdfWriter& writer, const Metadata& metadata);

/// Writes the XMP packet (ISO 16684-1) and returns its number.
[[nodiscard]] int writeXmp(PdfWriter& writer, const Metadata& metadata);

} // namespace gongbao::publish
