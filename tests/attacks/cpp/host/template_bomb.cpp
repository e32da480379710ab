// tries: templates that need each other without end
// verdict: compile_error
#include <vector>
using namespace std;

template <int n> struct Tree {
    static const int value = Tree<n - 1>::value + Tree<n - 2>::value + 1;
    using type = Tree<n + 1>;
};
template <class T> int deeper() { return deeper<typename T::type>() + T::value; }
long long even_sum(vector<int> numbers) { return deeper<Tree<0>>(); }
