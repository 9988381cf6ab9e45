// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/termination.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace gongbao::desktop {

namespace {

constexpr int kSignals[] = {SIGTERM, SIGINT, SIGHUP};

// A signal handler is given nothing, so what it needs can only stand here.
volatile std::sig_atomic_t writingEnd =
    -1; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void tell(int)
{
    const char word = 1;
    [[maybe_unused]] const auto written = ::write(writingEnd, &word, 1);
}

} // namespace

Termination::Termination(QObject* parent)
    : QObject(parent)
{
    if (::pipe2(m_ends, O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // signals end the program as they would without this
    }
    writingEnd = m_ends[1];
    auto* notifier = new QSocketNotifier(m_ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT asked();
    });
    struct sigaction action = {};
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int signal : kSignals) {
        ::sigaction(signal, &action, nullptr);
    }
}

Termination::~Termination()
{
    for (const int signal : kSignals) {
        std::signal(signal, SIG_DFL);
    }
    writingEnd = -1;
    for (const int end : m_ends) {
        if (end >= 0) {
            ::close(end);
        }
    }
}

} // namespace gongbao::desktop
