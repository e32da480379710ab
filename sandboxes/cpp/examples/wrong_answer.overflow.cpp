#include <vector>
using namespace std;

int even_sum(vector<int> numbers) {
    int sum = 0;
    for (int number : numbers)
        if (number % 2 == 0) sum += number;
    return sum;
}
