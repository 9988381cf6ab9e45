// SPDX-License-Identifier: GPL-3.0-or-later
// How far a command is, for someone who watches it.
#pragma once

#include "base/progress.h"

#include <QElapsedTimer>

namespace gongbao::cli {

/// Writes one line to standard error again and again, and wipes it off in the end; nothing where
/// standard error is no terminal. Outlives the Progress that it hands out.
class TerminalProgress
{
public:
    TerminalProgress();
    ~TerminalProgress();
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    [[nodiscard]] Progress progress();

private:
    void show(const ProgressState& state);

    const bool m_isTerminal;
    QElapsedTimer m_sinceShown; ///< invalid before the first line
};

} // namespace gongbao::cli
