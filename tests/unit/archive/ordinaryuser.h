// SPDX-License-Identifier: GPL-3.0-or-later
// Permissions can be tested only by somebody whom they bind.
#pragma once

#include <QFile>

#include <unistd.h>

namespace gongbao::fixture {

/// Root may write anything; while this lives, the test is an ordinary user.
class OrdinaryUser
{
public:
    explicit OrdinaryUser(const QString& folder)
        : m_wasRoot(geteuid() == 0)
    {
        if (m_wasRoot) {
            m_ok = chown(QFile::encodeName(folder).constData(), kNobody, kNobody) == 0 &&
                   setresuid(kNobody, kNobody, 0) == 0;
        }
    }
    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;
    ~OrdinaryUser()
    {
        if (m_wasRoot && setresuid(0, 0, 0) != 0) {
            qFatal("root again was refused");
        }
    }

    [[nodiscard]] bool isOk() const { return m_ok; }

private:
    static constexpr uid_t kNobody = 65534;

    bool m_wasRoot;
    bool m_ok = true;
};

} // namespace gongbao::fixture
