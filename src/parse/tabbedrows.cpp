// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/tabbedrows.h"

#include "parse/leaders.h"
#include "parse/lineshapes.h"
#include "parse/wordlists.h"
#include "text/characters.h"

namespace gongbao::parse {

using namespace Qt::StringLiterals;

bool looksLikeRow(QStringView raw)
{
    const QStringView inner = text::trimmed(raw);
    const bool tabs = raw.contains(u'\t');
    return (tabs && (inner.contains(u'\t') || (!inner.isEmpty() && raw.count(u'\t') > 1))) ||
           (inner.size() > 2 && inner.startsWith(u'|') && inner.endsWith(u'|')) ||
           inner.startsWith(u"<table") || inner.startsWith(u"<tr");
}

void classifyRow(QStringView raw, const RowLooks& looks, ClassifiedLine& line)
{
    const bool beside = looks.above || looks.below;
    if (!looks.here && !(beside && raw.contains(u'\t'))) {
        return;
    }
    if (hasLeader(line.key) && raw.count(u'\t') <= 1) {
        return;
    }
    const bool saysSomething = line.kind != LineClass::Text && line.kind != LineClass::Heading &&
                               line.kind != LineClass::Bodies;
    const bool alone = !beside && text::trimmed(raw).count(u'\t') <= 1;
    // 一、 or 第一条 and a tab; rows are numbered in figures.
    const bool heading = (line.rank > 0 && line.rank < 3) || startsArticle(line.key);
    const qsizetype verb = titleVerbIn(line.key);
    const bool title = verb > 2 && endsLikeBody(QStringView(line.key).first(verb)) &&
                       !kindAtEnd(line.key).isEmpty();
    if (alone && (saysSomething || heading || title || line.kind == LineClass::Bodies)) {
        return;
    }
    line.become(LineClass::TableRow, beside ? "tabs beside rows"_L1 : "tabs"_L1);
}

} // namespace gongbao::parse
