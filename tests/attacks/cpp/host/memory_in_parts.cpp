// tries: memory in many processes at once
// verdict: memory_limit_exceeded, runtime_error, wrong_answer
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cstring>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    for (int n = 0; n < 30; n++)
        if (fork() == 0) {
            void *place = mmap(nullptr, 100 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
            memset(place, 1, 100 << 20);
            pause();
        }
    sleep(1);
    return 0;
}
