// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/linekey.h"

#include "text/characters.h"
#include "text/simplified.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace gongbao::parse {

namespace {

using Table = std::array<char16_t, 0x10000>;

/// Filled in by the compiler, so that a look-up costs no more than reading memory.
consteval Table makeTable()
{
    Table table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        table[c] = static_cast<char16_t>(c);
    }
    const auto map = [&table](std::u16string_view from, char16_t to) {
        for (const char16_t c : from) {
            table[c] = to;
        }
    };
    for (char16_t c = 0xFF01; c <= 0xFF5E; ++c) {
        table[c] = static_cast<char16_t>(c - 0xFEE0);
    }
    for (const auto& [traditional, simplified] : text::kSimplified) {
        const bool quotes = traditional < 0x3040; // 「 for “, which tell titles from other words
        if (!quotes && traditional < table.size() && simplified < table.size()) {
            table[traditional] = static_cast<char16_t>(simplified);
        }
    }
    map(u"覆", u'复'); // of 批覆 and 函覆
    map(text::kSpaces, u'\0');
    map(u"〔﹝［„", u'[');
    map(u"〕﹞］‟", u']');
    map(u"—–―─－‐‑", u'-');
    map(u"○◯", u'〇');
    map(u"笫", u'第'); // what OCR makes of it
    map(u"⋯‥", u'…');
    map(u"﹙", u'(');
    map(u"﹚", u')');
    map(u"︰∶﹕", u':');
    return table;
}

constexpr Table kTable = makeTable();

bool hasSpaces(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return kTable[c.unicode()] == 0; });
}

/// @p text with each run of white space inside it one space or, where @p stays says no of the
/// characters on both sides, none.
template<typename Predicate>
QString withSpacesWhere(QStringView text, Predicate stays)
{
    QString spaced(text.size(), Qt::Uninitialized);
    QChar* const begin = spaced.data();
    QChar* out = begin;
    bool space = false;
    for (const QChar c : text) {
        if (kTable[c.unicode()] == 0) {
            space = true;
            continue;
        }
        if (std::exchange(space, false) && out != begin &&
            stays((out - 1)->unicode(), c.unicode())) {
            *out++ = u' ';
        }
        *out++ = c;
    }
    spaced.truncate(out - begin);
    return spaced;
}

} // namespace

char16_t keyCharacter(char16_t c)
{
    return kTable[c];
}

QString lineKey(const QString& text)
{
    const bool same = std::ranges::all_of(
        text, [](QChar c) { return kTable[c.unicode()] == c.unicode() && c.unicode() != 0; });
    return same ? text : lineKey(QStringView(text));
}

QString lineKey(QStringView text)
{
    QString key(text.size(), Qt::Uninitialized);
    auto* out = reinterpret_cast<char16_t*>(key.data());
    const char16_t* const begin = out;
    for (const QChar c : text) {
        // Written in any case and kept where it is no space: quicker than a branch.
        *out = kTable[c.unicode()];
        out += *out != 0 ? 1 : 0;
    }
    key.truncate(out - begin);
    return key;
}

QString compacted(const QString& text)
{
    return hasSpaces(text) ? compacted(QStringView(text)) : text;
}

qsizetype printedOffset(QStringView printed, qsizetype count)
{
    qsizetype at = 0;
    for (; at < printed.size() && count > 0; ++at) {
        count -= keyCharacter(printed[at].unicode()) != 0 ? 1 : 0;
    }
    return at;
}

QString compacted(QStringView text)
{
    QString compact(text.size(), Qt::Uninitialized);
    QChar* out = compact.data();
    for (const QChar c : text) {
        *out = c;
        out += kTable[c.unicode()] != 0 ? 1 : 0;
    }
    compact.truncate(out - compact.constData());
    return compact;
}

QString tidied(const QString& text)
{
    return hasSpaces(text) ? tidied(QStringView(text)) : text;
}

QString tidied(QStringView text)
{
    return withSpacesWhere(text, [](char16_t before, char16_t after) {
        return text::isWordCharacter(before) && text::isWordCharacter(after);
    });
}

QString respaced(const QString& text)
{
    return hasSpaces(text) ? respaced(QStringView(text)) : text;
}

QString respaced(QStringView text)
{
    return withSpacesWhere(text, [](char16_t before, char16_t after) {
        const auto separates = [](char16_t c) { return text::isAnyOf(c, u"、，。；：！？“”《》"); };
        const bool typeset = (text::isHan(before) && text::isWordCharacter(after)) ||
                             (text::isWordCharacter(before) && text::isHan(after));
        return !typeset && !separates(before) && !separates(after);
    });
}

} // namespace gongbao::parse
