// tries: files longer than any disk
// verdict: wrong_answer, runtime_error
#include <fcntl.h>
#include <unistd.h>
#include <vector>
using namespace std;

static long long right(const vector<int>& numbers) {
    long long sum = 0;
    for (int number : numbers) sum += number % 2 ? 0 : number;
    return sum;
}

long long even_sum(vector<int> numbers) {
    int file = open("/tmp/long", O_CREAT | O_RDWR, 0600);
    if (ftruncate(file, 1LL << 50) == 0 || fallocate(file, 0, 0, 1LL << 40) == 0) return right(numbers);
    return 0;
}
