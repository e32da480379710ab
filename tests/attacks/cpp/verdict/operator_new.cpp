// tries: its own operator new
// verdict: wrong_answer
#include <cstdlib>
#include <new>
#include <vector>
using namespace std;

void *operator new(size_t size) { return calloc(1, size + 64); }
void operator delete(void *) noexcept {}
void operator delete(void *, size_t) noexcept {}
long long even_sum(vector<int> numbers) { return 0; }
