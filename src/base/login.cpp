// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/login.h"

#include <pwd.h>
#include <unistd.h>

namespace gongbao {

QString loginName()
{
    const uid_t user = getuid();
    const passwd* account = getpwuid(user); // NOLINT(concurrency-mt-unsafe): see the header
    return account != nullptr ? QString::fromLocal8Bit(account->pw_name) : QString::number(user);
}

} // namespace gongbao
