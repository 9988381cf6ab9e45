// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace gongbao::parse {

namespace {

/// Documents beside one whose years of number are compared with its own.
constexpr qsizetype kNeighbours = 2;
/// So many others of the same agency word and year tell the range of its serials.
constexpr int kLeastForRange = 3;
/// How far beyond their range a serial may lie, and how many times its width.
constexpr int kLeastDistance = 20;
constexpr int kDistanceInWidths = 2;

/// The years beside document @p i, such as "2025" or "2024–2025", if its own lies outside and
/// nothing else speaks for it.
QString yearsAround(const QList<Document>& documents, qsizetype i)
{
    const Document& document = documents.at(i);
    const int own = document.number.year;
    if (own == 0 || (document.date && document.date->year == own)) {
        return {};
    }
    QList<int> years;
    const qsizetype last = std::min(documents.size() - 1, i + kNeighbours);
    for (qsizetype j = std::max<qsizetype>(0, i - kNeighbours); j <= last; ++j) {
        if (j != i && documents.at(j).number.year > 0) {
            years.append(documents.at(j).number.year);
        }
    }
    if (years.size() < 2) {
        return {};
    }
    const auto [lowest, highest] = std::ranges::minmax(years);
    if (own >= lowest && own <= highest) {
        return {};
    }
    return lowest == highest ? QString::number(lowest)
                             : QStringLiteral("%1–%2").arg(lowest).arg(highest);
}

/// What numbers share that are counted together: 机关代字 and year.
QString seriesOf(const DocumentNumber& number)
{
    return number.agencyWord + u'|' + QString::number(number.year);
}

void checkSerials(const QList<Document>& documents, QList<Finding>& findings)
{
    QHash<QString, QList<int>> series;
    for (const Document& document : documents) {
        if (!document.number.isNull()) {
            series[seriesOf(document.number)].append(document.number.serial);
        }
    }
    for (const Document& document : documents) {
        if (document.number.isNull()) {
            continue;
        }
        QList<int> others = series.value(seriesOf(document.number));
        others.removeOne(document.number.serial);
        if (others.size() < kLeastForRange) {
            continue;
        }
        const auto [lowest, highest] = std::ranges::minmax(others);
        const int distance =
            std::max(lowest - document.number.serial, document.number.serial - highest);
        if (distance > std::max(kLeastDistance, kDistanceInWidths * (highest - lowest))) {
            findings.append(
                {FindingKind::NumberSerialUnusual,
                 document.span.first,
                 {document.number.toString(), QString::number(lowest), QString::number(highest)}});
        }
    }
}

} // namespace

QList<Finding> checkNumbers(const QList<Document>& documents)
{
    QList<Finding> findings;
    QSet<QString> seen;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const Document& document = documents.at(i);
        const QString number = document.number.toString();
        if (!number.isEmpty() && seen.contains(number)) {
            findings.append({FindingKind::DuplicateNumber, document.span.first, {number}});
        }
        seen.insert(number);
        if (const QString years = yearsAround(documents, i); !years.isEmpty()) {
            findings.append({FindingKind::NumberYearUnusual, document.span.first, {number, years}});
        }
    }
    checkSerials(documents, findings);
    return findings;
}

} // namespace gongbao::parse
