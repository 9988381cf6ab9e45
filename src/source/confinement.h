// SPDX-License-Identifier: GPL-3.0-or-later
// What a process that reads hostile files gives up before it reads them; see docs/security.md.
#pragma once

#include <QtGlobal>

#include <memory>

namespace gongbao::source {

struct ConfinementLimits
{
    quint64 memory = 0; ///< bytes of address space
    quint64 cpuSeconds = 0;
    quint64 files = 0;       ///< open at a time
    bool mayExecute = false; ///< the process may become another program, as confined as it is
};

/// Made beforehand, as a process that was just forked may not allocate. A value; any thread.
class Confinement
{
public:
    explicit Confinement(const ConfinementLimits& limits);

    /// From now on and for good, the calling process starts no other, has no network, opens no file
    /// for writing, removes or renames none, and keeps to the limits; it ends with the thread that
    /// started it. False where the system refuses; then the process must not go on. Allocates
    /// nothing.
    [[nodiscard]] bool enter() const;

private:
    struct Calls;

    ConfinementLimits m_limits;
    std::shared_ptr<const Calls> m_calls;
};

} // namespace gongbao::source
