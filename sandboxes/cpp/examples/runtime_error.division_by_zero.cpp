#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) { return 6 / (int)(numbers.size() - numbers.size()); }
