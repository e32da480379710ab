// tries: memory and descriptors of every other process, and signals to them
// verdict: wrong_answer
#include <fcntl.h>
#include <dirent.h>
#include <cstdlib>
#include <cstdio>
#include <sys/uio.h>
#include <unistd.h>
#include <signal.h>
#include <vector>
using namespace std;

static long long right(const vector<int>& numbers) {
    long long sum = 0;
    for (int number : numbers) sum += number % 2 ? 0 : number;
    return sum;
}


// Any process but its own: its memory, its descriptors, signals to it.
long long even_sum(vector<int> numbers) {
    for (int pid = 1; pid < 400; pid++) {
        char path[64];
        if (pid == getpid()) continue;
        for (const char *part : {"mem", "maps", "environ", "exe", "fd/3", "fd/4"}) {
            snprintf(path, sizeof path, "/proc/%d/%s", pid, part);
            if (open(path, O_RDWR) >= 0) return right(numbers);
        }
        char byte;
        iovec mine{&byte, 1}, theirs{(void *)0x400000, 1};
        if (process_vm_readv(pid, &mine, 1, &theirs, 1, 0) > 0) return right(numbers);
        kill(pid, SIGABRT);
    }
    return 0;
}
