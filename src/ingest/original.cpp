// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/original.h"

#include "archive/catalogue.h"
#include "source/decoding.h"

namespace gongbao::ingest {

Result<source::SourceText> originalText(archive::Database& database, archive::IssueId issue,
                                        const source::PdfOptions& pdf, const StopToken& stop)
{
    archive::Catalogue catalogue(database);
    const Result<archive::IssueRecord> record = catalogue.issue(issue);
    if (!record) {
        return record.error();
    }
    const Result<QByteArray> bytes = catalogue.original(issue);
    if (!bytes) {
        return bytes.error();
    }
    if (source::isPdf(*bytes)) {
        Result<source::PdfText> read = source::readPdf(*bytes, record->fileName, pdf, stop);
        return read ? Result<source::SourceText>(source::SourceText(std::move(read->text)))
                    : Result<source::SourceText>(read.error());
    }
    Result<source::DecodedText> decoded = source::decode(*bytes, record->fileName);
    return decoded ? Result<source::SourceText>(source::SourceText(std::move(decoded->text)))
                   : Result<source::SourceText>(decoded.error());
}

} // namespace gongbao::ingest
