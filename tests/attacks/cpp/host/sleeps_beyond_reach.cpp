// tries: to sleep with every signal held back, and its children with it
// verdict: time_limit_exceeded
// slow: the limit of wall time, twice
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, nullptr);
    for (int i = 0; i < 5; i++)
        if (fork() == 0) setsid();
    for (;;) pause();
}
