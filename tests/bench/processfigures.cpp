// SPDX-License-Identifier: GPL-3.0-or-later
#include "processfigures.h"

#include <QFile>

#include <ctime>

namespace gongbao::bench {

double cpuSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QFile::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).trimmed().split(' ').first().toDouble() * 1024 / 1e6;
        }
    }
    return 0;
}

} // namespace gongbao::bench
