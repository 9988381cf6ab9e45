// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdfprotocol.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <cmath>

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

bool isLine(const QString& line)
{
    return std::ranges::none_of(
        line, [](QChar c) { return c == u'\n' || c == u'\r' || c == u'\f'; });
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
        const bool placed = isPlace(piece.box.x()) && isPlace(piece.box.y()) &&
                            isPlace(piece.box.width()) && isPlace(piece.box.height());
        if (stream.status() != QDataStream::Ok || !ordered || !near || !placed) {
            return false;
        }
        above = piece.line;
        page.pieces.append(piece);
    }
    return true;
}

} // namespace

QByteArray encode(const Message& message)
{
    QByteArray bytes(kHead, '\0');
    qToBigEndian(static_cast<quint32>(message.content.size()), bytes.data());
    bytes[kHead - 1] = static_cast<char>(message.kind);
    return bytes + message.content;
}

Message toMessage(const OpenRequest& request)
{
    return {MessageKind::Open, packed(request.password, request.bytes)};
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
    if (size > longest || kind < quint8(MessageKind::Open) || kind > quint8(MessageKind::Failed)) {
        broken = true;
        return std::nullopt;
    }
    if (bytes.size() < kHead + size) {
        return std::nullopt;
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
    stream >> request.password >> request.bytes;
    return stream.status() == QDataStream::Ok ? std::optional(request) : std::nullopt;
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

std::optional<qint32> toValue(const QByteArray& content)
{
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 value = 0;
    stream >> value;
    return stream.status() == QDataStream::Ok ? std::optional(value) : std::nullopt;
}

} // namespace gongbao::source::pdf
