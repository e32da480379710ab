#include <vector>
using namespace std;

long long even_sum(string numbers, int base) { return 0; }
