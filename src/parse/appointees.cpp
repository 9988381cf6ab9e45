// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/appointees.h"

#include "parse/linekey.h"
#include "parse/personnames.h"
#include "parse/postphrases.h"
#include "parse/wordlists.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr QStringView kComrade = u"同志";
constexpr QStringView kLeads[] = {u"接受", u"同意", u"批准", u"决定", u"研究", u"给予"};
// Who sends somebody to a body begins so.
constexpr QStringView kSending[] = {u"选派", u"选调", u"抽调", u"委派", u"安排", u"派", u"调"};
constexpr QStringView kTo[] = {u"到", u"赴", u"在"};
// What is said of a person before the verb.
constexpr QStringView kStates[] = {u"试用", u"挂职", u"任期", u"任职", u"因", u"已到", u"到龄"};
// What parts a person from a post.
constexpr QStringView kLinks[] = {kComrade, u"的", u"为", u"任"};

/// A list of names and its mark stand within so many characters.
constexpr qsizetype kLongestNames = 40;

bool areLikely(const QStringList& names)
{
    return !names.isEmpty() && std::ranges::all_of(names, isLikelyName);
}

Words withoutHolding(const Words& post)
{
    const Words rest = post.key.startsWith(u'的') ? post.sliced(1) : post;
    return rest.sliced(holdingLength(rest.key));
}

/// Whether names with a mark behind begin @p words: 李四同志, 李四为.
bool beginsWithAppointees(const Words& words)
{
    const QStringView head = words.key.first(std::min(kLongestNames, words.key.size()));
    return std::ranges::any_of(kLinks, [&](QStringView link) {
        for (qsizetype at = head.indexOf(link, 1); at > 0; at = head.indexOf(link, at + 1)) {
            const QStringList names = namesIn(words.sliced(0, at));
            if (link == kComrade ? !names.isEmpty() : areLikely(names)) {
                return true;
            }
        }
        return false;
    });
}

bool endsWithPost(QStringView key)
{
    const bool longer = key.size() > kLongestNames;
    const QStringView end = longer ? key.last(kLongestNames) : key;
    return (end.endsWith(u"职务") || endsLikePost(end)) && (longer || !isLikelyName(key));
}

} // namespace

QStringList namesIn(const Words& words)
{
    for (const QStringView title : {QStringView(u"等同志"), kComrade}) {
        if (words.key.endsWith(title)) {
            return splitNames(words.printed.chopped(title.size()));
        }
    }
    return splitNames(words.printed);
}

Appointees markedAppointees(const Words& words)
{
    for (qsizetype at = 1; at < words.key.size(); ++at) {
        const QStringView rest = words.key.sliced(at);
        qsizetype mark = holdingLength(rest);
        mark = rest.startsWith(kComrade) ? kComrade.size() : rest.startsWith(u'的') ? 1 : mark;
        if (mark == 0) {
            continue;
        }
        const bool comrade = rest.startsWith(kComrade);
        const QStringList names = namesIn(words.sliced(0, comrade ? at + mark : at));
        if (!names.isEmpty()) {
            return {names, withoutHolding(words.sliced(at + mark))};
        }
    }
    return {{}, words};
}

Appointees bareAppointees(const Words& words, const QStringList& beginnings, bool evident)
{
    Appointees found{{}, words};
    qsizetype comma = words.key.indexOf(u'、');
    while (comma > 0 && isLikelyName(found.rest.printed.first(comma))) {
        found.names.append(found.rest.printed.first(comma).toString());
        found.rest = found.rest.sliced(comma + 1);
        comma = found.rest.key.indexOf(u'、');
    }
    const qsizetype size = nameBeforePost(found.rest.printed, beginnings);
    const QStringView name = found.rest.printed.first(size);
    const QStringView post = found.rest.printed.sliced(size);
    const bool told = std::ranges::any_of(
        beginnings, [post](const QString& beginning) { return post.startsWith(beginning); });
    if (evident ? !(told && isLikelyName(name)) : !isPersonName(name)) {
        return {{}, words};
    }
    found.names.append(name.toString());
    found.rest = found.rest.sliced(size);
    return found;
}

Appointees sentAppointees(const Words& words)
{
    Words rest = words;
    for (const QStringView verb : kSending) {
        if (words.key.startsWith(verb)) {
            rest = words.sliced(verb.size());
            break;
        }
    }
    for (const QStringView to : kTo) {
        const qsizetype at = rest.key.indexOf(to);
        const Words body = at > 0 ? rest.sliced(at + to.size()) : Words();
        if (const QStringList names =
                endsLikeBody(body.key) ? namesIn(rest.sliced(0, at)) : QStringList();
            !names.isEmpty()) {
            return {names, body};
        }
    }
    return {{}, words};
}

QStringList subjectOf(const Words& clause)
{
    const Words words = withoutLeadIn(clause);
    if (const qsizetype at = words.key.indexOf(kComrade); at > 0) {
        const QStringList names = namesIn(words.sliced(0, at + kComrade.size()));
        return areLikely(names) ? names : QStringList();
    }
    for (const QStringView state : kStates) {
        const qsizetype at = words.key.indexOf(state);
        QStringList names = at > 0 ? namesIn(words.sliced(0, at)) : QStringList();
        if (areLikely(names)) {
            return names;
        }
    }
    return {};
}

QList<Words> splitAppointees(const Words& clause)
{
    QList<Words> parts;
    qsizetype begin = 0;
    for (const Words& item : splitWords(clause, u"、")) {
        const qsizetype at = item.key.data() - clause.key.data();
        if (at > begin && endsWithPost(clause.key.sliced(begin, at - 1 - begin)) &&
            beginsWithAppointees(clause.sliced(at))) {
            parts.append(clause.sliced(begin, at - 1 - begin));
            begin = at;
        }
    }
    parts.append(clause.sliced(begin));
    return parts;
}

Words withoutLeadIn(const Words& words)
{
    Words rest = words;
    for (const QStringView lead : kLeads) {
        const qsizetype at = rest.key.lastIndexOf(lead);
        rest = at >= 0 ? rest.sliced(at + lead.size()) : rest;
    }
    return rest;
}

} // namespace gongbao::parse
