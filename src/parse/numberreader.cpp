// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/numberreader.h"

#include "parse/acttitles.h"
#include "parse/linekey.h"
#include "parse/wordlists.h"
#include "text/characters.h"
#include "text/numerals.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr QStringView kLabels[] = {u"发文字号:", u"发文文号:", u"文号:", u"编号:", u"字号:"};
// The longest number with its brackets, as numberAtEnd() looks for it.
constexpr qsizetype kLongestNumber = 38;

/// @p key without the brackets that hold all of it: how many units they take at each end.
qsizetype enclosingBrackets(QStringView key)
{
    const bool enclosed = key.size() > 8 && isOpeningBracket(key.front()) &&
                          isClosingBracket(key.back()) && key[key.size() - 2] == u'号';
    return enclosed ? 1 : 0;
}

/// The serial that all of @p key is: 第706号, with brackets around it or not.
std::optional<int> readSerial(QStringView key)
{
    if (key.size() > 2 && isOpeningBracket(key.front()) && isClosingBracket(key.back())) {
        key = key.sliced(1).chopped(1);
    }
    if (key.size() < 3 || key.front() != u'第' || key.back() != u'号') {
        return std::nullopt;
    }
    return text::toNumber(key.sliced(1).chopped(1));
}

/// Whether a title or its end stands before the agency word, parted by a space: 关于张三任职的通知
/// 甲政任〔2016〕12号.
bool isBehindTitle(QStringView printed)
{
    constexpr qsizetype kShortestEnd = 4;
    for (qsizetype i = kShortestEnd; i < printed.size(); ++i) {
        if (!text::isSpace(printed[i].unicode())) {
            continue;
        }
        const QString before = lineKey(printed.first(i));
        if (before.size() >= kShortestEnd && !kindAtEnd(before).isEmpty() && !isActTitle(before)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<DocumentNumber> readNumber(QStringView printed)
{
    const QString allCompact = compacted(printed);
    const QString allKey = lineKey(printed);
    const qsizetype trim = enclosingBrackets(allKey);
    QStringView compact = QStringView(allCompact).sliced(trim).chopped(trim);
    QStringView key = QStringView(allKey).sliced(trim).chopped(trim);
    for (const QStringView label : kLabels) {
        if (key.startsWith(label)) {
            key = key.sliced(label.size());
            compact = compact.sliced(label.size());
        }
    }
    for (qsizetype i = 0; i < key.size(); ++i) {
        const auto match = wholeNumberAt(compact, key, i);
        const bool closed = match && match->end + 1 == key.size() && isClosingBracket(key.back()) &&
                            isOpeningBracket(key[match->serialStart]);
        const bool whole = match && (match->end == key.size() || closed) &&
                           (match->start == 0 || isActTitle(key.first(match->start)));
        if (whole) {
            return isBehindTitle(text::trimmed(printed)) ? std::nullopt
                                                         : std::optional(match->number);
        }
    }
    return std::nullopt;
}

std::optional<DocumentNumber> readJointNumbers(QStringView printed)
{
    const QString compact = compacted(printed);
    const QString key = lineKey(printed);
    const std::vector<NumberMatch> matches = findNumbers(compact, key);
    qsizetype end = 0; // of the number before
    for (const NumberMatch& match : matches) {
        const QStringView between = QStringView(key).sliced(end, match.start - end);
        if (match.number.form != DocumentNumber::Form::Bracketed || (end == 0 && match.start > 0) ||
            between.size() > 1 ||
            !std::ranges::all_of(between, [](QChar c) { return text::isAnyOf(c, u"、,;/"); })) {
            return std::nullopt;
        }
        end = match.end;
    }
    return matches.size() > 1 && end == key.size() ? std::optional(matches.front().number)
                                                   : std::nullopt;
}

std::optional<DocumentNumber> readDecreeSerial(QStringView title, QStringView printed)
{
    const std::optional<int> serial = readSerial(lineKey(printed));
    if (!serial) {
        return std::nullopt;
    }
    const QString compact = compacted(title);
    const bool traditional = std::ranges::any_of(printed, isTraditionalMark);
    return DocumentNumber{DocumentNumber::Form::Decree, compact, 0, *serial, traditional};
}

std::optional<DocumentNumber> readYearSerial(QStringView title, QStringView printed)
{
    QString key = lineKey(printed);
    if (title.isEmpty() || key.isEmpty()) {
        return std::nullopt;
    }
    const bool enclosed =
        key.indexOf(u'年') == 5 && isOpeningBracket(key.front()) && isClosingBracket(key.back());
    if (enclosed) {
        key = key.sliced(1).chopped(1);
    } else if (isOpeningBracket(key.front())) {
        const auto rest = readYearAndSerial(key, 0);
        return rest && rest->marked && rest->end == key.size()
                   ? std::optional(DocumentNumber{DocumentNumber::Form::Bracketed, compacted(title),
                                                  rest->year, rest->serial,
                                                  isTraditionalMark(printed.back()), rest->ordinal})
                   : std::nullopt;
    }
    const qsizetype year = key.indexOf(u'年');
    if (year != 4) {
        return std::nullopt;
    }
    const std::optional<int> yearNumber = text::toNumber(QStringView(key).first(year));
    const std::optional<int> serial = readSerial(QStringView(key).sliced(year + 1));
    if (!yearNumber || !serial) {
        return std::nullopt;
    }
    // Below 某局公告 it is that body's; below 某局关于…的公告 it stands for itself.
    const QString agency = isActTitle(lineKey(title)) ? compacted(title) : QString();
    return DocumentNumber{DocumentNumber::Form::Yearly, agency, *yearNumber, *serial, false};
}

std::vector<NumberMatch> findNumbers(QStringView compact, QStringView key)
{
    std::vector<NumberMatch> matches;
    qsizetype from = 0; // behind the number before
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (auto match = numberAt(compact.sliced(from), key.sliced(from), i - from)) {
            match->start += from;
            match->end += from;
            match->serialStart += from;
            from = match->end;
            i = match->end - 1;
            matches.push_back(std::move(*match));
        }
    }
    return matches;
}

std::optional<NumberMatch> numberAtEnd(QStringView compact, QStringView key)
{
    const bool closed = !key.isEmpty() && isClosingBracket(key.back());
    const QStringView inner = closed ? key.chopped(1) : key;
    if (!inner.endsWith(u'号')) {
        return std::nullopt;
    }
    const qsizetype from = std::max<qsizetype>(0, inner.size() - kLongestNumber);
    auto matches = findNumbers(compact.sliced(from), inner.sliced(from));
    if (matches.empty() || matches.back().end + from != inner.size()) {
        return std::nullopt;
    }
    // A decree's serial in brackets (…令（第5号）) is printed as part of the title.
    if (closed && key.last(key.size() - from - matches.back().start).contains(u"(第"_s)) {
        return std::nullopt;
    }
    NumberMatch match = std::move(matches.back());
    match.start += from;
    match.end += from + (closed ? 1 : 0);
    match.serialStart += from;
    if (closed && match.start > 0 && isOpeningBracket(key[match.start - 1])) {
        --match.start;
    }
    return match;
}

} // namespace gongbao::parse
