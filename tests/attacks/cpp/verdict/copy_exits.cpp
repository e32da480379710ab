// tries: exit code 0 while an argument is copied
// verdict: compile_error, runtime_error, wrong_answer
#include <cstdlib>
#include <vector>
using namespace std;

struct Numbers : vector<int> {
    Numbers(const vector<int>& other) { _Exit(0); }
};
long long even_sum(Numbers numbers) { return 0; }
