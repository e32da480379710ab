#include <cstdio>
#include <vector>
using namespace std;

struct Loud {
    ~Loud() { puts("gone"); }
} loud;

long long even_sum(vector<int> numbers) {
    Loud inside;
    long long sum = 0;
    for (int number : numbers)
        if (number % 2 == 0) sum += number;
    return sum;
}
