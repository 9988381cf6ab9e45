// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/numberquery.h"

#include "text/folding.h"
#include "text/numerals.h"

#include <QRegularExpression>

namespace gongbao::search {

namespace {

using namespace Qt::StringLiterals;

/// Of folded text: brackets are [ ] or ( ), a space stands between words only.
const QRegularExpression& numberPattern()
{
    static const QRegularExpression pattern(
        uR"(^(?<agency>(?:(?!第)[\p{Han}a-z]|\([\p{Han}]{1,4}\)){1,20}?)??)"
        uR"(\ ?(?:)"
        // Year and serial, year alone, or serial alone.
        uR"([\[(〈《<{]?(?<year>(?:19|20)\d\d|[一二][〇零○一二三四五六七八九]{3})[\])〉》>}]?年?)"
        uR"((?:[\ \-]?(?<first>第)?(?<serial>\d{1,5}|[〇零○一二两三四五六七八九十百千]{1,7}))"
        uR"((?<last>号(?:文件?)?)?)?)"
        uR"(|)"
        uR"((?<first2>第)?(?<serial2>\d{1,5}|[〇零○一二两三四五六七八九十百千]{1,7}))"
        uR"((?<last2>号(?:文件?)?)?)"
        uR"()$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

std::optional<int> numberIn(const QString& digits)
{
    const std::optional<int> number = digits.isEmpty() ? std::nullopt : text::toNumber(digits);
    return number && *number > 0 ? number : std::nullopt;
}

} // namespace

std::optional<archive::NumberPattern> readNumber(QStringView typed)
{
    const QRegularExpressionMatch match = numberPattern().match(text::fold(typed));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    archive::NumberPattern number;
    number.agencyWord = match.captured(u"agency"_s);
    number.year = numberIn(match.captured(u"year"_s));
    const QString serial = match.captured(u"serial"_s) + match.captured(u"serial2"_s);
    number.serial = numberIn(serial);
    if (!serial.isEmpty() && !number.serial) {
        return std::nullopt;
    }
    const bool isMarked = !(match.captured(u"first2"_s) + match.captured(u"last2"_s)).isEmpty();
    const bool suffices = number.agencyWord.isEmpty() ? number.serial && (number.year || isMarked)
                                                      : number.serial || number.year;
    return suffices ? std::optional(number) : std::nullopt;
}

} // namespace gongbao::search
