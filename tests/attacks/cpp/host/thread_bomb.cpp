// tries: threads without end
// verdict: wrong_answer, runtime_error
#include <pthread.h>
#include <unistd.h>
#include <vector>
using namespace std;

static void *wait_for_ever(void *) {
    for (;;) pause();
}
long long even_sum(vector<int> numbers) {
    pthread_t thread;
    for (int n = 0; n < 100000; n++)
        if (pthread_create(&thread, nullptr, wait_for_ever, nullptr) != 0) break;
    return 0;
}
