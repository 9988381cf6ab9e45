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
        const Result<PrintedPages> stored = catalogue.printedPages(issue);
        if (!stored) {
            return stored.error();
        }
        if (const QList<int> lost = lostPages(*stored, *read, pdf.recognition); !lost.isEmpty()) {
            return Error{ErrorCode::Unreadable,
                         Text::tr("%1: the text of pages %2 was recognised before and can't be "
                                  "recognised now; nothing was changed. Install tesseract-ocr and "
                                  "its Chinese languages.")
                             .arg(record->fileName, pageRanges(lost))};
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
