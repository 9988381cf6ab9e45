// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/spooling.h"

#include "base/cancelled.h"

#include <QCoreApplication>
#include <QPageRanges>
#include <QPrintEngine>
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <algorithm>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookEvery = 50; // ms, whether to stop

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PagePrinting)
};

/// What Qt's dialog keeps for CUPS: names and values in turns. Qt has no name for this property
/// in its public headers; other engines than that for CUPS answer with nothing.
QStringList dialogOptions(const QPrinter& printer)
{
    constexpr auto kCupsOptions = static_cast<QPrintEngine::PrintEnginePropertyKey>(0xfe00);
    const QStringList turns = printer.printEngine()->property(kCupsOptions).toStringList();
    QStringList options;
    for (qsizetype i = 0; i + 1 < turns.size(); i += 2) {
        options.append(turns[i] + u'=' + turns[i + 1]);
    }
    return options;
}

bool has(const QStringList& options, QLatin1StringView name)
{
    return std::ranges::any_of(options, [&](const QString& option) {
        return option.startsWith(name) && option.mid(name.size()).startsWith(u'=');
    });
}

QString sidesOf(const QPrinter& printer)
{
    switch (printer.duplex()) {
    case QPrinter::DuplexNone:
        return u"one-sided"_s;
    case QPrinter::DuplexShortSide:
        return u"two-sided-short-edge"_s;
    case QPrinter::DuplexAuto:
    case QPrinter::DuplexLongSide:
        break;
    }
    return u"two-sided-long-edge"_s;
}

Error refused(const PrintJob& job, const QString& reason)
{
    return {ErrorCode::Unreadable,
            Text::tr("“%1” could not be printed: %2").arg(job.title, reason)};
}

} // namespace

QString spoolerFor(const QPrinter& printer)
{
    const bool isReal =
        printer.outputFormat() == QPrinter::NativeFormat && !printer.printerName().isEmpty();
    return isReal ? QStandardPaths::findExecutable(u"lp"_s) : QString();
}

bool spoolerTakesPages(const QPrinter& printer)
{
    return has(dialogOptions(printer), "page-ranges"_L1);
}

PrintJob jobFor(const QPrinter& printer, const QString& title)
{
    PrintJob job{.printer = printer.printerName(), .title = title, .copies = printer.copyCount()};
    job.options = {u"media="_s + printer.pageLayout().pageSize().key(),
                   u"sides="_s + sidesOf(printer),
                   u"print-scaling=auto-fit"_s}; // smaller where there is no room, never larger
    if (job.copies > 1) {
        job.options.append(printer.collateCopies() ? u"Collate=True"_s : u"Collate=False"_s);
    }
    if (printer.pageOrder() == QPrinter::LastPageFirst) {
        job.options.append(u"outputorder=reverse"_s);
    }
    const QStringList chosen = dialogOptions(printer);
    if (!printer.pageRanges().isEmpty() && !has(chosen, "page-ranges"_L1)) {
        job.options.append(u"page-ranges="_s + printer.pageRanges().toString());
    }
    job.options += chosen;
    return job;
}

Status spool(const QString& spooler, const PrintJob& job, const QByteArray& pdf,
             const StopToken& stop)
{
    // A whole file: of a stream that breaks off some pages might be printed.
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush()) {
        return refused(job, file.errorString());
    }
    QStringList arguments{u"-d"_s,   job.printer, u"-t"_s,
                          job.title, u"-n"_s,     QString::number(job.copies)};
    for (const QString& option : job.options) {
        arguments += {u"-o"_s, option};
    }
    arguments += {u"--"_s, file.fileName()};
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(spooler, arguments);
    while (!process.waitForFinished(kLookEvery) && process.state() != QProcess::NotRunning) {
        if (stop.stop_requested()) {
            process.kill();
            process.waitForFinished();
            return cancelled();
        }
    }
    if (process.error() == QProcess::FailedToStart ||
        process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QString said = QString::fromLocal8Bit(process.readAllStandardError()).simplified();
        return refused(job, said.isEmpty() ? process.errorString() : said);
    }
    return {};
}

} // namespace gongbao::desktop
