#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    int unused, sum_so_far = 3.7;
    char *text = (char *)"text";
    long long sum = 0;
    for (int i = 0; i < numbers.size(); i++)
        if (numbers[i] % 2 == 0) sum += numbers[i];
    return sum;
    return sum_so_far;
}
