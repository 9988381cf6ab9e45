// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrun.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QThread>

#include <csignal>

namespace gongbao::cli::test {

namespace {

using namespace Qt::StringLiterals;

constexpr int kPatience = 60'000; // ms; far beyond what any run takes, but a hang ends

void start(QProcess& process, const QStringList& arguments, const Confine& confine = {})
{
    if (confine) {
        process.setChildProcessModifier(confine);
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GONGBAO_CLI), QStringList{u"--lang"_s, u"en"_s} + arguments);
}

ProgramRun finish(QProcess& process)
{
    ProgramRun run;
    if (process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit) {
        run.status = process.exitCode();
    }
    process.kill();
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    return run;
}

} // namespace

QJsonObject ProgramRun::json() const
{
    return QJsonDocument::fromJson(output).object();
}

QStringList ProgramRun::errorLines() const
{
    return QString::fromUtf8(errors).split(u'\n', Qt::SkipEmptyParts);
}

ProgramRun run(const QStringList& arguments, const Confine& confine)
{
    QProcess process;
    start(process, arguments, confine);
    return finish(process);
}

ProgramRun interrupt(const QStringList& arguments, const QString& file)
{
    QProcess process;
    start(process, arguments);
    QElapsedTimer timer;
    timer.start();
    while (!QFile::exists(file) && timer.elapsed() < kPatience) {
        QThread::msleep(1);
    }
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    return finish(process);
}

} // namespace gongbao::cli::test
