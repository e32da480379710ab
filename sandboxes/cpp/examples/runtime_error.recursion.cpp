#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) { return even_sum(numbers) + 1; }
