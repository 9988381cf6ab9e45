// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/titles.h"

#include "parse/acttitles.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/wordlists.h"
#include "text/characters.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

constexpr qsizetype kLongestTitleLine = 150;
constexpr qsizetype kLongestUpperLine = 70;
constexpr qsizetype kMostLines = 7;
constexpr qsizetype kMostSpacedLines = 4;
constexpr qsizetype kMostActLines = 40;
constexpr qsizetype kLongestBracketed = 40;
constexpr qsizetype kLongestPlace = 12;

/// 》 that no 《 opens (positive), or 《 that no 》 closes (negative).
qsizetype unopenedQuotes(QStringView key)
{
    return (key.count(u'》') + key.count(u'〉')) - (key.count(u'《') + key.count(u'〈'));
}

qsizetype openBrackets(QStringView key)
{
    return key.count(u'(') - key.count(u')') + key.count(u'《') - key.count(u'》') +
           key.count(u'“') - key.count(u'”');
}

/// A title's line other than its last.
bool isUpperTitleLine(const ClassifiedLine& line)
{
    return isTitleLine(line) && line.key.size() <= kLongestUpperLine && !endsSentence(line.key);
}

/// A line that a title goes on from: also 关于印发甲、乙、 above its last line.
bool isUpperOrListing(const ClassifiedLine& line)
{
    return isUpperTitleLine(line) ||
           (line.key.endsWith(u'、') && isTitleLine(line) && line.key.size() <= kLongestUpperLine);
}

/// Whether @p above ends within the name of a body that the title @p below goes on with: 中共某市,
/// or 中共某市某区委员会某市 above 某区人民政府关于….
bool cutsName(QStringView above, QStringView below)
{
    const QStringView head = below.first(std::max<qsizetype>(titleVerbIn(below), 0));
    if (!endsLikeBody(head) || !std::ranges::all_of(above, [](QChar c) {
            return text::isHan(c.unicode()) || c == u'(' || c == u')';
        })) {
        return false;
    }
    if (head.startsWith(u"人民政府") || head.startsWith(u"人民代表大会")) {
        return true;
    }
    const QStringView place = above.startsWith(u"中共") ? above.sliced(2) : above;
    for (qsizetype end = 2; end < place.size(); ++end) {
        if (endsLikeBody(place.first(end)) && place.startsWith(place.sliced(end))) {
            return true;
        }
    }
    return above.startsWith(u"中共") && above.size() <= kLongestPlace;
}

/// 某省民政厅 of 某省民政厅等5部门: the first of the bodies that a title counts.
QStringView firstOfBodies(QStringView bodies)
{
    constexpr qsizetype kLongestCount = 6;
    const qsizetype others = bodies.lastIndexOf(u'等');
    const bool counts = others > 0 && bodies.size() - others <= kLongestCount &&
                        (bodies.endsWith(u"部门") || bodies.endsWith(u"单位"));
    return counts ? bodies.first(others) : bodies;
}

/// （试行） and the like, which belong to the title above.
bool isTitleNote(const ClassifiedLine& line)
{
    if (line.kind != LineClass::Note) {
        return false;
    }
    const QStringView inner = withoutBrackets(line.key);
    for (const QStringView word :
         {u"试行", u"送审稿", u"征求意见稿", u"修订", u"暂行", u"草案", u"讨论稿", u"修正",
          u"报批稿", u"审议稿", u"第一批", u"第二批"}) {
        if (inner.contains(word) && inner.size() <= 12) {
            return true;
        }
    }
    return inner.size() <= 12 && inner.contains(u'年') && inner.contains(u'-') &&
           !inner.contains(u'月');
}

/// The upper line of a title over two: a body's name and 转发 …, or 关于转发某局, which only what
/// follows completes.
bool opensTitle(const ClassifiedLine& line)
{
    const bool begins = startsLikeTitle(line.key) ? forwards(line.key) && endsLikeBody(line.key)
                                                  : beginsTitle(line.key);
    return begins && kindAtEnd(line.key).isEmpty();
}

/// Whether a title that begins with a body's name has begun above already: with a body that
/// forwards it, or the head of a name.
bool goesOn(const ClassifiedLine& above, QStringView title)
{
    return (opensTitle(above) && forwards(above.key)) || cutsName(above.key, title);
}

/// Whether the line above @p i names bodies of the title that line begins: set apart from what
/// stands above it, and from nothing below.
bool isJoinedAbove(const ClassifiedLines& lines, qsizetype i, const QString& title)
{
    const ClassifiedLine& above = lines.at(i - 1);
    const bool apart = above.gap > 0 || (i > 1 && lines.at(i - 2).kind == LineClass::Date);
    return above.kind == LineClass::Bodies && apart && lines.at(i).gap == 0 &&
           !title.startsWith(above.key);
}

/// Whether nothing is missing at a title's end.
bool isWhole(QStringView key)
{
    return !kindAtEnd(key).isEmpty() && openBrackets(key) <= 0;
}

QString joinedKey(const ClassifiedLines& lines, qsizetype first, qsizetype end)
{
    QString joined;
    for (qsizetype i = first; i < end; ++i) {
        joined += lines.at(i).key;
    }
    return joined;
}

/// Whether the line is of a sentence rather than of a title.
bool isRunning(const ClassifiedLine& line)
{
    constexpr qsizetype kLeastListed = 3;
    return line.key.contains(u',') || line.key.count(u'、') >= kLeastListed ||
           line.key.contains(u'。') || line.key.endsWith(u':') || line.key.startsWith(u'为') ||
           (line.key.startsWith(u'(') && line.key.size() > kLongestBracketed) ||
           line.key.startsWith(u"根据");
}

/// One past the last of the title's lines that follow each other without a blank one.
qsizetype touchingEnd(const ClassifiedLines& lines, qsizetype first, qsizetype upper)
{
    qsizetype end = first;
    QString joined;
    while (end < upper && end - first < kMostLines && isTitleLine(lines.at(end))) {
        const ClassifiedLine& line = lines.at(end);
        const bool follows =
            end == first || line.gap == 0 || openBrackets(joined) > 0 || isTitleNote(line);
        // Below a whole title, a body's name is the author's.
        const bool author = line.kind == LineClass::Bodies && !kindAtEnd(joined).isEmpty();
        const bool running = isRunning(line) && (!beginsTitle(joined) || line.key.endsWith(u':'));
        // 填表人：　审核人： are fields of a form.
        const bool fields = end > first && line.key.count(u':') > 1;
        if (!follows || author || fields || (isWhole(joined) && running)) {
            break;
        }
        joined += line.key;
        ++end;
    }
    return end;
}

} // namespace

bool isTitleLine(const ClassifiedLine& line)
{
    switch (line.kind) {
    case LineClass::Text:
    case LineClass::Bodies:
    case LineClass::ActTitle:
    case LineClass::Chronicle:
        return line.key.size() <= kLongestTitleLine && !line.key.endsWith(u'。') &&
               !startsArticle(line.key);
    case LineClass::DatedEntry:
    case LineClass::GazetteName:
        return line.key.size() <= kLongestUpperLine && !kindAtEnd(line.key).isEmpty();
    case LineClass::Note:
        return isTitleNote(line);
    default:
        return false;
    }
}

bool beginsTitle(QStringView key)
{
    if (unopenedQuotes(key) > 0) {
        return false;
    }
    if (startsLikeTitle(key)) {
        return true;
    }
    const qsizetype verb = titleVerbIn(key);
    if (verb > 1 && endsLikeBody(firstOfBodies(key.first(verb)))) {
        return true;
    }
    // 某办公厅对第4626号提案的答复
    const qsizetype to = key.indexOf(u'对');
    return to > 1 && (verb < 0 || to < verb) && endsLikeBody(key.first(to)) &&
           kindAtEnd(key).endsWith(u'复');
}

qsizetype titleBegin(const ClassifiedLines& lines, qsizetype last, qsizetype lower)
{
    if (last < lower || !isTitleLine(lines.at(last))) {
        return last + 1;
    }
    qsizetype contiguous = last;
    qsizetype complete = -1;
    bool unbroken = true;
    bool tight = true; // no blank line parts those below
    QString joined;
    for (qsizetype i = last; i >= std::max(lower, last - kMostLines + 1); --i) {
        const ClassifiedLine& line = lines.at(i);
        if (i < last && !isUpperOrListing(line)) {
            break;
        }
        if (complete >= 0 && line.kind != LineClass::Bodies && !opensTitle(line) &&
            !cutsName(line.key, joined)) {
            break;
        }
        // A title names a body once; above it stands the signature of the document before.
        if (line.kind == LineClass::Bodies && joined.startsWith(line.key)) {
            break;
        }
        joined.prepend(line.key);
        // Bodies above a title are its own: a signature would be followed by a date.
        const bool bodiesOnly = line.kind == LineClass::Bodies;
        if (beginsTitle(joined) || bodiesOnly) {
            complete = i;
        }
        unbroken = unbroken && (i == last || isUpperTitleLine(line));
        contiguous = unbroken ? i : contiguous;
        unbroken = unbroken && line.gap == 0;
        if (line.startsPage && complete >= 0) {
            break;
        }
        // Behind a blank line, where none parts the title, bodies belong to what is above.
        if (bodiesOnly && i < last && tight && line.gap > 0 && titleVerbIn(joined) > 0) {
            break;
        }
        tight = tight && line.gap == 0;
        // A title that begins with a body's name is whole, unless other bodies stand above it.
        const bool beginsWithBody = complete == i && !bodiesOnly && !startsLikeTitle(joined);
        if (beginsWithBody && i > lower && isJoinedAbove(lines, i, joined)) {
            return i - 1;
        }
        if (beginsWithBody && !(i > lower && line.close && goesOn(lines.at(i - 1), joined))) {
            break;
        }
    }
    return complete >= 0 ? complete : contiguous;
}

qsizetype titleEnd(const ClassifiedLines& lines, qsizetype first, qsizetype upper)
{
    qsizetype end = touchingEnd(lines, first, upper);
    // Where blank lines stand between all, those of a title end with the word that makes it whole.
    QString joined = joinedKey(lines, first, end);
    for (qsizetype i = end; i > first && i < upper && i - first < kMostSpacedLines &&
                            !isWhole(joined) && lines.at(i).close && isUpperTitleLine(lines.at(i));
         ++i) {
        joined += lines.at(i).key;
        end = isWhole(joined) ? i + 1 : end;
    }
    return end;
}

qsizetype closingDay(const ClassifiedLines& lines, qsizetype i)
{
    bool sentence = false;
    for (qsizetype j = i + 1; j < std::min(i + kMostActLines, lines.size()); ++j) {
        const ClassifiedLine& line = lines.at(j);
        switch (line.kind) {
        case LineClass::Date:
            return sentence && line.date->day > 0 ? j : -1;
        case LineClass::ActTitle:
        case LineClass::Number:
        case LineClass::Category:
        case LineClass::TocHeading:
        case LineClass::TocEntry:
        case LineClass::TableRow:
        case LineClass::AttachmentLabel:
        case LineClass::ColophonField:
            return -1;
        default:
            sentence = sentence || line.key.endsWith(u'。') || line.key.endsWith(u"此令") ||
                       line.key.endsWith(u"此布");
            break;
        }
    }
    return -1;
}

namespace {

/// Whether line @p i is the last of a title that is whole.
bool endsTitle(const ClassifiedLines& lines, qsizetype i)
{
    const QString key = i < 0 ? QString() : lines.at(i).key;
    return i >= 0 && isTitleLine(lines.at(i)) && isWhole(key) &&
           (titleVerbIn(key) >= 0 || key.contains(u'的'));
}

} // namespace

bool beginsAct(const ClassifiedLines& lines, qsizetype i)
{
    const ClassifiedLine& line = lines.at(i);
    if (line.kind == LineClass::Number) {
        return line.documentNumber &&
               (line.documentNumber->form == DocumentNumber::Form::Slashed ||
                (line.documentNumber->form != DocumentNumber::Form::Bracketed &&
                 actTitleLength(line.key) > 0 && !endsTitle(lines, i - 1)));
    }
    if (line.kind != LineClass::ActTitle) {
        return false;
    }
    const qsizetype next = i + 1;
    const bool dated = line.date && line.date->day > 0;
    const bool recorded = next < lines.size() && (lines.at(next).kind == LineClass::RecordField ||
                                                  lines.at(next).kind == LineClass::Number);
    return recorded || dated || closingDay(lines, i) >= 0;
}

qsizetype jointActBegin(const ClassifiedLines& lines, qsizetype act, qsizetype lower)
{
    constexpr QStringView kState = u"中华人民共和国";
    const auto isJoint = [&](const ClassifiedLine& line) {
        return line.key.startsWith(kState) && line.key.size() > kState.size();
    };
    qsizetype begin = act;
    while (isJoint(lines.at(act)) && begin > lower &&
           lines.at(begin - 1).kind == LineClass::Bodies && isJoint(lines.at(begin - 1))) {
        --begin;
    }
    return begin;
}

QString withOneKindOfQuotes(const QString& key)
{
    const auto isOther = [](QChar c) { return text::isAnyOf(c, u"〈「〉」"); };
    if (std::ranges::none_of(key, isOther)) {
        return key;
    }
    QString same = key;
    for (QChar& c : same) {
        c = text::isAnyOf(c, u"〈「") ? QChar(u'《') : text::isAnyOf(c, u"〉」") ? QChar(u'》') : c;
    }
    return same;
}

QString joinedTitle(const ClassifiedLines& lines, qsizetype first, qsizetype end)
{
    QString title;
    for (qsizetype i = first; i < end; ++i) {
        title += lines.at(i).text + u' ';
    }
    return tidied(title);
}

} // namespace gongbao::parse
