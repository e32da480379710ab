// tries: children that are stopped, traced or already dead
// verdict: wrong_answer
#include <csignal>
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    for (int n = 0; n < 40; n++) {
        if (fork() != 0) continue;
        setsid();
        if (n % 2) raise(SIGSTOP);
        _exit(0);
    }
    if (vfork() == 0) {
        if (fork() == 0) pause();
        _exit(0);
    }
    return 0;
}
