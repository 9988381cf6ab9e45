// SPDX-License-Identifier: GPL-3.0-or-later
// Kills gongbao-cli at random moments and looks whether anything is lost.
//
//     kill_program [--kills N] [--seconds N] [--seed N] [FILE…]
//
// Imports copies of the issues (the sample, where none is named), replaces them, corrects
// documents, rebuilds the index and makes backups, kills each run after a random time (SIGKILL),
// and looks at the whole archive after each. Ends after N kills or N seconds, or with status 1 at
// the first thing lost; the seed that it prints brings back the same order of runs.
#include "archive/catalogue.h"
#include "archivewitness.h"
#include "base/language.h"
#include "source/textfile.h"
#include "variedissue.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <numeric>
#include <random>
#include <utility>

using namespace Qt::StringLiterals;
using namespace gongbao;

namespace {

constexpr int kRunsOfAnArchive = 12;
constexpr int kFilesOfAnImport = 3;
constexpr int kLongestRun = 60'000; // milliseconds; longer is a hang

enum Job { Import, Replace, Correct, Reindex, Backup, Jobs };
constexpr std::array<const char*, Jobs> kNames{"import", "replacement", "correction", "reindex",
                                               "backup"};

struct Run
{
    bool killed = false; ///< before it came to its end
    double milliseconds = 0;
    int status = 0;
    QByteArray output;
};

/// Runs the program and kills it after @p delay milliseconds.
Run runAndKill(const QStringList& arguments, int delay)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::SeparateChannels);
    QElapsedTimer timer;
    timer.start();
    program.start(QStringLiteral(GONGBAO_CLI), arguments);
    if (!program.waitForStarted()) {
        qFatal("%s", qPrintable(program.errorString()));
    }
    if (!program.waitForFinished(std::max(delay, 1))) {
        program.kill();
        if (!program.waitForFinished(kLongestRun)) {
            qFatal("the program could not be killed");
        }
    }
    return {program.exitStatus() == QProcess::CrashExit, double(timer.nsecsElapsed()) / 1e6,
            program.exitCode(), program.readAllStandardOutput()};
}

/// One archive after the other, and the runs that write them.
class Killer
{
public:
    Killer(QStringList issues, unsigned seed)
        : m_issues(std::move(issues))
        , m_random(seed)
    {
        m_longest.fill(400);
    }

    /// Whether all is well after one more run.
    bool round()
    {
        if (m_runs++ % kRunsOfAnArchive == 0) {
            startArchive();
        }
        const std::vector<archive::DocumentId> documents = currentDocuments();
        const Job job = m_current.isEmpty() ? Import : Job(number(Jobs));
        if (job == Correct && documents.empty()) {
            return true; // nothing has come in yet
        }
        m_document =
            documents.empty() ? 0 : documents.at(number(static_cast<int>(documents.size())));
        const QStringList arguments = argumentsOf(job);
        const int delay = number(static_cast<int>(m_longest[job] * 1.2));
        const Run run = runAndKill(arguments, delay);
        if (run.killed) {
            ++m_kills[job];
        } else {
            // What is killed only after its end teaches nothing; what takes longer is waited for.
            m_longest[job] = (m_longest[job] + run.milliseconds) / 2;
            if (run.status != 0) {
                return complain(arguments, delay, {u"it failed by itself"_s});
            }
        }
        believe(run.output);
        if (job == Correct && !run.killed) {
            m_witness->corrected(arguments.constLast());
        }
        QStringList problems = problemsOf(m_archive, m_witness.get());
        if (job == Backup && QFileInfo::exists(arguments.constLast())) {
            problems += problemsOf(arguments.constLast(), m_witness.get());
        }
        return problems.isEmpty() || complain(arguments, delay, problems);
    }

    [[nodiscard]] int kills() const { return std::accumulate(m_kills.begin(), m_kills.end(), 0); }

    void printSummary() const
    {
        std::printf("%d runs, %d killed before their end:", m_runs, kills());
        for (int job = 0; job < Jobs; ++job) {
            std::printf(" %d %s%s", m_kills[job], kNames[job], job + 1 < Jobs ? "," : "\n");
        }
    }

private:
    int number(int end) { return std::uniform_int_distribution(0, end - 1)(m_random); }

    void startArchive()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_witness = std::make_unique<faults::ArchiveWitness>();
        m_archive = m_folder->filePath(u"a.gongbao"_s);
        m_current.clear();
        m_bytes.clear();
    }

    /// A file of issue @p copy that the archive does not have yet.
    QString newFile(int copy)
    {
        const QString& issue = m_issues.at(copy % m_issues.size());
        const QString name = u"%1-%2.txt"_s.arg(copy).arg(m_bytes.size());
        const QString path = m_folder->filePath(name);
        const QByteArray bytes =
            (bench::varied(issue, copy + 1) + u"\n更正第%1次。\n"_s.arg(m_bytes.size())).toUtf8();
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("%s", qPrintable(file.errorString()));
        }
        m_witness->offer(bytes);
        m_bytes.insert(path, bytes);
        return path;
    }

    QStringList argumentsOf(Job job)
    {
        QStringList arguments{u"--archive"_s, m_archive};
        switch (job) {
        case Import:
            arguments += {u"import"_s, u"--json"_s};
            for (int i = 0; i < kFilesOfAnImport; ++i) {
                m_current.append(static_cast<int>(m_current.size()));
                arguments += newFile(m_current.constLast());
            }
            break;
        case Replace:
            arguments += {u"import"_s, u"--json"_s, u"--replace"_s,
                          newFile(m_current.at(number(static_cast<int>(m_current.size()))))};
            break;
        case Correct:
            arguments += {u"correct"_s, QString::number(m_document), u"--title"_s,
                          u"第%1次更正的标题"_s.arg(m_runs)};
            break;
        case Reindex:
            arguments += u"reindex"_s;
            break;
        default:
            arguments += {u"backup"_s, m_folder->filePath(u"copy-%1.gongbao"_s.arg(m_runs))};
            break;
        }
        return arguments;
    }

    [[nodiscard]] std::vector<archive::DocumentId> currentDocuments() const
    {
        const auto database = archive::Database::open(m_archive, archive::OpenMode::ReadOnly);
        const auto ids = database ? archive::Catalogue(**database).documentIds({})
                                  : Result<std::vector<archive::DocumentId>>(database.error());
        return ids ? *ids : std::vector<archive::DocumentId>();
    }

    /// What an import said that it stored must be there from then on.
    void believe(const QByteArray& output)
    {
        const QJsonObject said = QJsonDocument::fromJson(output).object();
        for (const QJsonValue file : said.value(u"files"_s).toArray()) {
            const QString outcome = file[u"outcome"_s].toString();
            if (outcome == u"added"_s || outcome == u"replaced"_s ||
                outcome == u"already_there"_s) {
                m_witness->stored(m_bytes.value(file[u"path"_s].toString()));
            }
        }
    }

    static QStringList problemsOf(const QString& archive, faults::ArchiveWitness* witness)
    {
        const Result<QStringList> problems = witness->look(archive);
        return problems ? *problems : QStringList{problems.error().message};
    }

    bool complain(const QStringList& arguments, int delay, const QStringList& problems)
    {
        m_folder->setAutoRemove(false);
        std::printf("run %d, killed after %d ms: %s\n%s\n", m_runs, delay,
                    qPrintable(arguments.join(u' ')), qPrintable(problems.join(u'\n')));
        return false;
    }

    QStringList m_issues;
    std::mt19937 m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<faults::ArchiveWitness> m_witness;
    QString m_archive;
    QList<int> m_current;                 ///< copies that were offered to the archive
    QHash<QString, QByteArray> m_bytes;   ///< of each file offered
    archive::DocumentId m_document = 0;   ///< to be corrected
    std::array<double, Jobs> m_longest{}; ///< milliseconds that a run takes
    std::array<int, Jobs> m_kills{};
    int m_runs = 0;
};

QStringList readIssues(QStringList files)
{
    if (files.isEmpty()) {
        files.append(QStringLiteral(GONGBAO_SAMPLES "/yanpu-2024-03.txt"));
    }
    QStringList texts;
    for (const QString& path : std::as_const(files)) {
        const auto file = source::readFile(path);
        if (!file) {
            qFatal("%s", qPrintable(file.error().message));
        }
        texts.append(file->text.text());
    }
    return texts;
}

} // namespace

int main(int argc, char* argv[])
{
    ensureUtf8Locale();
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"kills"_s, u"Ends after so many."_s, u"N"_s, u"100000"_s});
    parser.addOption({u"seconds"_s, u"Ends after so long."_s, u"N"_s, u"86400"_s});
    parser.addOption({u"seed"_s, u"Of the order of runs."_s, u"N"_s});
    parser.addPositionalArgument(u"FILE"_s, u"Issues; the sample where none is named."_s);
    parser.process(application);
    const unsigned seed =
        parser.isSet(u"seed"_s) ? parser.value(u"seed"_s).toUInt() : std::random_device{}();
    std::printf("seed %u\n", seed);
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // to be read while it runs
    Killer killer(readIssues(parser.positionalArguments()), seed);
    QElapsedTimer timer;
    timer.start();
    bool well = true;
    while (well && killer.kills() < parser.value(u"kills"_s).toInt() &&
           timer.elapsed() < parser.value(u"seconds"_s).toLongLong() * 1000) {
        well = killer.round();
    }
    killer.printSummary();
    return well ? 0 : 1;
}
