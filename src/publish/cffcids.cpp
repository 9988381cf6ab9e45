// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/cffcids.h"

#include <QList>

#include <map>

namespace gongbao::publish {

namespace {

// Operators of the Top DICT; those after an escape byte have it in the high byte.
constexpr int kCharset = 15;
constexpr int kCharStrings = 17;
constexpr int kEscape = 12;
constexpr int kRegistryOrderingSupplement = 0x0C1E;

/// Reads big-endian numbers; past the end everything is 0 and failed() holds.
class Reader
{
public:
    Reader(QByteArrayView data, qsizetype position)
        : m_data(data)
        , m_position(position)
    {
    }

    quint32 number(int size)
    {
        quint32 value = 0;
        for (int i = 0; i < size; ++i) {
            value = value << 8 | byte();
        }
        return value;
    }

    /// Steps over an INDEX and returns its items.
    QList<QByteArrayView> index()
    {
        const qsizetype count = number(2);
        if (count == 0) {
            return {};
        }
        const int offsetSize = static_cast<int>(number(1));
        QList<qsizetype> ends;
        number(offsetSize);
        for (qsizetype i = 0; i < count && !failed(); ++i) {
            ends.append(number(offsetSize));
        }
        const qsizetype base = m_position - 1;
        QList<QByteArrayView> items;
        qsizetype start = 1;
        for (const qsizetype end : ends) {
            if (start > end || end > m_data.size() - base) {
                m_position = m_data.size() + 1;
                return {};
            }
            items.append(m_data.sliced(base + start, end - start));
            start = end;
        }
        m_position = base + start;
        return items;
    }

    [[nodiscard]] bool failed() const { return m_position > m_data.size(); }
    [[nodiscard]] bool atEnd() const { return m_position >= m_data.size(); }

private:
    quint8 byte()
    {
        const qsizetype at = m_position++;
        return at >= 0 && at < m_data.size() ? static_cast<quint8>(m_data[at]) : 0;
    }

    QByteArrayView m_data;
    qsizetype m_position;
};

/// The last operand of each operator; real numbers are stepped over, as none is wanted.
std::map<int, qint32> readDict(QByteArrayView dict)
{
    std::map<int, qint32> entries;
    Reader reader(dict, 0);
    qint32 operand = 0;
    while (!reader.atEnd()) {
        const int b = static_cast<int>(reader.number(1));
        if (b <= 21) {
            entries[b == kEscape ? kEscape << 8 | static_cast<int>(reader.number(1)) : b] = operand;
        } else if (b == 28) {
            operand = static_cast<qint16>(reader.number(2));
        } else if (b == 29) {
            operand = static_cast<qint32>(reader.number(4));
        } else if (b == 30) {
            while (!reader.atEnd() && (reader.number(1) & 0xF) != 0xF) {
            }
        } else if (b <= 246) {
            operand = b - 139;
        } else if (b <= 250) {
            operand = (b - 247) * 256 + static_cast<int>(reader.number(1)) + 108;
        } else {
            operand = -(b - 251) * 256 - static_cast<int>(reader.number(1)) - 108;
        }
    }
    return entries;
}

} // namespace

std::optional<std::vector<quint16>> cffCids(QByteArrayView cff)
{
    if (cff.size() < 4) {
        return std::nullopt;
    }
    Reader header(cff, static_cast<quint8>(cff[2]));
    header.index(); // names
    const QList<QByteArrayView> dicts = header.index();
    std::map<int, qint32> top = dicts.isEmpty() ? std::map<int, qint32>{} : readDict(dicts.first());
    if (!top.contains(kRegistryOrderingSupplement)) {
        return std::nullopt;
    }
    const qsizetype glyphs = Reader(cff, top[kCharStrings]).number(2);

    std::vector<quint16> cids{0};
    cids.reserve(static_cast<size_t>(glyphs));
    Reader charset(cff, top[kCharset]);
    const quint32 format = charset.number(1);
    while (static_cast<qsizetype>(cids.size()) < glyphs && !charset.failed()) {
        quint32 cid = charset.number(2);
        const quint32 more = format == 0 ? 0 : charset.number(format == 1 ? 1 : 2);
        for (quint32 i = 0; i <= more && static_cast<qsizetype>(cids.size()) < glyphs; ++i) {
            cids.push_back(static_cast<quint16>(cid++));
        }
    }
    if (format > 2 || charset.failed()) {
        return std::nullopt;
    }
    return cids;
}

} // namespace gongbao::publish
