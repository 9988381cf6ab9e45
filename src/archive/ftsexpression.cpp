// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ftsexpression.h"

#include "text/characters.h"
#include "text/pinyin.h"
#include "text/tokens.h"

#include <QStringList>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

QString phraseExpression(const Phrase& phrase)
{
    return quoted(phrase.text) + (phrase.opensEnd ? u" *"_s : QString());
}

std::optional<QStringList> textExpressions(const std::vector<Condition>& parts)
{
    QStringList expressions;
    for (const Condition& part : parts) {
        const std::optional<QString> expression = textExpression(part);
        if (!expression) {
            return std::nullopt;
        }
        expressions.append(*expression);
    }
    return expressions;
}

std::optional<QString> textExpression(const AllOf& all)
{
    QStringList wanted;
    QStringList unwanted;
    for (const Condition& part : all.parts) {
        const auto* none = std::get_if<NoneOf>(&part.value);
        if (none != nullptr) {
            const auto expressions = textExpressions(none->parts);
            if (!expressions) {
                return std::nullopt;
            }
            unwanted += *expressions;
        } else if (const auto expression = archive::textExpression(part)) {
            wanted.append(*expression);
        } else {
            return std::nullopt;
        }
    }
    if (wanted.isEmpty()) {
        return std::nullopt;
    }
    const QString positive = joinedParts(wanted, "AND"_L1);
    return unwanted.isEmpty() ? positive
                              : u"(%1) NOT (%2)"_s.arg(positive, joinedParts(unwanted, "OR"_L1));
}

std::optional<QString> textExpression(const AnyOf& any)
{
    const std::optional<QStringList> expressions = textExpressions(any.parts);
    return expressions && !expressions->isEmpty()
               ? std::optional(joinedParts(*expressions, "OR"_L1))
               : std::nullopt;
}

std::optional<QString> textExpression(const NameTerm& term)
{
    QStringList tokens;
    for (const FacetName& name : term.names) {
        for (const QString& token : facetTokens(term.facet, name)) {
            tokens.append(quoted(token));
        }
    }
    return tokens.isEmpty() ? std::nullopt : std::optional(joinedParts(tokens, "OR"_L1));
}

/// A phrase over the tokens of titles: an initial is asked for together with the next one, which
/// few titles have, in place of by itself (titletokenizer.h).
QString readingExpression(const std::vector<QString>& spelling)
{
    QStringList tokens;
    for (size_t i = 0; i < spelling.size(); ++i) {
        const bool isInitial = spelling[i].size() == 1;
        if (isInitial && i + 1 < spelling.size()) {
            tokens.append(spelling[i].toUpper() + spelling[i + 1].front());
        } else if (!isInitial || i == 0 || spelling[i - 1].size() > 1) {
            tokens.append(spelling[i].toUpper());
        }
    }
    return quoted(tokens.join(u' '));
}

} // namespace

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString symbolTerm(const QString& symbol)
{
    if (!text::isHan(text::codePointAt(symbol, 0))) {
        return quoted(symbol);
    }
    const std::string withComma = text::hanWithComma(symbol.toStdString());
    return u"(%1 OR %2)"_s.arg(quoted(symbol), quoted(QString::fromStdString(withComma)));
}

QString joinedParts(const QStringList& parts, QLatin1StringView word)
{
    if (parts.size() < 2) {
        return parts.join(QString());
    }
    return u"("_s + parts.join(u") %1 ("_s.arg(word)) + u")"_s;
}

QStringList facetTokens(Facet facet, const FacetName& name)
{
    if (facet == Facet::Kind || facet == Facet::Category) {
        const QChar letter = facet == Facet::Kind ? u'K' : u'C';
        return {letter + QString::fromLatin1(name.name.toUtf8().toHex().toUpper())};
    }
    QStringList tokens;
    for (const qint64 id : name.ids) {
        tokens.append((facet == Facet::Gazette ? u'G' : u'B') + QString::number(id));
    }
    return tokens;
}

bool isProvable(const Phrase& phrase)
{
    const QByteArray utf8 = phrase.text.toUtf8();
    const std::string_view folded(utf8.constData(), static_cast<size_t>(utf8.size()));
    const bool isSingleHan =
        text::isSingleSymbol(folded) && text::isHan(text::codePointAt(phrase.text, 0));
    return !phrase.opensStart && !isSingleHan && !text::hasOpenEnd(folded) &&
           text::withoutOpenStart(folded).size() == folded.size();
}

std::optional<QString> textExpression(const Condition& condition)
{
    return std::visit(Overloaded{
                          [](const AllOf& all) { return textExpression(all); },
                          [](const AnyOf& any) { return textExpression(any); },
                          [](const NameTerm& term) { return textExpression(term); },
                          [](const TextTerm& term) {
                              return isProvable(term.phrase)
                                         ? std::optional(phraseExpression(term.phrase))
                                         : std::nullopt;
                          },
                          [](const auto&) { return std::optional<QString>(); },
                      },
                      condition.value);
}

QString titleExpression(const TitleTerm& term)
{
    const auto column =
        term.of == TitleTerm::Of::Attachment ? "{attachments} : "_L1 : "{title} : "_L1;
    return column + phraseExpression(term.phrase);
}

QString titleExpression(const PinyinTerm& term)
{
    QStringList spellings;
    for (const std::vector<QString>& spelling : text::pinyinSpellings(term.letters)) {
        spellings.append(readingExpression(spelling));
    }
    return spellings.isEmpty() ? QString()
                               : "{title} : "_L1 + u'(' + spellings.join(u" OR "_s) + u')';
}

} // namespace gongbao::archive
