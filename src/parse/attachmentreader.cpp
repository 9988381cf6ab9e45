// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/attachmentreader.h"

#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/numberparts.h"
#include "parse/titles.h"
#include "text/characters.h"
#include "text/numerals.h"

#include <QSet>

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestTitle = 80;

/// How many units of @p key the word takes that a label begins with: 附件 or 附.
qsizetype wordLength(QStringView key)
{
    return key.startsWith(u"附件") ? 2 : 1;
}

/// 附件一 ： → 附件1, 附： → 附件, 附件1-2 stays.
QString normalisedLabel(QStringView key)
{
    const QStringView bare = withoutBrackets(key);
    QString number;
    qsizetype at = wordLength(bare);
    qsizetype start = at;
    const auto flush = [&]() {
        if (at > start) {
            number += QString::number(text::toNumber(bare.sliced(start, at - start)).value_or(0));
        }
    };
    for (; at < bare.size(); ++at) {
        if (bare[at] == u'-' && at > start) {
            flush();
            number += u'-';
            start = at + 1;
        } else if (!text::isChineseNumeral(bare[at].unicode())) {
            break;
        }
    }
    flush();
    return u"附件"_s + number;
}

/// How many units of its key a line's label 附件1 takes, with a colon behind it. As printed, for
/// the key of 附件1 2024年重点工作 runs both numbers together.
qsizetype labelLength(const ClassifiedLine& line)
{
    const QStringView printed = line.text;
    qsizetype end = printedOffset(printed, wordLength(line.key));
    while (end < printed.size() && keyCharacter(printed[end].unicode()) == 0) {
        ++end;
    }
    for (; end < printed.size(); ++end) {
        const char16_t c = keyCharacter(printed[end].unicode());
        if (c != u'-' && !text::isChineseNumeral(c)) {
            break;
        }
    }
    const qsizetype length = lineKey(printed.first(end)).size();
    return length + (length < line.key.size() && line.key[length] == u':' ? 1 : 0);
}

/// Whether a label stands here without a list's items below it.
bool isLabel(const DocumentLines& part, qsizetype i, qsizetype coverEnd)
{
    if (part.line(i).kind != LineClass::AttachmentLabel || part.role(i).known) {
        return false;
    }
    const bool numbered = i + 1 < part.extent().end && part.line(i + 1).rank == 3 &&
                          part.line(i + 1).item == 1 && part.line(i).key.endsWith(u':');
    return !numbered || i >= coverEnd;
}

/// Whether 附件1：title at @p i heads its attachment: no other of its kind, and no signature, next.
bool isTitledLabel(const DocumentLines& part, qsizetype i, qsizetype coverEnd)
{
    const auto isList = [&](qsizetype j) {
        return j >= coverEnd && j < part.extent().end &&
               part.line(j).kind == LineClass::AttachmentList;
    };
    const QString& key = part.line(i).key;
    const qsizetype word = wordLength(key);
    const bool numbered = key.size() > word && text::isChineseNumeral(key.at(word).unicode());
    return isList(i) && numbered && !isList(i + 1) && !isList(i - 1) && i + 1 < part.extent().end &&
           part.line(i + 1).kind != LineClass::Bodies && part.line(i + 1).kind != LineClass::Date &&
           part.line(i + 1).kind != LineClass::AttachmentLabel;
}

/// The items of a 附件： list, read line by line. A line may hold several: 1.甲表 2.乙表,
/// 1．甲表；2．乙表。
class ListItems
{
public:
    /// Adds the items that begin in @p printed; what stands before the first number belongs to the
    /// item above if the line @p goesOn, else is one of its own.
    void add(QStringView printed, bool goesOn)
    {
        HeadingNumber number = goesOn ? HeadingNumber() : numberAt(printed);
        bool joins = goesOn;
        do {
            if (number.rank > 0) {
                m_last = number;
                m_sign = signOf(printed, number);
            }
            const QStringView item = printed.sliced(printedOffset(printed, number.length));
            const qsizetype end = nextNumber(item);
            addPiece(item.first(end), joins);
            joins = false;
            printed = item.sliced(end);
            number = numberAt(printed);
        } while (!printed.isEmpty());
    }

    [[nodiscard]] const QStringList& all() const { return m_items; }

private:
    static constexpr qsizetype kLongestNumber = 12; ///< with the spaces in it

    static HeadingNumber numberAt(QStringView printed)
    {
        return headingNumber(lineKey(printed.first(std::min(printed.size(), kLongestNumber))));
    }

    /// The last unit of @p number, which begins @p printed: 1. or 1、
    static QChar signOf(QStringView printed, const HeadingNumber& number)
    {
        return lineKey(printed.first(std::min(printed.size(), kLongestNumber)))
            .at(number.length - 1);
    }

    /// Where in @p text the number stands that follows the last one, behind a space or a mark
    /// unless it stands in brackets; its size for nowhere.
    [[nodiscard]] qsizetype nextNumber(QStringView text) const
    {
        for (qsizetype at = 1; m_last.rank > 0 && at < text.size(); ++at) {
            const QChar c = text[at];
            const bool bracket = text::isAnyOf(c, u"(（");
            const QChar above = text[at - 1];
            const bool parted =
                text::isSpace(above.unicode()) || text::isAnyOf(above, u"。；;，,、》)）");
            if (!bracket && !(parted && text::isChineseNumeral(c.unicode()))) {
                continue;
            }
            const HeadingNumber number = numberAt(text.sliced(at));
            // 第1、2、3类 counts within a title.
            const bool counts =
                above == u'、' && at > 1 && text::isChineseNumeral(text[at - 2].unicode());
            if (!counts && number.rank == m_last.rank && number.item == m_last.item + 1 &&
                signOf(text.sliced(at), number) == m_sign) {
                return at;
            }
        }
        return text.size();
    }

    void addPiece(QStringView piece, bool joins)
    {
        QString text = compacted(piece);
        while (!text.isEmpty() && text::isAnyOf(text.back(), u"。；;，,、")) {
            text.chop(1);
        }
        if (joins && !m_items.isEmpty()) {
            m_items.last() += text;
        } else if (!text.isEmpty()) {
            m_items.append(text);
        }
    }

    QStringList m_items;
    HeadingNumber m_last; ///< of the last item that has one
    QChar m_sign;         ///< its last unit
};

/// The items of a list that begins at @p first: 附件：1. … and the lines below that go on.
QStringList readList(DocumentLines& part, qsizetype first)
{
    ListItems items;
    for (qsizetype i = first; i < part.extent().end; ++i) {
        const ClassifiedLine& line = part.line(i);
        const bool begins = i == first || line.kind == LineClass::AttachmentList;
        const bool item = line.rank == 3 && line.key.size() <= kLongestTitle;
        const bool goesOn = !begins && !item && i > first && line.gap == 0 &&
                            line.kind == LineClass::Text && line.key.size() <= kLongestTitle;
        if (!begins && !item && !goesOn) {
            break;
        }
        qsizetype label = 0; // how many units of the key
        if (begins) {
            const qsizetype colon = line.key.indexOf(u':');
            label = colon < 0 ? labelLength(line) : colon + 1;
        }
        items.add(QStringView(line.text).sliced(printedOffset(line.text, label)), goesOn);
        part.mark(i, i + 1, BlockKind::AttachmentList, "list of attachments"_L1);
    }
    return items.all();
}

/// (共19人), （12家）: a line that counts what is attached.
bool isCountNote(QStringView key)
{
    const QStringView inner = withoutBrackets(key);
    qsizetype at = inner.startsWith(u'共') ? 1 : 0;
    return inner.size() < key.size() && readNumerals(inner, at) && at + 1 == inner.size();
}

/// The end of the title that begins at @p first and is one of those whose keys are @p declared,
/// with a note in brackets or a list close below that only the declaration tells from it; @p first
/// for none.
qsizetype declaredTitleEnd(const DocumentLines& part, qsizetype first,
                           const QSet<QString>& declared)
{
    constexpr qsizetype kMostLines = 4;
    QString joined;
    for (qsizetype end = first; end < std::min(first + kMostLines, part.extent().end); ++end) {
        if (end > first && isCountNote(part.line(end).key)) {
            break;
        }
        joined += part.line(end).key;
        if (declared.contains(joined)) {
            return end + 1;
        }
    }
    return first;
}

/// Reads the title below a label at @p label; empty where a table or text follows at once.
QString readAttachmentTitle(DocumentLines& part, qsizetype label, const QSet<QString>& declared)
{
    const qsizetype first = label + 1;
    const qsizetype known = declaredTitleEnd(part, first, declared);
    const qsizetype end = known > first ? known : titleEnd(part.lines(), first, part.extent().end);
    if (end == first || part.line(first).key.size() > kLongestTitle) {
        return {};
    }
    part.mark(first, end, BlockKind::AttachmentTitle, "line below a label"_L1);
    return joinedTitle(part.lines(), first, end);
}

} // namespace

void readAttachments(DocumentLines& part, Document& document, qsizetype coverEnd)
{
    QSet<QString> declared; // the keys of their titles, for there may be as many as printed ones
    for (qsizetype i = part.extent().textBegin; i < part.extent().end; ++i) {
        if (part.role(i).known) {
            continue;
        }
        const ClassifiedLine& line = part.line(i);
        if (isLabel(part, i, coverEnd)) {
            part.mark(i, i + 1, BlockKind::AttachmentLabel, "label alone"_L1);
            document.attachments.append(
                {normalisedLabel(line.key), readAttachmentTitle(part, i, declared), line.number});
        } else if (isTitledLabel(part, i, coverEnd)) {
            part.mark(i, i + 1, BlockKind::AttachmentLabel, "label with its title"_L1);
            const QString compact = compacted(line.text);
            const qsizetype labelEnd = labelLength(line);
            document.attachments.append(
                {normalisedLabel(line.key.left(labelEnd)), compact.sliced(labelEnd), line.number});
        } else if (line.kind == LineClass::AttachmentList ||
                   line.kind == LineClass::AttachmentLabel) {
            for (const QString& title : readList(part, i)) {
                declared.insert(lineKey(title));
                document.declaredAttachments.append(title);
            }
        }
    }
}

} // namespace gongbao::parse
