// SPDX-License-Identifier: GPL-3.0-or-later
// How fast PDF files come into the archive, beside what pdftotext needs to find their words.
//
//     bench_pdf [--rounds N] [FILE…]
//
// Prints each issue (the sample, where none is named) as PDF; PDF files are taken as they are.
// Then, in turns: imports them into a new archive (read, parse, store, index), and runs
// `pdftotext -bbox-layout` on each. CPU time counts, with that of the processes started.
#include "base/language.h"
#include "ingest/importer.h"
#include "issuepdf.h"
#include "parse/parser.h"
#include "processfigures.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace gongbao;

namespace {

double childSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Puts the issue into the folder as PDF.
void print(const QString& path, const QDir& folder)
{
    const auto file = source::readFile(path);
    if (!file) {
        qFatal("%s", qPrintable(file.error().message));
    }
    const QString pdf = folder.filePath(file->name + u".pdf"_s);
    if (!file->pages.isEmpty()) {
        QFile::copy(path, pdf);
        return;
    }
    const auto issue = parse::parseIssue(file->text);
    if (!issue || !test::printIssue(file->text, *issue, pdf)) {
        qFatal("%s cannot be printed", qPrintable(path));
    }
}

/// Seconds that an import of the folder takes; all of it, and of that in the reading process.
std::pair<double, double> importAll(const QDir& folder)
{
    const QTemporaryDir home;
    const auto database =
        archive::Database::open(home.filePath(u"bench.gongbao"_s), archive::OpenMode::ReadWrite);
    if (!database) {
        qFatal("%s", qPrintable(database.error().message));
    }
    const double own = bench::cpuSeconds();
    const double children = childSeconds();
    const auto report = ingest::importPaths(**database, {folder.path()}, {}, {}, {});
    for (const auto& file : report.files) {
        if (file.what != ingest::FileOutcome::What::Added) {
            std::printf("not added: %s\n", qPrintable(file.path));
        }
    }
    const double read = childSeconds() - children;
    return {bench::cpuSeconds() - own + read, read};
}

double findWords(const QDir& folder)
{
    const double before = childSeconds();
    for (const QString& name : folder.entryList(QDir::Files)) {
        QProcess::execute(u"pdftotext"_s,
                          {u"-bbox-layout"_s, folder.filePath(name), u"/dev/null"_s});
    }
    return childSeconds() - before;
}

int countPages(const QDir& folder)
{
    int pages = 0;
    for (const QString& name : folder.entryList(QDir::Files)) {
        const auto file = source::readFile(folder.filePath(name));
        pages += file ? int(file->pages.pages.size()) : 0;
    }
    return pages;
}

} // namespace

int main(int argc, char* argv[])
{
    ensureUtf8Locale();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"rounds"_s, u"How often; the fastest counts."_s, u"N"_s, u"5"_s});
    parser.addPositionalArgument(u"FILE"_s, u"Issues; the sample where none is named."_s);
    parser.process(application);
    QStringList files = parser.positionalArguments();
    if (files.isEmpty()) {
        files.append(QStringLiteral(GONGBAO_SAMPLES "/yanpu-2024-03.txt"));
    }
    const QTemporaryDir folder;
    for (const QString& file : files) {
        print(file, QDir(folder.path()));
    }
    std::pair<double, double> import{1e9, 0};
    double words = 1e9;
    for (int round = 0; round < std::max(1, parser.value(u"rounds"_s).toInt()); ++round) {
        import = std::min(import, importAll(QDir(folder.path())));
        words = std::min(words, findWords(QDir(folder.path())));
    }
    const int pages = countPages(QDir(folder.path()));
    std::printf("pages                      %8d\n", pages);
    std::printf("import, pages a second     %8.0f, of the CPU time %.0f %% in gongbao-pdf\n",
                pages / import.first, 100 * import.second / import.first);
    std::printf("pdftotext, pages a second  %8.0f\n", pages / words);
    std::printf("ratio                      %8.2f\n", words / import.first);
    return 0;
}
