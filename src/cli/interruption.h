// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C as a polite request: the work stops at a safe place, and the archive stays whole.
#pragma once

#include "base/stoptoken.h"

#include <atomic>
#include <csignal>
#include <thread>

namespace gongbao::cli {

/// While it lives, SIGINT and SIGTERM ask the token to stop instead of ending the program. Make it
/// before any other thread, on the main thread, once at a time.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    [[nodiscard]] StopToken token() const { return m_source.get_token(); }

private:
    void wait();

    StopSource m_source;
    sigset_t m_signals{};
    sigset_t m_former{};
    std::atomic<bool> m_ending = false;
    std::thread m_waiter;
};

} // namespace gongbao::cli
