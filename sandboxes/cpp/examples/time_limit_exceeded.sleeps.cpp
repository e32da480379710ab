#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    for (;;) sleep(1);
}
