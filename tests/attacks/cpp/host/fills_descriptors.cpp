// tries: all descriptors and all that pipes can hold
// verdict: wrong_answer, runtime_error, memory_limit_exceeded
#include <fcntl.h>
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    vector<char> block(1 << 20);
    for (int ends[2]; pipe(ends) == 0;) {
        fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
        fcntl(ends[1], F_SETFL, O_NONBLOCK);
        while (write(ends[1], block.data(), block.size()) > 0) {}
    }
    return 0;
}
