#include <cassert>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    assert(numbers.size() < 1000000);
    long long sum = 0;
    for (int number : numbers)
        if (number % 2 == 0) sum += number;
    return sum;
}
