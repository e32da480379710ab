// tries: a main of its own in spite of the renaming
// verdict: compile_error
#include <vector>
using namespace std;

#undef main
decltype(0) main() { return 0; }
long long even_sum(vector<int> numbers) { return 0; }
