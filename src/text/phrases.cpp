// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrases.h"

#include "text/characters.h"

namespace gongbao::text {

namespace {

/// The code point that ends before @p index.
char32_t codePointBefore(QStringView text, qsizetype index)
{
    const bool isPair =
        index > 1 && text[index - 1].isLowSurrogate() && text[index - 2].isHighSurrogate();
    return codePointAt(text, isPair ? index - 2 : index - 1);
}

bool isWordBefore(QStringView text, qsizetype index)
{
    return index > 0 && isWordCharacter(codePointBefore(text, index));
}

bool isWordAt(QStringView text, qsizetype index)
{
    return index < text.size() && isWordCharacter(codePointAt(text, index));
}

} // namespace

qsizetype indexOfPhrase(QStringView folded, QStringView phrase, qsizetype from)
{
    if (phrase.isEmpty()) {
        return -1;
    }
    const bool startsWithWord = isWordAt(phrase, 0);
    const bool endsWithWord = isWordBefore(phrase, phrase.size());
    for (qsizetype at = folded.indexOf(phrase, from); at >= 0;
         at = folded.indexOf(phrase, at + 1)) {
        const qsizetype end = at + phrase.size();
        if (!(startsWithWord && isWordBefore(folded, at)) &&
            !(endsWithWord && isWordAt(folded, end))) {
            return at;
        }
    }
    return -1;
}

} // namespace gongbao::text
