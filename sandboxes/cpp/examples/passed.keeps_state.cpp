#include <vector>
using namespace std;

static int calls;

long long even_sum(vector<int> numbers) {
    static vector<int> seen;
    calls++;
    seen = numbers;
    long long sum = 0;
    for (int number : numbers)
        if (number % 2 == 0) sum += number;
    return sum;
}
