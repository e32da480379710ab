#include <vector>
using namespace std;

long long slow(int n) { return n < 2 ? n : slow(n - 1) + slow(n - 2); }

long long even_sum(vector<int> numbers) { return slow(60); }
