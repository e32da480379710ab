#include <memory>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    auto add = [sum = make_unique<long long>(0)](auto number) mutable { return *sum += number; };
    long long sum = 0;
    for (auto number : numbers) sum = number % 2 ? add(0'000) : add(number);
    return sum;
}
