// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/issueshapes.h"

#include "parse/lineshapes.h"
#include "parse/wordlists.h"
#include "text/characters.h"
#include "text/numerals.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestName = 30;

bool hasOrdinal(QStringView key, QStringView units)
{
    for (qsizetype at = key.indexOf(u'第'); at >= 0; at = key.indexOf(u'第', at + 1)) {
        if (ordinalLength(key, at, units) > 0) {
            return true;
        }
    }
    return false;
}

bool hasLatinNumber(QStringView key)
{
    const qsizetype at = key.indexOf("no"_L1, 0, Qt::CaseInsensitive);
    if (at < 0 || at + 2 >= key.size()) {
        return false;
    }
    const QChar next = key[at + 2];
    return next.isDigit() ||
           (text::isAnyOf(next, u".·:") && at + 3 < key.size() && key[at + 3].isDigit());
}

} // namespace

bool isIntroduction(QStringView key)
{
    return key.size() <= 40 && namesGazette(key) &&
           (key.endsWith(u"简介") || key.endsWith(u"启事") || key.endsWith(u"发行公告"));
}

bool hasIssueMark(QStringView key)
{
    return hasOrdinal(key, u"期") || hasLatinNumber(key) ||
           ((key.contains(u'年') || key.indexOf(u'第') == 4) && hasOrdinal(key, u"号"));
}

bool isIssueMark(QStringView key)
{
    // Only numerals and the words around them are left when it is nothing else.
    const auto belongs = [](QChar c) {
        return text::isChineseNumeral(c.unicode()) ||
               text::isAnyOf(c, u"年第期总号()[]NnOo.·:,月日-");
    };
    return key.size() <= 30 && std::ranges::all_of(key, belongs) &&
           (hasIssueMark(key) ||
            (key.contains(u'总') && (key.contains(u'期') || key.contains(u'号'))));
}

qsizetype gazetteWordEnd(QStringView key)
{
    qsizetype end = 0;
    for (const QStringView word : {u"公报", u"政报", u"宪报", u"文告"}) {
        const qsizetype at = key.lastIndexOf(word);
        end = at < 0 ? end : std::max(end, at + word.size());
    }
    return end;
}

bool namesGazette(QStringView key)
{
    if (!key.contains(u'报')) {
        return key.size() <= kLongestName && key.endsWith(u"文告") && endsLikeBody(key.chopped(2));
    }
    for (qsizetype at = key.indexOf(u"公报"); at > 0; at = key.indexOf(u"公报", at + 2)) {
        const QStringView owner = key.first(at);
        if (owner.endsWith(u"行政区") || owner.endsWith(u"总统府") || endsLikeBody(owner)) {
            return true;
        }
    }
    return key.contains(u"政报") || key.contains(u"府宪报");
}

bool isDatedName(QStringView key)
{
    const auto isOfDate = [](QChar c) {
        return c.isDigit() || text::isAnyOf(c, u".·-/年月日期第号");
    };
    const qsizetype end = gazetteWordEnd(key);
    if (key.size() > kLongestName || end < 4) {
        return false;
    }
    if (end == key.size()) { // 111年9月30日某市政府公报
        const qsizetype day = key.indexOf(u'日');
        return day > 5 && key.first(day).contains(u'月') &&
               std::ranges::all_of(key.first(day), isOfDate);
    }
    return std::ranges::all_of(key.sliced(end), isOfDate);
}

bool isPagedMark(QStringView key)
{
    const qsizetype dash = key.lastIndexOf(u'-');
    return dash > 0 && key[dash - 1] == u'期' && isBareNumber(key.sliced(dash + 1)) &&
           isIssueMark(key);
}

bool isGazetteName(QStringView key)
{
    QStringView name = key;
    while (!name.isEmpty() && (name.back() == u'》' || name.back() == u')')) {
        name.chop(1);
    }
    return key.size() <= kLongestName && namesGazette(key) && gazetteWordEnd(name) == name.size();
}

bool tellsOfGazette(QStringView key)
{
    if (!key.startsWith(u'《')) {
        return false;
    }
    const qsizetype close = key.first(std::min(key.size(), kLongestName)).indexOf(u'》');
    return close > 0 && key.sliced(close + 1).startsWith(u'是') &&
           isGazetteName(key.first(close).sliced(1));
}

} // namespace gongbao::parse
