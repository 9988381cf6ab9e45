// SPDX-License-Identifier: GPL-3.0-or-later
#include "processfigures.h"

#include <QDir>
#include <QFile>

#include <ctime>

namespace gongbao::bench {

using namespace Qt::StringLiterals;

namespace {

/// A figure of the kernel's about this process; 0 where it is not told.
double statusOf(const QByteArray& name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QFile::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(name + ':')) {
            return line.mid(name.size() + 1).trimmed().split(' ').first().toDouble();
        }
    }
    return 0;
}

double megabytes(const QByteArray& name)
{
    return statusOf(name) * 1024 / 1e6;
}

} // namespace

double cpuSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double peakMemory()
{
    return megabytes("VmHWM");
}

double memory()
{
    return megabytes("VmRSS");
}

double memoryWithoutFiles()
{
    return megabytes("RssAnon");
}

int threads()
{
    return int(statusOf("Threads"));
}

int openFiles()
{
    return int(QDir(u"/proc/self/fd"_s)
                   .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
                   .size());
}

} // namespace gongbao::bench
