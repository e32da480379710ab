// tries: text that doubles thirty times
// verdict: compile_error
#include <vector>
using namespace std;

#define A(x) x x x x x x x x
#define B(x) A(A(A(A(x))))
#define C(x) B(B(B(x)))
long long even_sum(vector<int> numbers) { return 0 C(+ 1); }
