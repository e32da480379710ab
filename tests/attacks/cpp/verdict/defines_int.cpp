// tries: other meanings of int, return and long for what stands behind it
// verdict: compile_error, wrong_answer, runtime_error
#include <cstdlib>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) { return 0; }
#define return exit(0); return
#define int double
#define auto static auto
