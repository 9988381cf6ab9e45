// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdffile.h"

#include "source/ocr/linesread.h"
#include "source/ocr/scannedpages.h"
#include "source/pdfprocess.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace gongbao::source {

namespace {

using namespace Qt::StringLiterals;
using pdf::Failure;
using pdf::MessageKind;

constexpr qsizetype kMarkWithin = 16;                 // bytes of white space or mark before it
constexpr std::chrono::seconds kPatience{60};         // with one page
constexpr qsizetype kLongestText = 128 * 1024 * 1024; // UTF-16 units

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PdfFile)
};

/// One file's reading, from the start of the process to its end.
class Reading
{
public:
    Reading(QString name, const PdfOptions& options, QString password, const StopToken& stop)
        : m_name(std::move(name))
        , m_options(options)
        , m_password(std::move(password))
        , m_stop(stop)
    {
    }

    Result<PdfText> read(const QByteArray& bytes, const QList<RecognisedPage>& recognised = {});
    /// Why read() failed: for want of a password, or the right one.
    [[nodiscard]] bool isLocked() const { return m_locked; }

private:
    Status take(const pdf::Message& message);
    Status takePage(const QByteArray& content);
    [[nodiscard]] Error errorOf(pdf::Silence silence) const;
    [[nodiscard]] Error broken() const;

    QString m_name;
    const PdfOptions& m_options;
    QString m_password;
    const StopToken& m_stop;
    pdf::Process m_process;
    int m_pageCount = 0;
    int m_lines = 0; ///< of the text so far
    bool m_done = false;
    bool m_locked = false;
    PdfText m_result;
};

Result<PdfText> Reading::read(const QByteArray& bytes, const QList<RecognisedPage>& recognised)
{
    if (Status started = m_process.start(m_options.reader, m_name); !started) {
        return started.error();
    }
    m_process.send(
        pdf::toMessage(MessageKind::Open, pdf::OpenRequest{m_password, bytes, recognised}));
    while (!m_done) {
        const auto answer = m_process.receive(m_stop, kPatience);
        const auto* message = std::get_if<pdf::Message>(&answer);
        const Status taken =
            message != nullptr ? take(*message) : Status(errorOf(std::get<pdf::Silence>(answer)));
        if (!taken) {
            return taken.error();
        }
    }
    return std::move(m_result);
}

Error Reading::errorOf(pdf::Silence silence) const
{
    switch (silence) {
    case pdf::Silence::Stopped:
        return {ErrorCode::Cancelled, Text::tr("Reading %1 was stopped.").arg(m_name)};
    case pdf::Silence::Stalled:
        return {ErrorCode::Unreadable,
                Text::tr("%1: page %2 takes too long to read; the file was given up.")
                    .arg(m_name)
                    .arg(m_result.pages.pages.size() + 1)};
    case pdf::Silence::Broken:
        break;
    }
    return broken();
}

Status Reading::take(const pdf::Message& message)
{
    switch (message.kind) {
    case MessageKind::Opened: {
        const auto count = pdf::toValue(message.content);
        if (!count || *count < 1 || *count > pdf::kMostPages || m_pageCount > 0) {
            return broken();
        }
        m_pageCount = *count;
        return {};
    }
    case MessageKind::Page:
        return takePage(message.content);
    case MessageKind::Done:
        m_done = m_result.pages.pages.size() == m_pageCount && m_pageCount > 0;
        return m_done ? Status() : Status(broken());
    case MessageKind::Failed: {
        const auto value = pdf::toValue(message.content);
        const Failure failure = value ? static_cast<Failure>(*value) : Failure::Damaged;
        m_locked = failure == Failure::Encrypted;
        return pdf::errorOf(failure, m_name, !m_password.isEmpty());
    }
    default:
        break;
    }
    return broken();
}

Status Reading::takePage(const QByteArray& content)
{
    const int number = static_cast<int>(m_result.pages.pages.size()) + 1;
    auto page = pdf::toPageText(content, number);
    const auto isBehind = [&](const PrintedPiece& piece) { return piece.page > m_pageCount; };
    if (!page || number > m_pageCount || std::ranges::any_of(page->pieces, isBehind)) {
        return broken();
    }
    if (number > 1) {
        m_result.text += u'\f';
    }
    for (const QString& line : std::as_const(page->lines)) {
        m_result.text += line + u'\n';
    }
    if (m_result.text.size() > kLongestText) {
        return pdf::errorOf(Failure::OutOfMemory, m_name, false);
    }
    for (PrintedPiece& piece : page->pieces) {
        piece.line += m_lines;
        m_result.pages.pieces.append(piece);
    }
    m_lines += static_cast<int>(page->lines.size());
    m_result.pages.pages.append(page->page);
    return {};
}

Error Reading::broken() const
{
    const auto page = m_result.pages.pages.size() + 1;
    return {ErrorCode::Unreadable,
            m_pageCount > 0
                ? Text::tr("%1: reading page %2 broke off; the file is damaged or made to do harm, "
                           "and was not taken.")
                      .arg(m_name)
                      .arg(page)
                : Text::tr("%1: reading it broke off; the file is damaged or made to do harm, and "
                           "was not taken.")
                      .arg(m_name)};
}

/// The pages on which no line stands.
QList<ocr::Scan> scansOf(const PrintedPages& printed)
{
    QList<bool> hasText(printed.pages.size(), false);
    for (const PrintedPiece& piece : printed.pieces) {
        hasText[piece.page - 1] = true;
    }
    QList<ocr::Scan> scans;
    for (qsizetype i = 0; i < hasText.size(); ++i) {
        if (!hasText[i]) {
            scans.append({static_cast<int>(i) + 1, printed.pages[i].size});
        }
    }
    return scans;
}

/// @p text with what stands on pages that are pictures.
Result<PdfText> withScans(PdfText text, const QByteArray& bytes, const QString& name,
                          const PdfOptions& options, const StopToken& stop)
{
    const QList<ocr::Scan> scans = scansOf(text.pages);
    if (scans.isEmpty()) {
        return text;
    }
    const Result<ocr::ScannedPages> scanned =
        ocr::recognisePages(bytes, name, scans, text.pages.pieces.isEmpty(), options, stop);
    if (!scanned) {
        return scanned.error();
    }
    const bool none = std::ranges::all_of(
        scanned->pages, [](const RecognisedPage& page) { return page.words.isEmpty(); });
    if (none) {
        text.recognition = ocr::recognitionOf(*scanned, text.pages);
        return text;
    }
    Reading reading(name, options, options.password, stop);
    Result<PdfText> whole = reading.read(bytes, scanned->pages);
    if (whole) {
        whole->recognition = ocr::recognitionOf(*scanned, whole->pages);
    }
    return whole;
}

} // namespace

Error damagedPdf(const QString& name)
{
    return pdf::errorOf(Failure::Damaged, name, false);
}

bool isPdf(QByteArrayView bytes)
{
    constexpr QByteArrayView kMark("%PDF-");
    return bytes.first(std::min(bytes.size(), kMarkWithin + kMark.size())).contains(kMark);
}

Result<PdfText> readPdf(const QByteArray& bytes, const QString& name, const PdfOptions& options,
                        const StopToken& stop)
{
    PdfOptions known = options;
    Result<PdfText> read = PdfText();
    for (bool tryAgain = true; tryAgain;) {
        Reading reading(name, options, known.password, stop);
        read = reading.read(bytes);
        tryAgain =
            reading.isLocked() && pdf::askAgain(options.askPassword, name, known.password, stop);
    }
    if (read && options.recognition.enabled) {
        read = withScans(*std::move(read), bytes, name, known, stop);
    }
    if (read && read->pages.pieces.isEmpty()) {
        return Error{ErrorCode::Empty,
                     Text::tr("%1 has no text, only pictures of pages or nothing at all, and its "
                              "characters were not recognised (OCR).")
                         .arg(name)};
    }
    return read;
}

} // namespace gongbao::source
