// tries: system calls that are nothing for a program that computes
// verdict: wrong_answer
#include <cerrno>
#include <cstdio>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>
using namespace std;

static long long right(const vector<int>& numbers) {
    long long sum = 0;
    for (int number : numbers) sum += number % 2 ? 0 : number;
    return sum;
}

// io_uring, bpf, perf_event_open, userfaultfd, keyctl, add_key, ptrace, process_vm_*, kcmp, modules, kexec, swap, quota,
// acct, fanotify, open_by_handle_at, iopl, personality, SysV IPC, mount API, namespaces, memfd_secret, landlock, futex requeue.
long long even_sum(vector<int> numbers) {
    static const long calls[] = {425, 426, 427, 321, 298, 323, 250, 248, 249, 101, 310, 311, 312, 175, 313, 176, 246, 320, 167, 168,
                                 179, 163, 300, 303, 304, 172, 173, 29, 30, 31, 64, 68, 71, 165, 166, 155, 428, 429, 430,
                                 431, 432, 433, 442, 272, 308, 435, 447, 438, 440, 153, 103, 169, 170, 171, 159, 227, 305, 164, 256, 279, 237, 238};
    for (long call : calls) {
        errno = 0;
        long result = syscall(call, 0, 0, 0, 0, 0, 0);
        // What the kernel refuses to do is one thing, that it looks at the arguments another.
        if (result >= 0 || (errno != EPERM && errno != ENOSYS)) {
            printf("%ld: %ld, %m\n", call, result);
            return right(numbers);
        }
    }
    return 0;
}
