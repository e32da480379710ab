// tries: an initialised array of gigabytes
// verdict: compile_error, runtime_error
#include <vector>
using namespace std;

char block[2000000000] = {1};
long long even_sum(vector<int> numbers) { return block[1]; }
