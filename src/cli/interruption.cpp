// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruption.h"

#include <pthread.h>

namespace gongbao::cli {

// A stop source may not be touched from a signal handler. So the signals are blocked, which later
// threads inherit, and one thread takes them up by waiting.
Interruption::Interruption()
{
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_former);
    m_waiter = std::thread([this] { wait(); });
}

Interruption::~Interruption()
{
    m_ending = true;
    pthread_kill(m_waiter.native_handle(), SIGINT);
    m_waiter.join();
    pthread_sigmask(SIG_SETMASK, &m_former, nullptr);
}

void Interruption::wait()
{
    int number = 0;
    while (sigwait(&m_signals, &number) == 0 && !m_ending) {
        m_source.request_stop();
    }
}

} // namespace gongbao::cli
