// tries: a main that the compiler knows by another name
// verdict: compile_error
#include <vector>
using namespace std;

int begin_here() __asm__("main");
int begin_here() { return 0; }
long long even_sum(vector<int> numbers) { return 0; }
