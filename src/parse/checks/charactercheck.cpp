// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"
#include "text/characters.h"

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostShown = 8;

/// What bytes decoded in the wrong encoding become.
constexpr QStringView kMojibake[] = {u"锟斤拷", u"烫烫烫", u"屯屯屯", u"ï»¿", u"â€"};

bool isPrivateUse(char32_t c)
{
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

bool isControl(char32_t c)
{
    return (c < 0x20 && c != u'\t' && c != u'\f' && c != 0x0B) || (c >= 0x7F && c <= 0x9F);
}

/// Latin letters with accents and half-width kana; one may be meant, two in a row are not.
bool isForeign(char32_t c)
{
    return (c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7) || (c >= 0xFF61 && c <= 0xFF9F);
}

/// 确权 and 运营: where the word "and" stands between Han characters.
bool hasStrayAnd(QStringView key)
{
    for (qsizetype at = key.indexOf(u"and"); at >= 0; at = key.indexOf(u"and", at + 1)) {
        const bool between = at > 0 && at + 3 < key.size() && text::isHan(key[at - 1].unicode()) &&
                             text::isHan(key[at + 3].unicode());
        if (between) {
            return true;
        }
    }
    return false;
}

/// Whether there is nothing to look at, as in most lines: Han and punctuation that no mojibake
/// begins with, figures, and letters but the one that begins "and".
bool isPlain(QStringView text)
{
    char16_t others = 0;
    for (const QChar c :
         text) { // in 16 bits and without a way out: the compiler takes eight at once
        const char16_t unit = c.unicode();
        const char16_t notWide = static_cast<char16_t>(unit - 0x3000) < 0xA800 ? 0 : 1;
        const char16_t notNarrow = static_cast<char16_t>(unit - 0x20) < 0x5F ? 0 : 1;
        others |= (notWide & notNarrow) | (unit == u'锟' ? 1 : 0) | (unit == u'烫' ? 1 : 0) |
                  (unit == u'屯' ? 1 : 0) | (unit == u'a' ? 1 : 0);
    }
    return others == 0;
}

QString shown(char32_t c)
{
    return c == 0xFFFD ? QString(QChar(0xFFFD))
                       : u"U+"_s + QString::number(c, 16).toUpper().rightJustified(4, u'0');
}

/// Collects what is garbled in some lines, each thing once.
class Garbled
{
public:
    void look(const ClassifiedLine& line)
    {
        const qsizetype before = m_seen;
        lookAtCharacters(line);
        if (m_seen > before) {
            m_first = m_first == 0 ? line.number : m_first;
            ++m_lines;
        }
    }

    [[nodiscard]] QList<Finding> findings() const
    {
        if (m_lines == 0) {
            return {};
        }
        return {{FindingKind::GarbledCharacters,
                 m_first,
                 {m_things.join(u'、'), QString::number(m_lines)}}};
    }

private:
    void add(const QString& thing)
    {
        ++m_seen;
        if (m_things.size() < kMostShown && !m_things.contains(thing)) {
            m_things.append(thing);
        }
    }

    void lookAtCharacters(const ClassifiedLine& line)
    {
        const QStringView text = line.text;
        if (isPlain(text)) {
            return;
        }
        bool latin = false;
        bool suspicious = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t unit = text[i].unicode();
            // Most characters by far.
            if (unit >= 0x3000 && unit < 0xD800) {
                suspicious = suspicious || unit == u'锟' || unit == u'烫' || unit == u'屯';
                continue;
            }
            latin = latin || unit == u'ａ';
            if (unit < 0x7F && unit >= 0x20) {
                latin = latin || unit == u'a';
                continue;
            }
            const char32_t c = text::codePointAt(text, i);
            suspicious = suspicious || c == u'ï' || c == u'â';
            const bool pair =
                isForeign(c) && i + 1 < text.size() && isForeign(text[i + 1].unicode());
            if (c == 0xFFFD || isPrivateUse(c) || isControl(c)) {
                add(shown(c));
            } else if (pair) {
                add(text.sliced(i, 2).toString());
            }
            i += text::unitCount(c) - 1;
        }
        if (latin && hasStrayAnd(line.key)) {
            add(u"and"_s);
        }
        for (const QStringView wrong : kMojibake) {
            if (suspicious && text.contains(wrong)) {
                add(wrong.toString());
            }
        }
    }

    QStringList m_things;
    qsizetype m_seen = 0;
    int m_first = 0;
    int m_lines = 0;
};

} // namespace

QList<Finding> checkCharacters(const ClassifiedLines& lines, qsizetype first, qsizetype end)
{
    Garbled garbled;
    for (qsizetype i = first; i < end; ++i) {
        garbled.look(lines.at(i));
    }
    return garbled.findings();
}

} // namespace gongbao::parse
