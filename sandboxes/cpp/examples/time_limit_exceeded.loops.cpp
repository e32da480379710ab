#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    volatile bool ever = true;
    while (ever) {
    }
    return 6;
}
