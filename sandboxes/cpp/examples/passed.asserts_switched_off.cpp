#define NDEBUG
#include <cassert>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    assert(numbers.empty());
    long long sum = 0;
    for (int number : numbers)
        if (number % 2 == 0) sum += number;
    return sum;
}
