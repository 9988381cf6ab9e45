// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdffile.h"

#include "source/pdfprotocol.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <utility>

namespace gongbao::source {

namespace {

using namespace Qt::StringLiterals;
using pdf::Failure;
using pdf::MessageKind;

constexpr qsizetype kMarkWithin = 16;        // bytes of white space or mark before it
constexpr int kPoll = 20;                    // ms between looks at the stop token
constexpr qint64 kLongestSilence = 60'000;   // ms
constexpr qsizetype kLongestText = 128 * 1024 * 1024; // UTF-16 units

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PdfFile)
};

/// The first one that there is: installed, in the build folder, and for its tests.
QString readerProgram(const PdfOptions& options)
{
    if (!options.reader.isEmpty()) {
        return options.reader;
    }
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString& folder : {u"/"_s, u"/../libexec/gongbao/"_s, u"/../bin/"_s}) {
        const QString program = here + folder + u"gongbao-pdf"_s;
        if (QFileInfo(program).isExecutable()) {
            return program;
        }
    }
    return {};
}

Error errorOf(Failure failure, const QString& name, bool hadPassword)
{
    switch (failure) {
    case Failure::Encrypted:
        return {ErrorCode::Unreadable,
                hadPassword
                    ? Text::tr("%1 is encrypted, and the password does not open it. Check it.")
                          .arg(name)
                    : Text::tr("%1 is encrypted and needs a password: gongbao-cli import "
                               "--password takes it.")
                          .arg(name)};
    case Failure::NoPages:
        return {ErrorCode::Empty, Text::tr("%1 is a PDF file without pages.").arg(name)};
    case Failure::TooManyPages:
        return {ErrorCode::TooLarge,
                Text::tr("%1 has more than %2 pages, the most that a PDF file may have. Split it.")
                    .arg(name)
                    .arg(pdf::kMostPages)};
    case Failure::OutOfMemory:
        return {ErrorCode::TooLarge,
                Text::tr("%1 needs more memory to read than a PDF file is given. Split it.")
                    .arg(name)};
    case Failure::Damaged:
        break;
    }
    return {ErrorCode::Unreadable,
            Text::tr("%1 is damaged: it cannot be read as PDF. Get the file anew.").arg(name)};
}

/// One file's reading, from the start of the process to its end.
class Reading
{
public:
    Reading(QString name, const PdfOptions& options, const StopToken& stop)
        : m_name(std::move(name))
        , m_options(options)
        , m_stop(stop)
    {
    }
    ~Reading() { end(); }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    Result<PdfText> read(const QByteArray& bytes);

private:
    Status start();
    [[nodiscard]] Status wait();
    Status take(const pdf::Message& message);
    Status takePage(const QByteArray& content);
    [[nodiscard]] Error broken() const;
    void end();

    QString m_name;
    const PdfOptions& m_options;
    const StopToken& m_stop;
    QProcess m_process;
    QElapsedTimer m_silence;
    int m_pageCount = 0;
    int m_lines = 0; ///< of the text so far
    bool m_done = false;
    PdfText m_result;
};

Result<PdfText> Reading::read(const QByteArray& bytes)
{
    if (Status started = start(); !started) {
        return started.error();
    }
    m_process.write(pdf::encode(pdf::toMessage(pdf::OpenRequest{m_options.password, bytes})));
    QByteArray replies;
    bool isBroken = false;
    while (!m_done) {
        if (Status waited = wait(); !waited) {
            return waited.error();
        }
        replies += m_process.readAllStandardOutput();
        while (const auto message = pdf::takeMessage(replies, pdf::kLongestReply, isBroken)) {
            m_silence.restart();
            if (Status taken = take(*message); !taken) {
                return taken.error();
            }
        }
        const bool ended = m_process.state() == QProcess::NotRunning &&
                           m_process.bytesAvailable() == 0 && !m_done;
        if (isBroken || ended) {
            return broken();
        }
    }
    return std::move(m_result);
}

Status Reading::start()
{
    const QString program = readerProgram(m_options);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(program, QStringList());
    if (program.isEmpty() || !m_process.waitForStarted()) {
        return Error{ErrorCode::Unsupported,
                     Text::tr("%1: PDF files need the program gongbao-pdf, which is not beside "
                              "this one. Install Gongbao anew.")
                         .arg(m_name)};
    }
    m_silence.start();
    return {};
}

/// For news of the process, or a reason to wait no longer.
Status Reading::wait()
{
    if (m_stop.stop_requested()) {
        return Error{ErrorCode::Cancelled, Text::tr("Reading %1 was stopped.").arg(m_name)};
    }
    if (m_silence.elapsed() > kLongestSilence) {
        return Error{ErrorCode::Unreadable,
                     Text::tr("%1: page %2 takes too long to read; the file was given up.")
                         .arg(m_name)
                         .arg(m_result.pages.pages.size() + 1)};
    }
    if (m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(kPoll);
    }
    return {};
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
        const auto failure = pdf::toValue(message.content);
        return errorOf(failure ? static_cast<Failure>(*failure) : Failure::Damaged, m_name,
                       !m_options.password.isEmpty());
    }
    case MessageKind::Open:
        break;
    }
    return broken();
}

Status Reading::takePage(const QByteArray& content)
{
    const int number = static_cast<int>(m_result.pages.pages.size()) + 1;
    auto page = pdf::toPageText(content, number);
    if (!page || number > m_pageCount) {
        return broken();
    }
    if (number > 1) {
        m_result.text += u'\f';
    }
    for (const QString& line : std::as_const(page->lines)) {
        m_result.text += line + u'\n';
    }
    if (m_result.text.size() > kLongestText) {
        return errorOf(Failure::OutOfMemory, m_name, false);
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

void Reading::end()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.closeWriteChannel();
        if (!m_done || !m_process.waitForFinished(kPoll)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
}

} // namespace

Error damagedPdf(const QString& name)
{
    return errorOf(Failure::Damaged, name, false);
}

bool isPdf(QByteArrayView bytes)
{
    constexpr QByteArrayView kMark("%PDF-");
    return bytes.first(std::min(bytes.size(), kMarkWithin + kMark.size())).contains(kMark);
}

Result<PdfText> readPdf(const QByteArray& bytes, const QString& name, const PdfOptions& options,
                        const StopToken& stop)
{
    Result<PdfText> read = Reading(name, options, stop).read(bytes);
    if (read && read->pages.pieces.isEmpty()) {
        return Error{ErrorCode::Empty,
                     Text::tr("%1 has no text, only pictures of pages. Recognise its characters "
                              "(OCR) with another program first, and import the result.")
                         .arg(name)};
    }
    return read;
}

} // namespace gongbao::source
