// tries: a type that doubles with each step
// verdict: compile_error, wrong_answer
// slow: the compiler works on it until its limit
#include <tuple>
#include <vector>
using namespace std;

template <int n, class... T> struct Grow : Grow<n - 1, T..., T..., tuple<T...>> {};
template <class... T> struct Grow<0, T...> { static constexpr int value = sizeof...(T) + sizeof(tuple<T...>); };
long long even_sum(vector<int> numbers) { return Grow<22, int>::value & 1; }
