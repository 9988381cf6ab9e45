// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/inlinemarks.h"

#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/texformula.h"
#include "text/characters.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gongbao::parse {

namespace {

constexpr QStringView kTags[] = {u"p",    u"br",    u"div",    u"span", u"b",     u"i",      u"u",
                                 u"sup",  u"sub",   u"td",     u"tr",   u"th",    u"strong", u"em",
                                 u"font", u"table", u"center", u"img",  u"thead", u"tbody",  u"h",
                                 u"a",    u"li",    u"ul",     u"ol",   u"hr"};

constexpr std::pair<QStringView, QChar> kEntities[] = {
    {u"&nbsp;", u'\u00A0'}, {u"&ensp;", u'\u2002'}, {u"&emsp;", u'\u2003'}, {u"&lt;", u'<'},
    {u"&gt;", u'>'},        {u"&amp;", u'&'},       {u"&quot;", u'"'},      {u"&middot;", u'·'},
    {u"&mdash;", u'—'},     {u"&hellip;", u'…'},    {u"&ldquo;", u'“'},     {u"&rdquo;", u'”'},
    {u"&times;", u'×'},     {u"&#160;", u'\u00A0'}, {u"&#xA0;", u'\u00A0'}};

/// The length of the HTML tag that begins at @p at, or 0; sets @p isBreak for <br>. @p lastClose is
/// where the last > of the line stands.
qsizetype tagLength(QStringView line, qsizetype at, qsizetype lastClose, bool& isBreak)
{
    if (at > lastClose) {
        return 0;
    }
    qsizetype nameStart = at + 1;
    nameStart += nameStart < line.size() && line[nameStart] == u'/' ? 1 : 0;
    qsizetype nameEnd = nameStart;
    while (nameEnd < line.size() && line[nameEnd].unicode() < 0x80 && line[nameEnd].isLetter()) {
        ++nameEnd;
    }
    const QString name = line.sliced(nameStart, nameEnd - nameStart).toString().toLower();
    if (name == QStringView(u"h") && nameEnd < line.size() && line[nameEnd].isDigit()) {
        ++nameEnd; // <h1>
    }
    if (std::ranges::none_of(kTags, [&](QStringView tag) { return tag == name; })) {
        return 0;
    }
    const qsizetype close = line.indexOf(u'>', nameEnd);
    isBreak = name == QStringView(u"br");
    return close < 0 ? 0 : close + 1 - at;
}

/// The entity that begins at the head of @p text; null for none.
const std::pair<QStringView, QChar>* entityAt(QStringView text)
{
    const auto* const found = std::ranges::find_if(
        kEntities, [text](const auto& entity) { return text.startsWith(entity.first); });
    return found == std::end(kEntities) ? nullptr : found;
}

/// A formula within a line: how long it is with its signs, 0 for none, and its inside.
struct Formula
{
    qsizetype length = 0;
    QStringView inside;
    bool isBracket = false; ///< \(…\) around words: Markdown's way to write a bracket
};

bool isTex(QStringView inside)
{
    return std::ranges::any_of(inside, [](QChar c) { return text::isAnyOf(c, u"\\^_{"); });
}

/// The formula at @p at: $…$, $$…$$ or \(…\), which ends before @p lastClose or there.
Formula formulaAt(QStringView line, qsizetype at, qsizetype lastClose)
{
    const QStringView rest = line.sliced(at);
    if (rest.startsWith(u"\\(")) {
        const qsizetype close = at < lastClose ? line.indexOf(u"\\)", at + 2) : -1;
        const QStringView inside = close < 0 ? QStringView() : line.sliced(at + 2, close - at - 2);
        return close < 0 ? Formula{}
                         : Formula{close + 2 - at, inside, hasHan(inside) && !isTex(inside)};
    }
    const qsizetype sign = rest.startsWith(u"$$") ? 2 : 1;
    const qsizetype close = rest.startsWith(u'$') ? line.indexOf(rest.first(sign), at + sign) : -1;
    if (close < 0) {
        return {};
    }
    // US$50~$60: sums of money, not a formula between them.
    const QStringView inside = line.sliced(at + sign, close - at - sign);
    const qsizetype behind = close + sign;
    const bool followed = behind < line.size() && line[behind].isDigit();
    const bool money = (followed && !isTex(inside)) || (hasHan(inside) && !inside.contains(u'\\'));
    return money ? Formula{} : Formula{behind - at, inside};
}

/// Bold, escapes, tags, entities and formulas within @p line.
QString withoutInlineMarks(QStringView line)
{
    QString text;
    text.reserve(line.size());
    const qsizetype lastClose = line.lastIndexOf(u'>');
    const qsizetype lastFormula = line.lastIndexOf(u"\\)");
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        const QChar next = i + 1 < line.size() ? line[i + 1] : QChar();
        const Formula formula =
            c == u'$' || (c == u'\\' && next == u'(') ? formulaAt(line, i, lastFormula) : Formula{};
        if (formula.length > 0) {
            text += formula.isBracket ? u'(' + formula.inside.toString() + u')'
                                      : plainFormula(formula.inside);
            i += formula.length - 1;
        } else if (c == u'*' && next == u'*') {
            ++i;
        } else if (c == u'\\' && text::isAnyOf(next, u"*_#[]<>~`$") && !next.isNull()) {
            text += next;
            ++i;
        } else if (c == u'<') {
            bool isBreak = false;
            if (const qsizetype length = tagLength(line, i, lastClose, isBreak)) {
                i += length - 1;
                text += isBreak ? QStringView(u"\u2028") : QStringView();
            } else {
                text += c;
            }
        } else if (const auto* entity = c == u'&' ? entityAt(line.sliced(i)) : nullptr) {
            text += entity->second;
            i += entity->first.size() - 1;
        } else {
            text += c;
        }
    }
    return text;
}

bool hasInlineMarks(QStringView line)
{
    char16_t found = 0;
    for (const QChar c :
         line) { // in 16 bits and without a way out: the compiler takes eight at once
        const char16_t unit = c.unicode();
        found |= (unit == u'*' ? 1 : 0) | (unit == u'<' ? 1 : 0) | (unit == u'$' ? 1 : 0) |
                 (unit == u'\\' ? 1 : 0) | (unit == u'&' ? 1 : 0);
    }
    return found != 0;
}

/// A list sign with its space, not the dash of a page number (- 24 -).
bool startsWithListSign(QStringView line)
{
    const bool sign =
        line.size() > 2 && text::isAnyOf(line[0], u"-*+•●") && keyCharacter(line[1].unicode()) == 0;
    return sign && !text::isAnyOf(line.back(), u"-—–");
}

} // namespace

BareLine withoutMarks(QStringView line)
{
    BareLine bare;
    QStringView rest = line;
    // Tabs at the ends are empty cells, which the table reader wants to see.
    const auto trimBlanks = [](QStringView text) {
        while (!text.isEmpty() && text.front() != u'\t' &&
               keyCharacter(text.front().unicode()) == 0) {
            text = text.sliced(1);
        }
        while (!text.isEmpty() && text.back() != u'\t' &&
               keyCharacter(text.back().unicode()) == 0) {
            text.chop(1);
        }
        return text;
    };
    rest = trimBlanks(rest);
    qsizetype level = 0;
    while (level < rest.size() && rest[level] == u'#') {
        ++level;
    }
    if (level > 0 && level <= 6 &&
        (level == rest.size() || keyCharacter(rest[level].unicode()) == 0)) {
        bare.marked = true;
        rest = trimBlanks(rest.sliced(level));
    }
    if (rest.startsWith(u"> ") || startsWithListSign(rest)) {
        rest = trimBlanks(rest.sliced(2));
    }
    if (rest.size() > 4 && rest.startsWith(u"**") && rest.endsWith(u"**")) {
        bare.marked = true;
    }
    bare.text = hasInlineMarks(rest) ? withoutInlineMarks(rest) : rest.toString();
    return bare;
}

} // namespace gongbao::parse
