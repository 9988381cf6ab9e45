// SPDX-License-Identifier: GPL-3.0-or-later
// One run of gongbao-pdf, which alone opens PDF files; see docs/security.md.
#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "source/pdffile.h"
#include "source/pdfprotocol.h"

#include <QProcess>

#include <chrono>
#include <variant>

namespace gongbao::source::pdf {

/// Why no message came.
enum class Silence {
    Stopped, ///< by the stop token
    Stalled, ///< it took longer than the caller's patience
    Broken,  ///< the process ended, or breaks the rules of the protocol
};

/// The sentence for a file called @p name that cannot be opened.
[[nodiscard]] Error errorOf(Failure failure, const QString& name, bool hadPassword);

/// Replaces @p password, which does not open the file called @p name, by one that is asked for.
/// False where nobody gives one.
[[nodiscard]] bool askAgain(const PasswordQuestion& ask, const QString& name, QString& password,
                            const StopToken& stop);

/// Made, used and destroyed on one thread; blocking. Whatever state the process is in, it is gone
/// with this.
class Process
{
public:
    Process() = default;
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// Starts @p program; where it is empty, gongbao-pdf beside this program. @p name is the
    /// file's, for the message. ErrorCode::Unsupported: there is no such program.
    Status start(const QString& program, const QString& name);
    /// Sends as soon as the process takes it, while receive() waits.
    void send(const Message& message);
    /// The next message, for which @p patience runs from now on.
    std::variant<Message, Silence> receive(const StopToken& stop,
                                           std::chrono::milliseconds patience);

private:
    QProcess m_process;
    QByteArray m_received;
};

} // namespace gongbao::source::pdf
