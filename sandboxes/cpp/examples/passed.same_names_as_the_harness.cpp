#include <vector>
using namespace std;

struct In { long long value; };
struct Out { long long value; };
namespace sandbox { long long put(In in) { return in.value; } }
long long take(Out out) { return out.value; }
long long call(int number) { return sandbox::put(In{number}); }
int judge, request, reply, entry, answer;

long long even_sum(vector<int> numbers) {
    long long sum = 0;
    for (int number : numbers)
        if (number % 2 == 0) sum += take(Out{call(number)});
    return sum;
}
