// tries: a condition that swallows what is put behind the sample
// verdict: compile_error
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) { return 0; }
#if 0
