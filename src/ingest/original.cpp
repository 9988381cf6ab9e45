// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/original.h"

#include "archive/catalogue.h"
#include "model/recognisedpages.h"
#include "source/decoding.h"
#include "source/imagefile.h"

#include <QCoreApplication>

#include <set>

namespace gongbao::ingest {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Original)
};

std::set<int> pagesWithText(const PrintedPages& printed)
{
    std::set<int> pages;
    for (const PrintedPiece& piece : printed.pieces) {
        pages.insert(piece.page);
    }
    return pages;
}

/// Pages whose text @p stored has, recognised at some time, and @p read lacks as no engine read
/// them again.
QList<int> lostPages(const PrintedPages& stored, const source::PdfText& read,
                     const source::RecognitionOptions& recognition)
{
    const std::set<int> now = pagesWithText(read.pages);
    QList<int> lost;
    for (const int page : pagesWithText(stored)) {
        const bool unread = !recognition.enabled || read.recognition.unread.contains(page);
        if (unread && !now.contains(page)) {
            lost.append(page);
        }
    }
    return lost;
}

} // namespace

Result<StoredOriginal> storedOriginal(archive::Database& database, archive::IssueId issue)
{
    archive::Catalogue catalogue(database);
    const Result<archive::IssueRecord> record = catalogue.issue(issue);
    if (!record) {
        return record.error();
    }
    Result<QByteArray> bytes = catalogue.original(issue);
    if (!bytes) {
        return bytes.error();
    }
    Result<PrintedPages> pages = catalogue.printedPages(issue);
    if (!pages) {
        return pages.error();
    }
    return StoredOriginal{record->fileName, *std::move(bytes), *std::move(pages)};
}

Result<archive::Original> readOriginal(const StoredOriginal& stored, const source::PdfOptions& pdf,
                                       const StopToken& stop)
{
    if (source::isPdf(stored.bytes) || source::isImage(stored.bytes)) {
        Result<source::PdfText> read = source::readPdf(stored.bytes, stored.name, pdf, stop);
        if (!read) {
            return read.error();
        }
        if (const QList<int> lost = lostPages(stored.pages, *read, pdf.recognition);
            !lost.isEmpty()) {
            return Error{ErrorCode::Unreadable,
                         Text::tr("%1: the text of pages %2 was recognised before and can't be "
                                  "recognised now; nothing was changed. Install tesseract-ocr and "
                                  "its Chinese languages.")
                             .arg(stored.name, pageRanges(lost))};
        }
        return archive::Original{
            source::SourceText(std::move(read->text), std::move(read->recognition)),
            std::move(read->pages)};
    }
    Result<source::DecodedText> decoded = source::decode(stored.bytes, stored.name);
    if (!decoded) {
        return decoded.error();
    }
    return archive::Original{source::SourceText(std::move(decoded->text))};
}

Result<archive::Original> readOriginal(archive::Database& database, archive::IssueId issue,
                                       const source::PdfOptions& pdf, const StopToken& stop)
{
    const Result<StoredOriginal> stored = storedOriginal(database, issue);
    return stored ? readOriginal(*stored, pdf, stop) : Result<archive::Original>(stored.error());
}

} // namespace gongbao::ingest
