// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/confinement.h"

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <vector>

namespace gongbao::source {

namespace {

#if defined(__x86_64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned kArchitecture = 0; // the calls' numbers are not known: limits alone
#endif

/// Calls that reading a file never needs.
constexpr long kRefused[] = {
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_sendto,
    SYS_sendmsg,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_kill,
    SYS_tkill,
    SYS_tgkill, // abort() then ends the process by another signal
    SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo,
    SYS_pidfd_send_signal,
    SYS_unlinkat,
    SYS_renameat,
    SYS_renameat2,
    SYS_linkat,
    SYS_symlinkat,
    SYS_mkdirat,
    SYS_mknodat,
    SYS_fchmod,
    SYS_fchmodat,
    SYS_fchownat,
    SYS_truncate,
    SYS_ftruncate,
    SYS_utimensat,
    SYS_setxattr,
    SYS_mount,
    SYS_umount2,
    SYS_unshare,
    SYS_setns,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_keyctl,
    SYS_add_key,
    SYS_io_uring_setup,
    SYS_userfaultfd,
    SYS_memfd_create,
    SYS_pidfd_open,
    SYS_shmget,
    SYS_msgget,
#if defined(__x86_64__)
    SYS_fork,
    SYS_vfork,
    SYS_creat,
    SYS_unlink,
    SYS_rename,
    SYS_link,
    SYS_symlink,
    SYS_mkdir,
    SYS_rmdir,
    SYS_mknod,
    SYS_chmod,
    SYS_chown,
    SYS_utime,
    SYS_utimes,
#endif
};

constexpr long kExecuting[] = {SYS_execve, SYS_execveat};

using Filter = std::vector<sock_filter>;

void load(Filter& filter, std::size_t offset)
{
    filter.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset)));
}

void answer(Filter& filter, unsigned what)
{
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, what));
}

constexpr unsigned refusal(int errorNumber)
{
    return SECCOMP_RET_ERRNO | (static_cast<unsigned>(errorNumber) & SECCOMP_RET_DATA);
}

/// Refuses a call whose argument @p index (its lower half) has one of @p bits, or lacks them all.
void refuseByBits(Filter& filter, long call, unsigned index, unsigned bits, bool whenSet)
{
    const unsigned char ifSet = whenSet ? 0 : 1;
    const unsigned char ifClear = whenSet ? 1 : 0;
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 4));
    load(filter, offsetof(seccomp_data, args) + index * sizeof(__u64));
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, ifSet, ifClear));
    answer(filter, refusal(EPERM));
    answer(filter, SECCOMP_RET_ALLOW);
}

void refuse(Filter& filter, long call, int errorNumber)
{
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 1));
    answer(filter, refusal(errorNumber));
}

Filter filterOfCalls(bool mayExecute)
{
    Filter filter;
    load(filter, offsetof(seccomp_data, arch));
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0));
    answer(filter, SECCOMP_RET_KILL_PROCESS);
    load(filter, offsetof(seccomp_data, nr));
#if defined(__x86_64__)
    // The same calls have other numbers where a program asks for them as a 32-bit one.
    constexpr unsigned kX32 = 0x40000000;
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, kX32, 0, 1));
    answer(filter, refusal(EPERM));
#endif
    for (const long call : kRefused) {
        refuse(filter, call, EPERM);
    }
    for (const long call : kExecuting) {
        if (!mayExecute) {
            refuse(filter, call, EPERM);
        }
    }
    // Their arguments cannot be looked into; libraries fall back to the older calls.
    for (const long call : {SYS_clone3, SYS_openat2}) {
        refuse(filter, call, ENOSYS);
    }
    constexpr unsigned kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
#if defined(__x86_64__)
    refuseByBits(filter, SYS_open, 1, kWriting, true);
#endif
    refuseByBits(filter, SYS_openat, 2, kWriting, true);
    refuseByBits(filter, SYS_clone, 0, CLONE_THREAD, false); // threads may start, processes not
    answer(filter, SECCOMP_RET_ALLOW);
    return filter;
}

bool limit(__rlimit_resource resource, rlim_t value)
{
    const rlimit both{value, value};
    return setrlimit(resource, &both) == 0;
}

bool limitMemory([[maybe_unused]] rlim_t bytes)
{
#if defined(__SANITIZE_ADDRESS__)
    return true; // the sanitizer reserves address space beyond any limit
#else
    return limit(RLIMIT_AS, bytes);
#endif
}

} // namespace

struct Confinement::Calls
{
    Filter filter;
};

Confinement::Confinement(const ConfinementLimits& limits)
    : m_limits(limits)
    , m_calls(std::make_shared<const Calls>(Calls{filterOfCalls(limits.mayExecute)}))
{
}

bool Confinement::enter() const
{
    const bool limited = limitMemory(m_limits.memory) && limit(RLIMIT_CPU, m_limits.cpuSeconds) &&
                         limit(RLIMIT_NOFILE, m_limits.files) && limit(RLIMIT_FSIZE, 0) &&
                         limit(RLIMIT_CORE, 0);
    if (!limited || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 ||
        prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        return false;
    }
    if (kArchitecture == 0) {
        return true;
    }
    const std::vector<sock_filter>& filter = m_calls->filter;
    const sock_fprog program{static_cast<unsigned short>(filter.size()),
                             const_cast<sock_filter*>(filter.data())};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

} // namespace gongbao::source
