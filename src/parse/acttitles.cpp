// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/acttitles.h"

#include "parse/wordlists.h"
#include "text/characters.h"

#include <algorithm>
#include <string_view>

namespace gongbao::parse {

namespace {

constexpr qsizetype kLongestTitle = 30;
constexpr qsizetype kShortestBody = 2;

// Longer before shorter where one ends with the other.
constexpr QStringView kActs[] = {u"训令", u"指令", u"命令", u"公函",       u"书函",      u"公告",
                                 u"布告", u"通告", u"告示", u"代电",       u"令",        u"函",
                                 u"批",   u"咨",   u"牌告", u"诉愿决定书", u"复议决定书"};

// Who acts in his own name.
constexpr QStringView kOffices[] = {u"总统", u"主席", u"委员长", u"行政长官",
                                    u"省长", u"市长", u"县长",   u"区长"};

constexpr QStringView kSlashedActs[] = {u"批示", u"行政法规", u"法律", u"行政命令", u"法令",
                                        u"训令", u"决议",     u"公告", u"法律公告", u"行政公告"};

bool isHan(QChar c)
{
    return text::isHan(c.unicode());
}

bool endsLikeActor(QStringView key)
{
    return endsLikeBody(key) || std::ranges::any_of(kOffices, [key](QStringView office) {
               return key.endsWith(office);
           });
}

} // namespace

qsizetype actTitleLength(QStringView key)
{
    constexpr std::u16string_view kLastCharacters = u"令函告电批咨示书";
    qsizetype length = 0;
    for (qsizetype end = kShortestBody + 1; end <= std::min(key.size(), kLongestTitle); ++end) {
        if (!isHan(key[end - 1])) {
            break;
        }
        if (!text::isAnyOf(key[end - 1], kLastCharacters)) {
            continue;
        }
        const QStringView title = key.first(end);
        for (const QStringView act : kActs) {
            if (title.endsWith(act) && title.size() >= act.size() + kShortestBody &&
                endsLikeActor(title.chopped(act.size())) &&
                titleVerbIn(title.chopped(act.size())) < 0) {
                length = end;
                break;
            }
        }
    }
    return length;
}

qsizetype slashedActLength(QStringView key)
{
    for (qsizetype end = 2; end <= key.size() && isHan(key[end - 1]); ++end) {
        const QStringView name = key.first(end);
        if (std::ranges::any_of(kSlashedActs,
                                [name](QStringView act) { return name.endsWith(act); })) {
            return end;
        }
    }
    return 0;
}

} // namespace gongbao::parse
