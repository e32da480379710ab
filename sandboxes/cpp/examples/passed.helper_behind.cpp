#include <vector>
using namespace std;

static bool halves(int);

long long even_sum(vector<int> numbers) {
    long long sum = 0;
    for (int number : numbers)
        if (halves(number)) sum += number;
    return sum;
}

static bool halves(int number) { return number % 2 == 0; }
