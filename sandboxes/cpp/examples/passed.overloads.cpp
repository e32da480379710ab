#include <vector>
using namespace std;

long long even_sum(int number) { return number % 2 == 0 ? number : 0; }

long long even_sum(vector<int> numbers) {
    long long sum = 0;
    for (int number : numbers) sum += even_sum(number);
    return sum;
}
