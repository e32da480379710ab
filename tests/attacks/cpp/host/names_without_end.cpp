// tries: types with names that double
// verdict: compile_error, wrong_answer
#include <utility>
#include <vector>
using namespace std;

template <class T, int n> struct Twice : Twice<pair<T, T>, n - 1> {};
template <class T> struct Twice<T, 0> { T value; };
long long even_sum(vector<int> numbers) { return sizeof(Twice<int, 18>) & 1; }
