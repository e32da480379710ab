#define _GNU_SOURCE
#include "zygote.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <limits.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { MESSAGE_BYTES = 1 << 18, MOST_FIELDS = 4096, FIELDS_BEFORE_ARGUMENTS = 7, ASIDE = 64 };

extern char **environ;

static char message[MESSAGE_BYTES];
static char *fields[MOST_FIELDS + 2];
static struct zygote_order order;

void zygote_give_up(void) {
    sigset_t sent;
    sigemptyset(&sent);
    sigaddset(&sent, SIGSYS);
    signal(SIGSYS, SIG_DFL);
    sigprocmask(SIG_UNBLOCK, &sent, NULL);
    // To this thread: it does not get any further.
    syscall(SYS_tgkill, getpid(), syscall(SYS_gettid), SIGSYS);
    _exit(127);
}

static __attribute__((noreturn)) void fail(const char *what) {
    dprintf(STDERR_FILENO, "a fork cannot become what it was ordered to: %s: %s\n", what, strerror(errno));
    zygote_give_up();
}

// Orders ------------------------------------------------------------------------------------------------------------

static ssize_t receive(void) {
    union {
        struct cmsghdr header;
        char bytes[CMSG_SPACE(sizeof order.descriptors)];
    } control;
    struct iovec content = {message, sizeof message};
    struct msghdr received = {.msg_iov = &content, .msg_iovlen = 1, .msg_control = &control,
                              .msg_controllen = sizeof control};
    static ssize_t size;
    // Nothing of an earlier order is in a later fork.
    if (size > 0) memset(message, 0, (size_t)size);
    do size = recvmsg(ZYGOTE_SOCKET, &received, 0);
    while (size < 0 && errno == EINTR);
    struct cmsghdr *attached = size > 0 ? CMSG_FIRSTHDR(&received) : NULL;
    order.descriptor_count = attached ? (int)((attached->cmsg_len - CMSG_LEN(0)) / sizeof(int)) : 0;
    if (attached) memcpy(order.descriptors, CMSG_DATA(attached), attached->cmsg_len - CMSG_LEN(0));
    return received.msg_flags & (MSG_TRUNC | MSG_CTRUNC) ? -1 : size;
}

// Points at each text of the message that ends with NUL; their number, or -1 where there are too many.
static int take_apart(ssize_t size) {
    int count = 0;
    for (char *next = message; next < message + size; next += strlen(next) + 1) {
        if (count == MOST_FIELDS) return -1;
        fields[count++] = next;
    }
    return count;
}

static void take_groups(const char *numbers) {
    char *end;
    for (order.group_count = 0; *numbers && order.group_count < ZYGOTE_GROUPS; numbers = *end ? end + 1 : end)
        order.groups[order.group_count++] = (gid_t)strtoul(numbers, &end, 10);
}

static bool read_order(ssize_t size) {
    int count = size > 0 && message[size - 1] == '\0' ? take_apart(size) : -1;
    if (count < FIELDS_BEFORE_ARGUMENTS) return false;
    order.uid = (uid_t)strtoul(fields[0], NULL, 10);
    take_groups(fields[1]);
    order.oom_score = fields[2];
    order.ignore_sigpipe = strcmp(fields[3], "1") == 0;
    order.limits = fields[4];
    order.folder = fields[5];
    order.count = fields[6];
    order.argc = atoi(order.count);
    if (order.argc < 0 || FIELDS_BEFORE_ARGUMENTS + order.argc > count) return false;
    order.argv = fields + FIELDS_BEFORE_ARGUMENTS;
    order.environment = order.argv + order.argc + 1;
    // The environment moves by one, for the NULL that ends the arguments.
    memmove(order.environment, order.argv + order.argc, (size_t)(count - FIELDS_BEFORE_ARGUMENTS - order.argc) * sizeof *fields);
    order.argv[order.argc] = fields[count + 1] = NULL;
    return true;
}

static void close_descriptors(void) {
    for (int there = 0; there < order.descriptor_count; there++) close(order.descriptors[there]);
}

void zygote_ready(void) {
    if (send(ZYGOTE_SOCKET, "ready", 5, MSG_NOSIGNAL) < 0) _exit(0);
}

const struct zygote_order *zygote_wait(void) {
    for (;;) {
        ssize_t size = receive();
        if (size == 0) _exit(0);
        if (read_order(size)) return &order;
        close_descriptors();
        zygote_answer(-1);
    }
}

// Forks -------------------------------------------------------------------------------------------------------------

void zygote_answer(pid_t pid) {
    if (send(ZYGOTE_SOCKET, &pid, sizeof pid, MSG_NOSIGNAL) < 0) _exit(0);
}

pid_t zygote_fork(void) {
    // Not by fork(3): with this flag the agent is its parent, as it is ours.
    pid_t pid = (pid_t)syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0);
    if (pid == 0) return 0;
    close_descriptors();
    zygote_answer(pid);
    return pid;
}

const struct zygote_order *zygote_serve(void) {
    zygote_ready();
    for (;;) {
        const struct zygote_order *ordered = zygote_wait();
        if (zygote_fork() != 0) continue;
        zygote_become(ordered, UINT_MAX);
        return ordered;
    }
}

// Becoming, as processes.py has it ----------------------------------------------------------------------------------

static void set_oom_score(const char *score) {
    int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file < 0 || write(file, score, strlen(score)) < 0) fail("oom_score_adj");
    close(file);
}

static void close_all(unsigned first, unsigned last) {
    if (syscall(SYS_close_range, first, last, 0) == 0) return;
    // Before Linux 5.9, one by one.
    struct rlimit limit;
    if (errno != ENOSYS || getrlimit(RLIMIT_NOFILE, &limit) < 0) fail("descriptors");
    for (unsigned descriptor = first; descriptor <= last && descriptor < limit.rlim_max; descriptor++) close((int)descriptor);
}

// First out of the way, so that none overwrites another.
static void place_descriptors(const struct zygote_order *ordered, unsigned first_kept) {
    int aside[ZYGOTE_DESCRIPTORS], count = ordered->descriptor_count;
    for (int there = 0; there < count; there++)
        if ((aside[there] = fcntl(ordered->descriptors[there], F_DUPFD, ASIDE)) < 0) fail("descriptors");
    for (int there = 0; there < count; there++)
        if (dup2(aside[there], there) < 0) fail("descriptors");
    for (int there = 0; there < count; there++) close(aside[there]);
    if ((unsigned)count < first_kept) close_all(count, first_kept - 1);
}

static void lower(int which, rlim_t most) {
    struct rlimit limit;
    if (getrlimit(which, &limit) < 0) fail("limits");
    if (limit.rlim_max == RLIM_INFINITY || most < limit.rlim_max) limit.rlim_max = most;
    limit.rlim_cur = limit.rlim_max;
    if (setrlimit(which, &limit) < 0) fail("limits");
}

static void lower_limits(const char *limits) {
    for (char *end; *limits; limits = *end ? end + 1 : end) {
        int which = (int)strtol(limits, &end, 10);
        lower(which, strtoul(end + 1, &end, 10));
    }
}

// By system calls: the C library's functions would have every thread that it knows do the same, and wait for those that
// the fork left behind.
static void drop_to(const struct zygote_order *ordered) {
    if (syscall(SYS_setgroups, ordered->group_count, ordered->groups) < 0) fail("groups");
    if (syscall(SYS_setresgid, ordered->uid, ordered->uid, ordered->uid) < 0) fail("group");
    if (syscall(SYS_setresuid, ordered->uid, ordered->uid, ordered->uid) < 0) fail("user");
}

void zygote_become(const struct zygote_order *ordered, unsigned first_kept) {
    signal(SIGPIPE, ordered->ignore_sigpipe ? SIG_IGN : SIG_DFL);
    signal(SIGXFSZ, SIG_DFL);
    setsid();
    set_oom_score(ordered->oom_score);
    place_descriptors(ordered, first_kept);
    lower_limits(ordered->limits);
    umask(077);
    drop_to(ordered);
    // As exec would leave it: who has changed users cannot open /dev/stdout and /proc/self/fd otherwise.
    if (prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) < 0) fail("dumpable");
    if (chdir(ordered->folder) < 0) fail(ordered->folder);
    environ = ordered->environment;
}
