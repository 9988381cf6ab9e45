// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/reading.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace gongbao::search {

namespace {

using namespace Qt::StringLiterals;
using namespace archive;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(QueryReading)
};

QString shown(const Phrase& phrase)
{
    // Outside of the marks, as an asterisk may be looked for as well.
    return (phrase.opensStart ? u"*"_s : QString()) + Text::tr("“%1”").arg(phrase.text) +
           (phrase.opensEnd ? u"*"_s : QString());
}

/// Parts joined by a word. Among several, those that are themselves joined by the other word stand
/// in brackets.
enum class Joint { And, Or };
QString joined(const std::vector<Condition>& parts, Joint joint);

QString describe(const NearTerm& term)
{
    QString sentence;
    if (!term.inTitle) {
        sentence = Text::tr("the text has %1 within %n character(s) of %2", nullptr, term.distance);
    } else if (*term.inTitle == TitleTerm::Of::Document) {
        sentence =
            Text::tr("the title has %1 within %n character(s) of %2", nullptr, term.distance);
    } else {
        sentence = Text::tr("an attachment's title has %1 within %n character(s) of %2", nullptr,
                            term.distance);
    }
    return sentence.arg(shown(term.first), shown(term.second));
}

QString describe(const TitleTerm& term)
{
    return term.of == TitleTerm::Of::Attachment
               ? Text::tr("an attachment's title has %1").arg(shown(term.phrase))
               : Text::tr("the title has %1").arg(shown(term.phrase));
}

QString nameOf(Facet facet)
{
    switch (facet) {
    case Facet::Gazette:
        return Text::tr("gazette");
    case Facet::Kind:
        return Text::tr("kind");
    case Facet::Category:
        return Text::tr("category");
    case Facet::Year:
        return Text::tr("year");
    case Facet::Body:
        break;
    }
    return Text::tr("body");
}

QString describe(const NameTerm& term)
{
    constexpr size_t kShown = 3;
    if (term.names.empty()) {
        return Text::tr("%1 has “%2” (the archive has none)").arg(nameOf(term.facet), term.typed);
    }
    QStringList shown;
    for (const FacetName& name : std::span(term.names).first(std::min(term.names.size(), kShown))) {
        shown.append(name.name);
    }
    QString names = shown.join(Text::tr(" or "));
    if (term.names.size() > kShown) {
        names = Text::tr("%1 or %n more", nullptr, static_cast<int>(term.names.size() - kShown))
                    .arg(names);
    }
    return Text::tr("%1 = %2").arg(nameOf(term.facet), names);
}

QString describe(const NumberTerm& term)
{
    const QString number = search::describe(term.number);
    if (term.number.agencyWord.isEmpty()) {
        return (term.cited ? Text::tr("cites %1") : Text::tr("number = %1")).arg(number);
    }
    return (term.cited ? Text::tr("cites %1, also with a longer agency word")
                       : Text::tr("number = %1, also with a longer agency word"))
        .arg(number);
}

QString describe(const DateTerm& term)
{
    const QString from = term.from ? term.from->toIso() : QString();
    const QString to = term.to ? term.to->toIso() : QString();
    if (from == to) {
        return Text::tr("dated %1").arg(from);
    }
    if (to.isEmpty()) {
        return Text::tr("dated %1 or later").arg(from);
    }
    return from.isEmpty() ? Text::tr("dated %1 or earlier").arg(to)
                          : Text::tr("dated from %1 to %2").arg(from, to);
}

QString describeValue(const Condition& condition)
{
    return std::visit(
        Overloaded{
            [](const AllOf& all) {
                return all.parts.empty() ? Text::tr("every document")
                                         : joined(all.parts, Joint::And);
            },
            [](const AnyOf& any) { return joined(any.parts, Joint::Or); },
            [](const NoneOf& none) {
                return Text::tr("not (%1)").arg(joined(none.parts, Joint::Or));
            },
            [](const TextTerm& term) {
                return Text::tr("the text has %1").arg(shown(term.phrase));
            },
            [](const PinyinTerm& term) {
                return Text::tr("title, body or gazette reads “%1” in pinyin").arg(term.letters);
            },
            [](const auto& term) { return describe(term); },
        },
        condition.value);
}

/// The word that the sentence of @p condition joins its parts with, where it has several.
std::optional<Joint> jointOf(const Condition& condition)
{
    return std::visit(
        Overloaded{
            [](const AllOf& all) {
                return all.parts.size() > 1 ? std::optional(Joint::And) : std::nullopt;
            },
            [](const AnyOf& any) {
                return any.parts.size() > 1 ? std::optional(Joint::Or) : std::nullopt;
            },
            [](const NameTerm& term) {
                return term.names.size() > 1 ? std::optional(Joint::Or) : std::nullopt;
            },
            [](const auto&) { return std::optional<Joint>(); },
        },
        condition.value);
}

QString joined(const std::vector<Condition>& parts, Joint joint)
{
    QStringList sentences;
    for (const Condition& part : parts) {
        const QString sentence = describeValue(part);
        const bool isOpen = parts.size() > 1 && jointOf(part).value_or(joint) != joint;
        sentences.append(isOpen ? Text::tr("(%1)").arg(sentence) : sentence);
    }
    return sentences.join(joint == Joint::And ? Text::tr(" and ") : Text::tr(" or "));
}

} // namespace

QString describe(const Condition& condition)
{
    return describeValue(condition);
}

QString describe(const NumberPattern& number)
{
    const QString agency = number.agencyWord.isEmpty() ? u"…"_s : number.agencyWord;
    const QString year = number.year ? u"〔%1〕"_s.arg(*number.year) : QString();
    return agency + year + (number.serial ? u"%1号"_s.arg(*number.serial) : u"…"_s);
}

QString describeNearest(const QList<DocumentRecord>& nearest)
{
    QStringList numbers;
    for (const DocumentRecord& record : nearest) {
        numbers.append(record.number);
    }
    return Text::tr("No document has this number. The nearest of the same agency and year: %1.")
        .arg(numbers.join(Text::tr(", ")));
}

} // namespace gongbao::search
