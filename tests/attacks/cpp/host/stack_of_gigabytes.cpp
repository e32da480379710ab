// tries: memory on the stacks of many threads
// verdict: memory_limit_exceeded, runtime_error
#include <alloca.h>
#include <pthread.h>
#include <unistd.h>
#include <cstring>
#include <vector>
using namespace std;

static void *use(void *) {
    memset(alloca(60 << 20), 1, 60 << 20);
    pause();
    return nullptr;
}
long long even_sum(vector<int> numbers) {
    pthread_attr_t large;
    pthread_attr_init(&large);
    pthread_attr_setstacksize(&large, 64 << 20);
    pthread_t thread;
    for (int n = 0; n < 40; n++) pthread_create(&thread, &large, use, nullptr);
    for (;;) pause();
}
