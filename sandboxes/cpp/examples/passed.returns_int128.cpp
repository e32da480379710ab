#include <vector>
using namespace std;

__int128 even_sum(vector<int> numbers) {
    __int128 sum = 0;
    for (int number : numbers)
        if (number % 2 == 0) sum += number;
    return sum;
}
