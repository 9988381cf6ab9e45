// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminalprogress.h"

#include "cli/texttable.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

namespace gongbao::cli {

namespace {

constexpr qint64 kInterval = 100; // ms
constexpr int kColumns = 79;      // a line that wraps could not be wiped off
constexpr auto kWipeLine = "\r\x1b[K";

} // namespace

TerminalProgress::TerminalProgress()
    : m_isTerminal(isatty(STDERR_FILENO) != 0)
{
}

TerminalProgress::~TerminalProgress()
{
    if (m_sinceShown.isValid()) {
        std::fputs(kWipeLine, stderr);
    }
}

Progress TerminalProgress::progress()
{
    if (!m_isTerminal) {
        return {};
    }
    return [this](const ProgressState& state) {
        if (!m_sinceShown.isValid() || m_sinceShown.hasExpired(kInterval)) {
            show(state);
        }
    };
}

void TerminalProgress::show(const ProgressState& state)
{
    QString line = QCoreApplication::translate("cli", "%1 of %2  %3")
                       .arg(state.done)
                       .arg(state.total)
                       .arg(state.item);
    while (displayWidth(line) > kColumns) {
        line.chop(1);
    }
    std::fputs((kWipeLine + line.toUtf8()).constData(), stderr);
    m_sinceShown.start();
}

} // namespace gongbao::cli
