#include <vector>
using namespace std;

// The sum, { as it were
/* } } */
long long even_sum(vector<int> numbers) {
    const char *text = "}{", mark = '{';
    const char *raw = R"(}")";
    long long sum = 0;
    for (int number : numbers)
        if (number % 2 == 0) sum += number;
    return sum; // }
}
