// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/postphrases.h"

#include "parse/datereader.h"
#include "parse/linekey.h"
#include "parse/wordfinder.h"
#include "text/numerals.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr QStringView kPostEndings[] = {
    u"长",     u"主任", u"书记", u"主席",   u"经理",   u"董事", u"监事",   u"代表",
    u"秘书",   u"顾问", u"参事", u"理事",   u"总监",   u"主编", u"总编辑", u"员",
    u"师",     u"政委", u"司令", u"司令员", u"检察官", u"法官", u"干部",   u"助理",
    u"负责人", u"馆员", u"专员", u"级",     u"总干事", u"所长", u"首席",   u"工程师",
    u"领事",   u"大使", u"教授", u"党委",   u"干事",   u"科员", u"召集人", u"总指挥"};

// What a post is held by; longer before shorter where one begins with the other.
constexpr QStringView kHolding[] = {u"所兼任的", u"所担任的", u"兼任的", u"担任的", u"原任的",
                                    u"现任的",   u"所任的",   u"所兼的", u"原兼任", u"兼任",
                                    u"担任",     u"原任",     u"现任",   u"所任",   u"所兼"};
constexpr QStringView kPostBefore[] = {u"该", u"此", u"上述", u"以上", u"前述", u"该项", u"这一"};
constexpr QStringView kNoPost[] = {u"原", u"现", u"其他", u"一切", u"所有", u"相关"};

constexpr QStringView kStarting[] = {u"起", u"算起", u"计起", u"开始", u"计算", u"至", u"到", u"-"};

constexpr QStringView kUnits[] = {u"年", u"个月", u"月", u"周年"};

/// 《…》 may name a rule about probation.
QString withoutQuotedTitles(QStringView key)
{
    QString bare;
    int depth = 0;
    for (const QChar c : key) {
        depth += c == u'《' ? 1 : 0;
        if (depth == 0) {
            bare += c;
        }
        depth -= c == u'》' && depth > 0 ? 1 : 0;
    }
    return bare;
}

/// 为一年, 时间:一年, 期1年: the length within a few characters behind @p at. A year of the
/// calendar is none.
QString lengthBehind(QStringView key, qsizetype at)
{
    constexpr qsizetype kReach = 6;
    constexpr qsizetype kMostFigures = 3;
    for (qsizetype i = at; i < std::min(key.size(), at + kReach); ++i) {
        if (key.sliced(i).startsWith(u"半年")) {
            return u"半年"_s;
        }
        qsizetype end = i;
        while (end < key.size() && text::isChineseNumeral(key[end].unicode())) {
            ++end;
        }
        if (end == i) {
            continue;
        }
        for (const QStringView unit : kUnits) {
            if (end - i <= kMostFigures && key.sliced(end).startsWith(unit)) {
                return key.sliced(i, end - i + unit.size()).toString();
            }
        }
        return {};
    }
    return {};
}

/// Whether @p behind a date tells that something begins or lasts from it: 起, 算起, 至2026年…
bool tellsStart(QStringView behind)
{
    return std::ranges::any_of(kStarting,
                               [&](QStringView word) { return behind.startsWith(word); });
}

/// 从2025年1月起, 自2025年1月6日至2026年1月5日, （2025年1月至2026年1月）
std::optional<Date> startIn(QStringView key)
{
    for (qsizetype at = 0; at + 1 < key.size(); ++at) {
        const bool told = key[at] == u'从' || key[at] == u'自';
        if (!told && key[at] != u'(' && key[at] != u':') {
            continue;
        }
        const auto match = readDateAt(key, at + 1);
        const QStringView behind = match ? key.sliced(match->end) : QStringView();
        if (match && (told ? tellsStart(behind) : behind.startsWith(u'至'))) {
            return match->date;
        }
    }
    return std::nullopt;
}

bool saysItEnds(QStringView key)
{
    return key.contains(u"期满") || key.contains(u"已满") || key.contains(u"期届满");
}

/// 挂职期满, 挂职锻炼已满 at the head; not 挂职一年，期满后职务自然免除.
bool saysSecondmentEnds(QStringView key)
{
    constexpr qsizetype kReach = 8;
    const QStringView head = key.first(std::min(kReach, key.size()));
    const qsizetype comma = head.indexOf(u',');
    return saysItEnds(comma < 0 ? head : head.first(comma));
}

} // namespace

TermPhrase readTerm(QStringView key)
{
    TermPhrase term;
    const QString bare = withoutQuotedTitles(key);
    term.from = startIn(bare);
    // Not 从试用之日起 of those who have passed.
    const qsizetype probation = std::max(bare.indexOf(u"试用期"), bare.indexOf(u"(试用"));
    const qsizetype secondment = bare.indexOf(u"挂职");
    if (probation >= 0 && !saysItEnds(bare)) {
        term.probation = true;
        term.length = lengthBehind(bare, probation + 2);
    } else if (secondment >= 0 && !saysSecondmentEnds(QStringView(bare).sliced(secondment))) {
        term.secondment = true;
        term.length = lengthBehind(bare, secondment + 2);
    }
    return term;
}

PostPhrase readPost(QStringView printed)
{
    PostPhrase phrase;
    QString post = printed.toString();
    while (post.endsWith(u'。') || post.endsWith(u'；') || post.endsWith(u';')) {
        post.chop(1);
    }
    const QString key = lineKey(post);
    if (key.endsWith(u')')) {
        const qsizetype open = key.lastIndexOf(u'(');
        phrase.term = open > 0 ? readTerm(QStringView(key).sliced(open)) : TermPhrase();
        if (!phrase.term.isEmpty()) {
            post.truncate(open);
        }
    }
    if (lineKey(post).endsWith(u"职务")) {
        post.chop(2);
        const QString held = lineKey(post);
        if (contains(kNoPost, held) || holdingLength(held) == held.size()) {
            post.clear();
        }
    }
    phrase.post = post;
    return phrase;
}

bool namesPostBefore(QStringView key)
{
    return contains(kPostBefore, key);
}

qsizetype holdingLength(QStringView key)
{
    const auto found =
        std::ranges::find_if(kHolding, [key](QStringView word) { return key.startsWith(word); });
    return found == std::end(kHolding) ? 0 : found->size();
}

bool endsLikePost(QStringView key)
{
    QStringView post = key;
    if (post.endsWith(u')') && post.lastIndexOf(u'(') > 0) {
        post = post.first(post.lastIndexOf(u'('));
    }
    return std::ranges::any_of(kPostEndings,
                               [&](QStringView ending) { return post.endsWith(ending); });
}

QStringList splitPosts(const QString& posts)
{
    QStringList split;
    QString open;
    for (const QString& part : posts.split(u'、')) {
        open += open.isEmpty() ? part : u'、' + part;
        if (endsLikePost(lineKey(part))) {
            split.append(open);
            open.clear();
        }
    }
    if (!open.isEmpty()) {
        split.append(open);
    }
    // 甲局局长、党组 : what is left over belongs to the post before it.
    if (split.isEmpty() || (split.size() > 1 && !endsLikePost(lineKey(split.constLast())))) {
        return {posts};
    }
    return split;
}

} // namespace gongbao::parse
