// SPDX-License-Identifier: GPL-3.0-or-later
// gongbao-pdf: reads one PDF file, which it is sent, for the program that started it, draws its
// pages or hands them over; see source/pdfprotocol.h. Not for people.
#include "source/confinement.h"
#include "source/imagefile.h"
#include "source/pdf/document.h"
#include "source/pdf/imagepages.h"
#include "source/pdf/worker/answers.h"

#include <fcntl.h>
#include <new>
#include <unistd.h>

namespace {

using namespace gongbao::source::pdf;

constexpr quint64 kMemory = 3ULL * 1024 * 1024 * 1024;
constexpr quint64 kCpuSeconds = 900;
constexpr quint64 kFiles = 64;

int serve()
{
    const auto message = receiveMessage();
    const bool known =
        message && (message->kind == MessageKind::Open || message->kind == MessageKind::View);
    std::optional<OpenRequest> request = known ? toOpenRequest(message->content) : std::nullopt;
    if (!request) {
        return 1;
    }
    if (gongbao::source::isImage(request->bytes)) {
        const auto pages = pdfOfImages(request->bytes);
        if (!pages) {
            fail(Failure::Damaged);
            return 0;
        }
        request->bytes = *pages;
    }
    const auto opened = Document::open(request->bytes, request->password);
    if (const auto* failure = std::get_if<Failure>(&opened)) {
        fail(*failure);
        return 0;
    }
    const auto& document = std::get<Document>(opened);
    send(toMessage(MessageKind::Opened, document.pageCount()));
    message->kind == MessageKind::Open ? sendText(document, request->recognised)
                                       : servePages(document, *request);
    return 0;
}

} // namespace

int main()
{
    const gongbao::source::Confinement confinement(
        {.memory = kMemory, .cpuSeconds = kCpuSeconds, .files = kFiles});
    if (!confinement.enter()) {
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
