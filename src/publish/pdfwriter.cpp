// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdfwriter.h"

#include <cerrno>
#include <cmath>

namespace gongbao::publish {

namespace {

constexpr int kObjectsPerGroup = 200;
constexpr qsizetype kBufferSize = 1 << 16;

/// The zlib stream without the length that Qt puts before it.
QByteArray deflated(const QByteArray& data)
{
    constexpr qsizetype kLengthPrefix = 4;
    return qCompress(data).mid(kLengthPrefix);
}

void appendNumber(QByteArray& bytes, qint64 value, int size)
{
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8) {
        bytes.append(static_cast<char>(value >> shift & 0xFF));
    }
}

} // namespace

PdfWriter::PdfWriter(QIODevice& device)
    : m_device(device)
    , m_places(1)
{
    m_buffer.reserve(2 * kBufferSize);
    put("%PDF-1.7\n%\xE5\x85\xAC\xE6\x8A\xA5\n"); // a comment of high bytes marks the file as
                                                  // binary
}

int PdfWriter::reserve()
{
    m_places.emplace_back();
    return static_cast<int>(m_places.size()) - 1;
}

void PdfWriter::put(const QByteArray& bytes)
{
    m_hash.addData(bytes);
    m_offset += bytes.size();
    m_buffer.append(bytes);
    if (m_buffer.size() >= kBufferSize) {
        flushBuffer();
    }
}

void PdfWriter::flushBuffer()
{
    errno = 0;
    if (!m_failed && m_device.write(m_buffer) != m_buffer.size()) {
        m_failed = true;
        m_errorNumber = errno;
    }
    m_buffer.clear();
}

void PdfWriter::writeObject(int number, const QByteArray& body)
{
    if (m_groupNumber == 0) {
        m_groupNumber = reserve();
    }
    m_places[static_cast<size_t>(number)] = {m_groupNumber, m_groupCount++};
    m_groupIndex +=
        QByteArray::number(number) + ' ' + QByteArray::number(m_groupBodies.size()) + ' ';
    m_groupBodies += body + '\n';
    if (m_groupCount == kObjectsPerGroup) {
        flushGroup();
    }
}

void PdfWriter::flushGroup()
{
    if (m_groupNumber == 0) {
        return;
    }
    const QByteArray entries = "/Type/ObjStm/N " + QByteArray::number(m_groupCount) + "/First " +
                               QByteArray::number(m_groupIndex.size());
    writeStream(m_groupNumber, entries, m_groupIndex + m_groupBodies);
    m_groupNumber = 0;
    m_groupCount = 0;
    m_groupIndex.clear();
    m_groupBodies.clear();
}

void PdfWriter::writeStream(int number, const QByteArray& entries, const QByteArray& data)
{
    writeEncodedStream(number, entries + "/Filter/FlateDecode", deflated(data));
}

void PdfWriter::writeEncodedStream(int number, const QByteArray& entries, const QByteArray& data)
{
    m_places[static_cast<size_t>(number)] = {m_offset, -1};
    put(QByteArray::number(number) + " 0 obj\n<<" + entries + "/Length " +
        QByteArray::number(data.size()) + ">>\nstream\n");
    put(data);
    put("\nendstream\nendobj\n");
}

void PdfWriter::finish(int catalog, int info)
{
    flushGroup();
    const int number = reserve();
    const qint64 start = m_offset;
    m_places[static_cast<size_t>(number)] = {start, -1};

    constexpr int kOffsetSize = 5;
    QByteArray table;
    for (size_t i = 0; i < m_places.size(); ++i) {
        const Place& place = m_places[i];
        const int type = i == 0 ? 0 : place.index < 0 ? 1 : 2;
        appendNumber(table, type, 1);
        appendNumber(table, place.offset, kOffsetSize);
        appendNumber(table, place.index < 0 ? (i == 0 ? 0xFFFF : 0) : place.index, 2);
    }
    const QByteArray id = m_hash.result().toHex();
    writeStream(number,
                "/Type/XRef/Size " + QByteArray::number(m_places.size()) + "/W[1 5 2]/Root " +
                    reference(catalog) + "/Info " + reference(info) + "/ID[<" + id + "><" + id +
                    ">]",
                table);
    put("startxref\n" + QByteArray::number(start) + "\n%%EOF\n");
    flushBuffer();
}

QByteArray reference(int number)
{
    return QByteArray::number(number) + " 0 R";
}

QByteArray utf16Hex(QStringView text)
{
    QByteArray hex;
    hex.reserve(text.size() * 4);
    for (const QChar c : text) {
        appendHex(hex, c.unicode());
    }
    return hex;
}

void appendHex(QByteArray& bytes, char16_t code)
{
    constexpr char kDigits[] = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4) {
        bytes.append(kDigits[code >> shift & 0xF]);
    }
}

QByteArray textString(QStringView text)
{
    return "<FEFF" + utf16Hex(text) + '>';
}

QByteArray decimal(double value)
{
    const qint64 thousandths = std::llround(value * 1000);
    QByteArray digits = QByteArray::number(std::abs(thousandths));
    while (digits.size() < 4) {
        digits.prepend('0');
    }
    digits.insert(digits.size() - 3, '.');
    while (digits.endsWith('0')) {
        digits.chop(1);
    }
    if (digits.endsWith('.')) {
        digits.chop(1);
    }
    return thousandths < 0 ? '-' + digits : digits;
}

} // namespace gongbao::publish
