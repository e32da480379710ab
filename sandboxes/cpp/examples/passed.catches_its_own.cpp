#include <stdexcept>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    long long sum = 0;
    for (size_t i = 0;; i++) {
        try {
            int number = numbers.at(i);
            if (number % 2) throw number;
            sum += number;
        } catch (const out_of_range&) {
            return sum;
        } catch (int odd) {
            continue;
        }
    }
}
