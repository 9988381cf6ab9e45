// SPDX-License-Identifier: GPL-3.0-or-later
// How soon a printed page is seen, beside what pdftoppm needs to draw it.
//
//     bench_pages [--rounds N] FILE.pdf [PAGE [WIDTH]]
//
// In turns: opens the file and draws the page, as the desktop does when a document is opened, by a
// process that was started before; and runs pdftoppm for the same page at the same size. Then draws
// the next page with the process that is there. Wall clock; the fastest of all rounds counts.
#include "base/language.h"
#include "source/pdfpages.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gongbao;

namespace {

constexpr unsigned long kStart = 100; // ms, in which the process starts

struct Times
{
    double open = 1e9; ///< ms, each
    double first = 1e9;
    double next = 1e9;
    double pdftoppm = 1e9;
};

double draw(source::PdfPages& pages, int page, QSize size)
{
    QElapsedTimer timer;
    timer.start();
    const auto image = pages.render({page, size, 0, QRect(QPoint(), size)}, {});
    if (!image) {
        qFatal("%s", qPrintable(image.error().message));
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

void measure(const QByteArray& bytes, const QString& path, int page, QSize size, Times& times)
{
    source::PdfPages pages;
    if (const Status prepared = pages.prepare(); !prepared) {
        qFatal("%s", qPrintable(prepared.error().message));
    }
    QThread::msleep(kStart);
    QElapsedTimer timer;
    timer.start();
    if (const Status opened = pages.open(bytes, path, {}, {}); !opened) {
        qFatal("%s", qPrintable(opened.error().message));
    }
    const double opened = double(timer.nsecsElapsed()) / 1e6;
    times.open = std::min(times.open, opened);
    times.first = std::min(times.first, opened + draw(pages, page, size));
    const int next = std::min(page + 1, pages.pageCount());
    times.next = std::min(times.next, draw(pages, next, size));

    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    const QString number = QString::number(page);
    timer.start();
    process.start(u"pdftoppm"_s, {u"-f"_s, number, u"-l"_s, number, u"-scale-to-x"_s,
                                  QString::number(size.width()), u"-scale-to-y"_s,
                                  QString::number(size.height()), path});
    process.waitForFinished();
    times.pdftoppm = std::min(times.pdftoppm, double(timer.nsecsElapsed()) / 1e6);
}

} // namespace

int main(int argc, char* argv[])
{
    ensureUtf8Locale();
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"rounds"_s, u"How often; the fastest counts."_s, u"N"_s, u"15"_s});
    parser.addPositionalArgument(u"FILE.pdf"_s, u"A PDF file."_s);
    parser.addPositionalArgument(u"PAGE"_s, u"Which page to begin with; else the first."_s);
    parser.addPositionalArgument(u"WIDTH"_s, u"In pixels, of an A4 page; else 800."_s);
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    QFile file(arguments.value(0));
    if (!file.open(QIODevice::ReadOnly)) {
        parser.showHelp(2);
    }
    const int width = arguments.value(2, u"800"_s).toInt();
    const QSize size(width, width * 1414 / 1000);
    Times times;
    for (int round = 0; round < std::max(1, parser.value(u"rounds"_s).toInt()); ++round) {
        file.seek(0);
        measure(file.readAll(), file.fileName(), arguments.value(1, u"1"_s).toInt(), size, times);
    }
    std::printf("page at %d × %d, ms\n", size.width(), size.height());
    std::printf("file opened       %8.1f\n", times.open);
    std::printf("first page seen   %8.1f\n", times.first);
    std::printf("pdftoppm          %8.1f\n", times.pdftoppm);
    std::printf("ratio             %8.2f\n", times.first / times.pdftoppm);
    std::printf("next page         %8.1f\n", times.next);
    return 0;
}
