// tries: a program of gigabytes from a line of assembler
// verdict: compile_error, runtime_error
#include <vector>
__asm__(".pushsection .data; .rept 100000; .space 100000, 1; .endr; .popsection");
using namespace std;

long long even_sum(vector<int> numbers) { return 0; }
