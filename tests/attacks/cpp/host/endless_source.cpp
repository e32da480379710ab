// tries: a source without an end
// verdict: compile_error
#include <vector>
#include "/dev/zero"
using namespace std;

long long even_sum(vector<int> numbers) { return 0; }
