// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdfpages.h"

#include "base/checksum.h"
#include "source/pdfprocess.h"

#include <QCoreApplication>

#include <utility>

namespace gongbao::source {

namespace {

using pdf::MessageKind;
using pdf::Silence;

constexpr std::chrono::seconds kPatience{30};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PdfPages)
};

Error stopped(const QString& name)
{
    return {ErrorCode::Cancelled, Text::tr("Looking at %1 was stopped.").arg(name)};
}

/// The words as print gives them: what is set apart on a line is parted by a space.
QList<pdf::PrintedWord> printedWords(const QList<RecognisedWord>& words)
{
    constexpr double kSpace = 0.25; // of a character's size
    QList<pdf::PrintedWord> printed;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const RecognisedWord& word = words.at(i);
        const bool isLast = i + 1 == words.size();
        const double gap = isLast ? 0 : words.at(i + 1).box.left() - word.box.right();
        printed.append({word.text, word.box, word.lefts, gap > kSpace * word.em});
    }
    return printed;
}

} // namespace

PdfPages::PdfPages(QString reader)
    : m_reader(std::move(reader))
{
}

PdfPages::~PdfPages() = default;

Status PdfPages::prepare()
{
    if (m_process) {
        return {};
    }
    auto process = std::make_unique<pdf::Process>();
    if (Status started = process->start(m_reader, m_name); !started) {
        return started;
    }
    m_process = std::move(process);
    return {};
}

Status PdfPages::open(const QByteArray& bytes, const QString& name, const PdfOptions& options,
                      const StopToken& stop)
{
    m_name = name;
    m_bytes = bytes;
    m_recognised = options.recognition.folder;
    QString password = options.password;
    while (true) {
        bool locked = false;
        Status opened = openWith(password, bytes, locked, stop);
        if (!locked || !pdf::askAgain(options.askPassword, name, password, stop)) {
            return opened;
        }
    }
}

/// @p locked is set where another password might open the file.
Status PdfPages::openWith(const QString& password, const QByteArray& bytes, bool& locked,
                          const StopToken& stop)
{
    if (Status prepared = prepare(); !prepared) {
        return prepared;
    }
    m_process->send(pdf::toMessage(MessageKind::View, {password, bytes}));
    const auto answer = m_process->receive(stop, kPatience);
    const auto* message = std::get_if<pdf::Message>(&answer);
    const auto value = message != nullptr ? pdf::toValue(message->content) : std::nullopt;
    if (value && message->kind == MessageKind::Opened && *value >= 1 && *value <= pdf::kMostPages) {
        m_pageCount = *value;
        return {};
    }
    m_process.reset();
    if (message == nullptr && std::get<Silence>(answer) == Silence::Stopped) {
        return stopped(m_name);
    }
    const bool told = value && message->kind == MessageKind::Failed;
    const auto failure = told ? static_cast<pdf::Failure>(*value) : pdf::Failure::Damaged;
    locked = failure == pdf::Failure::Encrypted;
    return pdf::errorOf(failure, m_name, !password.isEmpty());
}

Result<pdf::PageImage> PdfPages::render(const pdf::RenderRequest& request, const StopToken& stop)
{
    auto answer = ask(pdf::toMessage(request), request.page, stop);
    if (!answer) {
        return answer.error();
    }
    auto image = answer->kind == MessageKind::Image
                     ? pdf::toPageImage(std::move(answer->content), request.part.size())
                     : std::nullopt;
    return image ? Result(std::move(*image)) : Result<pdf::PageImage>(failed(request.page));
}

Result<QList<pdf::PrintedWord>> PdfPages::words(int page, const StopToken& stop)
{
    const auto answer = ask(pdf::toMessage(MessageKind::Words, page), page, stop);
    if (!answer) {
        return answer.error();
    }
    auto words = answer->kind == MessageKind::PageWords ? pdf::toPrintedWords(answer->content)
                                                        : std::nullopt;
    if (!words) {
        return failed(page);
    }
    return words->isEmpty() ? recognisedWords(page) : std::move(*words);
}

QList<pdf::PrintedWord> PdfPages::recognisedWords(int page)
{
    if (m_recognised.isEmpty()) {
        return {};
    }
    if (!m_kept) {
        m_kept.emplace(m_recognised, sha256(m_bytes));
    }
    const auto kept = m_kept->page(page);
    return kept ? printedWords(kept->recognised.words) : QList<pdf::PrintedWord>();
}

Result<pdf::Message> PdfPages::ask(const pdf::Message& question, int page, const StopToken& stop)
{
    if (!m_process) {
        return failed(page);
    }
    m_process->send(question);
    auto answer = m_process->receive(stop, kPatience);
    if (auto* message = std::get_if<pdf::Message>(&answer)) {
        return std::move(*message);
    }
    const Error error = failed(page);
    switch (std::get<Silence>(answer)) {
    case Silence::Stopped:
        return stopped(m_name);
    case Silence::Stalled:
        return Error{ErrorCode::Unreadable,
                     Text::tr("Page %1 of %2 takes too long to draw. Its text can be read beside "
                              "this.")
                         .arg(page)
                         .arg(m_name)};
    case Silence::Broken:
        break;
    }
    return error;
}

Status PdfPages::cut(const pdf::CutRequest& request,
                     const std::function<void(const pdf::CutAnswer& answer)>& begin,
                     const ObjectSink& object, const StopToken& stop)
{
    if (!m_process) {
        return notCut(request, Silence::Broken);
    }
    m_process->send(pdf::toMessage(request));
    std::optional<pdf::CutAnswer> pages;
    for (int taken = 0; !pages || taken < pages->objects;) {
        const auto answer = m_process->receive(stop, kPatience);
        const auto* message = std::get_if<pdf::Message>(&answer);
        if (message == nullptr) {
            return notCut(request, std::get<Silence>(answer));
        }
        if (!pages && message->kind == MessageKind::CutPages) {
            pages = pdf::toCutAnswer(message->content, request.pages.size());
            if (!pages) {
                return notCut(request, Silence::Broken);
            }
            begin(*pages);
            continue;
        }
        const auto next = pages && message->kind == MessageKind::CutObject
                              ? pdf::toCutObject(message->content)
                              : std::nullopt;
        if (!next) {
            return notCut(request, Silence::Broken);
        }
        object(*next);
        ++taken;
    }
    return {};
}

/// Ends the process, as failed() does.
Error PdfPages::notCut(const pdf::CutRequest& request, Silence silence)
{
    m_process.reset();
    if (silence == Silence::Stopped) {
        return stopped(m_name);
    }
    return {ErrorCode::Unreadable,
            Text::tr("%1: page %2 and those after it cannot be taken out of the file, which is "
                     "damaged or made to do harm. Export the document in the official style.")
                .arg(m_name)
                .arg(request.pages.isEmpty() ? 0 : request.pages.first().page)};
}

/// Ends the process too: what it would say next is not to be trusted.
Error PdfPages::failed(int page)
{
    m_process.reset();
    return {ErrorCode::Unreadable,
            Text::tr("Page %1 of %2 cannot be drawn: it is damaged, or made to do harm. Its text "
                     "can be read beside this.")
                .arg(page)
                .arg(m_name)};
}

} // namespace gongbao::source
