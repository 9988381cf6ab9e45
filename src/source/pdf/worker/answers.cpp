// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/worker/answers.h"

#include "source/pdf/cutting.h"
#include "source/pdf/document.h"
#include "source/pdf/pagelines.h"
#include "source/pdf/textassembly.h"

#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace gongbao::source::pdf {

namespace {

constexpr qsizetype kHead = 5; // bytes: length and kind

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

void writeBytes(const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::write(STDOUT_FILENO, bytes.constData() + done,
                                      static_cast<size_t>(bytes.size() - done));
        if (count > 0) {
            done += count;
        } else if (count < 0 && errno != EINTR) {
            _exit(1); // nobody listens any more
        }
    }
}

QList<PrintedWord> printedWords(std::vector<Word> words)
{
    QList<PrintedWord> printed;
    for (Word& word : words) {
        printed.append({std::move(word.text), word.box,
                        QList<double>(word.lefts.begin(), word.lefts.end()), word.spaceAfter});
    }
    return printed;
}

std::vector<Word> wordsOf(const RecognisedPage& page)
{
    std::vector<Word> words;
    for (const RecognisedWord& word : page.words) {
        words.push_back({.text = word.text,
                         .box = word.box,
                         .em = word.em,
                         .spaceAfter = false,
                         .lefts = std::vector<double>(word.lefts.begin(), word.lefts.end())});
    }
    return words;
}

/// A file that is asked for drawings, words and pages.
struct Served
{
    const Document& document;
    const OpenRequest& file;
    std::optional<Cutting> cutting{}; ///< none before pages are to be cut out
};

bool cutOut(Served& served, const Message& question)
{
    const auto request = toCutRequest(question.content);
    const auto isThere = [&](const PageCut& cut) {
        return cut.page <= served.document.pageCount();
    };
    if (!request || !std::ranges::all_of(request->pages, isThere)) {
        return false;
    }
    if (!served.cutting) {
        served.cutting.emplace(served.document, served.file);
    }
    served.cutting->cut(*request, [](const Message& message) { send(message); });
    return true;
}

/// False where nothing can be answered.
bool answer(Served& served, const Message& question)
{
    const Document& document = served.document;
    if (question.kind == MessageKind::Cut) {
        return cutOut(served, question);
    }
    if (question.kind == MessageKind::Render) {
        const auto request = toRenderRequest(question.content);
        const auto image = request ? document.render(*request) : std::nullopt;
        if (image) {
            writeBytes(encodedHead(*image));
            writeBytes(image->pixels);
        }
        return image.has_value();
    }
    const auto page = toValue(question.content);
    if (question.kind != MessageKind::Words || !page || *page < 1 || *page > document.pageCount()) {
        return false;
    }
    send(toMessage(printedWords(document.words(*page))));
    return true;
}

} // namespace

std::optional<Message> receiveMessage()
{
    QByteArray bytes = readBytes(kHead);
    if (bytes.size() < kHead) {
        return std::nullopt;
    }
    const qsizetype size = qFromBigEndian<quint32>(bytes.constData());
    Message message{static_cast<MessageKind>(bytes[kHead - 1]), readBytes(size)};
    return message.content.size() == size ? std::optional(std::move(message)) : std::nullopt;
}

void send(const Message& message)
{
    writeBytes(encode(message));
}

void fail(Failure failure)
{
    send(toMessage(MessageKind::Failed, static_cast<qint32>(failure)));
}

void sendText(const Document& document, const QList<RecognisedPage>& recognised)
{
    TextAssembly assembly([](PageText&& page) { send(toMessage(page)); });
    for (int page = 1; page <= document.pageCount(); ++page) {
        PageContent content = document.page(page);
        const auto read = std::ranges::find(recognised, page, &RecognisedPage::page);
        if (content.words.empty() && read != recognised.end()) {
            content.words = wordsOf(*read);
        }
        assembly.add(findLines(std::move(content)));
    }
    assembly.finish();
    send({MessageKind::Done, {}});
}

void servePages(const Document& document, const OpenRequest& file)
{
    Served served{document, file};
    while (const auto question = receiveMessage()) {
        if (!answer(served, *question)) {
            fail(Failure::Damaged);
            return;
        }
    }
}

} // namespace gongbao::source::pdf
