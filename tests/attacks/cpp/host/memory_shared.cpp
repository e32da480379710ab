// tries: shared memory of each kind, locked
// verdict: memory_limit_exceeded, runtime_error, wrong_answer
#include <fcntl.h>
#include <mqueue.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include <unistd.h>
#include <cstring>
#include <vector>
using namespace std;

static long long right(const vector<int>& numbers) {
    long long sum = 0;
    for (int number : numbers) sum += number % 2 ? 0 : number;
    return sum;
}

long long even_sum(vector<int> numbers) {
    if (mlockall(MCL_CURRENT | MCL_FUTURE) == 0 || shmget(IPC_PRIVATE, 1 << 20, IPC_CREAT | 0666) >= 0) return right(numbers);
    if (mq_open("/queue", O_CREAT | O_RDWR, 0666, nullptr) >= 0) return right(numbers);
    int file = open("/dev/shm/segment", O_CREAT | O_RDWR, 0666);
    (void)!ftruncate(file, 15 << 20);
    memset(mmap(nullptr, 15 << 20, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0), 1, 15 << 20);
    void *place = mmap(nullptr, 2UL << 30, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (place != MAP_FAILED) memset(place, 1, 2UL << 30);
    return 0;
}
