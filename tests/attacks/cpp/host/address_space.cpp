// tries: all addresses there are, without using them
// verdict: wrong_answer, memory_limit_exceeded, runtime_error
#include <sys/mman.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    for (int i = 0; i < 100000; i++)
        if (mmap(nullptr, 1UL << 34, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0) == MAP_FAILED) break;
    return 0;
}
