// SPDX-License-Identifier: GPL-3.0-or-later
// gongbao-pdf: reads one PDF file, which it is sent, for the program that started it; see
// source/pdfprotocol.h. Not for people.
#include "source/pdf/document.h"
#include "source/pdf/pagelines.h"
#include "source/pdf/textassembly.h"
#include "source/pdf/worker/confinement.h"

#include <QtEndian>

#include <unistd.h>

#include <cerrno>
#include <new>

namespace {

using namespace gongbao::source::pdf;

/// Reads @p size bytes; fewer only at the end of the input.
QByteArray readBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < size) {
        const ssize_t count =
            ::read(STDIN_FILENO, bytes.data() + done, static_cast<size_t>(size - done));
        if (count > 0) {
            done += count;
        } else if (count == 0 || errno != EINTR) {
            break;
        }
    }
    bytes.truncate(done);
    return bytes;
}

void send(const Message& message)
{
    const QByteArray bytes = encode(message);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count =
            ::write(STDOUT_FILENO, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (count > 0) {
            done += count;
        } else if (count < 0 && errno != EINTR) {
            _exit(1); // nobody listens any more
        }
    }
}

void fail(Failure failure)
{
    send(toMessage(MessageKind::Failed, static_cast<qint32>(failure)));
}

void readPages(const Document& document)
{
    TextAssembly assembly([](PageText&& page) { send(toMessage(page)); });
    for (int page = 1; page <= document.pageCount(); ++page) {
        assembly.add(findLines(document.page(page)));
    }
    assembly.finish();
    send({MessageKind::Done, {}});
}

int serve()
{
    const QByteArray head = readBytes(5);
    if (head.size() < 5 || static_cast<MessageKind>(head[4]) != MessageKind::Open) {
        return 1;
    }
    const qsizetype size = qFromBigEndian<quint32>(head.constData());
    const QByteArray content = readBytes(size);
    const std::optional<OpenRequest> request = toOpenRequest(content);
    if (content.size() != size || !request) {
        return 1;
    }
    const auto opened = Document::open(request->bytes, request->password);
    if (const auto* failure = std::get_if<Failure>(&opened)) {
        fail(*failure);
        return 0;
    }
    const auto& document = std::get<Document>(opened);
    send(toMessage(MessageKind::Opened, document.pageCount()));
    readPages(document);
    return 0;
}

} // namespace

int main()
{
    if (!confine()) {
        return 1;
    }
    try {
        return serve();
    } catch (const std::bad_alloc&) {
        fail(Failure::OutOfMemory);
    } catch (...) {
        fail(Failure::Damaged);
    }
    return 0;
}
