// tries: a constant that takes the compiler for ever
// verdict: compile_error
#include <vector>
using namespace std;

constexpr unsigned long long turns() {
    unsigned long long n = 0;
    for (unsigned long long i = 0; i < ~0ULL; i++) n += i;
    return n;
}
constexpr auto many = turns();
long long even_sum(vector<int> numbers) { return many; }
