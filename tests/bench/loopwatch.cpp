// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopwatch.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <utility>

namespace gongbao::bench {

double threadMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

LoopWatch::LoopWatch()
{
    m_clock.start();
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(2);
}

LoopWatch::Rounds LoopWatch::take()
{
    tick();
    const Rounds rounds = std::exchange(m_rounds, {});
    m_worst = std::max(m_worst, rounds.mostCpu);
    tick();
    return rounds;
}

void LoopWatch::report(const char* phase)
{
    const Rounds rounds = take();
    std::printf("%-34s longest %6.1f ms   CPU %6.1f ms   over %.0f ms: %d, by CPU: %d\n", phase,
                rounds.longest, rounds.mostCpu, kLongestRound, rounds.late, rounds.lateByCpu);
    std::fflush(stdout);
}

void LoopWatch::tick()
{
    const double now = double(m_clock.nsecsElapsed()) / 1e6;
    const double cpu = threadMilliseconds();
    m_rounds.longest = std::max(m_rounds.longest, now - m_lastTick);
    m_rounds.mostCpu = std::max(m_rounds.mostCpu, cpu - m_lastCpu);
    m_rounds.late += now - m_lastTick > kLongestRound ? 1 : 0;
    m_rounds.lateByCpu += cpu - m_lastCpu > kLongestRound ? 1 : 0;
    m_lastTick = now;
    m_lastCpu = cpu;
}

} // namespace gongbao::bench
