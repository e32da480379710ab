// tries: a number of 128 bits that is right in its lower half
// verdict: wrong_answer
#include <vector>
using namespace std;

__int128 even_sum(vector<int> numbers) {
    __int128 sum = (__int128)1 << 64;
    for (int number : numbers)
        if (number % 2 == 0) sum += number;
    return sum;
}
