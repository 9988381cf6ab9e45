// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"
#include "parse/linekey.h"
#include "parse/wordlists.h"
#include "text/numerals.h"

namespace gongbao::parse {

namespace {

constexpr qsizetype kYearDigits = 4;
/// How much behind the year has to be the same: 2024年春季 in the title, 2025年春季 in the text.
constexpr qsizetype kLikeness = 3;

/// The year in the four figures before the 年 at @p at, 2025 or 二〇二五; 0 where there are none.
int yearBefore(QStringView key, qsizetype at)
{
    if (at < kYearDigits || (at > kYearDigits && key[at - kYearDigits - 1].isDigit())) {
        return 0;
    }
    const int year = text::toNumber(key.sliced(at - kYearDigits, kYearDigits)).value_or(0);
    return year >= 1900 && year <= 2199 ? year : 0;
}

struct YearPhrase
{
    int year = 0;
    QStringView words; ///< 年 and what follows it
};

/// The next year from @p at on that words follow; @p at moves behind it.
YearPhrase nextYear(QStringView key, qsizetype& at)
{
    while (true) {
        const qsizetype found = key.indexOf(u'年', at);
        if (found < 0) {
            return {};
        }
        at = found + 1;
        const int year = yearBefore(key, found);
        if (year > 0 && found + kLikeness <= key.size()) {
            return {year, key.sliced(found, kLikeness)};
        }
    }
}

/// A day or month is no subject: every text has other dates too.
bool isSubject(QStringView words)
{
    return words.size() == kLikeness && words[1].isLetter() && words[2].isLetter() &&
           !words.contains(u'月');
}

} // namespace

QList<Finding> checkTitleYear(const Document& document, const ClassifiedLines& lines,
                              const DocumentExtent& extent)
{
    const QString title = lineKey(document.title);
    qsizetype at = 0;
    const YearPhrase subject = nextYear(title, at);
    if (subject.year == 0 || !isSubject(subject.words) ||
        endsAnotherText(QStringView(title).first(at))) {
        return {};
    }
    Finding finding;
    for (qsizetype i = extent.textBegin; i < extent.end; ++i) {
        const QString& key = lines.at(i).key;
        qsizetype place = 0;
        for (YearPhrase phrase = nextYear(key, place); phrase.year != 0;
             phrase = nextYear(key, place)) {
            if (phrase.words != subject.words) {
                continue;
            }
            if (phrase.year == subject.year) {
                return {};
            }
            if (finding.line == 0) {
                finding = {FindingKind::TitleYearDiffers,
                           lines.at(i).number,
                           {QString::number(subject.year), QString::number(phrase.year)}};
            }
        }
    }
    return finding.line > 0 ? QList<Finding>{finding} : QList<Finding>();
}

} // namespace gongbao::parse
