// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/documentprint.h"

#include "cli/output.h"
#include "cli/texttable.h"

#include <QCoreApplication>
#include <QHash>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;

QString toText(const std::optional<Date>& date)
{
    return date ? date->toIso() : QString();
}

/// The dates of entries by the line that they begin in.
QHash<int, QString> datesByLine(const QList<ChronicleEntry>& entries)
{
    QHash<int, QString> dates;
    for (const ChronicleEntry& entry : entries) {
        const QString until = entry.until ? u'/' + entry.until->toIso() : QString();
        dates.insert(entry.span.first, toText(entry.date) + until);
    }
    return dates;
}

} // namespace

void printText(const Document& document)
{
    const QHash<int, QString> dates = datesByLine(document.chronicle);
    for (const Block& block : document.blocks) {
        if (!isText(block)) {
            continue;
        }
        if (block.kind == BlockKind::Table) {
            print(alignColumns(block.rows()));
        } else if (dates.contains(block.span.first)) {
            printLine(u"[%1] %2"_s.arg(dates.value(block.span.first), block.text));
        } else {
            printLine(block.text);
        }
    }
}

void printAppointments(const QList<Appointment>& appointments)
{
    if (appointments.isEmpty()) {
        return;
    }
    QList<QStringList> rows{
        {QCoreApplication::translate("cli", "Person"), QCoreApplication::translate("cli", "Act"),
         QCoreApplication::translate("cli", "Post"), QCoreApplication::translate("cli", "Term"),
         QCoreApplication::translate("cli", "From")}};
    for (const Appointment& item : appointments) {
        rows.append({item.person, toName(item.act), item.post, item.term, toText(item.date)});
    }
    printLine({});
    print(alignColumns(rows));
}

void printFindings(const QList<Finding>& findings)
{
    if (findings.isEmpty()) {
        return;
    }
    printLine({});
    for (const Finding& finding : findings) {
        printLine(QCoreApplication::translate("cli", "Line %1: %2")
                      .arg(finding.line)
                      .arg(describe(finding)));
    }
}

void printCorrections(const QList<Correction>& corrections)
{
    if (corrections.isEmpty()) {
        return;
    }
    printLine({});
    for (const Correction& correction : corrections) {
        printLine(QCoreApplication::translate("cli", "Corrected by %1, %2. %3")
                      .arg(correction.who,
                           correction.when.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                           describe(correction)));
    }
}

void printHighlights(const QList<archive::Highlight>& highlights)
{
    if (highlights.isEmpty()) {
        return;
    }
    printLine({});
    for (const archive::Highlight& highlight : highlights) {
        const QString passage = archive::passageLine(highlight.passage.quote, highlight.found);
        printLine(
            QCoreApplication::translate("cli", "Highlighted (%1): %2 %3")
                .arg(archive::describe(highlight.colour), passage, highlight.note.simplified())
                .trimmed());
    }
}

} // namespace gongbao::cli
