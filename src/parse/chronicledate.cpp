// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/chronicledate.h"

#include "parse/lineshapes.h"
#include "text/numerals.h"

#include <QList>

namespace gongbao::parse {

namespace {

constexpr QStringView kMarks = u"※●◆★▲△■□○〇·•*-";
constexpr QChar kSameDayMark = u'△';
constexpr QStringView kSameDay[] = {u"同日", u"当日", u"是日", u"同一天", u"当天"};
constexpr QStringView kNextDay[] = {u"次日", u"翌日", u"第二天"};
constexpr QStringView kSameMonth[] = {u"同月", u"近日", u"日前", u"近期", u"本月", u"月内",
                                      u"上旬", u"中旬", u"下旬", u"月初", u"月底", u"月末"};
constexpr QStringView kPartsOfMonth[] = {u"上旬", u"中旬", u"下旬", u"初", u"底", u"末", u"份"};
constexpr qsizetype kMostDigits = 3;
constexpr QStringView kDateSigns = u"-./";
// What 5.1 is a figure before.
constexpr QStringView kUnits =
    u"万亿千百十元角分吨米公里个项家户人次名套辆株升件头亩级倍年月日度平立小毫厘兆吉克瓦岁折寸版"
    u"%‰、号";

class Scanner
{
public:
    Scanner(QStringView key, qsizetype at)
        : m_key(key)
        , m_at(at)
    {
    }

    [[nodiscard]] qsizetype at() const { return m_at; }
    void moveTo(qsizetype at) { m_at = at; }

    bool take(QStringView word)
    {
        const bool found = m_key.sliced(m_at).startsWith(word);
        m_at += found ? word.size() : 0;
        return found;
    }

    template<typename List>
    bool takeAny(const List& words)
    {
        for (const QStringView word : words) {
            if (take(word)) {
                return true;
            }
        }
        return false;
    }

    /// A number and @p unit behind it; 0 and no move where they don't stand here.
    int number(QStringView unit, qsizetype mostDigits = kMostDigits)
    {
        const qsizetype begin = m_at;
        const int value = digits(mostDigits);
        if (value > 0 && take(unit)) {
            return value;
        }
        m_at = begin;
        return 0;
    }

    int digits(qsizetype most)
    {
        qsizetype end = m_at;
        while (end < m_key.size() && end - m_at < most &&
               text::isChineseNumeral(m_key[end].unicode())) {
            ++end;
        }
        const int value = text::toNumber(m_key.sliced(m_at, end - m_at)).value_or(0);
        m_at = end;
        return value;
    }

    bool takeRangeSign()
    {
        const qsizetype begin = m_at;
        while (m_at < m_key.size() && QStringView(u"-~至到、").contains(m_key[m_at])) {
            ++m_at;
        }
        return m_at > begin;
    }

private:
    QStringView m_key;
    qsizetype m_at;
};

/// [年][月][日]; the day may be bare where a range sign and a full day follow: 3-5日
Date readParts(Scanner& scan)
{
    Date date;
    date.year = scan.number(u"年", 4);
    date.month = scan.number(u"月");
    date.day = scan.number(u"日");
    if (date.day == 0 && date.month > 0) {
        scan.takeAny(kPartsOfMonth);
    }
    return date;
}

/// 3-5日 or 7月3-5日, where the first day has no 日 of its own.
bool readOpenRange(Scanner& scan, EntryDate& entry)
{
    const qsizetype begin = scan.at();
    const Date month{scan.number(u"年", 4), scan.number(u"月"), 0};
    const int first = scan.digits(kMostDigits);
    const int last = first > 0 && scan.takeRangeSign() ? scan.number(u"日") : 0;
    if (last == 0) {
        scan.moveTo(begin);
        return false;
    }
    entry.first = {month.year, month.month, first};
    entry.last = Date{0, 0, last};
    return true;
}

/// The figures at @p at, at most @p most; 0 for none or more. Moves @p at behind them.
int figuresAt(QStringView key, qsizetype& at, qsizetype most)
{
    const qsizetype begin = at;
    while (at < key.size() && key[at] >= u'0' && key[at] <= u'9') {
        ++at;
    }
    return at - begin <= most ? key.sliced(begin, at - begin).toInt() : 0;
}

/// 2025-07-03, 2025.7.3, 7.3, 7/3: what stands behind must not make a figure of the last.
bool readFigures(QStringView key, Scanner& scan, EntryDate& entry)
{
    constexpr int kLeastYear = 1900;
    qsizetype at = scan.at();
    QList<int> parts;
    QChar sign;
    do {
        at += parts.isEmpty() ? 0 : 1;
        parts.append(figuresAt(key, at, parts.isEmpty() ? 4 : 2));
        if (at >= key.size() || !kDateSigns.contains(key[at]) ||
            (!sign.isNull() && key[at] != sign)) {
            break;
        }
        sign = key[at];
    } while (parts.size() < 3);
    const bool full = parts.size() == 3 && parts.first() >= kLeastYear;
    const bool brief = parts.size() == 2 && parts.first() <= 12 && sign != u'-' &&
                       !(at < key.size() && kUnits.contains(key[at]));
    if ((!full && !brief) || parts.contains(0)) {
        return false;
    }
    entry.first = full ? Date{parts[0], parts[1], parts[2]} : Date{0, parts[0], parts[1]};
    scan.moveTo(at);
    return true;
}

constexpr QStringView kWeekdays = u"一二三四五六日天";

/// 星期三, (周三), as printed behind a day.
void takeWeekday(QStringView key, Scanner& scan)
{
    const qsizetype begin = scan.at();
    const bool bracketed = scan.take(u"(");
    const bool named = scan.take(u"星期") || scan.take(u"周");
    const bool whole = named && scan.at() < key.size() && kWeekdays.contains(key[scan.at()]);
    scan.moveTo(whole ? scan.at() + 1 : begin);
    if (whole && bracketed) {
        scan.take(u")");
    }
}

/// 1. or （1） before the date, where items are numbered: how many units it takes.
qsizetype itemLength(QStringView key)
{
    const HeadingNumber number = headingNumber(key);
    return number.rank >= 3 ? number.length : 0;
}

bool isEmpty(const Date& date)
{
    return date.month == 0 && date.day == 0;
}

} // namespace

std::optional<EntryDate> readEntryDate(QStringView key)
{
    EntryDate entry;
    while (entry.begin < key.size() && kMarks.contains(key[entry.begin])) {
        ++entry.begin;
    }
    entry.begin += itemLength(key.sliced(entry.begin));
    Scanner scan(key, entry.begin);
    if (scan.takeAny(kSameDay)) {
        entry.kind = EntryDate::Kind::SameDay;
    } else if (scan.takeAny(kNextDay)) {
        entry.kind = EntryDate::Kind::NextDay;
    } else if (scan.takeAny(kSameMonth)) {
        entry.kind = EntryDate::Kind::SameMonth;
    } else if (readFigures(key, scan, entry)) {
        takeWeekday(key, scan);
    } else if (!readOpenRange(scan, entry)) {
        entry.first = readParts(scan);
        if (isEmpty(entry.first) && key.startsWith(kSameDayMark)) {
            entry.kind = EntryDate::Kind::SameDay;
            entry.end = entry.begin;
            return entry;
        }
        if (isEmpty(entry.first)) {
            return std::nullopt;
        }
        takeWeekday(key, scan);
        const qsizetype behind = scan.at();
        Date last;
        if (scan.takeRangeSign()) {
            last = readParts(scan);
            takeWeekday(key, scan);
        }
        if (isEmpty(last)) {
            scan.moveTo(behind);
        } else {
            entry.last = last;
        }
    }
    entry.end = scan.at();
    return entry;
}

} // namespace gongbao::parse
