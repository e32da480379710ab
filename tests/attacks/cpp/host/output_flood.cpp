// tries: output in all descriptors from many threads
// verdict: output_limit_exceeded
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    string block(1 << 16, '\0');
    for (size_t i = 0; i < block.size(); i++) block[i] = "\xff\xfe\x00\x1b[2J\n\r\xed\xa0\x80"[i % 11];
    for (int n = 0; n < 20; n++) thread([=] { for (;;) (void)!write(1 + n % 2, block.data(), block.size()); }).detach();
    for (;;) pause();
}
