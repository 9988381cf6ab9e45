// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/characters.h"

#include <QString>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

namespace gongbao::text {

bool isRareHan(char32_t c)
{
    if (c == 0x3007 || (c >= 0x3400 && c <= 0x4DBF)) {
        return true;
    }
    if ((c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000) {
        return true;
    }
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0;
}

bool isSpace(char32_t c)
{
    if (c < 0x80) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
    // Most text is Han, which lies between.
    return (c < 0x2100 || c == 0x3000 || c == 0xFEFF) &&
           isAnyOf(QChar(static_cast<char16_t>(c)), kSpaces);
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return !isHan(c) && u_isalnum(static_cast<UChar32>(c)) != 0;
}

char32_t codePointAt(QStringView text, qsizetype index)
{
    const char16_t first = text[index].unicode();
    if (U16_IS_LEAD(first) && index + 1 < text.size()) {
        const char16_t second = text[index + 1].unicode();
        if (U16_IS_TRAIL(second)) {
            return static_cast<char32_t>(U16_GET_SUPPLEMENTARY(first, second));
        }
    }
    return first;
}

QStringView trimmed(QStringView text)
{
    while (!text.isEmpty() && isSpace(text.front().unicode())) {
        text = text.sliced(1);
    }
    while (!text.isEmpty() && isSpace(text.back().unicode())) {
        text.chop(1);
    }
    return text;
}

QString withoutSpaces(QStringView text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        if (!isSpace(c.unicode())) {
            kept += c;
        }
    }
    return kept;
}

QString narrowed(QStringView text)
{
    QString narrow = text.toString();
    for (QChar& c : narrow) {
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E) {
            c = QChar(static_cast<char16_t>(c.unicode() - 0xFEE0));
        } else if (c.unicode() == 0x3000) {
            c = u' ';
        }
    }
    return narrow;
}

QString charactersBetween(std::string_view utf8, qsizetype from, qsizetype to)
{
    const auto size = static_cast<qsizetype>(utf8.size());
    const auto isWithinOne = [utf8, size](qsizetype at) {
        return at < size && (uchar(utf8[static_cast<size_t>(at)]) & 0xC0U) == 0x80U;
    };
    from = std::clamp<qsizetype>(from, 0, size);
    to = std::clamp<qsizetype>(to, from, size);
    while (from < to && isWithinOne(from)) {
        ++from;
    }
    while (to > from && isWithinOne(to)) {
        --to;
    }
    return QString::fromUtf8(utf8.data() + from, to - from);
}

} // namespace gongbao::text
