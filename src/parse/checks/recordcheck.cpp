// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"

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

} // namespace

QList<Finding> checkRecord(const Document& document, const Issue& issue)
{
    QList<Finding> findings;
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
