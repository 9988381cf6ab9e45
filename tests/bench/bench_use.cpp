// SPDX-License-Identifier: GPL-3.0-or-later
// What an hour of work leaves behind: memory, threads, open files.
//
//     bench_use [--actions N] [--archive FILE]
//
// Does at high speed what somebody does in an hour who does something every six seconds, through
// the real window, offscreen unless QT_QPA_PLATFORM says otherwise. The archive (one of its own,
// where none is named) is written to; at first the sample is imported into it as PDF. For each
// kind of action it prints the most CPU time that the thread of the interface used in one round
// of its events.
#include "issuepdf.h"
#include "loopwatch.h"
#include "parse/parser.h"
#include "processfigures.h"
#include "source/textfile.h"
#include "workday.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTest>

#include <cstdio>
#include <map>
#include <string>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop::test;

namespace {

constexpr double kWanted = 250; // MB

void report(const char* when)
{
    std::printf("%-22s %6.1f MB (%.1f without files)   most %6.1f MB   %d threads   %d files\n",
                when, bench::memory(), bench::memoryWithoutFiles(), bench::peakMemory(),
                bench::threads(), bench::openFiles());
    std::fflush(stdout);
}

QString samplePdf(const Desktop& desktop)
{
    const auto file = source::readFile(Desktop::samples().first());
    const auto issue = parse::parseIssue(file->text);
    QString path = desktop.path(u"issue.pdf"_s);
    return gongbao::test::printIssue(file->text, *issue, path) ? path : QString();
}

/// The sample as PDF, if the archive is without it.
void importOnce(Desktop& desktop)
{
    bench::Workday(desktop).settle();
    desktop.search()->search(u"公报:砚浦"_s);
    bench::Workday(desktop).settle();
    if (desktop.rows() == 0) {
        desktop.window().import({samplePdf(desktop)});
        std::printf("%s\n", qPrintable(desktop.takeReport()));
    }
    desktop.search()->search({});
}

/// The most CPU time of a round for each kind of action, and how often it was more than wanted.
class Slowest
{
public:
    void note(const char* action, const bench::LoopWatch::Rounds& rounds)
    {
        Worst& worst = m_worst[action];
        ++worst.times;
        worst.late += rounds.lateByCpu;
        worst.mostCpu = std::max(worst.mostCpu, rounds.mostCpu);
    }
    void print() const
    {
        for (const auto& [action, worst] : m_worst) {
            std::printf("%-26s %4d times   most CPU %6.1f ms   over %.0f ms: %d\n", action.c_str(),
                        worst.times, worst.mostCpu, bench::kLongestRound, worst.late);
        }
    }

private:
    struct Worst
    {
        int times = 0;
        int late = 0;
        double mostCpu = 0;
    };
    std::map<std::string, Worst> m_worst;
};

void work(Desktop& desktop, int actions)
{
    bench::Workday day(desktop);
    bench::LoopWatch watch;
    Slowest slowest;
    day.settle();
    report("at the start");
    for (int done = 1; done <= actions; ++done) {
        const bench::Action& action = day.next();
        watch.take();
        action.perform();
        day.settle();
        slowest.note(action.name, watch.take());
        if (done == actions / 10) {
            report("after a tenth");
        } else if (done == actions / 2) {
            report("after half");
        }
    }
    report("after all");
    slowest.print();
}

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"actions"_s, u"How many things are done."_s, u"N"_s, u"600"_s});
    parser.addOption({u"archive"_s, u"An archive, which is written to."_s, u"FILE"_s});
    parser.process(application);
    Desktop desktop(parser.value(u"archive"_s));
    desktop.window().resize(1600, 900);
    importOnce(desktop);
    work(desktop, parser.value(u"actions"_s).toInt());
    std::printf("memory after all %.1f MB, wanted: %.0f MB\n", bench::memory(), kWanted);
    return bench::memory() > kWanted ? 1 : 0;
}
