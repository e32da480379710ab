// tries: a source that includes itself
// verdict: compile_error
#include <vector>
#include "/w/sample/program.cpp"
using namespace std;

long long even_sum(vector<int> numbers) { return 0; }
