#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    vector<vector<int>> kept;
    for (;;) kept.emplace_back(1 << 20, 7);
}
