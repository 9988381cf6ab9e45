// SPDX-License-Identifier: GPL-3.0-or-later
// The objects of a PDF 1.7 file (ISO 32000-1), written one after the other.
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QIODevice>
#include <QString>

#include <vector>

namespace gongbao::publish {

/// Streams go to the device at once, other objects in compressed groups; in memory stay a group
/// and the offset of each object. The device must be open for writing and outlive the writer; after
/// its first failure nothing more is written and failed() holds. One thread.
class PdfWriter
{
public:
    explicit PdfWriter(QIODevice& device);

    /// A number for an object that is written later.
    [[nodiscard]] int reserve();
    /// The number that reserve() gives next.
    [[nodiscard]] int nextNumber() const { return static_cast<int>(m_places.size()); }
    /// @p body is the object in PDF's syntax.
    void writeObject(int number, const QByteArray& body);
    /// @p entries are those of the stream's dictionary beside its length and filter. Compresses.
    void writeStream(int number, const QByteArray& entries, const QByteArray& data);
    /// The same for data that the filters of @p entries, if they name any, have gone over already.
    void writeEncodedStream(int number, const QByteArray& entries, const QByteArray& data);
    /// Ends the file. Every reserved object must have been written.
    void finish(int catalog, int info);

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] int failureNumber() const { return m_errorNumber; } ///< errno

private:
    struct Place
    {
        qint64 offset = 0; ///< in the file, or number of the group
        int index = -1;    ///< in the group; -1 for an object of its own
    };

    void put(const QByteArray& bytes);
    void flushGroup();
    void flushBuffer();

    QIODevice& m_device;
    QByteArray m_buffer;
    QCryptographicHash m_hash{QCryptographicHash::Md5};
    qint64 m_offset = 0;
    std::vector<Place> m_places; ///< by object number
    int m_groupNumber = 0;
    int m_groupCount = 0;
    QByteArray m_groupIndex;
    QByteArray m_groupBodies;
    bool m_failed = false;
    int m_errorNumber = 0;
};

/// "12 0 R"
[[nodiscard]] QByteArray reference(int number);
/// A text string, as UTF-16 in hexadecimal digits.
[[nodiscard]] QByteArray textString(QStringView text);
/// UTF-16 big-endian in hexadecimal digits, without brackets.
[[nodiscard]] QByteArray utf16Hex(QStringView text);
/// Adds four hexadecimal digits.
void appendHex(QByteArray& bytes, char16_t code);
/// At most three decimals, never an exponent.
[[nodiscard]] QByteArray decimal(double value);

} // namespace gongbao::publish
