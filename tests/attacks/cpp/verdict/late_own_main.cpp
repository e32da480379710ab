// tries: a main of its own, and the tests' under another name
// verdict: compile_error, wrong_answer
// problem: CPP/1
#include <functional>
using namespace std;

long long applied(function<long long(long long)> change, int times, long long number) { return 0; }
#undef main
decltype(0) main() { return 0; }
#define main tests_main
