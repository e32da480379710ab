#include <vector>

long long even_sum(std::vector<int> numbers) {
    long long sum = 0;
    for (int number : numbers) sum += is_even(number) ? number : 0;
    return sum;
}
