#include <optional>
#include <string_view>
#include <utility>
#include <vector>
using namespace std;

optional<int> half(int number) { return number % 2 ? nullopt : optional{number / 2}; }

long long even_sum(vector<int> numbers) {
    auto [sum, odd] = pair{0LL, 0};
    for (int number : numbers) {
        if (auto found = half(number); found) sum += 2 * *found;
        else odd++;
    }
    return sum;
}
