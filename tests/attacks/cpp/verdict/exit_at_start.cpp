// tries: exit code 0 in a static object's constructor
// verdict: runtime_error
#include <cstdlib>
#include <vector>
using namespace std;

static struct Start {
    Start() { _Exit(0); }
} start;

long long even_sum(vector<int> numbers) { return 0; }
