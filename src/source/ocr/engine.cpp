// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ocr/engine.h"

#include "base/cancelled.h"
#include "source/confinement.h"
#include "source/recognition.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

#include <unistd.h>

namespace gongbao::source::ocr {

namespace {

using namespace Qt::StringLiterals;

constexpr int kPoll = 20; // ms between looks at the stop token
constexpr qsizetype kLongestAnswer = 16 * 1024 * 1024;
constexpr std::chrono::seconds kShortPatience{10}; // for what asks nothing of it
constexpr ConfinementLimits kLimits{
    .memory = 2ULL * 1024 * 1024 * 1024, .cpuSeconds = 150, .files = 32, .mayExecute = true};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Recognition)
};

Error failure()
{
    return {ErrorCode::Unreadable,
            Text::tr("The program that recognises characters failed on the page.")};
}

QProcessEnvironment environment()
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment given;
    given.insert(u"LC_ALL"_s, u"C"_s);
    given.insert(u"OMP_THREAD_LIMIT"_s, u"1"_s); // with more it is slower
    if (const QString data = own.value(u"TESSDATA_PREFIX"_s); !data.isEmpty()) {
        given.insert(u"TESSDATA_PREFIX"_s, data);
    }
    return given;
}

/// One run of @p program, confined: what it answers to @p input.
Result<QByteArray> run(const QString& program, const QStringList& arguments,
                       const QByteArray& input, std::chrono::milliseconds patience,
                       const StopToken& stop)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setChildProcessModifier([confinement = Confinement(kLimits)] {
        if (!confinement.enter()) {
            _exit(1);
        }
    });
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    QElapsedTimer timer;
    timer.start();
    QByteArray answer;
    bool ended = false;
    while (!ended && !stop.stop_requested() && !timer.hasExpired(patience.count()) &&
           answer.size() <= kLongestAnswer) {
        process.waitForReadyRead(kPoll);
        ended = process.state() == QProcess::NotRunning;
        answer += process.readAllStandardOutput();
    }
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    if (stop.stop_requested()) {
        return cancelled();
    }
    const bool done = ended && process.exitStatus() == QProcess::NormalExit &&
                      process.exitCode() == 0 && process.error() != QProcess::FailedToStart;
    return done && answer.size() <= kLongestAnswer ? Result(std::move(answer))
                                                   : Result<QByteArray>(failure());
}

/// As PGM, which needs no library.
QByteArray pictureOf(const pdf::PageImage& page)
{
    return "P5 " + QByteArray::number(page.size.width()) + ' ' +
           QByteArray::number(page.size.height()) + " 255\n" + page.pixels;
}

} // namespace

std::optional<Engine> Engine::find(const QString& program, const StopToken& stop)
{
    Engine engine;
    engine.m_program = program.isEmpty() ? QStandardPaths::findExecutable(u"tesseract"_s) : program;
    if (engine.m_program.isEmpty()) {
        return std::nullopt;
    }
    const auto listed = run(engine.m_program, {u"--list-langs"_s}, {}, kShortPatience, stop);
    const auto version = run(engine.m_program, {u"--version"_s}, {}, kShortPatience, stop);
    if (!listed || !version) {
        return std::nullopt;
    }
    const QStringList lines = QString::fromUtf8(*listed).split(u'\n');
    for (const QString& language : recognitionLanguages()) {
        if (lines.contains(language)) {
            engine.m_languages.append(language);
        }
    }
    engine.m_name = QString::fromUtf8(*version).section(u'\n', 0, 0).simplified().left(40);
    return engine.m_languages.isEmpty() ? std::nullopt : std::optional(engine);
}

Result<QList<EngineLine>> Engine::recognise(const pdf::PageImage& page, int dotsPerInch,
                                            const QString& language, const StopToken& stop) const
{
    const QStringList arguments{u"stdin"_s, u"stdout"_s, u"--dpi"_s, QString::number(dotsPerInch),
                                u"-l"_s,    language,    u"-c"_s,    u"tessedit_create_tsv=1"_s};
    const auto answer = run(m_program, arguments, pictureOf(page), m_patience, stop);
    if (!answer) {
        return answer.error();
    }
    auto lines = toEngineLines(*answer, page.size);
    return lines ? Result(std::move(*lines)) : Result<QList<EngineLine>>(failure());
}

} // namespace gongbao::source::ocr
