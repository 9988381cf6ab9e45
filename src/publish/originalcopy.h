// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pages out of PDF files into the one that is written. No byte of those files is looked into
// here: gongbao-pdf hands over objects, which are counted and written down.
#pragma once

#include "base/stoptoken.h"
#include "publish/originalpages.h"
#include "publish/pdfwriter.h"
#include "source/pdfpages.h"

#include <memory>

namespace gongbao::publish {

/// Borrows the writer. The last file stays open, so that what documents of one issue share, such as
/// fonts, is written once where they follow each other. One thread.
class OriginalCopy
{
public:
    OriginalCopy(PdfWriter& writer, source::PdfOptions options);

    /// The pages' entries; the objects they refer to are written. After an error the file that is
    /// written is of no use.
    [[nodiscard]] Result<QList<source::pdf::CutPage>> copy(const OriginalPages& original,
                                                           const StopToken& stop);

private:
    [[nodiscard]] Status open(const OriginalPages& original, const StopToken& stop);

    PdfWriter& m_writer;
    source::PdfOptions m_options;
    std::unique_ptr<source::PdfPages> m_file; ///< null where none is open
    qint64 m_issue = 0;                       ///< whose file is open
};

} // namespace gongbao::publish
