// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdfprotocol.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gongbao::source::pdf {

namespace {

constexpr qsizetype kHead = 5;            // bytes: length and kind
constexpr double kFarthest = 1'000'000;   // points
constexpr qsizetype kMostItems = 200'000; // lines or pieces of one page

/// Writes values one behind the other.
template<typename... Values>
QByteArray packed(const Values&... values)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    (stream << ... << values);
    return bytes;
}

bool isPlace(double value)
{
    return std::isfinite(value) && std::abs(value) <= kFarthest;
}

bool isPlace(const QRectF& box)
{
    return isPlace(box.x()) && isPlace(box.y()) && isPlace(box.width()) && isPlace(box.height());
}

bool isLine(const QString& line)
{
    return std::ranges::none_of(line,
                                [](QChar c) { return c == u'\n' || c == u'\r' || c == u'\f'; });
}

/// A count and then as many items, of which each takes @p least bytes at least.
bool readCount(QDataStream& stream, qsizetype least, qint32& count)
{
    stream >> count;
    return stream.status() == QDataStream::Ok && count >= 0 && count <= kMostItems &&
           count * least <= stream.device()->bytesAvailable();
}

bool readLines(QDataStream& stream, PageText& page)
{
    qint32 count = 0;
    if (!readCount(stream, 4, count)) {
        return false;
    }
    for (qint32 i = 0; i < count; ++i) {
        QString line;
        stream >> line;
        if (stream.status() != QDataStream::Ok || !isLine(line)) {
            return false;
        }
        page.lines.append(line);
    }
    return true;
}

bool readPieces(QDataStream& stream, int number, PageText& page)
{
    qint32 count = 0;
    if (!readCount(stream, 8 + 4 * 8, count)) {
        return false;
    }
    int above = 1;
    for (qint32 i = 0; i < count; ++i) {
        PrintedPiece piece;
        stream >> piece.line >> piece.page >> piece.box;
        const bool ordered = piece.line >= above && piece.line <= page.lines.size();
        const bool near = piece.page == number || piece.page == number + 1;
        if (stream.status() != QDataStream::Ok || !ordered || !near || !isPlace(piece.box)) {
            return false;
        }
        above = piece.line;
        page.pieces.append(piece);
    }
    return true;
}

bool isDrawable(const RenderRequest& request)
{
    const auto isSide = [](int length) { return length >= 1 && length <= kLongestSide; };
    return request.page >= 1 && request.page <= kMostPages && request.quarterTurns >= 0 &&
           request.quarterTurns <= 3 && isSide(request.size.width()) &&
           isSide(request.size.height()) && request.part.isValid() &&
           QRect(QPoint(), request.size).contains(request.part) &&
           qsizetype{request.part.width()} * request.part.height() <= kMostPixels;
}

constexpr qsizetype kPixel = 4; // bytes, of a pixel in colour
constexpr qsizetype kSide = 4;  // bytes, of a width or a height
constexpr qsizetype kImageHead = 2 * kSide + 1;

} // namespace

QByteArray encode(const Message& message)
{
    QByteArray bytes(kHead, '\0');
    qToBigEndian(static_cast<quint32>(message.content.size()), bytes.data());
    bytes[kHead - 1] = static_cast<char>(message.kind);
    return bytes + message.content;
}

Message toMessage(MessageKind kind, const OpenRequest& request)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << request.password << request.bytes << static_cast<qint32>(request.recognised.size());
    for (const RecognisedPage& page : request.recognised) {
        write(stream, page);
    }
    return {kind, bytes};
}

Message toMessage(const PageText& page)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << page.page.size << page.page.number << static_cast<qint32>(page.lines.size());
    for (const QString& line : page.lines) {
        stream << line;
    }
    stream << static_cast<qint32>(page.pieces.size());
    for (const PrintedPiece& piece : page.pieces) {
        stream << piece.line << piece.page << piece.box;
    }
    return {MessageKind::Page, bytes};
}

Message toMessage(const RenderRequest& request)
{
    return {MessageKind::Render, packed(static_cast<qint32>(request.page), request.size,
                                        static_cast<qint32>(request.quarterTurns), request.part)};
}

QByteArray encodedHead(const PageImage& image)
{
    QByteArray head(kHead + kImageHead, '\0');
    char* const to = head.data();
    qToBigEndian(static_cast<quint32>(kImageHead + image.pixels.size()), to);
    to[kHead - 1] = static_cast<char>(MessageKind::Image);
    qToBigEndian(static_cast<qint32>(image.size.width()), to + kHead);
    qToBigEndian(static_cast<qint32>(image.size.height()), to + kHead + kSide);
    to[kHead + 2 * kSide] = image.grey ? 1 : 0;
    return head;
}

Message toMessage(const QList<PrintedWord>& words)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << static_cast<qint32>(words.size());
    for (const PrintedWord& word : words) {
        stream << word.text << word.box << word.lefts << word.spaceAfter;
    }
    return {MessageKind::PageWords, bytes};
}

Message toMessage(MessageKind kind, qint32 value)
{
    return {kind, packed(value)};
}

std::optional<Message> takeMessage(QByteArray& bytes, qsizetype longest, bool& broken)
{
    if (bytes.size() < kHead) {
        return std::nullopt;
    }
    const qsizetype size = qFromBigEndian<quint32>(bytes.constData());
    const auto kind = static_cast<quint8>(bytes[kHead - 1]);
    if (size > longest || kind < quint8(MessageKind::Open) ||
        kind > quint8(MessageKind::CutObject)) {
        broken = true;
        return std::nullopt;
    }
    if (bytes.size() < kHead + size) {
        bytes.reserve(kHead + size);
        return std::nullopt;
    }
    if (bytes.size() == kHead + size) { // nearly always; and then nothing need be copied
        QByteArray content = std::exchange(bytes, {});
        content.remove(0, kHead);
        return Message{static_cast<MessageKind>(kind), std::move(content)};
    }
    Message message{static_cast<MessageKind>(kind), bytes.mid(kHead, size)};
    bytes.remove(0, kHead + size);
    return message;
}

std::optional<OpenRequest> toOpenRequest(const QByteArray& content)
{
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_4);
    OpenRequest request;
    qint32 pages = 0;
    stream >> request.password >> request.bytes;
    if (!readCount(stream, 2 * 4, pages)) {
        return std::nullopt;
    }
    for (qint32 i = 0; i < pages; ++i) {
        RecognisedPage page;
        if (!read(stream, page)) {
            return std::nullopt;
        }
        request.recognised.append(std::move(page));
    }
    return request;
}

std::optional<PageText> toPageText(const QByteArray& content, int number)
{
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_4);
    PageText page;
    stream >> page.page.size >> page.page.number;
    const bool sized = isPlace(page.page.size.width()) && isPlace(page.page.size.height());
    if (stream.status() != QDataStream::Ok || !sized || page.page.number.size() > 32 ||
        !isLine(page.page.number) || !readLines(stream, page) ||
        !readPieces(stream, number, page)) {
        return std::nullopt;
    }
    return page;
}

std::optional<RenderRequest> toRenderRequest(const QByteArray& content)
{
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 page = 0;
    qint32 turns = 0;
    RenderRequest request;
    stream >> page >> request.size >> turns >> request.part;
    request.page = page;
    request.quarterTurns = turns;
    const bool whole = stream.status() == QDataStream::Ok && isDrawable(request);
    return whole ? std::optional(request) : std::nullopt;
}

std::optional<PageImage> toPageImage(QByteArray&& content, QSize expected)
{
    if (content.size() < kImageHead) {
        return std::nullopt;
    }
    const char* const from = content.constData();
    const QSize size(qFromBigEndian<qint32>(from), qFromBigEndian<qint32>(from + kSide));
    const char grey = from[2 * kSide];
    if (size != expected || (grey != 0 && grey != 1)) {
        return std::nullopt; // before anything is counted with what may be any number
    }
    const qsizetype bytes = (grey == 1 ? 1 : kPixel) * size.width() * size.height();
    if (content.size() - kImageHead != bytes) {
        return std::nullopt;
    }
    content.remove(0, kImageHead);
    return PageImage{size, grey == 1, std::move(content)};
}

std::optional<QList<PrintedWord>> toPrintedWords(const QByteArray& content)
{
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 count = 0;
    if (!readCount(stream, 4 + 4 * 8 + 4 + 1, count)) {
        return std::nullopt;
    }
    QList<PrintedWord> words;
    for (qint32 i = 0; i < count; ++i) {
        PrintedWord word;
        qint32 edges = 0;
        stream >> word.text >> word.box;
        if (!readCount(stream, 8, edges)) {
            return std::nullopt;
        }
        for (qint32 edge = 0; edge < edges; ++edge) {
            double left = 0;
            stream >> left;
            word.lefts.append(left);
        }
        stream >> word.spaceAfter;
        const bool counted = edges == 0 || edges == word.text.toUcs4().size();
        if (stream.status() != QDataStream::Ok || !isLine(word.text) || !isPlace(word.box) ||
            !counted || !std::ranges::all_of(word.lefts, [](double x) { return isPlace(x); })) {
            return std::nullopt;
        }
        words.append(word);
    }
    return words;
}

std::optional<qint32> toValue(const QByteArray& content)
{
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 value = 0;
    stream >> value;
    return stream.status() == QDataStream::Ok ? std::optional(value) : std::nullopt;
}

} // namespace gongbao::source::pdf
