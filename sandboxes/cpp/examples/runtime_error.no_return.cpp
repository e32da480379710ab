#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) noexcept { throw 1; }
