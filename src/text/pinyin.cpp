// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/pinyin.h"

#include "text/characters.h"
#include "text/folding.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace gongbao::text {

namespace {

/// A number and no text, as 40,000 texts would each have to be given their address at every start.
struct Readings
{
    char32_t han;
    std::uint16_t list; ///< place in kLists
};

/// In the order of code points; made by pinyintable.awk, as are the two tables below.
constexpr Readings kReadings[] = {
    {0, 0},
#include "pinyintable.inc"
};

/// Syllables parted by spaces.
constexpr std::string_view kLists[] = {
    "",
#include "pinyinlists.inc"
};

/// Every syllable that some Han has, in order.
constexpr std::string_view kSyllables[] = {
    "",
#include "pinyinsyllables.inc"
};

constexpr qsizetype kLongestSyllable = 6;

bool isSyllable(const QString& letters)
{
    const QByteArray latin = letters.toLatin1();
    return std::ranges::binary_search(
        kSyllables, std::string_view(latin.constData(), static_cast<size_t>(latin.size())));
}

/// Tone marks, and the dots that make ü of u.
constexpr std::u16string_view kMarks = u"\u0300\u0301\u0304\u0306\u030C";
constexpr char16_t kDots = 0x0308;

/// Whether @p typed stands for the letter @p read of a syllable: ü is often typed as u.
bool isTyped(QChar typed, char read)
{
    return typed == QLatin1Char(read) || (typed == u'u' && read == 'v');
}

/// How many letters of @p syllable the beginning of @p letters is.
qsizetype lettersTyped(QStringView letters, std::string_view syllable)
{
    const qsizetype most = std::min(letters.size(), qsizetype(std::ssize(syllable)));
    qsizetype count = 0;
    while (count < most && isTyped(letters[count], syllable[static_cast<size_t>(count)])) {
        ++count;
    }
    return count;
}

/// No syllable begins with these.
bool isInitial(QChar letter)
{
    return letter >= u'a' && letter <= u'z' && letter != u'i' && letter != u'u' && letter != u'v';
}

/// lv of lu; empty where there is no u after the first letter.
QString withUmlaut(const QString& syllable)
{
    return syllable.size() > 1 && syllable[1] == u'u' ? syllable[0] + u'v' + syllable.sliced(2)
                                                      : QString();
}

/// Collects spellings of what is left of the letters, long syllables first.
void spell(const QString& letters, std::vector<QString>& begun,
           std::vector<std::vector<QString>>& found)
{
    if (letters.isEmpty()) {
        found.push_back(begun);
        return;
    }
    for (qsizetype length = std::min(kLongestSyllable, letters.size());
         length > 0 && found.size() < kMostSpellings; --length) {
        const QString piece = letters.first(length);
        for (const QString& syllable : {piece, withUmlaut(piece)}) {
            const bool isInitialAlone = length == 1 && isInitial(piece[0]);
            if (!syllable.isEmpty() && (isSyllable(syllable) || isInitialAlone)) {
                begun.push_back(syllable);
                spell(letters.sliced(length), begun, found);
                begun.pop_back();
            }
        }
    }
}

/// Whether the Han from the beginning of @p text on can be read as @p letters.
bool beginsRead(QStringView text, QStringView letters)
{
    if (letters.isEmpty()) {
        return true;
    }
    if (text.isEmpty()) {
        return false;
    }
    const char32_t han = codePointAt(text, 0);
    const QStringView rest = text.sliced(unitCount(han));
    return std::ranges::any_of(pinyinOf(han), [&](std::string_view reading) {
        const qsizetype typed = lettersTyped(letters, reading);
        return typed == letters.size() ||
               (typed == std::ssize(reading) && beginsRead(rest, letters.sliced(typed))) ||
               (typed > 0 && beginsRead(rest, letters.sliced(1)));
    });
}

} // namespace

std::vector<std::string_view> pinyinOf(char32_t han)
{
    std::vector<std::string_view> syllables;
    const auto* found = std::ranges::lower_bound(kReadings, han, {}, &Readings::han);
    if (found == std::end(kReadings) || found->han != han) {
        return syllables;
    }
    for (std::string_view rest = kLists[found->list]; !rest.empty();) {
        const size_t end = std::min(rest.find(' '), rest.size());
        syllables.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return syllables;
}

QString pinyinLetters(QStringView typed)
{
    QString letters;
    for (const QChar c : fold(typed).normalized(QString::NormalizationForm_D)) {
        if (c == kDots && letters.endsWith(u'u')) {
            letters.back() = u'v';
        } else if (c >= u'a' && c <= u'z') {
            letters += c;
        } else if (!isAnyOf(c, kMarks) && c != u' ' && c != u'\'') {
            return {};
        }
    }
    return letters;
}

std::vector<std::vector<QString>> pinyinSpellings(const QString& letters)
{
    constexpr qsizetype kLongest = 60;
    std::vector<std::vector<QString>> found;
    std::vector<QString> begun;
    const bool canBe = letters.size() <= kLongest &&
                       std::ranges::all_of(letters, [](QChar c) { return c >= u'a' && c <= u'z'; });
    if (canBe && !letters.isEmpty()) {
        spell(letters, begun, found);
    }
    return found;
}

bool isReadAs(const QString& text, const QString& letters)
{
    if (letters.isEmpty() || !isInitial(letters[0])) {
        return false;
    }
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (beginsRead(QStringView(text).sliced(at), letters)) {
            return true;
        }
    }
    return false;
}

} // namespace gongbao::text
