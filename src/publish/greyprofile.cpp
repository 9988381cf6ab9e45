// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/greyprofile.h"

#include <QtEndian>

#include <array>
#include <cmath>

namespace gongbao::publish {

namespace {

constexpr quint32 kHeaderSize = 128;
constexpr quint32 kTagEntrySize = 12;
constexpr double kGamma = 2.2;
// The white that all profiles are connected by (D50), as X, Y and Z.
constexpr std::array kWhite{0.9642, 1.0, 0.8249};

template<typename T>
void append(QByteArray& bytes, T number)
{
    const T bigEndian = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&bigEndian), sizeof bigEndian);
}

void appendWhite(QByteArray& bytes)
{
    constexpr double kOne = 1 << 16;
    for (const double part : kWhite) {
        append(bytes, static_cast<qint32>(std::lround(part * kOne)));
    }
}

/// The beginning of an element: its type and four bytes that are 0.
QByteArray element(const char* type)
{
    return QByteArray(type) + QByteArray(4, '\0');
}

QByteArray description()
{
    // After the name its forms in Unicode and in the script of a system of old, both empty.
    constexpr qsizetype kOtherForms = 4 + 4 + 2 + 1 + 67;
    QByteArray bytes = element("desc");
    append(bytes, static_cast<quint32>(sizeof kGreyProfileName));
    bytes.append(kGreyProfileName, sizeof kGreyProfileName);
    return bytes + QByteArray(kOtherForms, '\0');
}

QByteArray copyright()
{
    return element("text") + QByteArray("Public domain").append('\0');
}

QByteArray whitePoint()
{
    QByteArray bytes = element("XYZ ");
    appendWhite(bytes);
    return bytes;
}

QByteArray curve()
{
    QByteArray bytes = element("curv");
    append(bytes, quint32{1});
    append(bytes, static_cast<quint16>(std::lround(kGamma * (1 << 8))));
    return bytes;
}

QByteArray header(quint32 size)
{
    QByteArray bytes;
    append(bytes, size);
    append(bytes, quint32{0});          // no preferred program
    append(bytes, quint32{0x02400000}); // version 2.4
    bytes += "mntrGRAYXYZ ";
    for (const quint16 part : {2024, 1, 1, 0, 0, 0}) { // day and time of its making
        append(bytes, part);
    }
    bytes += "acsp" + QByteArray(28, '\0'); // of no platform, device or maker; perceptual
    appendWhite(bytes);
    return bytes.leftJustified(kHeaderSize, '\0');
}

} // namespace

QByteArray greyProfile()
{
    const std::array<std::pair<const char*, QByteArray>, 4> tags{{{"desc", description()},
                                                                  {"cprt", copyright()},
                                                                  {"wtpt", whitePoint()},
                                                                  {"kTRC", curve()}}};
    const auto count = static_cast<quint32>(tags.size());
    const auto start =
        static_cast<quint32>(kHeaderSize + sizeof count + tags.size() * kTagEntrySize);
    QByteArray table;
    QByteArray data;
    append(table, count);
    for (const auto& [name, bytes] : tags) {
        table += name;
        append(table, start + static_cast<quint32>(data.size()));
        append(table, static_cast<quint32>(bytes.size()));
        data += bytes;
        data.append((4 - data.size() % 4) % 4, '\0'); // each begins at a multiple of four
    }
    return header(start + static_cast<quint32>(data.size())) + table + data;
}

} // namespace gongbao::publish
