// SPDX-License-Identifier: GPL-3.0-or-later
// Ending in order when the system asks the program to end.
#pragma once

#include <QObject>

class QSocketNotifier;

namespace gongbao::desktop {

/// Tells of SIGTERM, SIGINT and SIGHUP in the event loop, so that the archive is closed as when the
/// window is. At most one at a time; the second signal of a kind ends the program at once, for the
/// case that it hangs.
class Termination final : public QObject
{
    Q_OBJECT

public:
    explicit Termination(QObject* parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void asked();

private:
    int m_ends[2] = {-1, -1}; ///< of a pipe: a signal handler may do little more than write
};

} // namespace gongbao::desktop
