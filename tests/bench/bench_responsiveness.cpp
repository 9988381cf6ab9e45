// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window does not answer while an import and a stream of searches run.
//
//     bench_responsiveness [--copies N] [FILE…]
//
// Imports N copies of each issue (the sample, where none is named) through the real window,
// offscreen unless QT_QPA_PLATFORM says otherwise, searches and reads at the same time, and then
// does what is done with one long document. For each phase it prints the longest time between two
// rounds of the event loop, and the most CPU time that the thread of the interface used in one of
// them: the first also counts what other programs take, the second is what the program itself is to
// blame for.
#include "copies.h"
#include "desktop/reader/readerview.h"
#include "desktopfixture.h"
#include "loopwatch.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop::test;

namespace {

/// Types words one character after the other, and goes through the list between them.
class Typist
{
public:
    explicit Typist(Desktop& desktop)
        : m_desktop(desktop)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { next(); });
        m_timer.start(150);
    }

private:
    void next()
    {
        static const QStringList words{u"绿化"_s,    u"区政府办 通知"_s, u"古渡 OR 修缮"_s,
                                       u"2024 27"_s, u"经费 -批复"_s,    u"guduxiushan"_s};
        const QString& word = words.at(m_word % words.size());
        auto* table = m_desktop.part<QTableView>(u"table");
        if (m_typed < word.size()) {
            m_desktop.search()->setText(word.first(++m_typed));
        } else if (m_read < 4) {
            table->selectRow(std::min(table->model()->rowCount() - 1, ++m_read));
        } else {
            m_typed = m_read = 0;
            ++m_word;
        }
    }

    Desktop& m_desktop;
    QTimer m_timer;
    qsizetype m_typed = 0;
    int m_read = 0;
    int m_word = 0;
};

/// An issue with one document of 20,000 paragraphs.
QByteArray longIssue()
{
    QString text = u"霁州市砚浦区人民政府公报\n2030年第1期\n\n霁砚政发〔2030〕1号\n\n"
                   "霁州市砚浦区人民政府关于长文的通知\n\n各街道办事处：\n"_s;
    for (int i = 1; i <= 20'000; ++i) {
        text += u"第%1条 区政府办会同有关部门落实绿化经费，按照通知的要求办理。\n"_s.arg(i);
    }
    text += u"\n霁州市砚浦区人民政府\n2030年1月2日\n"_s;
    return text.toUtf8();
}

void measureImport(Desktop& desktop, bench::LoopWatch& watch, const QString& folder)
{
    QTest::qWait(500);
    watch.report("window and welcome");
    desktop.window().import({folder});
    {
        const Typist typist(desktop);
        QElapsedTimer clock;
        clock.start();
        const QWidget* progress = desktop.part<QWidget>(u"importProgress");
        const bool done = QTest::qWaitFor([&] { return progress->isHidden(); }, 1'800'000);
        std::printf("import: %.1f s%s\n", double(clock.elapsed()) / 1e3, done ? "" : " (not done)");
        watch.report("import, searches, reading");
    }
    const QString summary = desktop.takeReport();
    QTest::qWait(2000);
    watch.report("report and lists after it");
    std::printf("%s\n", qPrintable(summary));
    {
        const Typist typist(desktop);
        QTest::qWait(15'000);
    }
    watch.report("searches, reading");
    desktop.search()->search({});
    QTest::qWait(1500);
    watch.report("all documents");
}

void measureLongDocument(Desktop& desktop, bench::LoopWatch& watch)
{
    desktop::test::writeFile(desktop.path(u"long.txt"_s), longIssue());
    desktop.window().import({desktop.path(u"long.txt"_s)});
    std::ignore = desktop.takeReport();
    QTest::qWait(1000);
    watch.report("import of a long document");
    desktop.search()->search(u"标题:长文"_s);
    (void)QTest::qWaitFor([&] { return desktop.reader()->shown().blocks.size() > 10'000; }, 60'000);
    QTest::qWait(500);
    watch.report("opening it");
    desktop.trigger(u"findInText");
    auto* words = desktop.part<QLineEdit>(u"words");
    for (const QString& typed : {u"绿"_s, u"绿化"_s, u"的"_s}) {
        words->setText(typed);
        QTest::qWait(1500);
    }
    watch.report("finding in it, 20,000 hits");
    desktop.reader()->setZoom(120);
    QTest::qWait(500);
    watch.report("zooming it");
}

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"copies"_s, u"Copies of each issue."_s, u"N"_s, u"300"_s});
    parser.addPositionalArgument(u"files"_s, u"Issues."_s, u"[files...]"_s);
    parser.process(application);
    QStringList files = parser.positionalArguments();
    if (files.isEmpty()) {
        files = Desktop::samples();
    }
    const QTemporaryDir folder;
    bench::writeCopies(files, parser.value(u"copies"_s).toInt(), QDir(folder.path()));
    bench::LoopWatch watch;
    Desktop desktop;
    measureImport(desktop, watch, folder.path());
    measureLongDocument(desktop, watch);
    std::printf("most CPU in one round: %.1f ms, wanted: %.0f ms\n", watch.worst(),
                bench::kLongestRound);
    return watch.worst() > bench::kLongestRound ? 1 : 0;
}
