#include <vector>
using namespace std;

long long from(const vector<int>& numbers, size_t place, int depth) {
    if (depth > 0) return from(numbers, place, depth - 1);
    if (place == numbers.size()) return 0;
    return (numbers[place] % 2 ? 0 : numbers[place]) + from(numbers, place + 1, 0);
}

long long even_sum(vector<int> numbers) { return from(numbers, 0, 100000); }
