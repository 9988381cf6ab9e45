// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox.h"

#include <QFile>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

namespace gongbao::cli::test {

namespace {

constexpr uid_t kNobody = 65534;

void must(bool done)
{
    if (!done) {
        _exit(kNotConfined);
    }
}

} // namespace

Confine asOrdinaryUser()
{
    return [] { must(geteuid() != 0 || (setgid(kNobody) == 0 && setuid(kNobody) == 0)); };
}

Confine withFileSizeLimit(qint64 bytes)
{
    return [bytes] {
        const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
        must(setrlimit(RLIMIT_FSIZE, &limit) == 0);
    };
}

Confine withFullStandardOutput()
{
    return [] {
        const int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
        must(full >= 0 && dup2(full, STDOUT_FILENO) >= 0);
    };
}

Confine withReadOnlyFolder(const QString& folder)
{
    return [path = QFile::encodeName(folder)] {
        // A namespace of the program's own: nobody else sees the folder change.
        must(unshare(CLONE_NEWNS) == 0 || unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0);
        must(mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0);
        must(mount(path.constData(), path.constData(), nullptr, MS_BIND, nullptr) == 0);
        must(mount(nullptr, path.constData(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) ==
             0);
    };
}

} // namespace gongbao::cli::test
