// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ocr/cleantext.h"

#include "text/characters.h"

#include <QRegularExpression>

namespace gongbao::source::ocr {

namespace {

using namespace Qt::StringLiterals;

constexpr QStringView kHalfWidth = u",;:?!()";
constexpr QStringView kWidened = u"，；：？！（）";

bool isHanAt(const QString& text, qsizetype at)
{
    return at >= 0 && at < text.size() && text::isHan(text[at].unicode());
}

bool isAlphabetic(QChar c)
{
    return text::isWordCharacter(c.unicode()) && !text::isHan(c.unicode());
}

} // namespace

bool isFullWidth(char32_t c)
{
    return text::isHan(c) || (c >= 0x2e80 && c <= 0xd7ff) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0xff01 && c <= 0xff60) || c == U'—' || c == U'…';
}

void appendWord(QString& left, const QString& right)
{
    if (!left.isEmpty() && isAlphabetic(left.back()) && isAlphabetic(right.front())) {
        left += u' ';
    }
    left += right;
}

QString cleaned(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype mark = kHalfWidth.indexOf(text[i]);
        if (mark >= 0 && (isHanAt(text, i - 1) || isHanAt(text, i + 1))) {
            text[i] = kWidened[mark];
        }
    }
    static const QRegularExpression years(
        u"(?<=(?<!\\d)(?:19|20)\\d\\d)[一-](?=(?:19|20)\\d\\d(?!\\d))"_s);
    static const QRegularExpression pageNumber(u"^[一—－_-]{1,2} ?(\\d{1,4}) ?[一—－_-]{1,2}$"_s);
    static const QRegularExpression number(
        u"[【\\[〔(（{《〈] ?((?:19|20)\\d\\d) ?[】\\]〕)）}》〉] ?(\\d{1,4}) ?(?=号)"_s);
    text.replace(years, u"—"_s);
    text.replace(pageNumber, u"— \\1 —"_s);
    text.replace(number, u"〔\\1〕\\2"_s);
    return text;
}

} // namespace gongbao::source::ocr
