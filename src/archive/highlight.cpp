// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/highlight.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Highlights)
};

} // namespace

QString toName(HighlightColour colour)
{
    switch (colour) {
    case HighlightColour::Green:
        return u"green"_s;
    case HighlightColour::Blue:
        return u"blue"_s;
    case HighlightColour::Pink:
        return u"pink"_s;
    case HighlightColour::Yellow:
        break;
    }
    return u"yellow"_s;
}

HighlightColour highlightColourFromName(const QString& name)
{
    const auto* const known =
        std::ranges::find(kHighlightColours, name, [](HighlightColour c) { return toName(c); });
    return known == kHighlightColours.end() ? HighlightColour::Yellow : *known;
}

QString describe(HighlightColour colour)
{
    switch (colour) {
    case HighlightColour::Green:
        return Text::tr("Green");
    case HighlightColour::Blue:
        return Text::tr("Blue");
    case HighlightColour::Pink:
        return Text::tr("Pink");
    case HighlightColour::Yellow:
        break;
    }
    return Text::tr("Yellow");
}

QString passageLine(const QString& quote, bool found)
{
    constexpr qsizetype kMost = 80; // UTF-16 units
    QString line = quote.simplified();
    if (line.size() > kMost) {
        line.truncate(line.at(kMost - 1).isHighSurrogate() ? kMost - 1 : kMost);
        line += u'…';
    }
    return found ? line : Text::tr("Not found again: %1").arg(line);
}

QJsonArray toJson(const QList<Highlight>& highlights)
{
    QJsonArray array;
    for (const Highlight& highlight : highlights) {
        array.append(QJsonObject{{u"id"_s, highlight.id},
                                 {u"colour"_s, toName(highlight.colour)},
                                 {u"quote"_s, highlight.passage.quote},
                                 {u"note"_s, highlight.note},
                                 {u"start"_s, highlight.place.start},
                                 {u"length"_s, highlight.place.length},
                                 {u"found"_s, highlight.found},
                                 {u"made"_s, highlight.madeAt.toUTC().toString(Qt::ISODate)}});
    }
    return array;
}

} // namespace gongbao::archive
