// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"
#include "parse/numberreader.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>
#include <utility>

namespace gongbao::parse {

namespace {

/// Documents beside one whose years of number are compared with its own.
constexpr qsizetype kNeighbours = 2;
/// So many others of the same agency word and year tell the range of its serials.
constexpr int kLeastForRange = 3;
/// How far beyond their range a serial may lie, and how many times its width.
constexpr qint64 kLeastDistance = 20;
constexpr qint64 kDistanceInWidths = 2;
/// Between serials that rise, how many numbers one may stand for, and how far it must lie from
/// them.
constexpr qint64 kWidestHole = 4;
constexpr qint64 kLeastFromHole = 10;

/// The years beside document @p i, such as "2025" or "2024–2025", if its own lies outside and
/// nothing else speaks for it.
QString yearsAround(const QList<Document>& documents, qsizetype i)
{
    const Document& document = documents.at(i);
    const int own = document.number.fullYear();
    if (own == 0 || (document.date && document.date->year == own)) {
        return {};
    }
    QList<int> years;
    const qsizetype last = std::min(documents.size() - 1, i + kNeighbours);
    for (qsizetype j = std::max<qsizetype>(0, i - kNeighbours); j <= last; ++j) {
        if (j != i && documents.at(j).number.fullYear() > 0) {
            years.append(documents.at(j).number.fullYear());
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
    return DocumentNumber::withoutState(number.agencyWord) + u'|' + QString::number(number.year);
}

/// The serials of one series: how many, and the two at either end, so that one can be left out.
struct Serials
{
    using Limits = std::numeric_limits<qint64>;

    int count = 0;
    qint64 lowest[2] = {Limits::max(), Limits::max()};
    qint64 highest[2] = {Limits::min(), Limits::min()};

    void add(qint64 serial)
    {
        ++count;
        if (serial < lowest[1]) {
            lowest[1] = std::max(serial, lowest[0]);
            lowest[0] = std::min(serial, lowest[0]);
        }
        if (serial > highest[1]) {
            highest[1] = std::min(serial, highest[0]);
            highest[0] = std::max(serial, highest[0]);
        }
    }
    [[nodiscard]] qint64 lowestBut(qint64 serial) const
    {
        return lowest[serial == lowest[0] ? 1 : 0];
    }
    [[nodiscard]] qint64 highestBut(qint64 serial) const
    {
        return highest[serial == highest[0] ? 1 : 0];
    }
};

/// The day of the document as a figure that grows with it; 0 for none.
int dayOf(const Document& document)
{
    const Date date = document.date.value_or(Date{});
    return (date.year * 100 + date.month) * 100 + date.day;
}

/// Whether the serial of documents[@p at[i]] is misprinted: all others of its series rise, a few
/// numbers lie between those beside it, and its own lies far away, though its date does not.
bool breaksRise(const QList<Document>& documents, const QList<qsizetype>& at, qsizetype i)
{
    const auto serial = [&](qsizetype j) { return documents.at(at.at(j)).number.serial; };
    const auto day = [&](qsizetype j) { return dayOf(documents.at(at.at(j))); };
    const qint64 hole = serial(i + 1) - serial(i - 1);
    const qint64 distance = std::max(serial(i - 1) - serial(i), serial(i) - serial(i + 1));
    return hole > 1 && hole <= kWidestHole && distance > kLeastFromHole && day(i - 1) > 0 &&
           day(i - 1) <= day(i) && day(i) <= day(i + 1);
}

/// The documents, of those at @p at with numbers of one series, whose serial alone is out of a
/// rise.
QList<qsizetype> outOfRise(const QList<Document>& documents, const QList<qsizetype>& at)
{
    const auto serial = [&](qsizetype j) { return documents.at(at.at(j)).number.serial; };
    qsizetype falls = 0; // where a serial is below the one before it
    QList<qsizetype> found;
    for (qsizetype i = 1; i < at.size(); ++i) {
        falls += serial(i) <= serial(i - 1) ? 1 : 0;
        if (i + 1 < at.size() && breaksRise(documents, at, i)) {
            found.append(at.at(i));
        }
    }
    return falls == 1 && found.size() == 1 ? found : QList<qsizetype>();
}

void checkSerials(const QList<Document>& documents, QList<Finding>& findings)
{
    QHash<QString, Serials> series;
    QHash<QString, QList<qsizetype>> places;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const DocumentNumber& number = documents.at(i).number;
        if (!number.isNull()) {
            const QString name = seriesOf(number);
            series[name].add(number.serial);
            places[name].append(i);
        }
    }
    QSet<qsizetype> misprinted;
    for (const QList<qsizetype>& at : std::as_const(places)) {
        if (at.size() > kLeastForRange + 1) {
            for (const qsizetype document : outOfRise(documents, at)) {
                misprinted.insert(document);
            }
        }
    }
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const Document& document = documents.at(i);
        const Serials serials = series.value(seriesOf(document.number));
        if (document.number.isNull() || serials.count <= kLeastForRange) {
            continue;
        }
        const qint64 serial = document.number.serial;
        const qint64 lowest = serials.lowestBut(serial);
        const qint64 highest = serials.highestBut(serial);
        const qint64 distance = std::max(lowest - serial, serial - highest);
        if (misprinted.contains(i) ||
            distance > std::max(kLeastDistance, kDistanceInWidths * (highest - lowest))) {
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
        const QString number = document.number.comparable();
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
