// SPDX-License-Identifier: GPL-3.0-or-later
// gongbao-pdf: reads one PDF file, which it is sent, for the program that started it, draws its
// pages or hands them over; see source/pdfprotocol.h. Not for people.
#include "source/pdf/document.h"
#include "source/pdf/worker/answers.h"
#include "source/pdf/worker/confinement.h"

#include <fcntl.h>
#include <new>
#include <unistd.h>

namespace {

using namespace gongbao::source::pdf;

int serve()
{
    const auto message = receiveMessage();
    const bool known =
        message && (message->kind == MessageKind::Open || message->kind == MessageKind::View);
    const std::optional<OpenRequest> request =
        known ? toOpenRequest(message->content) : std::nullopt;
    if (!request) {
        return 1;
    }
    const auto opened = Document::open(request->bytes, request->password);
    if (const auto* failure = std::get_if<Failure>(&opened)) {
        fail(*failure);
        return 0;
    }
    const auto& document = std::get<Document>(opened);
    send(toMessage(MessageKind::Opened, document.pageCount()));
    message->kind == MessageKind::Open ? sendText(document) : servePages(document, *request);
    return 0;
}

} // namespace

int main()
{
    if (!confine()) {
        return 1;
    }
    constexpr int kPipe = 1024 * 1024; // bytes; where it cannot be as large, answers take longer
    fcntl(STDOUT_FILENO, F_SETPIPE_SZ, kPipe);
    try {
        return serve();
    } catch (const std::bad_alloc&) {
        fail(Failure::OutOfMemory);
    } catch (...) {
        fail(Failure::Damaged);
    }
    return 0;
}
