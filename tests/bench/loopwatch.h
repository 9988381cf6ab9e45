// SPDX-License-Identifier: GPL-3.0-or-later
// How long the thread of the interface is busy without a look at its events.
#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace gongbao::bench {

/// The longest that is wanted, in milliseconds.
inline constexpr double kLongestRound = 50;

/// Milliseconds of CPU that this thread has used.
[[nodiscard]] double threadMilliseconds();

/// Notes how long the rounds of this thread's event loop take.
class LoopWatch
{
public:
    /// The worst of some rounds, in milliseconds; how many were longer than wanted.
    struct Rounds
    {
        double longest = 0;
        double mostCpu = 0;
        int late = 0;
        int lateByCpu = 0;
    };

    LoopWatch();

    /// What was seen since the last call.
    Rounds take();
    /// Prints it.
    void report(const char* phase);
    /// Of all reports.
    [[nodiscard]] double worst() const { return m_worst; }

private:
    void tick();

    QElapsedTimer m_clock;
    QTimer m_timer;
    double m_lastTick = 0;
    double m_lastCpu = threadMilliseconds();
    double m_worst = 0;
    Rounds m_rounds;
};

} // namespace gongbao::bench
