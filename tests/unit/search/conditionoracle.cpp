// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditionoracle.h"

#include "text/folding.h"

#include <algorithm>
#include <array>

namespace gongbao::fixture {

namespace {

using namespace archive;

bool isIn(const CodePoints& folded, const Phrase& phrase)
{
    return !placesOf(folded, phrase.text.toStdU32String(), phrase.opensStart, phrase.opensEnd)
                .empty();
}

bool fits(const DocumentNumber& number, const NumberPattern& pattern)
{
    if (number.serial <= 0) {
        return false;
    }
    const CodePoints word = text::fold(number.agencyWord).toStdU32String();
    size_t from = 0;
    for (const char32_t c : pattern.agencyWord.toStdU32String()) {
        from = word.find(c, from);
        if (from == CodePoints::npos) {
            return false;
        }
        ++from;
    }
    return (!pattern.year || *pattern.year == number.year) &&
           (!pattern.serial || *pattern.serial == number.serial);
}

bool near(const CodePoints& folded, const NearTerm& term)
{
    const auto places = [&folded](const Phrase& phrase) {
        return placesOf(folded, phrase.text.toStdU32String(), phrase.opensStart, phrase.opensEnd);
    };
    const auto size = [](const Phrase& phrase) { return phrase.text.toStdU32String().size(); };
    const auto seconds = places(term.second);
    return std::ranges::any_of(places(term.first), [&](size_t first) {
        return std::ranges::any_of(seconds, [&](size_t second) {
            const auto distance = size_t(term.distance);
            return first < second ? second <= first + size(term.first) + distance
                                  : first <= second + size(term.second) + distance;
        });
    });
}

} // namespace

OracleDocument::OracleDocument(Document document, QString gazette)
    : m_document(std::move(document))
    , m_gazette(std::move(gazette))
    , m_text(foldedTextOf(m_document))
{
}

bool OracleDocument::hasText(const Phrase& phrase) const
{
    return isIn(m_text, phrase);
}

bool OracleDocument::isNear(const NearTerm& term) const
{
    return term.inTitle
               ? std::ranges::any_of(titles(*term.inTitle),
                                     [&term](const CodePoints& title) { return near(title, term); })
               : near(m_text, term);
}

std::vector<CodePoints> OracleDocument::titles(TitleTerm::Of of) const
{
    QStringList printed{m_document.title};
    if (of == TitleTerm::Of::Attachment) {
        printed = m_document.declaredAttachments;
        for (const Attachment& attachment : m_document.attachments) {
            printed.append(attachment.title);
        }
    }
    std::vector<CodePoints> folded;
    for (const QString& title : printed) {
        folded.push_back(text::fold(title).toStdU32String());
    }
    return folded;
}

bool OracleDocument::hasTitle(const TitleTerm& term) const
{
    return std::ranges::any_of(
        titles(term.of), [&term](const CodePoints& title) { return isIn(title, term.phrase); });
}

bool OracleDocument::hasName(const NameTerm& term) const
{
    QStringList own;
    switch (term.facet) {
    case Facet::Body:
        for (const IssuingBody& body : m_document.issuers) {
            own.append(body.name);
        }
        break;
    case Facet::Kind:
        own.append(m_document.kind);
        break;
    case Facet::Category:
        own.append(m_document.toc ? m_document.toc->category : QString());
        break;
    case Facet::Gazette:
    case Facet::Year:
        own.append(m_gazette);
        break;
    }
    return std::ranges::any_of(term.names, [&own](const FacetName& name) {
        return own.contains(name.name) ||
               std::ranges::any_of(name.forms,
                                   [&own](const QString& form) { return own.contains(form); });
    });
}

bool OracleDocument::hasNumber(const NumberTerm& term) const
{
    if (!term.cited) {
        return fits(m_document.number, term.number);
    }
    return std::ranges::any_of(m_document.citations, [&term](const Citation& citation) {
        return fits(citation.number, term.number);
    });
}

bool OracleDocument::isDated(const DateTerm& term) const
{
    if (!m_document.date) {
        return false;
    }
    const auto key = [](const Date& date, int unknown) {
        return std::array{date.year, date.month == 0 ? unknown : date.month,
                          date.day == 0 ? unknown : date.day};
    };
    return (!term.from || key(*m_document.date, 0) >= key(*term.from, 0)) &&
           (!term.to || key(*m_document.date, 0) <= key(*term.to, 99));
}

bool OracleDocument::fulfils(const Condition& condition) const
{
    const auto holds = [this](const Condition& part) { return fulfils(part); };
    return std::visit(
        Overloaded{
            [&](const AllOf& all) { return std::ranges::all_of(all.parts, holds); },
            [&](const AnyOf& any) { return std::ranges::any_of(any.parts, holds); },
            [&](const NoneOf& none) { return std::ranges::none_of(none.parts, holds); },
            [&](const TextTerm& term) { return hasText(term.phrase); },
            [&](const NearTerm& term) { return isNear(term); },
            [&](const TitleTerm& term) { return hasTitle(term); },
            [&](const PinyinTerm&) { return false; },
            [&](const NameTerm& term) { return hasName(term); },
            [&](const NumberTerm& term) { return hasNumber(term); },
            [&](const DateTerm& term) { return isDated(term); },
        },
        condition.value);
}

} // namespace gongbao::fixture
