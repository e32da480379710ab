#include <atomic>
#include <future>
#include <thread>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    atomic<long long> sum{0};
    thread first([&] {
        for (size_t i = 0; i < numbers.size(); i += 2)
            if (numbers[i] % 2 == 0) sum += numbers[i];
    });
    auto second = async(launch::async, [&] {
        long long part = 0;
        for (size_t i = 1; i < numbers.size(); i += 2)
            if (numbers[i] % 2 == 0) part += numbers[i];
        return part;
    });
    first.join();
    return sum + second.get();
}
