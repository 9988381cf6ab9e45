// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"
#include "parse/chronicledate.h"
#include "parse/linekey.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

/// A number given in December may be dated, and one of January signed, in the other year.
constexpr int kLastMonthOfOverlap = 3;

/// What the issue says of its own time: the day, month or year of publication; 0 for nothing.
Date publication(const Issue& issue)
{
    const bool known = issue.published && issue.published->isPossible();
    return known ? *issue.published : Date{issue.year.value_or(0), 0, 0};
}

/// Whether @p date lies behind all of the day, month or year @p limit.
bool isAfter(const Date& date, const Date& limit)
{
    if (limit.month == 0 || date.year != limit.year) {
        return date.year > limit.year;
    }
    return limit.day == 0 ? date.month > limit.month : date > limit;
}

bool fitsYear(const Date& date, int numberYear)
{
    return numberYear == 0 || date.year == numberYear ||
           (date.year == numberYear + 1 && date.month <= kLastMonthOfOverlap);
}

/// Whether the day stands above the number, as where gazettes leave signatures out.
bool isDatedInHead(const Document& document)
{
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::Date || block.kind == BlockKind::Number) {
            return block.kind == BlockKind::Date;
        }
    }
    return false;
}

/// Whether a body or a person signs. A decree's person may stand without a post, where the name
/// alone tells nothing apart from other text; minutes are signed by nobody.
bool isSigned(const Document& document)
{
    return !document.issuers.isEmpty() || document.number.form == DocumentNumber::Form::Decree ||
           document.kind.endsWith(QStringLiteral("纪要")) ||
           std::ranges::any_of(
               document.blocks,
               [](const Block& block) { return block.kind == BlockKind::Signature; }) ||
           isDatedInHead(document);
}

/// Whether the day exists that is printed in the entry dated @p entry, which may leave out year and
/// month.
bool isPossible(const Date& printed, const std::optional<Date>& entry)
{
    constexpr int kLeapYear = 2000;
    constexpr int kLongMonth = 1;
    const Date known = entry.value_or(Date{kLeapYear, 0, 0});
    const int month = printed.month > 0 ? printed.month : known.month;
    return Date{known.year, month > 0 ? month : kLongMonth, printed.day}.isPossible();
}

/// 5月32日 in a 大事记, whose entry has the month alone.
QList<Finding> checkEntries(const QList<ChronicleEntry>& entries)
{
    QList<Finding> findings;
    for (const ChronicleEntry& entry : entries) {
        const auto date = readEntryDate(lineKey(entry.printed));
        const bool possible = !date || (isPossible(date->first, entry.date) &&
                                        isPossible(date->last.value_or(Date{}), entry.date));
        if (!possible) {
            findings.append({FindingKind::ImpossibleDate, entry.span.first, {entry.printed}});
        }
    }
    return findings;
}

} // namespace

QList<Finding> checkRecord(const Document& document, const Issue& issue)
{
    QList<Finding> findings = checkEntries(document.chronicle);
    const int line = document.span.first;
    const bool numbered = !document.number.isNull();
    if (numbered && !isSigned(document)) {
        findings.append({FindingKind::NoSignature, line, {document.title}});
    }
    if (numbered && !document.date) {
        findings.append({FindingKind::NoDate, line, {document.title}});
    }
    if (!document.date) {
        return findings;
    }
    const Date published = publication(issue);
    const QString date = document.date->toChinese();
    if (!document.date->isPossible()) {
        findings.append({FindingKind::ImpossibleDate, line, {date}});
    } else if (published.year > 0 && isAfter(*document.date, published)) {
        findings.append({FindingKind::DateAfterPublication, line, {date, published.toChinese()}});
    } else if (!fitsYear(*document.date, document.number.fullYear())) {
        findings.append({FindingKind::DateUnlike, line, {date, document.number.toString()}});
    }
    return findings;
}

} // namespace gongbao::parse
