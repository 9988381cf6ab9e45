// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/titleexpression.h"

#include "text/pinyin.h"

#include <QStringList>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

QString phraseExpression(const Phrase& phrase)
{
    return quoted(phrase.text) + (phrase.opensEnd ? u" *"_s : QString());
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

QString joinedParts(const QStringList& parts, QLatin1StringView word)
{
    if (parts.size() < 2) {
        return parts.join(QString());
    }
    return u"("_s + parts.join(u") %1 ("_s.arg(word)) + u")"_s;
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
