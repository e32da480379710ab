// tries: the judge's source, included
// verdict: compile_error
#include <vector>
using namespace std;

#include "/judges/judge.cpp"
#include "/w/judge/judge.cpp"
long long even_sum(vector<int> numbers) { return 0; }
