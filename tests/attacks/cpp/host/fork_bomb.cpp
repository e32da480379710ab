// tries: processes without end
// verdict: time_limit_exceeded, runtime_error
// slow: the limit of CPU time, twice
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    for (;;) fork();
}
