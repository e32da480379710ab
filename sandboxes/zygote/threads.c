// How: a signal stops each thread, whose registers the kernel has then put on its stack, for rt_sigreturn(2) to restore.
// A fork has a copy of that stack. A new thread there, with the old one's thread-local storage, that calls rt_sigreturn on
// the copy is the old thread again. The C library knows a thread by a pointer to that storage and by the thread id in it.
#define _GNU_SOURCE
#include "threads.h"

#if !defined(__x86_64__)

int threads_stop(void) { return -1; }
void threads_go_on(void) {}

#else

#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

enum { MOST_THREADS = 128, ROUNDS = 20, STOP_MS = 10000, CONTROL_BLOCK_BYTES = 2304, RED_ZONE_BYTES = 512 };

struct thread {
    pid_t id;
    // The kernel's record of its registers, on its stack; NULL until it has stopped.
    void *volatile registers;
    // The C library's control block, which its thread-local storage begins with.
    char *control_block;
};

static const long long SECOND_NS = 1000000000;

static struct thread threads[MOST_THREADS];
static int count;
// Where a control block holds the thread's id.
static size_t id_offset;
// When all had stopped.
static long long stopped_ns;

static long call(long number, long a, long b, long c, long d, long e) {
    long result;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8)
                     : "rcx", "r11", "memory");
    return result;
}

// Stopping ----------------------------------------------------------------------------------------------------------

static int stop_signal(void) { return SIGRTMIN + 14; }

static void stop(int number, siginfo_t *info, void *registers) {
    (void)number, (void)info;
    pid_t id = (pid_t)call(SYS_gettid, 0, 0, 0, 0, 0);
    static int forever;
    for (int i = 0; i < count; i++) {
        if (threads[i].id != id) continue;
        __asm__("mov %%fs:0, %0" : "=r"(threads[i].control_block));
        __sync_synchronize();
        threads[i].registers = registers;
        for (;;) call(SYS_futex, (long)&forever, FUTEX_WAIT_PRIVATE, 0, 0, 0);
    }
}

static void find_id_offset(void) {
    const char *block = (const char *)pthread_self();
    pid_t id = gettid();
    for (id_offset = 0; id_offset < CONTROL_BLOCK_BYTES; id_offset += sizeof id)
        if (memcmp(block + id_offset, &id, sizeof id) == 0) return;
}

static pid_t *id_of(char *control_block) { return (pid_t *)(control_block + id_offset); }

static int known(pid_t id) {
    for (int i = 0; i < count; i++)
        if (threads[i].id == id) return 1;
    return id == gettid();
}

static int signal_thread(pid_t id) {
    if (count == MOST_THREADS) return -1;
    threads[count] = (struct thread){.id = id};
    __sync_synchronize();
    count++;
    if (call(SYS_tgkill, getpid(), id, stop_signal(), 0, 0) < 0) count--;  // it has ended meanwhile
    return 0;
}

// Signals the threads that are new; how many they were, or -1.
static int signal_new_threads(void) {
    struct entry {
        unsigned long inode, offset;
        unsigned short size;
        unsigned char type;
        char name[];
    };
    static char entries[1 << 15] __attribute__((aligned(8)));
    int before = count, folder = open("/proc/self/task", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return -1;
    for (long size; (size = call(SYS_getdents64, folder, (long)entries, sizeof entries, 0, 0)) > 0;) {
        for (char *next = entries; next < entries + size; next += ((struct entry *)next)->size) {
            pid_t id = atoi(((struct entry *)next)->name);
            if (id > 0 && !known(id) && signal_thread(id) < 0) count = before - 1;
        }
    }
    close(folder);
    return count - before;
}

// Whether all those signalled have stopped, and are as they are expected to be.
static int all_stopped(void) {
    for (int i = 0; i < count; i++)
        if (!threads[i].registers || *id_of(threads[i].control_block) != threads[i].id) return 0;
    return 1;
}

static int wait_for_all(void) {
    struct timespec pause = {0, 1000000};
    for (int i = 0; i < STOP_MS && !all_stopped(); i++) nanosleep(&pause, NULL);
    return all_stopped();
}

static long long now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * SECOND_NS + now.tv_nsec;
}

int threads_stop(void) {
    struct sigaction action = {.sa_sigaction = stop, .sa_flags = SA_SIGINFO | SA_RESTART};
    sigfillset(&action.sa_mask);
    sigaction(stop_signal(), &action, NULL);
    find_id_offset();
    if (id_offset == CONTROL_BLOCK_BYTES) return -1;
    // Until no new one shows up, which one that was not stopped yet may have started.
    for (int round = 0; round < ROUNDS; round++) {
        int added = signal_new_threads();
        if (added < 0 || !wait_for_all()) return -1;
        if (added > 0) continue;
        stopped_ns = now_ns();
        return count;
    }
    return -1;
}

// Going on -----------------------------------------------------------------------------------------------------------

// clone(2), for a thread that goes on from `registers` at once. Its id or an error number below zero.
long threads_clone(unsigned long flags, void *stack, pid_t *parent_id, pid_t *child_id, void *storage, void *registers);
__asm__(
    ".text\n"
    ".globl threads_clone\n"
    ".hidden threads_clone\n"
    ".type threads_clone, @function\n"
    "threads_clone:\n"
    "    push %r12\n"
    "    mov %r9, %r12\n"
    "    mov %rcx, %r10\n"
    "    mov $56, %eax\n"  // clone
    "    syscall\n"
    "    test %rax, %rax\n"
    "    jz 1f\n"
    "    pop %r12\n"
    "    ret\n"
    "1:  mov %r12, %rsp\n"
    "    mov $15, %eax\n"  // rt_sigreturn
    "    syscall\n"
    "    hlt\n");

// The fork's only thread has another id than the one it was copied from.
static void become_known(void) {
    pid_t *id = id_of((char *)pthread_self());
    *id = (pid_t)call(SYS_set_tid_address, (long)id, 0, 0, 0, 0);
}

static void make_again(const struct thread *thread) {
    unsigned long flags = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM | CLONE_SETTLS |
                          CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID;
    pid_t *id = id_of(thread->control_block);
    char *stack = (char *)thread->registers - RED_ZONE_BYTES;
    // By a signal, so that nobody takes it for what the program did.
    if (threads_clone(flags, stack, id, id, thread->control_block, thread->registers) < 0)
        call(SYS_kill, getpid(), SIGKILL, 0, 0, 0);
}

// Time has stood still for a thread: who waits for something until a time, by futex(2), waits for what was left of that when
// it was stopped. Else all would wake in every fork at once, to find that they waited in vain and to tidy up.
static void put_off(const struct thread *thread, long long by_ns) {
    const greg_t *registers = ((const ucontext_t *)thread->registers)->uc_mcontext.gregs;
    // Before where it goes on: the instruction that it was stopped in.
    const unsigned char *code = (const unsigned char *)registers[REG_RIP] - 2;
    bool in_call = code[0] == 0x0f && code[1] == 0x05 && registers[REG_RAX] == -EINTR;
    struct timespec *until = (struct timespec *)registers[REG_R10];
    if (!in_call || (registers[REG_RSI] & FUTEX_CMD_MASK) != FUTEX_WAIT_BITSET || !until) return;
    long long ns = until->tv_nsec + by_ns;
    until->tv_sec += ns / SECOND_NS;
    until->tv_nsec = ns % SECOND_NS;
}

void threads_go_on(void) {
    // No signal may come to a thread before it is itself again.
    unsigned long all = ~0ul, before;
    call(SYS_rt_sigprocmask, SIG_BLOCK, (long)&all, (long)&before, sizeof all, 0);
    signal(stop_signal(), SIG_DFL);
    become_known();
    long long by_ns = now_ns() - stopped_ns;
    for (int i = 0; i < count; i++) {
        put_off(&threads[i], by_ns);
        make_again(&threads[i]);
    }
    call(SYS_rt_sigprocmask, SIG_SETMASK, (long)&before, 0, sizeof all, 0);
}

#endif
