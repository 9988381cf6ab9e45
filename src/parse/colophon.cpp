// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/colophon.h"

#include "parse/gazettewords.h"
#include "parse/issueshapes.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestLine = 40;

/// 某县人民政府公报（季刊）
bool isNamedWithNote(QStringView key)
{
    const qsizetype note = key.endsWith(u')') ? key.indexOf(u'(') : -1;
    return note > 0 && isGazetteName(key.first(note));
}

bool isClosingMark(const ClassifiedLine& line)
{
    return line.kind == LineClass::ColophonField || line.kind == LineClass::GazetteName ||
           line.kind == LineClass::IssueMark || isNamedWithNote(line.key);
}

/// 《某县人民政府公报》赠阅范围 above those who receive it.
bool headsReceivers(const ClassifiedLine& line)
{
    return line.key.size() <= kLongestLine && line.key.endsWith(u"范围") && namesGazette(line.key);
}

/// 某县人民政府公报编辑部 above its address, 某市政府公报 每周五发行,
/// 《…公报》公开发行，欢迎订阅。, 《…公报》登载的文件与正式文件具有同等效力。
bool isEditors(const ClassifiedLine& line)
{
    return line.key.size() <= kLongestLine &&
           (line.key.endsWith(u"编辑部") || line.key.endsWith(u"编辑室") ||
            line.key.endsWith(u"编辑委员会") || line.key.endsWith(u"发行") ||
            line.key.contains(u"订阅") || line.key.contains(u"同等效力") || headsReceivers(line)) &&
           namesGazette(line.key);
}

/// How many words of a back cover a line has that is none by itself: 每月10日、20日出版.
int weakWords(const ClassifiedLine& line)
{
    const bool may = line.key.size() <= kLongestLine && !line.key.endsWith(u'。') &&
                     (line.kind == LineClass::Text || line.kind == LineClass::RunningHeader);
    return may ? closingWords(line.key) : 0;
}

/// 1949年10月创刊　免费赠阅: what no document says.
bool isPublishing(const ClassifiedLine& line)
{
    constexpr int kLeastWords = 2;
    return line.key.size() <= kLongestLine && !line.key.endsWith(u'。') &&
           publishingWords(line.key) >= kLeastWords;
}

/// Goes on upwards with a colophon whose head stands right above: the gazette's name, also where it
/// comes back on pages, and 旬刊.
bool headsColophon(const ClassifiedLine& line)
{
    return (line.kind == LineClass::RunningHeader && namesGazette(line.key)) ||
           !frequencyIn(line.key).isEmpty();
}

/// How many fields of a colophon stand side by side on a line that begins with one.
int fieldsOn(const ClassifiedLine& line)
{
    int fields = 1;
    const QStringView text = line.text;
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const bool begins =
            keyCharacter(text[i - 1].unicode()) == 0 && keyCharacter(text[i].unicode()) != 0;
        fields += begins && colophonField(lineKey(text.sliced(i))) > 0 ? 1 : 0;
    }
    return fields;
}

/// What speaks for a colophon, gathered from its last line upwards.
struct Evidence
{
    int fields = 0; ///< and words of publishing
    int words = 0;  ///< of lines that say little by themselves
    bool strong = false;
    int marks = 0; ///< the gazette's name and the issue's number

    /// Whether the line belongs to the colophon; counts what it says.
    bool take(const ClassifiedLine& line, bool touches)
    {
        if (isPublishing(line)) {
            fields += publishingWords(line.key);
        } else if (line.kind == LineClass::ColophonField) {
            fields += fieldsOn(line);
        } else if (!isClosingMark(line) && !(fields + words > 0 && isEditors(line)) &&
                   !(fields > 0 && touches && headsColophon(line))) {
            return false;
        }
        strong = strong || isColophonOnly(line.key) || isEditors(line);
        const bool mark = isClosingMark(line) && line.kind != LineClass::ColophonField;
        marks += mark || isEditors(line) ? 1 : 0;
        words += headsReceivers(line) ? closingWords(line.key) : 0;
        return true;
    }

    /// Whether the line goes on with a colophon if what it is part of is one.
    bool takeWeakly(const ClassifiedLine& line)
    {
        const int more = weakWords(line);
        words += more;
        return more > 0;
    }

    [[nodiscard]] bool suffices() const
    {
        constexpr int kLeastOfAll = 3;
        return fields >= (strong ? 2 : 3) ||
               (marks > 0 && fields + words > 0 && fields + words + marks >= kLeastOfAll);
    }
};

} // namespace

qsizetype findClosingColophon(const ClassifiedLines& lines, qsizetype bodyBegin)
{
    constexpr int kMostUnknown = 3;
    qsizetype begin = lines.size();
    Evidence evidence;
    int unknown = 0;
    for (qsizetype i = lines.size() - 1; i >= bodyBegin; --i) {
        const ClassifiedLine& line = lines.at(i);
        if (evidence.take(line, unknown == 0)) {
            begin = i;
            unknown = 0;
        } else if (evidence.takeWeakly(line)) {
            unknown = 0;
        } else if (i > bodyBegin && headsReceivers(lines.at(i - 1))) {
            continue; // a long list of them
        } else if (++unknown > kMostUnknown || line.key.size() > kLongestLine ||
                   line.kind == LineClass::Date || line.kind == LineClass::TableRow ||
                   (line.key.endsWith(u'。') && !line.key.contains(u"本刊"))) {
            break;
        }
    }
    return evidence.suffices() ? begin : lines.size();
}

qsizetype behindListedMembers(const ClassifiedLines& lines, qsizetype begin, qsizetype tocBegin,
                              qsizetype tocEnd)
{
    constexpr qsizetype kLeastTitle = 6;
    const auto isTitle = [](const ClassifiedLine& line) { // not the signature of who is listed
        return line.kind != LineClass::Bodies && line.kind != LineClass::Date &&
               line.kind != LineClass::Signer;
    };
    const QString above =
        begin > tocEnd && isTitle(lines.at(begin - 1)) ? lines.at(begin - 1).key : QString();
    const bool listed =
        above.size() >= kLeastTitle && tocBegin >= 0 &&
        std::any_of(lines.begin() + tocBegin, lines.begin() + tocEnd,
                    [&](const ClassifiedLine& line) { return line.key.contains(above); });
    while (listed && begin < lines.size() &&
           (isBoardField(lines.at(begin).key) || !isClosingMark(lines.at(begin)))) {
        ++begin;
    }
    return begin;
}

} // namespace gongbao::parse
