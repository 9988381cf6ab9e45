// SPDX-License-Identifier: GPL-3.0-or-later
// How well and how fast scanned pages are recognised.
//
//     bench_ocr [--dpi N] [--noise N] [--blur N] [--turn N] [--write SCAN.pdf] FILE.pdf
//
// Scans the pages of a PDF file that has text (tests/pdf/scan.h), recognises them with the engine
// that is installed, and compares with the file's own text: Han, letters and digits, in reading
// order, by edit distance. Nothing is kept.
#include "base/language.h"
#include "scan.h"
#include "source/pdffile.h"
#include "text/characters.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace gongbao;

namespace {

/// What is compared: marks and spaces are set too differently to tell anything.
std::u32string lettersOf(const QString& text)
{
    std::u32string letters;
    for (const char32_t c : text.normalized(QString::NormalizationForm_KC).toUcs4()) {
        if (text::isHan(c) || text::isWordCharacter(c)) {
            letters += c;
        }
    }
    return letters;
}

/// How many characters must be changed, added or taken away.
std::size_t distance(const std::u32string& a, const std::u32string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

source::PdfText read(const QByteArray& bytes, const source::PdfOptions& options)
{
    auto text = source::readPdf(bytes, u"the file"_s, options, {});
    if (!text) {
        qFatal("%s", qPrintable(text.error().message));
    }
    return *std::move(text);
}

test::ScanOptions optionsOf(const QCommandLineParser& parser)
{
    return {.dotsPerInch = parser.value(u"dpi"_s).toInt(),
            .noise = parser.value(u"noise"_s).toInt(),
            .blur = parser.value(u"blur"_s).toDouble(),
            .turn = parser.value(u"turn"_s).toDouble()};
}

void compare(const QByteArray& original, const QByteArray& scan)
{
    const std::u32string printed = lettersOf(read(original, {}).text);
    QElapsedTimer timer;
    timer.start();
    const source::PdfText text = read(scan, {.recognition = {.enabled = true}});
    const double seconds = double(timer.elapsed()) / 1000;
    const std::u32string recognised = lettersOf(text.text);
    const auto pages = double(text.pages.pages.size());
    const double wrong = double(distance(printed, recognised)) / double(printed.size());
    int confidence = 0;
    for (const source::Recognition::Page& page : text.recognition.pages) {
        confidence += page.confidence;
    }
    std::printf("pages                 %8.0f\n", pages);
    std::printf("characters printed    %8zu\n", printed.size());
    std::printf("characters recognised %8zu\n", recognised.size());
    std::printf("accuracy, %%           %8.2f\n", 100 * (1 - wrong));
    std::printf("mean confidence, %%    %8.1f\n",
                confidence / std::max(1.0, double(text.recognition.pages.size())));
    std::printf("seconds a page        %8.2f\n", seconds / pages);
    std::printf("engine                %s\n", qPrintable(text.recognition.engine));
}

} // namespace

int main(int argc, char* argv[])
{
    ensureUtf8Locale();
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"dpi"_s, u"Resolution of the scan."_s, u"N"_s, u"300"_s});
    parser.addOption({u"noise"_s, u"Deviation of a pixel, of 255."_s, u"N"_s, u"24"_s});
    parser.addOption({u"blur"_s, u"Pixels that run into one."_s, u"N"_s, u"1.5"_s});
    parser.addOption({u"turn"_s, u"Degrees that pages lie askew."_s, u"N"_s, u"0.3"_s});
    parser.addOption({u"write"_s, u"Keeps the scan as a PDF file."_s, u"SCAN.pdf"_s});
    parser.addPositionalArgument(u"FILE.pdf"_s, u"A PDF file with text."_s);
    parser.process(application);
    QFile file(parser.positionalArguments().value(0));
    if (!file.open(QIODevice::ReadOnly)) {
        parser.showHelp(2);
    }
    const QByteArray original = file.readAll();
    const auto scan = test::scanOf(original, optionsOf(parser));
    if (!scan) {
        qFatal("%s", qPrintable(scan.error().message));
    }
    if (parser.isSet(u"write"_s)) {
        QFile written(parser.value(u"write"_s));
        if (!written.open(QIODevice::WriteOnly) || written.write(*scan) != scan->size()) {
            qFatal("%s", qPrintable(written.errorString()));
        }
    }
    compare(original, *scan);
    return 0;
}
