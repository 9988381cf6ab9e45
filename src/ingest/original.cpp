// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/original.h"

#include "archive/catalogue.h"
#include "source/decoding.h"
#include "source/imagefile.h"

namespace gongbao::ingest {

Result<archive::Original> readOriginal(archive::Database& database, archive::IssueId issue,
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
    if (source::isPdf(*bytes) || source::isImage(*bytes)) {
        Result<source::PdfText> read = source::readPdf(*bytes, record->fileName, pdf, stop);
        if (!read) {
            return read.error();
        }
        return archive::Original{
            source::SourceText(std::move(read->text), std::move(read->recognition)),
            std::move(read->pages)};
    }
    Result<source::DecodedText> decoded = source::decode(*bytes, record->fileName);
    if (!decoded) {
        return decoded.error();
    }
    return archive::Original{source::SourceText(std::move(decoded->text))};
}

} // namespace gongbao::ingest
