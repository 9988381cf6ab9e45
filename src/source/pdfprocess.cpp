// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdfprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

namespace gongbao::source::pdf {

namespace {

using namespace Qt::StringLiterals;

constexpr int kPoll = 20; // ms between looks at the stop token

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PdfFile)
};

/// The first one that there is: installed, in the build folder, and for its tests.
QString usualProgram()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString& folder : {u"/"_s, u"/../libexec/gongbao/"_s, u"/../bin/"_s}) {
        const QString program = here + folder + u"gongbao-pdf"_s;
        if (QFileInfo(program).isExecutable()) {
            return program;
        }
    }
    return {};
}

} // namespace

Error errorOf(Failure failure, const QString& name, bool hadPassword)
{
    switch (failure) {
    case Failure::Encrypted:
        return {ErrorCode::Unreadable,
                hadPassword
                    ? Text::tr("%1 is encrypted, and the password does not open it. Check it.")
                          .arg(name)
                    : Text::tr("%1 is encrypted and needs a password (on the command line: "
                               "--ask-password).")
                          .arg(name)};
    case Failure::NoPages:
        return {ErrorCode::Empty, Text::tr("%1 is a PDF file without pages.").arg(name)};
    case Failure::TooManyPages:
        return {ErrorCode::TooLarge,
                Text::tr("%1 has more than %2 pages, the most that a PDF file may have. Split it.")
                    .arg(name)
                    .arg(kMostPages)};
    case Failure::OutOfMemory:
        return {
            ErrorCode::TooLarge,
            Text::tr("%1 needs more memory to read than a PDF file is given. Split it.").arg(name)};
    case Failure::Damaged:
        break;
    }
    return {ErrorCode::Unreadable,
            Text::tr("%1 is damaged: it cannot be read as PDF. Get the file anew.").arg(name)};
}

bool askAgain(const PasswordQuestion& ask, const QString& name, QString& password,
              const StopToken& stop)
{
    const auto given = ask ? ask(name, !password.isEmpty(), stop) : std::nullopt;
    password = given.value_or(QString());
    return !password.isEmpty();
}

Process::~Process()
{
    if (m_process.state() == QProcess::NotRunning) {
        return;
    }
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(kPoll)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

Status Process::start(const QString& program, const QString& name)
{
    const QString found = program.isEmpty() ? usualProgram() : program;
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(found, QStringList());
    if (found.isEmpty() || !m_process.waitForStarted()) {
        return Error{ErrorCode::Unsupported,
                     Text::tr("%1: PDF files need the program gongbao-pdf, which is not beside "
                              "this one. Install Gongbao anew.")
                         .arg(name)};
    }
    return {};
}

void Process::send(const Message& message)
{
    m_process.write(encode(message));
}

std::variant<Message, Silence> Process::receive(const StopToken& stop,
                                                std::chrono::milliseconds patience)
{
    QElapsedTimer silence;
    silence.start();
    bool isBroken = false;
    while (true) {
        m_received += m_process.readAllStandardOutput();
        if (const auto message = takeMessage(m_received, kLongestReply, isBroken)) {
            return *message;
        }
        const bool ended =
            m_process.state() == QProcess::NotRunning && m_process.bytesAvailable() == 0;
        if (isBroken || ended) {
            return Silence::Broken;
        }
        if (stop.stop_requested()) {
            return Silence::Stopped;
        }
        if (silence.hasExpired(patience.count())) {
            return Silence::Stalled;
        }
        m_process.waitForReadyRead(kPoll);
    }
}

} // namespace gongbao::source::pdf
