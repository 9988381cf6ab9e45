// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/password.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr int kPoll = 100;                          // ms between looks at the stop token
constexpr qsizetype kLongest = qsizetype(4) * 1024; // bytes

/// The terminal of this process; shows nothing that is typed until it is destroyed.
class SilentTerminal
{
public:
    SilentTerminal()
        : m_file(::open("/dev/tty", O_RDWR | O_CLOEXEC))
        , m_known(m_file >= 0 && ::tcgetattr(m_file, &m_former) == 0)
    {
        if (m_known) {
            termios silent = m_former;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            ::tcsetattr(m_file, TCSAFLUSH, &silent);
        }
    }
    ~SilentTerminal()
    {
        if (m_known) {
            ::tcsetattr(m_file, TCSAFLUSH, &m_former);
        }
        if (m_file >= 0) {
            ::close(m_file);
        }
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    [[nodiscard]] bool isThere() const { return m_known; }

    void write(const QString& text) const
    {
        const QByteArray bytes = text.toLocal8Bit();
        [[maybe_unused]] const auto written =
            ::write(m_file, bytes.constData(), static_cast<size_t>(bytes.size()));
    }

    /// A line without its end; nullopt where @p stop asks to stop before.
    [[nodiscard]] std::optional<QByteArray> readLine(const StopToken& stop) const
    {
        QByteArray line;
        while (!stop.stop_requested()) {
            pollfd waiting{m_file, POLLIN, 0};
            if (::poll(&waiting, 1, kPoll) <= 0) {
                continue;
            }
            char c = 0;
            const auto count = ::read(m_file, &c, 1);
            if (count == 0 || c == '\n' || line.size() == kLongest) {
                return line;
            }
            if (count > 0) {
                line += c;
            } else if (errno != EINTR) {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

private:
    int m_file;
    termios m_former{};
    bool m_known;
};

} // namespace

Result<QString> askPassword(const StopToken& stop)
{
    const SilentTerminal terminal;
    if (!terminal.isThere()) {
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate(
                         "cli", "There is no terminal to ask for the password; give it with "
                                "--password-file.")};
    }
    terminal.write(QCoreApplication::translate("cli", "Password of the PDF files: "));
    const auto line = terminal.readLine(stop);
    terminal.write(u"\n"_s); // that of the person was not shown
    if (!line) {
        return Error{ErrorCode::Cancelled,
                     QCoreApplication::translate("cli", "Stopped while asking for the password.")};
    }
    return QString::fromLocal8Bit(*line);
}

Result<QString> readPasswordFile(const QString& path)
{
    QFile file(path);
    const bool opened =
        path == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return Error{
            ErrorCode::Unreadable,
            QCoreApplication::translate("cli", "%1: the file with the password cannot be read: %2.")
                .arg(path, file.errorString())};
    }
    QByteArray line = file.readLine(kLongest);
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    return QString::fromUtf8(line);
}

} // namespace gongbao::cli
