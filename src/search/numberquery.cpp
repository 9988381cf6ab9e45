// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/numberquery.h"

#include "model/documentnumber.h"
#include "text/folding.h"
#include "text/numerals.h"

#include <QRegularExpression>

namespace gongbao::search {

namespace {

using namespace Qt::StringLiterals;

/// 〔49〕 is 1949, and 〔48〕 is 2048.
constexpr int kFirstOfTheCentury = 49;

/// Of folded text: brackets are [ ] or ( ), 「」 and 『』 quotes; a space stands between words
/// only.
const QRegularExpression& numberPattern()
{
    static const QRegularExpression pattern(uR"re(
        (?(DEFINE)
            (?<open>[\[(〈《<{"'])
            (?<close>[\])〉》>}"'])
            (?<mark>第|no\.?\ ?)
            (?<count>\d{1,5}|\d{10,11}|[〇零○一二两三四五六七八九十廿卅百千]{1,7})
            (?<kind>\p{Han}{0,4}(?:令|公告|通告|法规|法律|批示)) # 第12号令 is one of some 令
        )
        ^(?<agency>(?:(?!第)[\p{Han}a-z]|\([\p{Han}]{1,4}\)){1,40}?)??\ ?
        (?: # year and serial, or year alone
            (?:(?&open)?(?<year>(?:19|20)\d\d|[一二][〇零○一二三四五六七八九]{3})年?(?&close)?年?
              |(?&open)(?<short>\d\d)年?(?&close)年?)
            (?:[\ \-/.]?(?<first>(?&mark))?(?<serial>(?&count))
               (?<last>号(?:文件?|(?<form>(?&kind)))?)?)?
        |   # serial and year
            (?<first2>第)?(?<serial2>\d{1,4})/(?<year2>(?:19|20)\d\d)(?<last2>号(?<form2>(?&kind))?)
        |   # serial alone
            (?<first3>(?&mark))?(?<serial3>(?&count))(?<last3>号(?:文件?|(?<form3>(?&kind)))?)?
        )$)re"_s,
                                            QRegularExpression::UseUnicodePropertiesOption |
                                                QRegularExpression::ExtendedPatternSyntaxOption);
    return pattern;
}

/// Without marks behind it, and without brackets around all of it; of 《…》（…） what the brackets
/// have.
QString bare(QString folded)
{
    static const QRegularExpression behind(u"[。,、;:.!\\s]+$"_s);
    static const QRegularExpression titled(u"^《.+》\\s?[(\\[](.+)[)\\]]$"_s);
    static const QRegularExpression bracketed(u"^[(\\[]([^()\\[\\]]*+(?:[(\\[][^()\\[\\]]+[)\\]]"
                                              u"[^()\\[\\]]*)*)[)\\]]$"_s);
    folded.remove(behind);
    for (const QRegularExpression* around : {&titled, &bracketed}) {
        if (const auto match = around->match(folded); match.hasMatch()) {
            return match.captured(1);
        }
    }
    return folded;
}

/// Without the state's name, as numbers are compared.
QString foldedNumber(QStringView typed)
{
    return DocumentNumber::withoutState(text::fold(typed));
}

std::optional<qint64> numberIn(const QString& digits)
{
    bool isDecimal = false;
    qint64 number = digits.toLongLong(&isDecimal);
    if (!isDecimal && !digits.isEmpty()) {
        number = text::toNumber(digits).value_or(0);
    }
    return number > 0 ? std::optional(number) : std::nullopt;
}

struct TypedNumber
{
    archive::NumberPattern number;
    bool isMarked = false; ///< by 第 or 号
};

/// Of the group @p name in whichever alternative matched.
QString captured(const QRegularExpressionMatch& match, const QString& name)
{
    return match.captured(name) + match.captured(name + u'2') + match.captured(name + u'3');
}

std::optional<int> typedYear(const QRegularExpressionMatch& match)
{
    if (const auto year = numberIn(match.captured(u"year"_s) + match.captured(u"year2"_s))) {
        return static_cast<int>(*year);
    }
    if (const QString twoDigits = match.captured(u"short"_s); !twoDigits.isEmpty()) {
        const int year = twoDigits.toInt();
        return year + (year < kFirstOfTheCentury ? 2000 : 1900);
    }
    return std::nullopt;
}

std::optional<TypedNumber> readTyped(QStringView typed)
{
    const QRegularExpressionMatch match = numberPattern().match(bare(foldedNumber(typed)));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    TypedNumber read;
    read.number.agencyWord = match.captured(u"agency"_s) + captured(match, u"form"_s);
    read.number.year = typedYear(match);
    const QString serial = captured(match, u"serial"_s);
    read.number.serial = numberIn(serial);
    if (!serial.isEmpty() && !read.number.serial) {
        return std::nullopt;
    }
    read.isMarked = !(captured(match, u"first"_s) + captured(match, u"last"_s)).isEmpty();
    return read;
}

} // namespace

std::optional<archive::NumberPattern> readNumber(QStringView typed)
{
    const std::optional<TypedNumber> read = readTyped(typed);
    if (!read) {
        return std::nullopt;
    }
    const archive::NumberPattern& number = read->number;
    const bool suffices = number.agencyWord.isEmpty()
                              ? number.serial && (number.year || read->isMarked)
                              : number.serial || number.year;
    return suffices ? std::optional(number) : std::nullopt;
}

std::optional<archive::NumberPattern> readNumberWord(QStringView word)
{
    static const QRegularExpression han(u"^\\p{Han}"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
    const std::optional<TypedNumber> read = readTyped(word);
    const bool suffices = read && read->number.serial && (read->number.year || read->isMarked) &&
                          han.match(read->number.agencyWord).hasMatch();
    return suffices ? std::optional(read->number) : std::nullopt;
}

std::optional<archive::NumberPattern> readNumberPart(QStringView typed)
{
    if (const std::optional<TypedNumber> read = readTyped(typed)) {
        return read->number;
    }
    static const QRegularExpression agencyWord(uR"(^[\p{Han}a-z()]{1,40}$)"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    const QString folded = foldedNumber(typed);
    return agencyWord.match(folded).hasMatch()
               ? std::optional(archive::NumberPattern{.agencyWord = folded})
               : std::nullopt;
}

bool continuesNumber(QStringView begun, QStringView next)
{
    static const QRegularExpression piece(u"^[第\\d()\\[\\]年号]+$"_s);
    if (!piece.match(text::fold(next)).hasMatch()) {
        return false;
    }
    const auto before = readNumberPart(begun);
    const auto after = readNumberPart(begun.toString() + u' ' + next.toString());
    return before && !before->serial && after && (after->serial || after->year);
}

} // namespace gongbao::search
