// tries: an exception whose message is nowhere
// verdict: runtime_error
#include <exception>
#include <vector>
using namespace std;

struct Nothing : exception {
    const char *what() const noexcept override { return nullptr; }
};
long long even_sum(vector<int> numbers) { throw Nothing(); }
