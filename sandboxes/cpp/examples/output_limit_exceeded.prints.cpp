#include <cstdio>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    for (;;) puts("again and again and again and again");
}
