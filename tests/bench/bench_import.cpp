// SPDX-License-Identifier: GPL-3.0-or-later
// How fast issues come into the archive, and how soon a search shows its first page.
//
//     bench_import [--copies N] [FILE…]
//
// Writes N copies of each issue (the sample, where none is named) into a temporary folder, each
// with an issue number and serials of its own, imports the folder into a new archive on
// one thread, and searches it.
#include "base/language.h"
#include "copies.h"
#include "ingest/importer.h"
#include "parse/parser.h"
#include "processfigures.h"
#include "search/searcher.h"
#include "source/textfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gongbao;
using bench::cpuSeconds;
using bench::peakMemory;

namespace {

constexpr double kMegabyte = 1e6;
constexpr int kRounds = 5; // of each query; the first one warms up

void measureParse(const QDir& folder)
{
    double seconds = 0;
    qint64 bytes = 0;
    for (const QString& name : folder.entryList(QDir::Files)) {
        const auto file = source::readFile(folder.filePath(name));
        const double before = cpuSeconds();
        const auto issue = parse::parseIssue(file->text);
        seconds += cpuSeconds() - before;
        bytes += file->bytes.size();
    }
    std::printf("parse alone          %8.1f MB/s\n", double(bytes) / kMegabyte / seconds);
}

void measureImport(archive::Database& database, const QDir& folder, qint64 bytes)
{
    QElapsedTimer timer;
    timer.start();
    const double before = cpuSeconds();
    const auto report = ingest::importPaths(database, {folder.path()}, {}, {}, {});
    const double cpu = cpuSeconds() - before;
    const double wall = double(timer.nsecsElapsed()) / 1e9;
    int documents = 0;
    for (const auto& file : report.files) {
        if (file.what != ingest::FileOutcome::What::Added) {
            std::printf("not added: %s\n", qPrintable(file.path));
        }
        documents += file.documents;
    }
    const double megabytes = double(bytes) / kMegabyte;
    std::printf("issues               %8lld\n", qint64(report.files.size()));
    std::printf("documents            %8d\n", documents);
    std::printf("text                 %8.1f MB\n", megabytes);
    std::printf("archive file         %8.1f MB\n",
                double(QFile(database.path()).size()) / kMegabyte);
    std::printf("parse, store, index  %8.1f MB/s of CPU time, %.1f MB/s by the clock\n",
                megabytes / cpu, megabytes / wall);
    std::printf("peak memory          %8.1f MB\n", peakMemory());
}

void measureSearch(archive::Database& database)
{
    search::Searcher searcher(database);
    std::vector<double> latencies;
    for (const QString& typed :
         {u"通知"_s, u"的"_s, u"人民政府"_s, u"绿化"_s, u"加装电梯"_s, u"乡村振兴 资金"_s,
          u"27号"_s, u"〔2024〕1027号"_s, u"2024年9月"_s, u"不存在的词语"_s}) {
        double slowest = 0;
        qint64 total = 0;
        for (int round = 0; round < kRounds; ++round) {
            QElapsedTimer timer;
            timer.start();
            const auto result = searcher.search({.typed = typed, .filter = {}}, {});
            const double latency = double(timer.nsecsElapsed()) / 1e6;
            if (!result) {
                qFatal("%s", qPrintable(result.error().message));
            }
            total = result->total;
            if (round > 0) {
                latencies.push_back(latency);
                slowest = std::max(slowest, latency);
            }
        }
        std::printf("  first 50 of %6lld  %8.1f ms  %s\n", total, slowest, qPrintable(typed));
    }
    std::ranges::sort(latencies);
    std::printf("first page of hits   %8.1f ms median, %.1f ms slowest\n",
                latencies[latencies.size() / 2], latencies.back());
}

} // namespace

int main(int argc, char* argv[])
{
    ensureUtf8Locale();
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"copies"_s, u"Copies of each issue."_s, u"N"_s, u"300"_s});
    parser.addPositionalArgument(u"FILE"_s, u"Issues to copy; the sample where none is named."_s);
    parser.process(application);
    QStringList files = parser.positionalArguments();
    if (files.isEmpty()) {
        files.append(QStringLiteral(GONGBAO_SAMPLES "/yanpu-2024-03.txt"));
    }

    const QTemporaryDir issues;
    const QTemporaryDir home;
    const qint64 bytes =
        bench::writeCopies(files, parser.value(u"copies"_s).toInt(), QDir(issues.path()));
    const auto database =
        archive::Database::open(home.filePath(u"bench.gongbao"_s), archive::OpenMode::ReadWrite);
    if (!database) {
        qFatal("%s", qPrintable(database.error().message));
    }
    measureImport(**database, QDir(issues.path()), bytes);
    measureSearch(**database);
    measureParse(QDir(issues.path()));
    return 0;
}
