// SPDX-License-Identifier: GPL-3.0-or-later
// How fast documents become PDF, and how much memory and room that takes.
//
//     bench_publish [--documents N] [FILE…]
//
// Exports the first document of the issues (the sample, where none is named) alone, then N
// documents into one file, taking those of the issues in turn.
#include "base/language.h"
#include "parse/parser.h"
#include "processfigures.h"
#include "publish/pdfexport.h"
#include "source/textfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gongbao;
using bench::peakMemory;

namespace {

constexpr double kMegabyte = 1e6;
constexpr int kRounds = 5; // of the single document; the first one warms up

QList<publish::PublishItem> readItems(const QStringList& files)
{
    QList<publish::PublishItem> items;
    for (const QString& path : files) {
        const auto file = source::readFile(path);
        const auto issue = file ? parse::parseIssue(file->text) : Result<Issue>(file.error());
        if (!issue) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(issue.error().message));
            continue;
        }
        for (const Document& document : issue->documents) {
            items.append({.document = document,
                          .gazette = issue->gazette.name,
                          .year = issue->year,
                          .issueNumber = issue->number,
                          .page = document.toc ? document.toc->page : std::nullopt});
        }
    }
    return items;
}

struct Run
{
    int pages = 0;
    double seconds = 0;
    qint64 bytes = 0;
};

Run exportOnce(const QList<publish::PublishItem>& items, qsizetype count, const QString& path)
{
    QElapsedTimer timer;
    timer.start();
    const auto source = [&](qsizetype index) -> Result<publish::PublishItem> {
        return items[index % items.size()];
    };
    const auto outcome = publish::exportPdf(
        source, count, path, {.title = {}, .created = QDateTime::currentDateTime()}, {}, {});
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    if (!outcome) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(outcome.error().message));
        return {};
    }
    return {.pages = outcome->pages, .seconds = seconds, .bytes = QFileInfo(path).size()};
}

void print(const char* what, const Run& run)
{
    std::printf("%-20s %5d pages, %8.1f ms, %6.0f pages/s, %7.3f MB file, %6.1f MB memory\n", what,
                run.pages, run.seconds * 1000, run.pages / run.seconds,
                double(run.bytes) / kMegabyte, peakMemory());
}

} // namespace

int main(int argc, char* argv[])
{
    ensureUtf8Locale();
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"FILE"_s, u"Issues to take documents from."_s);
    parser.addOption({u"documents"_s, u"How many to write into one file."_s, u"N"_s, u"1000"_s});
    parser.addHelpOption();
    parser.process(application);
    QStringList files = parser.positionalArguments();
    if (files.isEmpty()) {
        files.append(QStringLiteral(GONGBAO_SAMPLES "/yanpu-2024-03.txt"));
    }
    const QList<publish::PublishItem> items = readItems(files);
    const QTemporaryDir folder;
    if (items.isEmpty() || !folder.isValid()) {
        return 1;
    }
    const QString path = folder.filePath(u"out.pdf"_s);
    for (int round = 0; round < kRounds; ++round) {
        const Run run = exportOnce(items, 1, path);
        print(round == 0 ? "one document, cold" : "one document", run);
    }
    const qsizetype count = parser.value(u"documents"_s).toLongLong();
    for (const qsizetype part : {count / 10, count}) {
        print(qPrintable(u"%1 documents"_s.arg(part)), exportOnce(items, part, path));
    }
    return 0;
}
