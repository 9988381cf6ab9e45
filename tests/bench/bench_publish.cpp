// SPDX-License-Identifier: GPL-3.0-or-later
// How fast documents become PDF, and how much memory and room that takes.
//
//     bench_publish [--documents N] [--others N] [FILE…]
//
// Exports the first document of the issues (the sample, where none is named) alone, then N
// documents into one file, taking those of the issues in turn; tells how large the file is beside
// its text and fonts. Then LibreOffice and Chromium, if installed, print the first ones of them.
#include "base/language.h"
#include "otherpresses.h"
#include "parse/parser.h"
#include "processfigures.h"
#include "publish/pdfexport.h"
#include "source/textfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <qpdf/QPDF.hh>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gongbao;
using bench::PressRun;

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

PressRun exportOnce(const QList<publish::PublishItem>& items, qsizetype count, const QString& path)
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
    return {.pages = outcome->pages,
            .seconds = seconds,
            .bytes = QFileInfo(path).size(),
            .memory = bench::peakMemory()};
}

void print(const char* what, const PressRun& run)
{
    std::printf("%-20s %5d pages, %8.1f ms, %6.0f pages/s, %7.3f MB file, %6.1f MB memory\n", what,
                run.pages, run.seconds * 1000, run.pages / run.seconds,
                double(run.bytes) / kMegabyte, run.memory);
}

qint64 fontBytes(const QString& path)
{
    QPDF pdf;
    pdf.processFile(qPrintable(path));
    qint64 bytes = 0;
    for (auto& object : pdf.getAllObjects()) {
        for (const char* key : {"/FontFile2", "/FontFile3"}) {
            if (object.isDictionary() && object.hasKey(key)) {
                bytes += object.getKey(key).getDict().getKey("/Length").getIntValue();
            }
        }
    }
    return bytes;
}

void printShares(const QList<publish::PublishItem>& items, qsizetype count, const QString& path)
{
    qint64 text = 0; // as UTF-8
    for (qsizetype i = 0; i < count; ++i) {
        text += items[i % items.size()].document.text().toUtf8().size();
    }
    const qint64 fonts = fontBytes(path);
    const qint64 rest = QFileInfo(path).size() - fonts;
    std::printf("of these: %.3f MB fonts; %.3f MB all else, %.2f of the text's %.3f MB\n",
                double(fonts) / kMegabyte, double(rest) / kMegabyte, double(rest) / double(text),
                double(text) / kMegabyte);
}

/// The first documents by each of the other programs, beside the export of the same.
void compareWithOthers(const QList<publish::PublishItem>& items, qsizetype count,
                       const QDir& folder)
{
    QList<Document> documents;
    for (qsizetype i = 0; i < count; ++i) {
        documents.append(items[i % items.size()].document);
    }
    const PressRun own = exportOnce(items, count, folder.filePath(u"out.pdf"_s));
    print(qPrintable(u"%1 documents"_s.arg(count)), own);
    for (const bench::Press& press : bench::otherPresses()) {
        if (press.program.isEmpty()) {
            std::printf("%s is not installed\n", qPrintable(press.name));
            continue;
        }
        press.print(press.program, documents.first(1), folder); // makes its settings
        const PressRun run = press.print(press.program, documents, folder);
        if (run.pages == 0) {
            std::printf("%s printed nothing\n", qPrintable(press.name));
            continue;
        }
        print(qPrintable(press.name), run);
        const double ownRate = own.pages / own.seconds;
        std::printf("%-20s %.1f times as fast by the page, %.2f of the file's size\n", "  Gongbao",
                    ownRate * run.seconds / run.pages, double(own.bytes) / double(run.bytes));
    }
}

} // namespace

int main(int argc, char* argv[])
{
    ensureUtf8Locale();
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"FILE"_s, u"Issues to take documents from."_s);
    parser.addOption({u"documents"_s, u"How many to write into one file."_s, u"N"_s, u"1000"_s});
    parser.addOption(
        {u"others"_s, u"How many other programs print; 0 for none."_s, u"N"_s, u"100"_s});
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
        const PressRun run = exportOnce(items, 1, path);
        print(round == 0 ? "one document, cold" : "one document", run);
    }
    const qsizetype count = parser.value(u"documents"_s).toLongLong();
    for (const qsizetype part : {count / 10, count}) {
        print(qPrintable(u"%1 documents"_s.arg(part)), exportOnce(items, part, path));
    }
    printShares(items, count, path);
    if (const qsizetype others = parser.value(u"others"_s).toLongLong(); others > 0) {
        compareWithOthers(items, others, QDir(folder.path()));
    }
    return 0;
}
