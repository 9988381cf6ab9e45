// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numerals.h"

#include "text/characters.h"

namespace gongbao::text {

namespace {

constexpr int kLimit = 1'000'000'000;

/// Value of a single digit, or -1.
int digitValue(char16_t c)
{
    if (c >= u'0' && c <= u'9') {
        return c - u'0';
    }
    if (c >= u'\uFF10' && c <= u'\uFF19') {
        return c - u'\uFF10';
    }
    switch (c) {
    case u'〇':
    case u'○':
    case u'零':
        return 0;
    case u'一':
        return 1;
    case u'二':
    case u'两':
        return 2;
    case u'三':
        return 3;
    case u'四':
        return 4;
    case u'五':
        return 5;
    case u'六':
        return 6;
    case u'七':
        return 7;
    case u'八':
        return 8;
    case u'九':
        return 9;
    default:
        return -1;
    }
}

/// 十 百 千 万 as a factor, 廿 and 卅 not included; or 0.
int unitValue(char16_t c)
{
    switch (c) {
    case u'十':
        return 10;
    case u'百':
        return 100;
    case u'千':
        return 1000;
    case u'万':
    case u'萬':
        return 10000;
    default:
        return 0;
    }
}

/// Reads digits and units; the state of one number.
class Reader
{
public:
    bool take(char16_t c)
    {
        if (const int digit = digitValue(c); digit >= 0) {
            // Digits without units between are positional: 二〇二五.
            m_pending = m_hasPending ? m_pending * 10 + digit : digit;
            m_hasPending = true;
            m_any = true;
            return m_pending < kLimit;
        }
        if (c == u'廿' || c == u'卅') {
            m_section += c == u'廿' ? 20 : 30;
            m_any = true;
            return true;
        }
        const int unit = unitValue(c);
        if (unit == 0) {
            return false;
        }
        m_any = true;
        const qint64 factor = m_hasPending ? m_pending : 1;
        if (unit == 10000) {
            m_total += (m_section + (m_hasPending ? m_pending : 0)) * unit;
            m_section = 0;
        } else {
            m_section += factor * unit;
        }
        m_pending = 0;
        m_hasPending = false;
        return m_total < kLimit && m_section < kLimit;
    }

    [[nodiscard]] std::optional<int> value() const
    {
        const qint64 all = m_total + m_section + m_pending;
        return m_any && all < kLimit ? std::optional(static_cast<int>(all)) : std::nullopt;
    }

private:
    qint64 m_total = 0;   // before 万
    qint64 m_section = 0; // below 万
    qint64 m_pending = 0; // digits whose unit has not come yet
    bool m_hasPending = false;
    bool m_any = false;
};

} // namespace

bool isChineseNumeral(char16_t c)
{
    return digitValue(c) >= 0 || unitValue(c) > 0 || c == u'廿' || c == u'卅';
}

std::optional<int> toNumber(QStringView text)
{
    Reader reader;
    for (const QChar c : text) {
        if (!isSpace(c.unicode()) && !reader.take(c.unicode())) {
            return std::nullopt;
        }
    }
    return reader.value();
}

} // namespace gongbao::text
