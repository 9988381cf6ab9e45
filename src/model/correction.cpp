// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/correction.h"

#include "model/document.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace gongbao {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Correction)
};

struct PartRow
{
    CorrectedPart part;
    QLatin1StringView name;
    const char* label;
};

constexpr PartRow kParts[] = {
    {CorrectedPart::Title, "title"_L1, QT_TRANSLATE_NOOP("Correction", "Title")},
    {CorrectedPart::Number, "number"_L1, QT_TRANSLATE_NOOP("Correction", "Number")},
    {CorrectedPart::Date, "date"_L1, QT_TRANSLATE_NOOP("Correction", "Date")},
    {CorrectedPart::Issuers, "issuers"_L1, QT_TRANSLATE_NOOP("Correction", "Issuing bodies")},
    {CorrectedPart::Kind, "kind"_L1, QT_TRANSLATE_NOOP("Correction", "Kind")},
    {CorrectedPart::Join, "join"_L1, QT_TRANSLATE_NOOP("Correction", "Join")},
    {CorrectedPart::Split, "split"_L1, QT_TRANSLATE_NOOP("Correction", "Split")},
};

const PartRow& rowOf(CorrectedPart part)
{
    const auto* found = std::ranges::find(kParts, part, &PartRow::part);
    Q_ASSERT(found != std::end(kParts));
    return *found;
}

/// A field as people read it: bodies parted by 、.
QString shown(const QString& value)
{
    return value.isEmpty() ? Text::tr("nothing")
                           : Text::tr("“%1”").arg(QString(value).replace(u'\n', u'、'));
}

} // namespace

QLatin1StringView toName(CorrectedPart part)
{
    return rowOf(part).name;
}

std::optional<CorrectedPart> correctedPartFromName(QAnyStringView name)
{
    const auto* found =
        std::ranges::find_if(kParts, [&](const PartRow& row) { return row.name == name; });
    return found == std::end(kParts) ? std::nullopt : std::optional(found->part);
}

QString fieldText(const Document& document, CorrectedPart part)
{
    switch (part) {
    case CorrectedPart::Title:
        return document.title;
    case CorrectedPart::Number:
        return document.number.toString();
    case CorrectedPart::Date:
        return document.date ? document.date->toIso() : QString();
    case CorrectedPart::Kind:
        return document.kind;
    case CorrectedPart::Issuers: {
        QStringList names;
        for (const IssuingBody& body : document.issuers) {
            names.append(body.name);
        }
        return names.join(u'\n');
    }
    case CorrectedPart::Join:
    case CorrectedPart::Split:
        break;
    }
    return {};
}

QString label(CorrectedPart part)
{
    return Text::tr(rowOf(part).label);
}

QString describe(const Correction& correction)
{
    switch (correction.part) {
    case CorrectedPart::Join:
        return Text::tr("Joined to the document before it: “%1”").arg(correction.place.title);
    case CorrectedPart::Split:
        return Text::tr("Split off at line %1: “%2”")
            .arg(correction.place.line)
            .arg(correction.place.title);
    default:
        return Text::tr("%1: %2 instead of %3")
            .arg(label(correction.part), shown(correction.value), shown(correction.former));
    }
}

} // namespace gongbao
