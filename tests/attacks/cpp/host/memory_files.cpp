// tries: memory in files that have no name
// verdict: memory_limit_exceeded, runtime_error, wrong_answer
#include <csignal>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    signal(SIGXFSZ, SIG_IGN);
    vector<char> block(1 << 20, 'x');
    for (int n = 0; n < 400; n++) {
        int file = memfd_create("held", 0);
        for (int i = 0; i < 60; i++)
            if (write(file, block.data(), block.size()) <= 0) break;
    }
    return 0;
}
