// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/signatories.h"

#include "parse/linekey.h"
#include "parse/wordlists.h"
#include "text/characters.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

constexpr qsizetype kLongestLine = 16;
constexpr qsizetype kLongestName = 4;
constexpr qsizetype kShortestBody = 3;

bool isNameCharacter(QChar c)
{
    return text::isHan(c.unicode()) || c == u'〇' || c == u'*';
}

/// 法务部 of 法务部部长; empty where the post alone names no body.
QString bodyOfPost(const QString& post)
{
    const QString key = lineKey(post);
    const qsizetype end = key.size() - signingPostAtEnd(key).size();
    const bool named = end >= kShortestBody && endsLikeBody(QStringView(key).first(end));
    return named ? post.first(end) : QString();
}

/// The body at the begin of a heading: all before 令 or before 关于.
QString bodyOfHeading(const QString& heading)
{
    const QString printed = compacted(heading);
    const QString key = lineKey(printed);
    qsizetype end = titleVerbIn(key);
    if (end < 0) {
        const QStringView kind = kindAtEnd(key);
        end = kind.isEmpty() ? 0 : kind.data() - key.constData();
    }
    const QStringView body = QStringView(key).first(end);
    const bool isOffice = !signingPostAtEnd(body).isEmpty(); // 总统令
    return body.size() >= 2 && (isOffice || endsLikeBody(body)) ? printed.first(end) : QString();
}

} // namespace

bool decidesForAnother(QStringView key)
{
    return key.endsWith(u'行') &&
           (key.endsWith(u"决行") || key.endsWith(u"決行") || key.endsWith(u"代行"));
}

std::optional<Signatory> signatoryIn(QStringView key, QStringView printed)
{
    if (decidesForAnother(key)) {
        key.chop(2);
        printed = text::trimmed(printed.chopped(2));
    }
    if (key.size() > kLongestLine || key.size() < 4 || !std::ranges::all_of(key, isNameCharacter) ||
        key.endsWith(u"办公室") || key.endsWith(u"办公厅")) {
        return std::nullopt;
    }
    // The post ends at a space; its own characters may be set apart too.
    qsizetype taken = 0;
    for (const QChar c : printed) {
        if (!text::isSpace(c.unicode())) {
            ++taken;
            continue;
        }
        const qsizetype name = key.size() - taken;
        if (name >= 2 && name <= kLongestName && !signingPostAtEnd(key.first(taken)).isEmpty()) {
            return Signatory{taken, key.size()};
        }
    }
    return std::nullopt;
}

std::optional<Signatory> closeSignatoryIn(QStringView key)
{
    const auto isHan = [](QStringView text) {
        return std::ranges::all_of(text, [](QChar c) { return text::isHan(c.unicode()); });
    };
    if (const qsizetype colon = key.indexOf(u':'); colon > 0) {
        const QStringView name = key.sliced(colon + 1);
        const bool signs = !signingPostAtEnd(key.first(colon)).isEmpty() &&
                           isHan(key.first(colon)) && name.size() >= 2 &&
                           name.size() <= kLongestName && isHan(name);
        return signs ? std::optional(Signatory{colon, key.size()}) : std::nullopt;
    }
    if (key.size() > kLongestLine || endsLikeBody(key) || !isHan(key)) {
        return std::nullopt;
    }
    for (const qsizetype name : {2, 3}) {
        if (key.size() > name + 1 && !signingPostAtEnd(key.chopped(name)).isEmpty()) {
            return Signatory{key.size() - name, key.size()};
        }
    }
    return std::nullopt;
}

std::optional<IssuingBody> bodySignedFor(const QString& printed, const QString& heading)
{
    const QString key = lineKey(printed);
    std::optional<Signatory> signatory = signatoryIn(key, text::trimmed(printed));
    signatory = signatory ? signatory : closeSignatoryIn(key);
    if (!signatory) {
        return std::nullopt;
    }
    const QString compact = compacted(printed);
    const QString post = compact.first(signatory->postEnd);
    const QString name = compact.sliced(signatory->postEnd, signatory->nameEnd - post.size());
    const QString gap = name.startsWith(u'：') || name.startsWith(u':') ? QString() : QString(u' ');
    IssuingBody body{.name = bodyOfPost(post), .signatory = post + gap + name};
    if (body.name.isEmpty()) {
        body.name = bodyOfHeading(heading);
    }
    if (body.name.isEmpty()) {
        body.name = post;
    }
    return body;
}

} // namespace gongbao::parse
