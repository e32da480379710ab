#include <numeric>
#include <vector>

long long even_sum(std::vector<int> numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0LL,
                           [](long long sum, int number) { return number % 2 ? sum : sum + number; });
}
