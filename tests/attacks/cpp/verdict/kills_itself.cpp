// tries: SIGKILL to itself, which only the sandbox sends
// verdict: runtime_error
#include <csignal>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) { return raise(SIGKILL); }
