// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/characters.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gongbao::source::pdf {

namespace {

using namespace Qt::StringLiterals;

/// Radicals of the supplement that look just as an ideograph, in order.
constexpr std::pair<char16_t, char16_t> kRadicals[] = {
    {u'\u2E85', u'亻'}, {u'\u2E89', u'刂'}, {u'\u2E98', u'扌'}, {u'\u2E99', u'攵'},
    {u'\u2E9D', u'月'}, {u'\u2E9F', u'母'}, {u'\u2EA0', u'民'}, {u'\u2EA1', u'氵'},
    {u'\u2EA3', u'灬'}, {u'\u2EA8', u'犭'}, {u'\u2EAC', u'示'}, {u'\u2EAD', u'礻'},
    {u'\u2EB0', u'纟'}, {u'\u2EC2', u'衤'}, {u'\u2EC4', u'西'}, {u'\u2EC5', u'见'},
    {u'\u2EC6', u'角'}, {u'\u2EC8', u'讠'}, {u'\u2EC9', u'贝'}, {u'\u2ECB', u'车'},
    {u'\u2ECC', u'辶'}, {u'\u2ECD', u'辶'}, {u'\u2ED0', u'钅'}, {u'\u2ED1', u'長'},
    {u'\u2ED3', u'长'}, {u'\u2ED4', u'门'}, {u'\u2ED7', u'雨'}, {u'\u2ED8', u'青'},
    {u'\u2ED9', u'韦'}, {u'\u2EDA', u'页'}, {u'\u2EDB', u'风'}, {u'\u2EDC', u'飞'},
    {u'\u2EDD', u'食'}, {u'\u2EE0', u'饣'}, {u'\u2EE2', u'马'}, {u'\u2EE3', u'骨'},
    {u'\u2EE4', u'鬼'}, {u'\u2EE5', u'鱼'}, {u'\u2EE6', u'鸟'}, {u'\u2EE7', u'卤'},
    {u'\u2EE8', u'麦'}, {u'\u2EE9', u'黄'}, {u'\u2EEA', u'黾'}, {u'\u2EEC', u'齐'},
    {u'\u2EED', u'歯'}, {u'\u2EEE', u'齿'}, {u'\u2EEF', u'竜'}, {u'\u2EF0', u'龙'},
    {u'\u2EF1', u'龜'}, {u'\u2EF2', u'亀'}, {u'\u2EF3', u'龟'},
};

constexpr bool isKangxiRadical(char16_t c)
{
    return c >= u'\u2F00' && c <= u'\u2FD5';
}

bool isLookalike(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= u'\u2E80' && unit <= u'\u2FD5') || unit == u'\u2329' || unit == u'\u232A' ||
           unit == u'\u2E3A';
}

QString meant(QChar c)
{
    const char16_t unit = c.unicode();
    if (isKangxiRadical(unit)) {
        return QString(c).normalized(QString::NormalizationForm_KC);
    }
    switch (unit) {
    case u'\u2329':
        return u"〈"_s;
    case u'\u232A':
        return u"〉"_s;
    case u'\u2E3A':
        return u"——"_s;
    default:
        break;
    }
    const auto* found = std::ranges::lower_bound(kRadicals, unit, {},
                                                 &std::pair<char16_t, char16_t>::first);
    const bool known = found != std::end(kRadicals) && found->first == unit;
    return known ? QString(QChar(found->second)) : QString(c);
}

} // namespace

QString withoutLookalikes(QString text)
{
    if (std::ranges::none_of(text, isLookalike)) {
        return text;
    }
    QString result;
    result.reserve(text.size());
    for (const QChar c : std::as_const(text)) {
        if (isLookalike(c)) {
            result += meant(c);
        } else {
            result += c;
        }
    }
    return result;
}

} // namespace gongbao::source::pdf
