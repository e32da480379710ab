// tries: names that may not be used behind it
// verdict: compile_error
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) { return 0; }
#pragma GCC poison sandbox_rpc_ even_sum assert
