// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/cutprotocol.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace gongbao::source::pdf {

namespace {

constexpr double kFarthest = 1'000'000; // points
constexpr qint32 kMostMasks = 10'000;   // of one page

bool isPlace(double value)
{
    return std::isfinite(value) && std::abs(value) <= kFarthest;
}

bool isPlace(const QSizeF& size)
{
    return isPlace(size.width()) && isPlace(size.height());
}

bool isPlace(const QRectF& box)
{
    return isPlace(box.x()) && isPlace(box.y()) && isPlace(box.width()) && isPlace(box.height());
}

bool isPageNumber(int page)
{
    return page >= 1 && page <= kMostPages;
}

/// Runs @p write on a stream and returns what it wrote.
template<typename Write>
QByteArray written(const Write& write)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    write(stream);
    return bytes;
}

bool readMasks(QDataStream& stream, PageCut& cut)
{
    qint32 count = 0;
    stream >> count;
    if (count < 0 || count > kMostMasks) {
        return false;
    }
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QRectF box;
        stream >> box;
        if (!isPlace(box)) {
            return false;
        }
        cut.masked.append(box);
    }
    return stream.status() == QDataStream::Ok;
}

} // namespace

Message toMessage(const CutRequest& request)
{
    return {MessageKind::Cut, written([&](QDataStream& stream) {
                stream << qint32{request.firstNumber} << qint32(request.pages.size());
                for (const PageCut& cut : request.pages) {
                    stream << qint32{cut.page} << qint32(cut.masked.size());
                    for (const QRectF& box : cut.masked) {
                        stream << box;
                    }
                }
            })};
}

Message toMessage(const CutAnswer& answer)
{
    return {MessageKind::CutPages, written([&](QDataStream& stream) {
                stream << qint32{answer.objects} << qint32(answer.pages.size());
                for (const CutPage& page : answer.pages) {
                    stream << page.entries << page.size << page.top << page.turned;
                }
            })};
}

Message toMessage(const CutObject& object)
{
    return {MessageKind::CutObject, written([&](QDataStream& stream) {
                stream << object.body << object.isStream << object.data;
            })};
}

std::optional<CutRequest> toCutRequest(const QByteArray& content)
{
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 first = 0;
    qint32 count = 0;
    stream >> first >> count;
    if (stream.status() != QDataStream::Ok || first < 1 || count < 1 || count > kMostPages) {
        return std::nullopt;
    }
    CutRequest request{.firstNumber = first};
    for (qint32 i = 0; i < count; ++i) {
        PageCut cut;
        qint32 page = 0;
        stream >> page;
        cut.page = page;
        if (!readMasks(stream, cut) || !isPageNumber(page)) {
            return std::nullopt;
        }
        request.pages.append(cut);
    }
    return request;
}

std::optional<CutAnswer> toCutAnswer(const QByteArray& content, qsizetype pages)
{
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 objects = 0;
    qint32 count = 0;
    stream >> objects >> count;
    if (stream.status() != QDataStream::Ok || objects < 0 || objects > kMostObjects ||
        count != pages) {
        return std::nullopt;
    }
    CutAnswer answer{.objects = objects};
    for (qint32 i = 0; i < count; ++i) {
        CutPage page;
        stream >> page.entries >> page.size >> page.top >> page.turned;
        if (stream.status() != QDataStream::Ok || !isPlace(page.size) || !isPlace(page.top)) {
            return std::nullopt;
        }
        answer.pages.append(page);
    }
    return answer;
}

std::optional<CutObject> toCutObject(const QByteArray& content)
{
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_4);
    CutObject object;
    stream >> object.body >> object.isStream >> object.data;
    return stream.status() == QDataStream::Ok ? std::optional(object) : std::nullopt;
}

} // namespace gongbao::source::pdf
