// SPDX-License-Identifier: GPL-3.0-or-later
// How fast an issue is recognised, and whether a longer one takes only as much longer.
//
//     bench_parse [--seconds N] [--rounds N] [--shape NAME] [FILE…]
//
// Recognises each issue (the sample, where none is named) again and again for N seconds, then texts
// of many shapes 100 times as they are and once 100 times as long, N rounds of it. All in one
// thread, from bytes that are in memory: decoding, splitting into lines, and recognising.
#include "base/language.h"
#include "parse/parser.h"
#include "processfigures.h"
#include "shapes.h"
#include "source/decoding.h"
#include "source/textfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gongbao;

namespace {

constexpr double kMegabyte = 1e6;
constexpr int kTimesAsLong = 100;

struct Seconds
{
    double decoding = 0;
    double recognising = 0;
};

/// CPU time of one pass over @p bytes.
Seconds pass(const QByteArray& bytes)
{
    const double start = bench::cpuSeconds();
    auto decoded = source::decode(bytes, u"bench"_s);
    if (!decoded) {
        qFatal("%s", qPrintable(decoded.error().message));
    }
    const source::SourceText text(std::move(decoded->text));
    const double decodedAt = bench::cpuSeconds();
    const auto issue = parse::parseIssue(text);
    if (!issue) {
        qFatal("%s", qPrintable(issue.error().message));
    }
    return {decodedAt - start, bench::cpuSeconds() - decodedAt};
}

/// The fastest of the passes that fit into @p seconds, at least one.
Seconds fastest(const QByteArray& bytes, double seconds)
{
    const double end = bench::cpuSeconds() + seconds;
    Seconds best = pass(bytes);
    while (bench::cpuSeconds() < end) {
        const Seconds next = pass(bytes);
        best = {std::min(best.decoding, next.decoding),
                std::min(best.recognising, next.recognising)};
    }
    return best;
}

double wholePass(const QByteArray& bytes)
{
    const Seconds one = pass(bytes);
    return one.decoding + one.recognising;
}

void measureIssues(const QStringList& files, double seconds)
{
    std::printf("%-32s %9s %16s %16s\n", "issue", "kB", "decoding MB/s", "recognising MB/s");
    for (const QString& path : files) {
        const auto file = source::readFile(path);
        if (!file) {
            qFatal("%s", qPrintable(file.error().message));
        }
        const double megabytes = double(file->bytes.size()) / kMegabyte;
        const Seconds best = fastest(file->bytes, seconds);
        std::printf("%-32s %9.1f %16.1f %16.1f\n", qPrintable(file->name), megabytes * 1000,
                    megabytes / best.decoding, megabytes / best.recognising);
    }
}

/// Passes over the short and the long text in turns, so that both meet the same other work of the
/// machine.
void measureShape(const bench::Shape& shape, int rounds)
{
    const QByteArray once = shape.text(1).toUtf8();
    const QByteArray often = shape.text(kTimesAsLong).toUtf8();
    static_cast<void>(wholePass(once)); // warms up
    double one = 0;
    double many = 0;
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < kTimesAsLong / 2; ++i) {
            one += wholePass(once);
        }
        many += wholePass(often);
        for (int i = 0; i < kTimesAsLong / 2; ++i) {
            one += wholePass(once);
        }
    }
    one /= rounds * kTimesAsLong;
    many /= rounds;
    // The texts are not to the byte 100 times as long.
    const double longer = double(often.size()) / double(once.size()) / kTimesAsLong;
    std::printf("%-32s %9.1f %9.3f %12.1f %8.1f\n", shape.name, double(once.size()) / 1000,
                one * 1000, many * 1000, many / one / longer);
}

void measureShapes(const QString& name, int rounds)
{
    std::printf("\n%-32s %9s %9s %12s %8s\n", "shape", "kB", "ms", "ms, 100x", "times");
    for (const bench::Shape& shape : bench::shapes()) {
        if (QString::fromUtf8(shape.name).contains(name)) {
            measureShape(shape, rounds);
        }
    }
    std::printf("\npeak memory %.1f MB\n", bench::peakMemory());
}

} // namespace

int main(int argc, char* argv[])
{
    ensureUtf8Locale();
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"seconds"_s, u"How long each issue is repeated."_s, u"N"_s, u"1"_s});
    parser.addOption({u"rounds"_s, u"How often each shape is measured."_s, u"N"_s, u"1"_s});
    parser.addOption({u"shape"_s, u"Only shapes whose name has this in it."_s, u"NAME"_s});
    parser.addPositionalArgument(u"FILE"_s, u"Issues; the sample where none is named."_s);
    parser.process(application);
    QStringList files = parser.positionalArguments();
    if (files.isEmpty()) {
        files.append(QStringLiteral(GONGBAO_SAMPLES "/yanpu-2024-03.txt"));
    }
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // to be read while it runs
    const double seconds = parser.value(u"seconds"_s).toDouble();
    measureIssues(files, seconds);
    measureShapes(parser.value(u"shape"_s), parser.value(u"rounds"_s).toInt());
    return 0;
}
