// Between fork and exec only calls that are safe there (signal-safety(7)) may be made; Swift cannot promise that, C can.
#define _GNU_SOURCE
#include "child.h"

#include "confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int limit(int resource, unsigned long long most) {
    struct rlimit allowed;
    if (getrlimit(resource, &allowed) != 0) return -1;
    // Where less is allowed already, less it stays.
    if (allowed.rlim_max != RLIM_INFINITY && allowed.rlim_max < most) most = allowed.rlim_max;
    allowed.rlim_cur = most;
    allowed.rlim_max = most;
    return setrlimit(resource, &allowed);
}

static void close_from(int first) {
#ifdef SYS_close_range
    if (syscall(SYS_close_range, first, ~0U, 0) == 0) return;
#endif
    long most = sysconf(_SC_OPEN_MAX);
    for (int descriptor = first; descriptor < most; descriptor++) close(descriptor);
}

/// What the child does before it becomes the program; returns only where it cannot.
static void become(
    pid_t parent, const char *program, char *const arguments[], char *const environment[], const char *const readable[],
    const char *folder, int output, int errors, int report, child_limits limits
) {
    if (setpgid(0, 0) != 0) return;
    // A network of its own has no way out. Where the system forbids it, the program's settings must do.
    if (unshare(CLONE_NEWNET) != 0) (void)unshare(CLONE_NEWUSER | CLONE_NEWNET);
    // Only now: a change of credentials takes it back.
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return;
    // The parent may have gone before that was said.
    if (getppid() != parent) _exit(127);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;

    int nothing = open("/dev/null", O_RDONLY);
    // Above the three, so that none is overwritten before it is copied.
    int out = fcntl(output, F_DUPFD, 16), err = fcntl(errors, F_DUPFD, 16), told = fcntl(report, F_DUPFD_CLOEXEC, 16);
    if (nothing < 0 || out < 0 || err < 0 || told < 0) return;
    if (dup2(nothing, 0) < 0 || dup2(out, 1) < 0 || dup2(err, 2) < 0 || dup2(told, 3) < 0) return;
    fcntl(3, F_SETFD, FD_CLOEXEC);
    close_from(4);

    if (limit(RLIMIT_CORE, 0) != 0 || limit(RLIMIT_AS, limits.address_bytes) != 0 || limit(RLIMIT_FSIZE, limits.file_bytes) != 0 ||
        limit(RLIMIT_CPU, limits.cpu_seconds) != 0)
        return;
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, 0);
    if (chdir(folder) != 0) return;
    if (confine(readable, folder) != 0) return;
    execve(program, arguments, environment);
}

pid_t child_start(
    const char *program, char *const arguments[], char *const environment[], const char *const readable[], const char *folder, int output,
    int errors, child_limits limits
) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -errno;
    pid_t parent = getpid();
    pid_t child = fork();
    if (child < 0) {
        int failure = errno;
        close(ends[0]);
        close(ends[1]);
        return -failure;
    }
    if (child == 0) {
        become(parent, program, arguments, environment, readable, folder, output, errors, ends[1], limits);
        int failure = errno;
        // Descriptor 3 where the ends were closed already.
        if (write(ends[1], &failure, sizeof failure) < 0) (void)!write(3, &failure, sizeof failure);
        _exit(127);
    }
    // Both say it, so that it is so whoever comes first.
    (void)setpgid(child, child);
    close(ends[1]);
    int failure = 0;
    ssize_t count;
    do { count = read(ends[0], &failure, sizeof failure); } while (count < 0 && errno == EINTR);
    close(ends[0]);
    if (count == sizeof failure) {
        child_kill(child);
        return -failure;
    }
    return child;
}

int child_wait(pid_t child, int milliseconds, int *status) {
    pid_t ended = waitpid(child, status, WNOHANG);
    if (ended != 0) return ended == child ? 1 : -1;
    int watched = (int)syscall(SYS_pidfd_open, child, 0);
    if (watched >= 0) {
        struct pollfd end = {.fd = watched, .events = POLLIN};
        (void)poll(&end, 1, milliseconds);
        close(watched);
    } else {
        // Before Linux 5.3: look a hundred times a second.
        int wait = milliseconds < 10 ? milliseconds : 10;
        struct timespec pause = {.tv_nsec = wait * 1000000L};
        nanosleep(&pause, 0);
    }
    ended = waitpid(child, status, WNOHANG);
    return ended == 0 ? 0 : ended == child ? 1 : -1;
}

void child_kill(pid_t child) {
    kill(-child, SIGKILL);
    kill(child, SIGKILL);
    int status;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
}
