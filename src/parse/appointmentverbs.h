// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs that give persons posts or take them, in the form that lineKey() gives.
#pragma once

#include <QStringView>

namespace gongbao::parse {

// Longer before shorter where one begins with the other.
inline constexpr QStringView kRemoving[] = {u"不再担任", u"不再兼任", u"不再任", u"免去",
                                            u"解聘",     u"免除",     u"撤销"};
inline constexpr QStringView kAppointing[] = {u"正式任",   u"任命为", u"聘任为", u"聘任", u"聘为",
                                              u"挂职担任", u"挂职任", u"挂任",   u"兼任", u"试任",
                                              u"担任",     u"改任",   u"转任",   u"任"};
inline constexpr QStringView kOrders[] = {u"任命", u"聘任", u"聘"};
inline constexpr QStringView kListOrders[] = {u"任命", u"免去", u"聘任", u"解聘"};

struct FoundVerb
{
    qsizetype at = -1; ///< -1 for nowhere
    qsizetype size = 0;
};

/// The first of @p words in @p key.
template<typename List>
FoundVerb firstOf(const List& words, QStringView key)
{
    FoundVerb first;
    for (const QStringView word : words) {
        const qsizetype at = key.indexOf(word);
        if (at >= 0 && (first.at < 0 || at < first.at)) {
            first = {at, word.size()};
        }
    }
    return first;
}

} // namespace gongbao::parse
