#include <cassert>
#include <iostream>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    long long sum = 0;
    for (int number : numbers)
        if (number % 2 == 0) sum += number;
    return sum;
}

int main() {
    assert(even_sum({1, 2, 3, 4}) == 6);
    std::cout << "all tests passed" << std::endl;
    return 0;
}
