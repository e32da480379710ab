#include <vector>
using namespace std;

class Solution {
  public:
    long long evenSum(const vector<int>& numbers) {
        long long sum = 0;
        for (int number : numbers)
            if (number % 2 == 0) sum += number;
        return sum;
    }
};

long long even_sum(vector<int> numbers) { return Solution().evenSum(numbers); }
