#include <iostream>
#include <string>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    string line;
    while (getline(cin, line)) numbers.clear();
    long long sum = 0;
    for (int number : numbers)
        if (number % 2 == 0) sum += number;
    return sum;
}
