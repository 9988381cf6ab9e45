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

/// Of folded text: brackets are [ ] or ( ), a space stands between words only.
const QRegularExpression& numberPattern()
{
    static const QRegularExpression pattern(
        uR"(^(?<agency>(?:(?!第)[\p{Han}a-z]|\([\p{Han}]{1,4}\)){1,40}?)??)"
        uR"(\ ?(?:)"
        // Year and serial, year alone, or serial alone.
        uR"((?:[\[(〈《<{]?(?<year>(?:19|20)\d\d|[一二][〇零○一二三四五六七八九]{3})[\])〉》>}]?年?)"
        uR"(|[\[(〈《<{](?<short>\d\d)[\])〉》>}]年?))"
        uR"((?:[\ \-]?(?<first>第)?(?<serial>\d{1,5}|\d{10,11}|[〇零○一二两三四五六七八九十百千]{1,7}))"
        uR"((?<last>号(?:文件?)?)?)?)"
        uR"(|)"
        uR"((?<first2>第)?(?<serial2>\d{1,5}|\d{10,11}|[〇零○一二两三四五六七八九十百千]{1,7}))"
        uR"((?<last2>号(?:文件?)?)?)"
        uR"()$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
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

std::optional<TypedNumber> readTyped(QStringView typed)
{
    const QRegularExpressionMatch match = numberPattern().match(foldedNumber(typed));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    TypedNumber read;
    read.number.agencyWord = match.captured(u"agency"_s);
    if (const auto year = numberIn(match.captured(u"year"_s))) {
        read.number.year = static_cast<int>(*year);
    }
    if (const QString twoDigits = match.captured(u"short"_s); !twoDigits.isEmpty()) {
        const int year = twoDigits.toInt();
        read.number.year = year + (year < kFirstOfTheCentury ? 2000 : 1900);
    }
    const QString serial = match.captured(u"serial"_s) + match.captured(u"serial2"_s);
    read.number.serial = numberIn(serial);
    if (!serial.isEmpty() && !read.number.serial) {
        return std::nullopt;
    }
    read.isMarked = !(match.captured(u"first2"_s) + match.captured(u"last2"_s)).isEmpty();
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

std::optional<archive::NumberPattern> readNumberPart(QStringView typed)
{
    if (const std::optional<TypedNumber> read = readTyped(typed)) {
        return read->number;
    }
    static const QRegularExpression agencyWord(uR"(^[\p{Han}a-z()]{1,40}$)"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    const QString folded = foldedNumber(typed);
    return agencyWord.match(folded).hasMatch()
               ? std::optional(archive::NumberPattern{folded, {}, {}})
               : std::nullopt;
}

} // namespace gongbao::search
