#include <numeric>
#include <ranges>
#include <span>
#include <string>
#include <vector>
using namespace std;

template <typename T>
concept Number = requires(T value) { value % 2 == 0; };

auto total(std::span<const int> numbers) {
    auto even = numbers | std::views::filter([](Number auto number) { return number % 2 == 0; });
    return std::accumulate(even.begin(), even.end(), 0LL);
}

long long even_sum(vector<int> numbers) {
    return string("even").starts_with("e") ? total(numbers) : 0;
}
